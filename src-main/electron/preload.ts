import { contextBridge, ipcRenderer } from 'electron';
import { copiedChannel, eventChannel, invokeChannel, usableChannel } from './channels.ts';

type Listener = (event: unknown) => void;

/** As much of the page's own window as is used here, where the types are those of Node. */
const page = globalThis as unknown as {
  readonly addEventListener: (type: string, listener: () => void, isCaptured: boolean) => void;
};

// Nothing of Electron's own is handed on: an event object would carry the sender with it.
contextBridge.exposeInMainWorld('ringbok', {
  invoke: (operation: string, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(invokeChannel, operation, input),
  onEvent: (listener: Listener): (() => void) => {
    const relay = (_event: unknown, payload: unknown): void => listener(payload);
    ipcRenderer.on(eventChannel, relay);
    return () => {
      ipcRenderer.off(eventChannel, relay);
    };
  },
  reportUsable: (): void => ipcRenderer.send(usableChannel),
});

// By key, menu or any other way: whatever copies, the page hears of it. Captured, so that nothing can keep it back.
for (const type of ['copy', 'cut']) page.addEventListener(type, () => ipcRenderer.send(copiedChannel), true);
