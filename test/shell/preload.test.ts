import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { eventChannel } from '#main/electron/channels.ts';

type Bridge = {
  readonly onEvent: (listener: (event: unknown) => void) => unknown;
};

/** The preload, run in a page of which only the listeners are there. */
async function runPreload() {
  const sent: string[] = [];
  const renderer = new EventEmitter();
  const ipcRenderer = Object.assign(renderer, { send: (channel: string) => void sent.push(channel) });
  const page = new EventTarget();
  const exposed: Bridge[] = [];
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.doMock('electron', () => ({
    ipcRenderer,
    contextBridge: { exposeInMainWorld: (_name: string, bridge: Bridge) => void exposed.push(bridge) },
  }));
  vi.resetModules();
  await import('#main/electron/preload.ts');
  vi.doUnmock('electron');
  vi.unstubAllGlobals();
  const [bridge] = exposed;
  if (!bridge) throw new Error('nothing was exposed');
  return { bridge, renderer, page, sent };
}

describe('the preload', () => {
  it('tells of everything that is copied or cut, whichever way, and of nothing else', async () => {
    const { page, sent } = await runPreload();
    for (const type of ['copy', 'keydown', 'paste', 'cut']) page.dispatchEvent(new Event(type));
    expect(sent).toEqual(['ringbok:copied', 'ringbok:copied']);
  });

  it('hands nothing of Electron on when the page stops listening', async () => {
    const { bridge, renderer } = await runPreload();
    const heard: unknown[] = [];
    const stop = bridge.onEvent((event) => heard.push(event)) as () => unknown;
    renderer.emit(eventChannel, { sender: renderer }, { type: 'locked' });
    expect(stop()).toBeUndefined();
    renderer.emit(eventChannel, { sender: renderer }, { type: 'locked' });
    expect(heard).toEqual([{ type: 'locked' }]);
  });
});
