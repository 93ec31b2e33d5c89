import type { HeldPoint } from '#shared/kernel/held-point.ts';
import type { Clock } from '#shared/kernel/clock.ts';
import type { Journal, Queries } from '../../database/journal.ts';

/** What sales need of the rest of the product. */
export interface SalesPorts {
  readonly journal: Journal;
  readonly clock: Clock;
  /** A contact's numbers and addresses, and how they and `values` may be shown. Throws `contact-not-found`. */
  readonly holdContact: (
    queries: Queries,
    contactId: string,
    values: readonly string[],
  ) => Promise<{
    readonly points: readonly { readonly id: string; readonly value: string }[];
    readonly show: (value: string) => HeldPoint;
  }>;
  /** Who is at the keyboard; empty while nobody has said so. */
  readonly readSellerName: (queries: Queries) => Promise<string>;
}
