import { contextBridge, ipcRenderer } from 'electron';
import { askChannel, copiedChannel, eventChannel, usableChannel } from './channels.ts';

type Listener = (event: unknown) => void;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** As much of the page's own window as is used here, where the types are those of Node. */
const page = globalThis as unknown as {
  readonly addEventListener: (type: string, listener: () => void, isCaptured: boolean) => void;
};

// Nothing of Electron's own is handed on: an event object would carry the sender with it.
contextBridge.exposeInMainWorld('ringbok', {
  // As bytes, main can wipe what it passes on: a string stays in its memory for good.
  ask: async (request: string): Promise<string> =>
    decoder.decode((await ipcRenderer.invoke(askChannel, encoder.encode(request))) as Uint8Array),
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
