import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { app, clipboard, dialog, session } from 'electron';
import { JournalKeeper } from '../app/keep-journal.ts';
import type { Diary } from '../host/ports.ts';
import { followAppearance, refuseDictation } from './appearance.ts';
import { bindIpc } from './bind-ipc.ts';
import { guardClipboard } from './clipboard-guard.ts';
import { createDialogs } from './dialogs.ts';
import { endOnFault, endOnSignals, endWithSession } from './end-in-order.ts';
import { forkJournal } from './fork-journal.ts';
import { hardenSession } from './harden-session.ts';
import { createHost } from './host.ts';
import { keepWindow, type WindowKeeper } from './keep-window.ts';
import { lockOnAbsence } from './lock-on-absence.ts';
import { pageScheme } from './page-address.ts';
import { quitLocked } from './quit-locked.ts';
import { readPageFiles, servePage } from './serve-renderer.ts';
import { endPage, openWindow, sessionPartition } from './window.ts';

interface ShellParts {
  /** The folder that holds `out` and `resources`: the packed archive, or the source tree. */
  readonly productFolder: string;
  readonly dataFolder: string;
}

/** Puts the product into a window and keeps it there until it is quit. */
export async function runShell({ productFolder, dataFolder }: ShellParts): Promise<void> {
  const copied = guardClipboard(clipboard);
  const keeper = keepOurWindow(productFolder, () => quit('no-page'));
  const dialogs = createDialogs({
    dialog,
    currentWindow: keeper.current,
    suggestedFolder: () => app.getPath('documents'),
  });
  const onLocked = (): void => {
    dialogs.cancelAll();
    keeper.renew();
    void copied.clearIfOurs();
  };
  let journal: JournalKeeper | null = null;
  const quit = quitLocked({
    endWindow: keeper.end,
    lock: async () => journal?.end(),
    clearClipboard: copied.clearIfOurs,
  });
  endOnFault(diary, quit);
  await app.whenReady();
  endOnSignals();
  // Before the window, which takes longer: the journal is there when the page asks for it.
  const kept = (journal = new JournalKeeper({
    start: (formerEnd) => forkJournal({ productFolder, dataFolder, formerEnd }),
    host: createHost({
      currentWindow: keeper.current,
      dialogs,
      onLocked,
      onDisplayChanged: followAppearance(dataFolder),
    }),
    diary,
    onHopeless: () => quit('no-journal'),
  }));
  await prepareSession(join(productFolder, 'out/renderer'));
  bindIpc(kept, keeper.current, { onUsable: sayUsableOnce(), onCopied: copied.noteCopy });
  lockOnAbsence(kept, keeper);
  followWindow(keeper);
  endWithSession(keeper, { lock: () => kept.lock(), isBusy: () => kept.isBusy(), quit });
}

const keepOurWindow = (productFolder: string, onHopeless: () => void): WindowKeeper =>
  keepWindow({
    openWindow: () => openWindow(join(productFolder, 'out/preload/preload.cjs'), productFolder),
    endPage,
    monotonicNow: () => performance.now(),
    onHopeless,
  });

const diary: Diary = { note: (entry) => void process.stderr.write(`${JSON.stringify(entry)}\n`) };

async function prepareSession(pageFolder: string): Promise<void> {
  refuseDictation();
  const files = readPageFiles(pageFolder);
  const own = session.fromPartition(sessionPartition);
  await hardenSession(own);
  own.protocol.handle(pageScheme, (request) => servePage(files, request));
}

function followWindow({ current, open }: WindowKeeper): void {
  app.on('window-all-closed', () => app.quit());
  app.on('second-instance', () => {
    const window = current();
    if (window?.isMinimized()) window.restore();
    window?.show();
    window?.focus();
  });
  open();
}

/** Says once on stdout when the product could first be used, counted from the start of the process. */
function sayUsableOnce(): () => void {
  const platform = process.versions['electron'] ? 'Electron' : 'Chromium';
  let isSaid = false;
  return () => {
    if (isSaid) return;
    isSaid = true;
    process.stdout.write(`ready in ${Math.round(performance.now())} ms on ${platform}\n`);
    flushCompileCache();
  };
}
