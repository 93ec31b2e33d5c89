import type { Queries } from '../../database/journal.ts';
import { type EarlierNo, findEarlierNos } from './find-earlier-nos.ts';
import { findBadges } from './find-suppressions.ts';

/** For each key every no that holds or was lifted since; a key without any is missing. */
export async function findRefusals(
  queries: Queries,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly EarlierNo[]>> {
  const held = await findBadges(queries, keys);
  const lifted = await findEarlierNos(queries, keys);
  const found = new Map(lifted);
  for (const [key, badges] of held)
    found.set(key, [
      ...(lifted.get(key) ?? []),
      ...badges.map(({ kind, scope, since }) => ({ kind, scope, saidOn: since })),
    ]);
  return found;
}
