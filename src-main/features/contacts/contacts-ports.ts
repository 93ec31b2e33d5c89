import type { Badge } from '#shared/features/contacts/contacts.contract.ts';
import type { CalendarDay, Clock } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Journal, Queries } from '../../database/journal.ts';

/** What contacts need of the rest of the product. */
export interface ContactsPorts {
  readonly journal: Journal;
  readonly clock: Clock;
  /**
   * The active suppressions under each of these keys: E.164, e-mail match key, contact id, organisation number or
   * `name:…`. A key without any is missing in the answer.
   */
  readonly findBadges: (
    queries: Queries,
    keys: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly Badge[]>>;
  /** Writes a company's opt-out under another of its keys. */
  readonly carryOptOut: (
    queries: Queries,
    trail: AuditTrail,
    carried: {
      readonly key: string;
      readonly display: string;
      readonly scope: Badge['scope'];
      readonly since: CalendarDay;
      readonly note: string;
    },
  ) => Promise<void>;
}
