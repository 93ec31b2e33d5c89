import { powerMonitor } from 'electron';
import type { App } from '../app/create-app.ts';
import type { WindowKeeper } from './keep-window.ts';

// Fine enough for a lock counted in minutes, and seldom enough to cost nothing.
const idleCheckMs = 2000;

/** Locks when the machine sleeps, its screen is locked, its account is left, or nobody has been at the keyboard. */
export function lockOnAbsence(
  app: Pick<App, 'lock' | 'lockIfIdle'>,
  keeper: Pick<WindowKeeper, 'blank' | 'restore'>,
): void {
  const leave = (): void => {
    // In the same turn: a machine that is told to sleep may do so before the vault has closed.
    keeper.blank();
    void app
      .lock()
      .catch(() => undefined)
      .then(keeper.restore);
  };
  powerMonitor.on('suspend', leave);
  powerMonitor.on('lock-screen', leave);
  powerMonitor.on('user-did-resign-active', leave);
  // Whoever slept before the vault had closed closes it now.
  powerMonitor.on('resume', () => void app.lock().catch(() => undefined));
  const wasLocked =
    process.platform === 'linux'
      ? followScreenLock(() => powerMonitor.getSystemIdleState(60) === 'locked')
      : () => false;
  // The timer must not keep the process alive by itself.
  setInterval(() => {
    if (wasLocked()) leave();
    else void app.lockIfIdle();
  }, idleCheckMs).unref();
}

/** Linux sends no word of a locked screen; asked, it answers. True once for each time that the screen was locked. */
export function followScreenLock(isScreenLocked: () => boolean): () => boolean {
  let isLocked = false;
  return () => {
    const before = isLocked;
    isLocked = isScreenLocked();
    return isLocked && !before;
  };
}
