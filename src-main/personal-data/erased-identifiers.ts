import { createHmac, randomBytes } from 'node:crypto';
import { joinScope, splitScope } from '#shared/compliance/scopes.ts';
import type { Scope } from '#shared/compliance/vocabulary.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { type Selectable, sql } from 'kysely';
import { compileOnce } from '../database/compile-once.ts';
import type { Queries } from '../database/journal.ts';
import type { Database } from '../database/schema.ts';

/** What identifiers of erased people are hashed with; null while nobody was ever erased. */
export const readHashKey = async (queries: Queries): Promise<Buffer | null> =>
  (await selectHashKey(queries))[0]?.key ?? null;

const selectHashKey = compileOnce((queries: Queries) =>
  queries.selectFrom('hashKey').select('key').where('id', '=', 1).compile(),
);

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

/** A hash of an erased person's identifier, and what was said about it. */
type KeptHash = Selectable<Database['erasedIdentifier']>;

/**
 * Remembers identifiers of somebody who is erased, so that no list brings them back and their no keeps its effect. A
 * hash that is known already takes the wider of both scopes and the earlier of both days.
 */
export async function keepHashes(queries: Queries, kept: readonly KeptHash[]): Promise<void> {
  for (const one of kept) {
    const known = await queries
      .selectFrom('erasedIdentifier')
      .selectAll()
      .where('hash', '=', one.hash)
      .executeTakeFirst();
    if (!known) await queries.insertInto('erasedIdentifier').values(one).execute();
    else
      await queries
        .updateTable('erasedIdentifier')
        .set({
          ...one,
          scope: widerScope(known.scope, one.scope),
          saidOn: earlierDay(known.saidOn, one.saidOn),
        })
        .where('hash', '=', one.hash)
        .execute();
  }
}

const widerScope = (a: string, b: string): string => joinScope([...splitScope(a), ...splitScope(b)]);

const earlierDay = (a: CalendarDay | null, b: CalendarDay | null): CalendarDay | null =>
  [a, b].filter((day) => day !== null).toSorted()[0] ?? null;

/** A no of somebody who was erased: it holds for the identifier although nobody can read it back. */
export interface HashedNo {
  readonly hash: string;
  readonly scope: readonly Scope[];
  readonly saidOn: CalendarDay;
}

/** What erased people said about these match keys, by key. Cheap while nobody was erased. */
export async function findHashedNos(
  queries: Queries,
  matchKeys: readonly string[],
): Promise<ReadonlyMap<string, HashedNo>> {
  const key = matchKeys.length === 0 ? null : await readHashKey(queries);
  if (key === null) return new Map();
  const keyOf = new Map(
    hashesOf(key, matchKeys).map((hash, at) => [hash.toString('hex'), matchKeys[at] ?? '']),
  );
  const rows = await selectHashed(queries, JSON.stringify([...keyOf.keys()]));
  return new Map(
    rows.map(({ hash, scope, saidOn }) => [
      keyOf.get(hash) ?? '',
      { hash, scope: splitScope(scope), saidOn: saidOn ?? '' },
    ]),
  );
}

const selectHashed = compileOnce((queries: Queries, hashes: string) =>
  sql<{ hash: string; scope: string; saidOn: CalendarDay | null }>`
    SELECT lower(hex(erasedIdentifier.hash)) AS hash, scope, saidOn FROM json_each(${hashes})
    JOIN erasedIdentifier ON erasedIdentifier.hash = unhex(value) WHERE scope <> ''`.compile(queries),
);

/** The key that identifiers are hashed with, made when it is first needed. */
export const readOrMakeHashKey = async (queries: Queries): Promise<Buffer> =>
  (await readHashKey(queries)) ?? (await makeHashKey(queries));

async function makeHashKey(queries: Queries): Promise<Buffer> {
  const key = randomBytes(32);
  await queries.insertInto('hashKey').values({ id: 1, key }).execute();
  return key;
}
