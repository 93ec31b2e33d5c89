import type { BrowserWindow } from 'electron';

/** The one window of the product, whichever it is just now. */
export interface WindowKeeper {
  /** Null before the first window, while one is exchanged and after the last. */
  readonly current: () => BrowserWindow | null;
  /** True while the old window is gone and the fresh one has not been made. */
  readonly isExchanging: () => boolean;
  readonly open: () => void;
  /** Ends the page's process and opens a fresh window in the same place. */
  readonly replace: () => void;
  /** Ends the page's process for good. */
  readonly end: () => void;
}

interface KeeperParts {
  readonly openWindow: () => BrowserWindow;
  readonly monotonicNow: () => number;
  /** The page's process dies again and again: there is nothing left to show. */
  readonly onHopeless: () => void;
}

const crashesAllowed = 3;
const crashWindowMs = 60_000;

/** Keeps one window open until `end`, and opens a fresh one when the page's process dies. */
export function keepWindow({ openWindow, monotonicNow, onHopeless }: KeeperParts): WindowKeeper {
  let window: BrowserWindow | null = null;
  let isExchanging = false;
  let hasEnded = false;
  let crashes: number[] = [];

  const open = (): void => {
    if (hasEnded) return;
    const opened = openWindow();
    window = opened;
    opened.webContents.on('render-process-gone', () => onCrash(opened));
    opened.on('closed', () => {
      if (window === opened) window = null;
    });
  };
  const replace = (): void => {
    const before = window;
    const place = before?.getNormalBounds();
    const isLarge = before?.isMaximized() ?? false;
    // A string cannot be wiped from a page; only the end of its process does it.
    isExchanging = true;
    before?.destroy();
    open();
    isExchanging = false;
    if (place) window?.setBounds(place);
    if (isLarge) window?.maximize();
  };
  const onCrash = (crashed: BrowserWindow): void => {
    if (crashed !== window || crashed.isDestroyed()) return;
    const now = monotonicNow();
    crashes = [...crashes.filter((at) => now - at < crashWindowMs), now];
    if (crashes.length > crashesAllowed) onHopeless();
    else replace();
  };
  const end = (): void => {
    hasEnded = true;
    window?.destroy();
  };
  return { current: () => window, isExchanging: () => isExchanging, open, replace, end };
}
