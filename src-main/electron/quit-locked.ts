import { setTimeout as pause } from 'node:timers/promises';
import { app } from 'electron';
import { type EndReason, endWithReason } from './end-with-reason.ts';

interface QuitParts {
  /** The content leaves the screen before anything else happens. */
  readonly endWindow: () => void;
  readonly lock: () => Promise<void>;
  readonly clearClipboard: () => Promise<void>;
}

/** Ends the product once, with the vault closed behind it; says `reason`, if there is one, when that is done. */
export type Quit = (reason?: EndReason, closingTakesAtMostMs?: number) => void;

/**
 * However the product is ended (window closed, a signal, the system going down), the vault is closed first. What ends
 * without asking, a kill or a power cut, leaves a vault that is repaired when it is next opened.
 */
export function quitLocked({ endWindow, lock, clearClipboard }: QuitParts): Quit {
  let isQuitting = false;
  const quit: Quit = (reason, closingTakesAtMostMs) => {
    if (isQuitting) return;
    isQuitting = true;
    endWindow();
    // A vault that cannot close cleanly is repaired when it is next opened; staying would help nobody.
    const closing = lock().catch(() => undefined);
    const closed =
      closingTakesAtMostMs === undefined ? closing : Promise.race([closing, pause(closingTakesAtMostMs)]);
    void closed.then(clearClipboard).then(() => (reason ? endWithReason(reason) : app.exit(0)));
  };
  app.on('before-quit', (event) => {
    event.preventDefault();
    quit();
  });
  return quit;
}
