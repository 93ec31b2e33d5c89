import { readFileSync } from 'node:fs';
import type * as Electron from 'electron';
import { chromiumSwitches, reportAllWindowsClosed } from './electron-app.ts';
import { mayUseServiceWorkers, refusedPermissions } from './electron-session.ts';
import { cloneForIpc } from './byte-line.ts';
import { createEmitter, createPreventable, launcher, productVerbs } from './launcher.ts';
import type { GoneReason } from './verbs.ts';

const windows = new Map<number, BrowserWindow>();
let lastId = 0;

/** What only the window can do for its page. */
interface PageParts {
  readonly id: number;
  readonly processId: () => number;
  readonly reload: () => void;
}

/** The page of a window, as the product sees it. */
function createWebContents({ id, processId, reload }: PageParts) {
  const emitter = createEmitter();
  let mayOpen: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | null = null;
  let zoomLevel = 0;
  let webRtcPolicy = 'default';
  const mainFrame = { url: '' };
  const contents = {
    mainFrame: mainFrame as Electron.WebFrameMain,
    send: (channel, ...args: unknown[]) =>
      void launcher.tellPage({ window: id, channel, args: cloneForIpc(args) }),
    setWindowOpenHandler: (handler) => {
      mayOpen = handler;
    },
    setWebRTCIPHandlingPolicy: (policy) => {
      webRtcPolicy = policy;
    },
    getOSProcessId: processId,
    forcefullyCrashRenderer: () => void launcher.endPage({ window: id }),
    reload,
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

type Kept = 'loadURL' | 'destroy' | 'isDestroyed' | 'on' | 'once' | 'webContents';
type Placed = 'show' | 'focus' | 'blur' | 'isFocused' | 'minimize' | 'isMinimized' | 'restore';

export class BrowserWindow implements Pick<Electron.BrowserWindow, Kept | Placed> {
  readonly webContents: Electron.WebContents;
  readonly on: Electron.BrowserWindow['on'];
  readonly once: Electron.BrowserWindow['once'];
  readonly #id: number;
  readonly #emitter = createEmitter();
  readonly #page: ReturnType<typeof createWebContents>;
  readonly #options: Electron.BrowserWindowConstructorOptions;
  #opened: Promise<void> | null = null;
  #processId = 0;
  #isFocused = false;
  #isMinimized = false;
  #isDestroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    lastId += 1;
    this.#id = lastId;
    this.#options = options;
    this.#page = createWebContents({
      id: this.#id,
      processId: () => this.#processId,
      reload: () => void this.#reload(),
    });
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
    try {
      await launcher.load({ window: this.#id, url });
    } catch (error) {
      this.#reportFailure(url);
      throw error;
    }
    this.#emitter.emit('ready-to-show');
  }

  // A window that is shown comes before all others, also those of other programs.
  show(): void {
    this.#isFocused = true;
  }

  focus(): void {
    this.#isFocused = !this.#isMinimized;
  }

  blur(): void {
    this.#isFocused = false;
  }

  isFocused(): boolean {
    return this.#isFocused;
  }

  minimize(): void {
    this.#isMinimized = true;
    this.#isFocused = false;
  }

  isMinimized(): boolean {
    return this.#isMinimized;
  }

  restore(): void {
    this.#isMinimized = false;
    this.#isFocused = true;
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    void launcher.closeWindow({ window: this.#id });
    this.#end();
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  /** The launcher's news about this window. */
  get reports() {
    return {
      closed: (): void => {
        const closing = createPreventable();
        this.#emitter.emit('close', closing);
        this.#end();
      },
      gone: (reason: GoneReason): void => {
        this.#processId = 0;
        this.#page.emitter.emit('render-process-gone', createPreventable(), { reason, exitCode: 1 });
      },
      mayNavigate: (url: string): boolean => {
        const event = Object.assign(createPreventable(), { url });
        this.#page.emitter.emit('will-frame-navigate', event);
        this.#page.emitter.emit('will-navigate', event);
        return !event.defaultPrevented;
      },
    };
  }

  /** Shows the page anew in a fresh Chromium: the old one, if it is still there, ends. */
  async #reload(): Promise<void> {
    this.#opened = null;
    await this.loadURL(this.#page.mainFrame.url).catch(() => undefined);
  }

  #reportFailure(url: string): void {
    if (!this.#isDestroyed)
      this.#page.emitter.emit('did-fail-load', createPreventable(), -2, 'ERR_FAILED', url, true, 0, 0);
  }

  async #open(): Promise<void> {
    // The handlers of this turn are set before Chromium is told what they allow.
    await Promise.resolve();
    const { title = '', width = 800, height = 600, webPreferences } = this.#options;
    this.#processId = await launcher.openWindow({
      window: this.#id,
      title,
      width,
      height,
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
productVerbs.pageGone = ({ window, reason }) => windows.get(window)?.reports.gone(reason);
productVerbs.mayNavigate = ({ window, url }) => windows.get(window)?.reports.mayNavigate(url) ?? false;
