import { createHmac, randomBytes } from 'node:crypto';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import type { AuditTrail } from './audit-trail.ts';
import type { Queries } from './journal.ts';

/** What identifiers of erased people are hashed with; null while nobody was ever erased. */
export async function readHashKey(queries: Queries): Promise<Buffer | null> {
  const row = await queries.selectFrom('hashKey').select('key').executeTakeFirst();
  return row?.key ?? null;
}

/**
 * HMAC-SHA256 of each match key (E.164, e-mail match key). A bare hash of a telephone number is guessed in seconds;
 * this one only by whoever holds the open journal (GDPR art. 4(5), 32).
 */
export const hashesOf = (key: Buffer, matchKeys: readonly string[]): Buffer[] =>
  matchKeys.map((matchKey) => createHmac('sha256', key).update(matchKey).digest());

/** A test whether a match key belonged to somebody who was erased; null while nobody was. Ask it within one screening only. */
export async function createErasedTest(queries: Queries): Promise<((matchKey: string) => boolean) | null> {
  const key = await readHashKey(queries);
  const rows = key === null ? [] : await queries.selectFrom('erasedIdentifier').select('hash').execute();
  if (key === null || rows.length === 0) return null;
  const hashes = new Set(rows.map(({ hash }) => hash.toString('base64')));
  return (matchKey) => hashes.has(createHmac('sha256', key).update(matchKey).digest('base64'));
}

/** Remembers the identifiers of somebody who is erased, so that no list brings them back. Twice is once. */
export async function noteErased(
  queries: Queries,
  trail: AuditTrail,
  matchKeys: readonly string[],
  { scope, erasedOn }: { readonly scope: string; readonly erasedOn: CalendarDay },
): Promise<void> {
  const key = (await readHashKey(queries)) ?? (await makeHashKey(queries));
  const rows = hashesOf(key, matchKeys).map((hash) => ({ hash, scope, erasedOn }));
  if (rows.length === 0) return;
  await queries
    .insertInto('erasedIdentifier')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  trail.record({ action: 'erasure', table: 'erasedIdentifier', id: erasedOn, after: { count: rows.length } });
}

async function makeHashKey(queries: Queries): Promise<Buffer> {
  const key = randomBytes(32);
  await queries.insertInto('hashKey').values({ id: 1, key }).execute();
  return key;
}
