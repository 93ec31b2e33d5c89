import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import type { App } from '../app/create-app.ts';
import { copiedChannel, invokeChannel, usableChannel } from './channels.ts';
import { isOwnFrame } from './own-frame.ts';

/** What the page says without waiting for an answer. */
interface Signals {
  readonly onUsable: () => void;
  readonly onCopied: () => void;
}

/** Connects the page's one channel to the one gate; the gate judges operation and input, and never rejects. */
export function bindIpc(
  app: Pick<App, 'dispatch'>,
  currentWindow: () => BrowserWindow | null,
  { onUsable, onCopied }: Signals,
): void {
  const isOurs = (event: IpcMainEvent | IpcMainInvokeEvent): boolean => isOwnFrame(event, currentWindow());
  ipcMain.handle(invokeChannel, (event, operation: unknown, input: unknown) =>
    app.dispatch({ isFromOwnFrame: isOurs(event), operation, input }),
  );
  for (const [channel, tell] of [
    [usableChannel, onUsable],
    [copiedChannel, onCopied],
  ] as const)
    ipcMain.on(channel, (event) => {
      if (isOurs(event)) tell();
    });
}
