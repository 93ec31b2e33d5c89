import type { Clock } from '#shared/kernel/clock.ts';
import type { Journal, Queries } from '../../database/journal.ts';

/** What restrictions need of the rest of the product. */
export interface RestrictionsPorts {
  readonly journal: Journal;
  readonly clock: Clock;
  /** Who is at the keyboard; empty while nobody has said so. */
  readonly readSellerName: (queries: Queries) => Promise<string>;
}
