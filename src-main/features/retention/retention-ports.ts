import type { Language } from '#shared/i18n/text.ts';
import type { JobStage } from '#shared/ipc/events.ts';
import type { Clock } from '#shared/kernel/clock.ts';
import type { Journal, Queries } from '../../database/journal.ts';

/** What became of one contact that was to be erased. */
type EraseOutcome = 'erased' | 'held' | 'nothing-held';

/** What retention needs of the rest of the product. */
export interface RetentionPorts {
  readonly journal: Journal;
  readonly clock: Clock;
  /**
   * Erases contacts one by one, each with a receipt; leaves whoever is held. `onEach` hears what became of each, and stops
   * it by throwing.
   */
  readonly eraseContacts: (
    contactIds: readonly string[],
    order: { readonly ground: 'retention'; readonly language: Language },
    onEach: (outcome: EraseOutcome) => void,
  ) => Promise<void>;
  readonly onProgress: (stage: JobStage, done: number, total: number) => void;
  /** Who is at the keyboard; empty while nobody has said so. */
  readonly readSellerName: (queries: Queries) => Promise<string>;
}
