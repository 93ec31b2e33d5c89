import { readFileSync } from 'node:fs';
import type * as Electron from 'electron';
import { chromiumSwitches, reportAllWindowsClosed } from './electron-app.ts';
import { mayUseServiceWorkers, refusedPermissions } from './electron-session.ts';
import { createEmitter, createPreventable, launcher, productVerbs } from './launcher.ts';

const windows = new Map<number, BrowserWindow>();
let lastId = 0;

/** The page of a window, as the product sees it. */
function createWebContents(id: number) {
  const emitter = createEmitter();
  let mayOpen: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | null = null;
  let zoomLevel = 0;
  let webRtcPolicy = 'default';
  const mainFrame = { url: '' };
  const contents = {
    mainFrame: mainFrame as Electron.WebFrameMain,
    send: (channel, ...args: unknown[]) => void launcher.tellPage({ window: id, channel, args }),
    setWindowOpenHandler: (handler) => {
      mayOpen = handler;
    },
    setWebRTCIPHandlingPolicy: (policy) => {
      webRtcPolicy = policy;
    },
    getZoomLevel: () => zoomLevel,
    setZoomLevel: (level) => {
      zoomLevel = level;
    },
    on: emitter.on.bind(emitter) as unknown as Electron.WebContents['on'],
  } satisfies Partial<Electron.WebContents>;
  return {
    contents: contents as unknown as Electron.WebContents,
    emitter,
    mainFrame,
    webRtcPolicy: () => webRtcPolicy,
    mayOpenWindows: () => mayOpen?.({ url: 'about:blank' } as Electron.HandlerDetails).action !== 'deny',
  };
}

type Kept = 'loadURL' | 'show' | 'focus' | 'destroy' | 'isDestroyed' | 'on' | 'once' | 'webContents';
type Placed = 'getNormalBounds' | 'setBounds' | 'isMaximized' | 'maximize';

export class BrowserWindow implements Pick<Electron.BrowserWindow, Kept | Placed> {
  readonly webContents: Electron.WebContents;
  readonly on: Electron.BrowserWindow['on'];
  readonly once: Electron.BrowserWindow['once'];
  readonly #id: number;
  readonly #emitter = createEmitter();
  readonly #page: ReturnType<typeof createWebContents>;
  readonly #options: Electron.BrowserWindowConstructorOptions;
  #bounds: Electron.Rectangle;
  #opened: Promise<void> | null = null;
  #isDestroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    lastId += 1;
    this.#id = lastId;
    this.#options = options;
    this.#bounds = { x: 0, y: 0, width: options.width ?? 800, height: options.height ?? 600 };
    this.#page = createWebContents(this.#id);
    this.webContents = this.#page.contents;
    this.on = this.#emitter.on.bind(this.#emitter) as unknown as Electron.BrowserWindow['on'];
    this.once = this.#emitter.once.bind(this.#emitter) as unknown as Electron.BrowserWindow['once'];
    windows.set(this.#id, this);
  }

  async loadURL(url: string): Promise<void> {
    this.#page.mainFrame.url = url;
    this.#opened ??= this.#open();
    await this.#opened;
    if (this.#isDestroyed) return;
    await launcher.load({ window: this.#id, url });
    this.#emitter.emit('ready-to-show');
  }

  show(): void {}
  focus(): void {}

  destroy(): void {
    if (this.#isDestroyed) return;
    void launcher.closeWindow({ window: this.#id });
    this.#end();
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  getNormalBounds(): Electron.Rectangle {
    return this.#bounds;
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
  }

  isMaximized(): boolean {
    return false;
  }

  maximize(): void {}

  /** The launcher's news about this window. */
  get reports() {
    return {
      closed: (): void => {
        const closing = createPreventable();
        this.#emitter.emit('close', closing);
        this.#end();
      },
      crashed: (): void => {
        this.#page.emitter.emit('render-process-gone', createPreventable(), {
          reason: 'crashed',
          exitCode: 1,
        });
      },
      mayNavigate: (url: string): boolean => {
        const event = Object.assign(createPreventable(), { url });
        this.#page.emitter.emit('will-frame-navigate', event);
        this.#page.emitter.emit('will-navigate', event);
        return !event.defaultPrevented;
      },
    };
  }

  async #open(): Promise<void> {
    // The handlers of this turn are set before Chromium is told what they allow.
    await Promise.resolve();
    const { title = '', webPreferences } = this.#options;
    await launcher.openWindow({
      window: this.#id,
      title,
      width: this.#bounds.width,
      height: this.#bounds.height,
      preload: readFileSync(webPreferences?.preload ?? '', 'utf8'),
      switches: chromiumSwitches(),
      mayOpenWindows: this.#page.mayOpenWindows(),
      webRtcPolicy: this.#page.webRtcPolicy(),
      mayUseServiceWorkers: mayUseServiceWorkers(),
      refusedPermissions: refusedPermissions(),
    });
  }

  #end(): void {
    this.#isDestroyed = true;
    windows.delete(this.#id);
    this.#emitter.emit('closed');
    if (windows.size === 0) reportAllWindowsClosed();
  }

  /** For the launcher's messages and the dialogs. */
  static readonly idOf = (window: Electron.BaseWindow): number =>
    [...windows].find(([, known]) => (known as unknown) === window)?.[0] ?? 0;
}

/** The page of the window with this number, if it is still there. */
export const contentsOf = (window: number): Electron.WebContents | undefined =>
  windows.get(window)?.webContents;

productVerbs.windowClosed = ({ window }) => windows.get(window)?.reports.closed();
productVerbs.pageCrashed = ({ window }) => windows.get(window)?.reports.crashed();
productVerbs.mayNavigate = ({ window, url }) => windows.get(window)?.reports.mayNavigate(url) ?? false;
