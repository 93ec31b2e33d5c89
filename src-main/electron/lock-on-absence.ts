import { powerMonitor } from 'electron';
import type { App } from '../app/create-app.ts';

// Fine enough for a lock counted in minutes, and seldom enough to cost nothing.
const idleCheckMs = 2000;

/** Locks when the machine sleeps, its screen is locked, its account is left, or nobody has been at the keyboard. */
export function lockOnAbsence(app: Pick<App, 'lock' | 'lockIfIdle'>): void {
  const lock = (): void => void app.lock();
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('user-did-resign-active', lock);
  // The timer must not keep the process alive by itself.
  setInterval(() => void app.lockIfIdle(), idleCheckMs).unref();
}
