import { swedishSortKey } from '#shared/kernel/fold-text.ts';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Queries } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import { matchQuery } from '../../database/search-index.ts';

export type ContactRecord = Selectable<Database['contact']>;
export type PointRecord = Selectable<Database['contactPoint']>;

export const findContact = (queries: Queries, id: string): Promise<ContactRecord | undefined> =>
  queries.selectFrom('contact').selectAll().where('id', '=', id).executeTakeFirst();

/** The points of these contacts in the order the person gave them. */
export const findPoints = (queries: Queries, contactIds: readonly string[]): Promise<PointRecord[]> =>
  queries
    .selectFrom('contactPoint')
    .selectAll()
    .where('contactId', 'in', contactIds)
    .orderBy('contactId')
    .orderBy('position')
    .execute();

/** Which of these point ids are taken, and by whom. */
export const findPointOwners = (
  queries: Queries,
  ids: readonly string[],
): Promise<Pick<PointRecord, 'id' | 'contactId'>[]> =>
  queries.selectFrom('contactPoint').select(['id', 'contactId']).where('id', 'in', ids).execute();

/** Writes the contact, new or known, with exactly these points. */
export async function replaceContact(
  queries: Queries,
  row: ContactRecord,
  points: readonly PointRecord[],
): Promise<void> {
  await queries
    .insertInto('contact')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  await queries.deleteFrom('contactPoint').where('contactId', '=', row.id).execute();
  if (points.length > 0)
    await queries
      .insertInto('contactPoint')
      .values([...points])
      .execute();
}

/** One page in Swedish order, and how many there are in all. */
export async function findContacts(
  queries: Queries,
  filter: { readonly text: string; readonly offset: number; readonly limit: number },
): Promise<{ rows: ContactRecord[]; total: number }> {
  const matching = contactsMatching(queries, matchQuery(filter.text));
  const rows = await matching
    .selectAll()
    .orderBy('sortKey')
    .orderBy('id')
    .offset(filter.offset)
    .limit(filter.limit)
    .execute();
  const { total } = await matching
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total };
}

/** Who is meant by a few typed letters or digits: names that begin so first, then whoever was called last. */
export async function findBestMatches(
  queries: Queries,
  text: string,
  limit: number,
): Promise<ContactRecord[]> {
  const match = matchQuery(text);
  if (match === null) return [];
  const start = swedishSortKey(text);
  return contactsMatching(queries, match)
    .selectAll()
    .orderBy(sql`substr(sortKey, 1, ${start.length}) = ${start}`, 'desc')
    .orderBy(sql`(SELECT max(seq) FROM call WHERE contactId = contact.id)`, 'desc')
    .orderBy('sortKey')
    .limit(limit)
    .execute();
}

/** Everybody who carries this number or address, in Swedish order. */
export const findHolders = (queries: Queries, normalised: string, limit: number): Promise<ContactRecord[]> =>
  queries
    .selectFrom('contact')
    .selectAll()
    .where('id', 'in', (points) =>
      points.selectFrom('contactPoint').select('contactId').where('normalised', '=', normalised),
    )
    .orderBy('sortKey')
    .limit(limit)
    .execute();

/** Everybody of this name, whatever the case. */
export const findNamesakes = (queries: Queries, name: string, limit: number): Promise<ContactRecord[]> =>
  queries
    .selectFrom('contact')
    .selectAll()
    .where('sortKey', '=', swedishSortKey(name))
    .limit(limit)
    .execute();

function contactsMatching(queries: Queries, match: string | null) {
  const contacts = queries.selectFrom('contact');
  if (match === null) return contacts;
  return contacts.where(
    sql<boolean>`contact.rowid IN (SELECT rowid FROM contactSearch WHERE contactSearch MATCH ${match})`,
  );
}
