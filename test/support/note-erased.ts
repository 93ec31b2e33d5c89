import { hashesOf, keepHashes, readOrMakeHashKey } from '#main/personal-data/erased-identifiers.ts';
import type { AuditTrail } from '#main/database/audit-trail.ts';
import type { Queries } from '#main/database/journal.ts';

/** What an erasure leaves of these match keys, without erasing anybody. */
export async function noteErased(
  queries: Queries,
  trail: AuditTrail,
  matchKeys: readonly string[],
  { scope, erasedOn }: { readonly scope: string; readonly erasedOn: string },
): Promise<void> {
  const key = await readOrMakeHashKey(queries);
  const saidOn = scope === '' ? null : erasedOn;
  const hashes = hashesOf(key, matchKeys).map((hash) => ({ hash, scope, saidOn, erasedOn, erasureId: null }));
  await keepHashes(queries, hashes);
  trail.record({
    action: 'erasure',
    table: 'erasedIdentifier',
    id: erasedOn,
    after: { count: hashes.length },
  });
}
