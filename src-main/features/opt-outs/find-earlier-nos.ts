import { splitScope } from '#shared/compliance/scopes.ts';
import type { Scope, SuppressionKind } from '#shared/compliance/vocabulary.ts';
import { untaggedKey, valuesHolding } from '#shared/features/opt-outs/suppression-keys.rules.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import type { Queries } from '../../database/journal.ts';
import { findCompanyNumbers } from './find-company-numbers.ts';
import { findLifted, type SuppressionRow } from './opt-outs.repository.ts';

/** A no that was lifted since. */
export interface EarlierNo {
  readonly kind: SuppressionKind;
  readonly scope: readonly Scope[];
  readonly saidOn: CalendarDay;
}

/**
 * For each key the opt-outs that once held for it, as `findBadges` finds those that hold, and were lifted. Few are ever
 * lifted, so all of them are read at once however many keys are asked about.
 */
export async function findEarlierNos(
  queries: Queries,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly EarlierNo[]>> {
  const lifted = await findLifted(queries);
  if (lifted.length === 0) return new Map();
  const byValue = Map.groupBy(lifted, ({ value }) => value);
  const numbers = await findCompanyNumbers(queries, keys);
  const byMailbox = Map.groupBy(lifted, ({ value }) => untaggedKey(value));
  const found = new Map<string, EarlierNo[]>();
  for (const key of new Set(keys)) {
    const mailbox = untaggedKey(key);
    const held = [
      ...[...valuesHolding(key), ...(numbers.get(key) ?? [])].flatMap((value) => byValue.get(value) ?? []),
      ...(mailbox === null ? [] : (byMailbox.get(mailbox) ?? [])),
    ];
    if (held.length > 0) found.set(key, [...new Set(held)].map(toEarlierNo));
  }
  return found;
}

const toEarlierNo = ({ kind, scope, statedOn }: SuppressionRow): EarlierNo => ({
  kind,
  scope: splitScope(scope),
  saidOn: statedOn,
});
