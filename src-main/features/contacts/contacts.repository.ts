import { swedishSortKey } from '#shared/kernel/fold-text.ts';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { compileOnce, isOneOf } from '../../database/compile-once.ts';
import type { Queries } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import { matchQuery } from '../../database/match-query.ts';

export type ContactRecord = Selectable<Database['contact']>;

/** A contact before the file has given it its place. */
export type WrittenContact = Omit<ContactRecord, 'seq'>;
export type PointRecord = Selectable<Database['contactPoint']>;

export const findContact = async (queries: Queries, id: string): Promise<ContactRecord | undefined> =>
  (await selectContact(queries, id))[0];

const selectContact = compileOnce((queries: Queries, id: string) =>
  queries.selectFrom('contact').selectAll().where('id', '=', id).compile(),
);

/** The points of these contacts in the order the person gave them. */
export const findPoints = (queries: Queries, contactIds: readonly string[]): Promise<PointRecord[]> =>
  selectPoints(queries, JSON.stringify(contactIds));

const selectPoints = compileOnce((queries: Queries, contactIds: string) =>
  queries
    .selectFrom('contactPoint')
    .selectAll()
    .where(isOneOf('contactId', contactIds))
    .orderBy('contactId')
    .orderBy('position')
    .compile(),
);

/** Which of these point ids are taken, and by whom. */
export const findPointOwners = (
  queries: Queries,
  ids: readonly string[],
): Promise<Pick<PointRecord, 'id' | 'contactId'>[]> =>
  queries.selectFrom('contactPoint').select(['id', 'contactId']).where('id', 'in', ids).execute();

/** Writes the contact, new or known, with exactly these points. */
export async function replaceContact(
  queries: Queries,
  row: WrittenContact,
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
  const page = matching
    .select('seq')
    .orderBy('sortKey')
    .orderBy('id')
    .offset(filter.offset)
    .limit(filter.limit);
  const rows = await queries
    .selectFrom('contact')
    .selectAll()
    .where('seq', 'in', page)
    .orderBy('sortKey')
    .orderBy('id')
    .execute();
  const { total } = await matching
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total };
}

// A letter or two is found in thousands: only so many are put in order, the likeliest among them.
const MOST_CANDIDATES = 100;
const LATEST_CALLS = 300;

/** Who is meant by a few typed letters or digits: names that begin so first, then whoever was called last. */
export async function findBestMatches(
  queries: Queries,
  text: string,
  limit: number,
): Promise<ContactRecord[]> {
  const match = matchQuery(text);
  if (match === null) return [];
  const start = swedishSortKey(text);
  const { rows } = await sql<ContactRecord>`SELECT * FROM contact WHERE seq IN (
      SELECT seq FROM (${namesFrom(start)})
      UNION SELECT seq FROM (${newestFound(match)})
      UNION SELECT seq FROM (${latelyCalled(match)})
    ) ORDER BY substr(sortKey, 1, ${start.length}) = ${start} DESC,
      (SELECT max(call.seq) FROM call WHERE contactId = contact.id) DESC, sortKey
    LIMIT ${limit}`.execute(queries);
  return rows;
}

const namesFrom = (start: string) => sql`SELECT seq FROM contact
  WHERE sortKey >= ${start} AND sortKey < ${`${start}\u{10FFFF}`} ORDER BY sortKey LIMIT ${MOST_CANDIDATES}`;

const newestFound = (match: string) => sql`SELECT rowid AS seq FROM contactSearch
  WHERE contactSearch MATCH ${match} ORDER BY rowid DESC LIMIT ${MOST_CANDIDATES}`;

const latelyCalled = (match: string) => sql`SELECT seq FROM contact
  WHERE id IN (SELECT contactId FROM call ORDER BY seq DESC LIMIT ${LATEST_CALLS})
    AND +seq IN (SELECT rowid FROM contactSearch WHERE contactSearch MATCH ${match})`;

/** Everybody who carries this number or address, in Swedish order. */
export const findHolders = (queries: Queries, normalised: string, limit: number): Promise<ContactRecord[]> =>
  selectHolders(queries, normalised, limit);

const selectHolders = compileOnce((queries: Queries, normalised: string, limit: number) =>
  queries
    .selectFrom('contact')
    .selectAll()
    .where('id', 'in', (points) =>
      points.selectFrom('contactPoint').select('contactId').where('normalised', '=', normalised),
    )
    .orderBy('sortKey')
    .limit(limit)
    .compile(),
);

/** Whether anybody carries a number or address, and whether anybody but this contact does. */
export async function isHeldBy(
  queries: Queries,
  normalised: string,
  contactId: string,
): Promise<{ readonly anybody: boolean; readonly others: boolean }> {
  const [held] = await selectIsHeld(queries, normalised, contactId);
  return { anybody: held?.anybody === 1, others: held?.others === 1 };
}

const selectIsHeld = compileOnce((queries: Queries, normalised: string, contactId: string) =>
  sql<{ anybody: number; others: number }>`SELECT
    EXISTS (SELECT 1 FROM contactPoint WHERE normalised = ${normalised}) AS anybody,
    EXISTS (SELECT 1 FROM contactPoint WHERE normalised = ${normalised} AND contactId <> ${contactId})
      AS others`.compile(queries),
);

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
    sql<boolean>`contact.seq IN (SELECT rowid FROM contactSearch WHERE contactSearch MATCH ${match})`,
  );
}
