import type * as Electron from 'electron';
import { contentsOf } from './electron-window.ts';
import { cloneForIpc, moveForIpc } from './byte-line.ts';
import { createEmitter, productVerbs } from './launcher.ts';
import type { FrameFacts, PageMessage } from './verbs.ts';

type Invoked = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;

const handlers = new Map<string, Invoked>();
const emitter = createEmitter();

/** The event of a message: the sender's frame is the window's main frame, or some other with its address. */
function eventOf({
  window,
  frame,
}: PageMessage & { readonly frame: FrameFacts }): Electron.IpcMainInvokeEvent {
  const sender = contentsOf(window);
  const mainFrame = sender?.mainFrame;
  if (frame.isMain && mainFrame) (mainFrame as { url: string }).url = frame.url;
  const senderFrame = frame.isMain ? (mainFrame ?? null) : ({ url: frame.url } as Electron.WebFrameMain);
  return { sender, senderFrame } as Electron.IpcMainInvokeEvent;
}

productVerbs.invoke = async (message) => {
  const handler = handlers.get(message.channel);
  if (!handler) throw new Error(`No handler registered for '${message.channel}'`);
  return cloneForIpc(await handler(eventOf(message), ...moveForIpc(message.args)));
};

productVerbs.signal = (message) => {
  emitter.emit(message.channel, eventOf(message), ...cloneForIpc(message.args));
};

export const ipcMain = {
  handle: (channel, handler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler as Invoked);
  },
  on: emitter.on.bind(emitter) as unknown as Electron.IpcMain['on'],
} satisfies Partial<Electron.IpcMain>;
