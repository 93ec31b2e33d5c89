import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { app, clipboard, Menu, session } from 'electron';
import { JournalKeeper } from '../app/keep-journal.ts';
import { bindIpc } from './bind-ipc.ts';
import { guardClipboard } from './clipboard-guard.ts';
import { forkJournal } from './fork-journal.ts';
import { hardenSession } from './harden-session.ts';
import { createHost } from './host.ts';
import { keepWindow, type WindowKeeper } from './keep-window.ts';
import { lockOnAbsence } from './lock-on-absence.ts';
import { pageScheme } from './page-address.ts';
import { quitLocked } from './quit-locked.ts';
import { readPageFiles, servePage } from './serve-renderer.ts';
import { openWindow, sessionPartition } from './window.ts';

interface ShellParts {
  /** The folder that holds `out` and `resources`: the packed archive, or the source tree. */
  readonly productFolder: string;
  readonly dataFolder: string;
}

/** Puts the product into a window and keeps it there until it is quit. */
export async function runShell({ productFolder, dataFolder }: ShellParts): Promise<void> {
  const copied = guardClipboard(clipboard);
  const preload = join(productFolder, 'out/preload/preload.cjs');
  const keeper = keepWindow({
    openWindow: () => openWindow(preload, copied.noteCopy),
    monotonicNow: () => performance.now(),
    onHopeless: () => app.quit(),
  });
  const onLocked = (): void => {
    keeper.replace();
    void copied.clearIfOurs();
  };
  await app.whenReady();
  // Before the window, which takes longer: the journal is there when the page asks for it.
  const journal = new JournalKeeper({
    start: (formerEnd) => forkJournal({ productFolder, dataFolder, formerEnd }),
    host: createHost({ currentWindow: keeper.current, onLocked }),
    diary: { note: (entry) => void process.stderr.write(`${JSON.stringify(entry)}\n`) },
    onHopeless: () => app.quit(),
  });
  await prepareSession(join(productFolder, 'out/renderer'));
  prepareMenu();
  bindIpc(journal, keeper.current, sayUsableOnce());
  lockOnAbsence(journal);
  quitLocked({ endWindow: keeper.end, lock: () => journal.end() });
  followWindow(keeper);
}

async function prepareSession(pageFolder: string): Promise<void> {
  const files = readPageFiles(pageFolder);
  const own = session.fromPartition(sessionPartition);
  await hardenSession(own);
  own.protocol.handle(pageScheme, (request) => servePage(files, request));
}

/** macOS edits only through a menu; elsewhere the menu would only open ways out of the page. */
function prepareMenu(): void {
  const isMac = process.platform === 'darwin';
  Menu.setApplicationMenu(isMac ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]) : null);
}

function followWindow(keeper: WindowKeeper): void {
  // While a lock exchanges the window there is none for a moment; that is no reason to quit.
  app.on('window-all-closed', () => {
    if (!keeper.isExchanging()) app.quit();
  });
  app.on('second-instance', () => keeper.current()?.focus());
  keeper.open();
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
