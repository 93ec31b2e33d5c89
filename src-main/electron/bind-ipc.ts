import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { toBytes } from '../app/journal-messages.ts';
import type { JournalKeeper } from '../app/keep-journal.ts';
import { askChannel, copiedChannel, usableChannel } from './channels.ts';
import { isOwnFrame } from './own-frame.ts';

/** What the page says without waiting for an answer. */
interface Signals {
  readonly onUsable: () => void;
  readonly onCopied: () => void;
}

/**
 * Connects the page's one channel to the process that holds the journal. Whether the sender is ours is asked here,
 * where the frame is known; the gate there judges operation and input. Never rejects, and keeps nothing of what passes.
 */
export function bindIpc(
  journal: Pick<JournalKeeper, 'ask'>,
  currentWindow: () => BrowserWindow | null,
  { onUsable, onCopied }: Signals,
): void {
  const isOurs = (event: IpcMainEvent | IpcMainInvokeEvent): boolean => isOwnFrame(event, currentWindow());
  ipcMain.handle(askChannel, async (event, request: unknown) => {
    if (!isOurs(event)) return toBytes({ ok: false, code: 'foreign-sender', details: {} });
    if (!(request instanceof Uint8Array))
      return toBytes({ ok: false, code: 'unknown-operation', details: {} });
    const replying = journal.ask(request);
    request.fill(0);
    const reply = await replying;
    // Electron has copied it when its own turn is over.
    setImmediate(() => reply.fill(0));
    return reply;
  });
  for (const [channel, tell] of [
    [usableChannel, onUsable],
    [copiedChannel, onCopied],
  ] as const)
    ipcMain.on(channel, (event) => {
      if (isOurs(event)) tell();
    });
}
