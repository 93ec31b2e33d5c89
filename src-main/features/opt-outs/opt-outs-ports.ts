import type { Party } from '#shared/compliance/party.ts';
import type { JobStage } from '#shared/ipc/events.ts';
import type { CalendarDay, Clock } from '#shared/kernel/clock.ts';
import type { Journal, Queries } from '../../database/journal.ts';

/** What writing into the register needs. */
export interface RegisterPorts {
  readonly clock: Clock;
  /** Who is at the keyboard; empty while nobody has said so. */
  readonly readSellerName: (queries: Queries) => Promise<string>;
}

/** What the register needs of the rest of the product. */
export interface OptOutsPorts extends RegisterPorts {
  readonly journal: Journal;
  /** Absolute path of the list the person picked, or null. */
  readonly chooseListFile: () => Promise<string | null>;
  readonly onProgress: (stage: JobStage, done: number, total: number) => void;
}

/** What an opt-out heard in a call blocks. */
export interface HeardOptOut {
  readonly callId: string;
  readonly party: Party;
  readonly blocks: 'number' | 'person' | 'company';
  readonly statedOn: CalendarDay;
  readonly note: string;
}
