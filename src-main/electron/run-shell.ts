import { randomBytes } from 'node:crypto';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { app, clipboard, dialog, session } from 'electron';
import { type App, createApp } from '../app/create-app.ts';
import type { Ports } from '../app/ports.ts';
import { followAppearance, refuseDictation } from './appearance.ts';
import { bindIpc } from './bind-ipc.ts';
import { guardClipboard } from './clipboard-guard.ts';
import { createDialogs } from './dialogs.ts';
import { endOnFault, endOnSignals, endWithSession } from './end-in-order.ts';
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
  const keeper = keepWindow({
    openWindow: () => openWindow(join(productFolder, 'out/preload/preload.cjs'), productFolder),
    endPage,
    monotonicNow: () => performance.now(),
    onHopeless: () => quit('no-page'),
  });
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
  const product = createApp({
    ...systemPorts,
    dataFolder,
    fontFolder: join(productFolder, 'resources/fonts'),
    listWorkerPath: join(productFolder, 'out/main/list-worker.js'),
    draftWorkerPath: join(productFolder, 'out/main/draft-worker.js'),
    host: createHost({ currentWindow: keeper.current, dialogs, onLocked }),
  });
  const { lock } = product;
  const quit = quitLocked({ endWindow: keeper.end, lock, clearClipboard: copied.clearIfOurs });
  endOnFault(systemPorts.diary, quit);
  await app.whenReady();
  endOnSignals();
  await prepareSession(join(productFolder, 'out/renderer'));
  refuseDictation();
  const work = countWork(product, followAppearance(dataFolder));
  bindIpc(work, keeper.current, { onUsable: sayUsableOnce(), onCopied: copied.noteCopy });
  lockOnAbsence(product, keeper);
  followWindow(keeper);
  endWithSession(keeper, { lock, isBusy: work.isBusy, quit });
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

/** The product's gate, knowing whether anything that went in has not come out yet. */
function countWork(
  { dispatch }: Pick<App, 'dispatch'>,
  onDisplayChanged: () => void,
): Pick<App, 'dispatch'> & { readonly isBusy: () => boolean } {
  let inHand = 0;
  return {
    isBusy: () => inHand > 0,
    dispatch: async (request) => {
      inHand += 1;
      try {
        return await dispatch(request);
      } finally {
        inHand -= 1;
        if (request.operation === 'settings.writeDisplay') onDisplayChanged();
      }
    },
  };
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
