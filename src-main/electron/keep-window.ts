import type { BrowserWindow, RenderProcessGoneDetails } from 'electron';

/** The one window of the product. It stays where it is, as it is, until it is closed; its page comes and goes. */
export interface WindowKeeper {
  /** Null before the window and after it. */
  readonly current: () => BrowserWindow | null;
  readonly open: () => void;
  /** Ends the page's process at once; the window stays, empty, until `renew` or `restore`. */
  readonly blank: () => void;
  /** Shows the page again after `blank`; does nothing when it is there. */
  readonly restore: () => void;
  /** Ends the page's process, unless `blank` has, and shows the page anew in a fresh one. */
  readonly renew: () => void;
  /** Ends window and page for good. */
  readonly end: () => void;
}

interface KeeperParts {
  readonly openWindow: () => BrowserWindow;
  /** Ends the process behind the window's page; false when there is none. */
  readonly endPage: (window: BrowserWindow) => boolean;
  readonly monotonicNow: () => number;
  readonly after?: (ms: number, run: () => void) => void;
  /** The page cannot be shown, dies again and again, or cannot be ended: nothing is left but to end the product. */
  readonly onHopeless: () => void;
}

const crashesAllowed = 3;
const crashWindowMs = 60_000;
const endingTakesAtMostMs = 2000;
/** Chromium's name for a load that something newer has replaced. */
const loadAborted = -3;

/** Keeps one window open until `end`, with a page that is shown anew when its process dies. */
export function keepWindow(parts: KeeperParts): WindowKeeper {
  const { openWindow, onHopeless } = parts;
  let window: BrowserWindow | null = null;
  let hasEnded = false;
  let page: ReturnType<typeof keepPage> | null = null;

  const open = (): void => {
    if (hasEnded) return;
    const opened = openWindow();
    const kept = keepPage(opened, parts);
    window = opened;
    page = kept;
    opened.webContents.on('render-process-gone', (_event, details) => kept.noteGone(details));
    opened.webContents.on('preload-error', onHopeless);
    opened.webContents.on('did-fail-load', (_event, code, _reason, _address, isMainFrame) => {
      if (isMainFrame && code !== loadAborted) onHopeless();
    });
    opened.on('closed', () => {
      window = null;
      page = null;
    });
  };
  const end = (): void => {
    hasEnded = true;
    window?.destroy();
  };
  return {
    current: () => window,
    open,
    blank: () => page?.blank(),
    restore: () => page?.restore(),
    renew: () => page?.renew(),
    end,
  };
}

/**
 * The page of one window. A string cannot be wiped from a page; only the end of its process does it. The page is loaded
 * again only when the old process is known to be gone: asked earlier, Chromium may load it into the dying one.
 */
function keepPage(window: BrowserWindow, parts: KeeperParts) {
  const { endPage, monotonicNow, onHopeless } = parts;
  const mayRecover = createCrashCount(monotonicNow);
  let state: 'shown' | 'ending' | 'gone' = 'shown';
  let isWanted = true;
  let noteEnded: (() => void) | null = null;

  const show = (): void => {
    state = 'shown';
    if (!window.isDestroyed()) window.webContents.reload();
  };
  const end = (): boolean => {
    if (!endPage(window)) return false;
    state = 'ending';
    noteEnded = startWatch(parts);
    return true;
  };
  return {
    blank: (): void => {
      isWanted = false;
      if (state === 'shown') end();
    },
    restore: (): void => {
      if (isWanted) return;
      isWanted = true;
      if (state === 'gone') show();
    },
    renew: (): void => {
      isWanted = true;
      if (state === 'gone' || (state === 'shown' && !end())) show();
    },
    noteGone: ({ reason }: RenderProcessGoneDetails): void => {
      const wasOurDoing = state === 'ending';
      noteEnded?.();
      // A page also ends, and cleanly, because its window is closing.
      if (window.isDestroyed() || (reason === 'clean-exit' && !wasOurDoing)) return;
      state = 'gone';
      if (!wasOurDoing && !mayRecover()) onHopeless();
      else if (isWanted || !wasOurDoing) show();
    },
  };
}

/** Gives up unless the function it returns is called in time. */
function startWatch({
  onHopeless,
  after = (ms, run) => void setTimeout(run, ms).unref(),
}: KeeperParts): () => void {
  let isDone = false;
  after(endingTakesAtMostMs, () => {
    if (!isDone) onHopeless();
  });
  return () => {
    isDone = true;
  };
}

/** Counts a crash each time it is called; false when there have been too many in a minute. */
function createCrashCount(monotonicNow: () => number): () => boolean {
  let crashes: number[] = [];
  return () => {
    const now = monotonicNow();
    crashes = [...crashes.filter((at) => now - at < crashWindowMs), now];
    return crashes.length <= crashesAllowed;
  };
}
