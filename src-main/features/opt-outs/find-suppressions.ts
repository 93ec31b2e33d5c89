import { coversUse, splitScope } from '#shared/compliance/scopes.ts';
import type { Channel, Scope, SuppressionKind } from '#shared/compliance/vocabulary.ts';
import { untaggedKey, valuesHolding } from '#shared/features/opt-outs/suppression-keys.rules.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { findHashedNos, type HashedNo } from '../../personal-data/erased-identifiers.ts';
import type { Queries } from '../../database/journal.ts';
import { findCompanyNumbers } from './find-company-numbers.ts';
import { findActiveByValues, findActiveTagged, type SuppressionRow } from './opt-outs.repository.ts';

/** An opt-out that holds today, as rules and badges need it. */
interface ActiveSuppression {
  /** The hash that is left when `isErased`. */
  readonly suppressionId: string;
  readonly isErased: boolean;
  readonly kind: SuppressionKind;
  readonly scope: Scope[];
  readonly since: CalendarDay;
}

/** Everything that holds for a party, each opt-out once. */
export async function findActiveByKeys(
  queries: Queries,
  keys: readonly string[],
): Promise<ActiveSuppression[]> {
  if (keys.length === 0) return [];
  const found = [...(await findBadges(queries, keys)).values()].flat();
  return [...new Map(found.map((one) => [one.suppressionId, one])).values()];
}

/** Which of these keys may not be used for this channel. */
export async function findSuppressedKeys(
  queries: Queries,
  keys: readonly string[],
  channel: Channel,
): Promise<ReadonlySet<string>> {
  const found = await findBadges(queries, keys);
  const isHeld = (key: string) => found.get(key)?.some(({ scope }) => coversUse(scope, channel));
  return new Set(keys.filter(isHeld));
}

/**
 * What holds for each key: E.164, e-mail match key, contact id, organisation number or `name:…`. An address is also
 * held by its domain and, in both directions, by its form with another plus-tag or none, which is the same mailbox;
 * a company's name also by the organisation number that any contact of that name carries. What somebody said who was
 * erased since holds as a hash.
 */
export async function findBadges(
  queries: Queries,
  keys: readonly string[],
): Promise<Map<string, ActiveSuppression[]>> {
  const numbers = await findCompanyNumbers(queries, keys);
  // An address is taken apart once: it is asked for many times.
  const asked = [...new Set(keys)].map((key) => ({
    key,
    values: [...valuesHolding(key), ...(numbers.get(key) ?? [])],
    untagged: untaggedKey(key),
  }));
  const values = new Set(asked.flatMap((one) => one.values));
  const addresses = asked.flatMap(({ untagged }) => untagged ?? []);
  const rows = Map.groupBy(await findActiveByValues(queries, [...values]), ({ value }) => value);
  const tagged = await taggedByAddress(queries, [...new Set(addresses)]);
  const hashed = await findHashedNos(queries, [...values, ...addresses]);
  const found = new Map<string, ActiveSuppression[]>();
  if (rows.size + tagged.size + hashed.size === 0) return found;
  for (const { key, values, untagged } of asked) {
    const held = [
      ...values.flatMap((value) => rows.get(value) ?? []),
      ...(tagged.get(untagged ?? key) ?? []),
    ];
    const nos = new Set([...values, untagged ?? key].flatMap((value) => hashed.get(value) ?? []));
    const active = [...held.map(toActive), ...[...nos].map((no) => toActiveHash(key, no))];
    // An address with a tag is found by itself and among the tagged ones.
    const once = new Map(active.map((one) => [one.suppressionId, one]));
    if (once.size > 0) found.set(key, [...once.values()]);
  }
  return found;
}

/** By the address without a tag: opt-outs of `anna+list@…` hold for `anna@…` and for `anna+other@…`. */
async function taggedByAddress(
  queries: Queries,
  addresses: readonly string[],
): Promise<Map<string | null, SuppressionRow[]>> {
  const rows = addresses.length === 0 ? [] : await findActiveTagged(queries, addresses);
  return Map.groupBy(rows, ({ value }) => untaggedKey(value));
}

/** The hash says nothing of what it was made from; the key that matched does. */
const toActiveHash = (key: string, { hash, scope, saidOn }: HashedNo): ActiveSuppression => ({
  suppressionId: hash,
  isErased: true,
  kind: key.includes('@') ? 'email' : key.startsWith('+') ? 'phone' : 'person',
  scope: [...scope],
  since: saidOn,
});

const toActive = (row: SuppressionRow): ActiveSuppression => ({
  suppressionId: row.id,
  isErased: false,
  kind: row.kind,
  scope: splitScope(row.scope),
  since: row.statedOn,
});
