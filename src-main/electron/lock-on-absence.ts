import { powerMonitor } from 'electron';
import type { JournalKeeper } from '../app/keep-journal.ts';
import type { WindowKeeper } from './keep-window.ts';

// Fine enough for a screen that somebody locked, and seldom enough to cost nothing.
const lookMs = 2000;

/** Locks when the machine sleeps, its screen is locked or its account is left. */
export function lockOnAbsence(
  journal: Pick<JournalKeeper, 'lock'>,
  keeper: Pick<WindowKeeper, 'blank' | 'restore'>,
): void {
  const leave = (): void => {
    // In the same turn: a machine that is told to sleep may do so before the vault has closed.
    keeper.blank();
    void journal.lock().then(keeper.restore);
  };
  powerMonitor.on('suspend', leave);
  powerMonitor.on('lock-screen', leave);
  powerMonitor.on('user-did-resign-active', leave);
  // Whoever slept before the vault had closed closes it now.
  powerMonitor.on('resume', () => void journal.lock());
  if (process.platform !== 'linux') return;
  const wasLocked = followScreenLock(() => powerMonitor.getSystemIdleState(60) === 'locked');
  // The timer must not keep the process alive by itself.
  setInterval(() => {
    if (wasLocked()) leave();
  }, lookMs).unref();
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
