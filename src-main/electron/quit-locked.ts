import { app } from 'electron';

interface QuitParts {
  /** The content leaves the screen before anything else happens. */
  readonly endWindow: () => void;
  readonly lock: () => Promise<void>;
}

/** However the product is ended (window closed, Ctrl+C, system shutdown), the vault is closed first. */
export function quitLocked({ endWindow, lock }: QuitParts): void {
  let isQuitting = false;
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (isQuitting) return;
    isQuitting = true;
    endWindow();
    // A vault that cannot close cleanly is repaired when it is next opened; staying would help nobody.
    void lock()
      .catch(() => undefined)
      .then(() => app.exit(0));
  });
}
