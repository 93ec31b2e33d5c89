import type { Insertable, Selectable } from 'kysely';
import { sql } from 'kysely';
import { isOneOf } from '../../database/compile-once.ts';
import { hashesOf, readHashKey } from '../../personal-data/erased-identifiers.ts';
import type { Queries } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';

export type ErasureRow = Selectable<Database['erasure']>;

export const findErasure = (queries: Queries, id: string): Promise<ErasureRow | undefined> =>
  queries.selectFrom('erasure').selectAll().where('id', '=', id).executeTakeFirst();

/** The latest first. */
export const findErasures = (queries: Queries): Promise<ErasureRow[]> =>
  queries.selectFrom('erasure').selectAll().orderBy('seq', 'desc').execute();

export const insertErasure = async (
  queries: Queries,
  row: Insertable<Database['erasure']>,
): Promise<void> => {
  await queries.insertInto('erasure').values(row).execute();
};

/** Why these contacts must be kept for now. */
export async function findHolds(queries: Queries, contactIds: readonly string[]): Promise<string[]> {
  const rows = await queries
    .selectFrom('legalHold')
    .select('reason')
    .where(isOneOf('contactId', JSON.stringify(contactIds)))
    .where('endedOn', 'is', null)
    .execute();
  return rows.map(({ reason }) => reason);
}

/**
 * Erasures that are to be done again: a copy from before them was put back, and rows that they took away are there.
 * With the contacts among those.
 */
export async function findUndone(
  queries: Queries,
): Promise<{ readonly erasure: ErasureRow; readonly contactIds: readonly string[] }[]> {
  const { rows } = await sql<{ id: string; tableName: string; key: string }>`
    SELECT erasure.id, gone.value ->> 0 AS tableName, gone.value ->> 1 AS key
    FROM erasure, json_each(erasure.erasedRows) AS gone
    WHERE (gone.value ->> 0 = 'contact' AND EXISTS (SELECT 1 FROM contact WHERE contact.id = gone.value ->> 1))
      OR (gone.value ->> 0 = 'call' AND gone.value ->> 2 = 'deleted'
        AND EXISTS (SELECT 1 FROM call WHERE call.id = gone.value ->> 1))
      OR (gone.value ->> 0 = 'emailCheck' AND gone.value ->> 2 = 'deleted'
        AND EXISTS (SELECT 1 FROM emailCheck WHERE emailCheck.id = gone.value ->> 1))
      OR (gone.value ->> 0 = 'suppression' AND gone.value ->> 2 = 'hashed'
        AND EXISTS (SELECT 1 FROM suppression WHERE suppression.id = gone.value ->> 1))`.execute(queries);
  const byId = Map.groupBy(rows, ({ id }) => id);
  const erasures = (await findErasures(queries)).filter(({ id }) => byId.has(id)).toReversed();
  return erasures.map((erasure) => ({
    erasure,
    contactIds: (byId.get(erasure.id) ?? [])
      .filter((row) => row.tableName === 'contact')
      .map(({ key }) => key),
  }));
}

/** The numbers and addresses in the journal that one erasure kept as hashes. */
export async function findHashedValues(queries: Queries, erasureId: string): Promise<string[]> {
  const key = await readHashKey(queries);
  if (key === null) return [];
  const hashes = await queries
    .selectFrom('erasedIdentifier')
    .select('hash')
    .where('erasureId', '=', erasureId)
    .execute();
  const wanted = new Set(hashes.map(({ hash }) => hash.toString('hex')));
  const { rows } = await sql<{ value: string }>`
    SELECT normalised AS value FROM contactPoint WHERE normalised IS NOT NULL
    UNION SELECT number FROM call WHERE number IS NOT NULL
    UNION SELECT value FROM suppression WHERE kind IN ('phone', 'email')
    UNION SELECT addressKey FROM emailCheck WHERE addressKey <> ''`.execute(queries);
  return rows
    .map(({ value }) => value)
    .filter((value) => wanted.has(hashesOf(key, [value])[0]?.toString('hex') ?? ''));
}
