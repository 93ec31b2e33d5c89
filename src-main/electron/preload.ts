import { contextBridge, ipcRenderer } from 'electron';
import { eventChannel, invokeChannel, usableChannel } from './channels.ts';

type Listener = (event: unknown) => void;

// Nothing of Electron's own is handed on: an event object would carry the sender with it.
contextBridge.exposeInMainWorld('ringbok', {
  invoke: (operation: string, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(invokeChannel, operation, input),
  onEvent: (listener: Listener): (() => void) => {
    const relay = (_event: unknown, payload: unknown): void => listener(payload);
    ipcRenderer.on(eventChannel, relay);
    return () => ipcRenderer.off(eventChannel, relay);
  },
  reportUsable: (): void => ipcRenderer.send(usableChannel),
});
