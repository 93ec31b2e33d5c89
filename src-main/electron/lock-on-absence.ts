import { powerMonitor } from 'electron';
import type { JournalKeeper } from '../app/keep-journal.ts';

/** Locks when the machine sleeps, its screen is locked or its account is left. */
export function lockOnAbsence(journal: Pick<JournalKeeper, 'lock'>): void {
  const lock = (): void => void journal.lock();
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('user-did-resign-active', lock);
}
