import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import type { App } from '../app/create-app.ts';
import { invokeChannel, usableChannel } from './channels.ts';
import { isOwnFrame } from './own-frame.ts';

/** Connects the page's one channel to the one gate; the gate judges operation and input, and never rejects. */
export function bindIpc(
  app: Pick<App, 'dispatch'>,
  currentWindow: () => BrowserWindow | null,
  onUsable: () => void,
): void {
  const isOurs = (event: IpcMainEvent | IpcMainInvokeEvent): boolean => isOwnFrame(event, currentWindow());
  ipcMain.handle(invokeChannel, (event, operation: unknown, input: unknown) =>
    app.dispatch({ isFromOwnFrame: isOurs(event), operation, input }),
  );
  ipcMain.on(usableChannel, (event) => {
    if (isOurs(event)) onUsable();
  });
}
