import { mkdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { app } from 'electron';
import { givenDataFolder, usualDataFolder, windowFolder } from './data-folder.ts';
import { hardenProcess, isStartedOpen } from './harden-process.ts';

const given = givenDataFolder(process.argv, process.env);
if (given) {
  mkdirSync(windowFolder(given), { recursive: true, mode: 0o700 });
  app.setPath('userData', windowFolder(given));
}
// Before the bulk of the code is loaded, and never in a folder that others may write to.
enableCompileCache(join(app.getPath('userData'), 'compiled'));
hardenProcess();

if (isStartedOpen()) {
  process.stderr.write('Ringbok does not start with a switch that opens it to other programs.\n');
  app.exit(1);
} else if (!app.requestSingleInstanceLock()) {
  process.stderr.write('Ringbok is already open with this journal.\n');
  app.exit(0);
} else {
  // Not awaited: Electron is not ready before this module has been evaluated.
  void import('./run-shell.ts')
    .then(({ runShell }) =>
      runShell({
        productFolder: join(import.meta.dirname, '../..'),
        dataFolder: given ?? usualDataFolder(app.getPath('userData')),
      }),
    )
    .catch((error: unknown) => {
      process.stderr.write(
        `Ringbok could not start: ${error instanceof Error ? error.message : 'unknown'}\n`,
      );
      app.exit(1);
    });
}
