import type { Language } from '#shared/i18n/text.ts';
import type { JobStage } from '#shared/ipc/events.ts';
import type { Clock } from '#shared/kernel/clock.ts';
import type { Journal, Queries } from '../../database/journal.ts';

/** What retention needs of the rest of the product. */
export interface RetentionPorts {
  readonly journal: Journal;
  readonly clock: Clock;
  /** Erases one contact with a receipt under `eraseId`; leaves whoever is held. */
  readonly eraseContact: (
    contactId: string,
    ground: 'retention',
    language: Language,
    eraseId: string,
  ) => Promise<'erased' | 'held' | 'nothing-held'>;
  readonly onProgress: (stage: JobStage, done: number, total: number) => void;
  /** Who is at the keyboard; empty while nobody has said so. */
  readonly readSellerName: (queries: Queries) => Promise<string>;
}
