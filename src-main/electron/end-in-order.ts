import { app, powerMonitor } from 'electron';
import type { Diary } from '../host/ports.ts';
import type { WindowKeeper } from './keep-window.ts';
import type { Quit } from './quit-locked.ts';

/** As long as a system that goes down, or a fault, is kept waiting for the vault to close. */
const patienceMs = 3000;

/**
 * Ctrl+C, `kill`, a terminal that closes, and the end of the system's session on macOS and Linux all end the product
 * in order. To be called when Electron is ready: before, it would put its own handlers over these, and with its own
 * the second signal kills.
 */
export function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
  // The typings leave the event out, which holds the system back until we have ended.
  powerMonitor.on('shutdown', (event?: Electron.Event) => {
    event?.preventDefault();
    app.quit();
  });
}

interface SessionParts {
  readonly lock: () => Promise<void>;
  /** True while something the page asked for is not done. */
  readonly isBusy: () => boolean;
  readonly quit: Quit;
}

/** Windows asks once whether its session may end, and then ends every program without another word. */
export function endWithSession(
  { current, end }: Pick<WindowKeeper, 'current' | 'end'>,
  { lock, isBusy, quit }: SessionParts,
): void {
  current()?.on('query-session-end', (event) => {
    if (isBusy()) {
      // Holds the session until we have ended by ourselves.
      event.preventDefault();
      quit(undefined, patienceMs);
    } else void lock().catch(() => undefined);
  });
  current()?.on('session-end', end);
}

/**
 * What nobody caught ends the product with the vault closed. Electron itself would show the message, which may hold
 * anything, and go on. A promise that nobody waited for is noted only, as Electron does, but without its message.
 */
export function endOnFault(diary: Diary, quit: Quit): void {
  process.on('uncaughtException', (error: unknown) => {
    diary.note({ what: 'fault', code: codeOf(error) });
    quit('fault', patienceMs);
  });
  process.on('unhandledRejection', (error: unknown) => {
    diary.note({ what: 'unhandled', code: codeOf(error) });
  });
}

/** The error's code or its kind: never its message. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? String(error.code) : '';
  return /^[A-Za-z_-]{2,40}$/.test(code) ? code : error.constructor.name;
}
