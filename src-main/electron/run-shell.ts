import { randomBytes } from 'node:crypto';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { app, clipboard, Menu, session } from 'electron';
import { createApp } from '../app/create-app.ts';
import type { Ports } from '../app/ports.ts';
import { forkPrograms } from '../host/fork-program.ts';
import { bindIpc } from './bind-ipc.ts';
import { guardClipboard } from './clipboard-guard.ts';
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
  const product = createApp({
    ...systemPorts,
    dataFolder,
    fontFolder: join(productFolder, 'resources/fonts'),
    startProgram: forkPrograms({
      'list-reader': join(productFolder, 'out/main/list-reader.js'),
      'draft-reader': join(productFolder, 'out/main/draft-reader.js'),
      'file-copier': join(productFolder, 'out/main/file-copier.js'),
    }),
    host: createHost({ currentWindow: keeper.current, onLocked }),
  });
  await app.whenReady();
  await prepareSession(join(productFolder, 'out/renderer'));
  prepareMenu();
  bindIpc(product, keeper.current, sayUsableOnce());
  lockOnAbsence(product);
  quitLocked({ endWindow: keeper.end, lock: product.lock });
  followWindow(keeper);
}

const systemPorts: Pick<Ports, 'clock' | 'monotonicNow' | 'randomBytes' | 'diary'> = {
  clock: { now: () => new Date(), timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone },
  monotonicNow: () => performance.now(),
  randomBytes: (count) => randomBytes(count),
  diary: { note: (entry) => void process.stderr.write(`${JSON.stringify(entry)}\n`) },
};

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
