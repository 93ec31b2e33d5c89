import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { app } from 'electron';
import { givenDataFolder, isLocked, makeWindowFolder, usualDataFolder } from './data-folder.ts';
import { type EndReason, endWithReason } from './end-with-reason.ts';
import { hardenProcess, refuseStart } from './harden-process.ts';

// A terminal that has closed must not turn every sentence into a fault.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const usual = app.getPath('userData');
const given = givenDataFolder(process.argv, process.env);
const reason = prepare();
if (reason) void endWithReason(reason);
else
  // Not awaited: Electron is not ready before this module has been evaluated.
  void import('./run-shell.ts')
    .then(({ runShell }) =>
      runShell({
        productFolder: join(import.meta.dirname, '../..'),
        dataFolder: given ?? usualDataFolder(usual),
      }),
    )
    .catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : 'unknown'}\n`);
      return endWithReason('not-started');
    });

/** Everything that comes before the bulk of the code; a reason when it must not be loaded. */
function prepare(): EndReason | null {
  hardenProcess();
  const refusal = refuseStart();
  if (refusal) return refusal;
  try {
    if (given) app.setPath('userData', makeWindowFolder(usual, given, Date.now()));
  } catch {
    return 'no-folder';
  }
  if (!app.requestSingleInstanceLock())
    return isLocked(app.getPath('userData')) ? 'already-open' : 'cannot-lock';
  // Compiled code that others may write to is run unseen: only for whoever builds the product from its sources.
  if (!app.isPackaged && !given) enableCompileCache(join(usual, 'compiled'));
  return null;
}
