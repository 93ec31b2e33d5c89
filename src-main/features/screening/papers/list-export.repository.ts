import { type Selectable, sql } from 'kysely';
import { compileOnce, isOneOf } from '../../../database/compile-once.ts';
import type { Queries } from '../../../database/journal.ts';
import type { Database } from '../../../database/schema.ts';
import { beingWritten } from '../write/unfinished-lists.repository.ts';

export type RunRow = Selectable<Database['screeningRun']>;

/** A number or address that was understood: as it was typed, and as it is matched. */
export type UnderstoodPoint = Pick<Selectable<Database['contactPoint']>, 'contactId' | 'kind' | 'raw'> & {
  readonly normalised: string;
};

/** A contact at the row of the list that it came from or was met in. */
export type ListedRow = Selectable<Database['contact']> & { readonly rowNumber: number };

/** The list of this id, undone ones included; none that is still being written. */
export const findRun = (queries: Queries, id: string): Promise<RunRow | undefined> =>
  queries
    .selectFrom('screeningRun')
    .selectAll()
    .where('id', '=', id)
    .where('seq', 'not in', beingWritten(queries))
    .executeTakeFirst();

/** The contacts of a list in the order of its rows, from the first row after `afterRow`. */
export const findListedRows = (
  queries: Queries,
  runSeq: number,
  { afterRow, limit }: { readonly afterRow: number; readonly limit: number },
): Promise<ListedRow[]> => selectListedRows(queries, runSeq, afterRow, limit);

const selectListedRows = compileOnce((queries: Queries, runSeq: number, afterRow: number, limit: number) =>
  queries
    .selectFrom('listRow')
    .innerJoin('contact', 'contact.seq', 'listRow.contactSeq')
    .selectAll('contact')
    .select('listRow.rowNumber')
    .where('listRow.runSeq', '=', runSeq)
    .where('listRow.rowNumber', '>', afterRow)
    .orderBy('listRow.rowNumber')
    .limit(limit)
    .compile(),
);

/** The numbers and addresses of these contacts that were understood, each contact's in its own order. */
export const findUnderstoodPoints = (
  queries: Queries,
  contactIds: readonly string[],
): Promise<UnderstoodPoint[]> => selectPoints(queries, JSON.stringify(contactIds));

const selectPoints = compileOnce((queries: Queries, contactIds: string) =>
  queries
    .selectFrom('contactPoint')
    .select(['contactId', 'kind', 'raw', 'normalised'])
    .where(isOneOf('contactId', contactIds))
    .where('normalised', 'is not', null)
    .$narrowType<{ normalised: string }>()
    .orderBy('contactId')
    .orderBy('position')
    .compile(),
);

/** Who carries those of these numbers and addresses that stand more than once. */
export const findSharing = (
  queries: Queries,
  values: readonly string[],
): Promise<{ contactId: string; normalised: string }[]> => selectSharing(queries, JSON.stringify(values));

// Counting walks along the index alone, and most stand once.
const selectSharing = compileOnce((queries: Queries, values: string) =>
  sql<{ contactId: string; normalised: string }>`SELECT contactId, normalised FROM contactPoint
    WHERE normalised IS NOT NULL AND normalised IN (SELECT value FROM json_each(${values})
      WHERE (SELECT count(*) FROM contactPoint WHERE normalised = value AND normalised IS NOT NULL) > 1)`.compile(
    queries,
  ),
);

/** The numbers and addresses of cards whose person has said no, or whose data may only be stored. */
export const findGuardedValues = async (queries: Queries): Promise<ReadonlySet<string>> =>
  new Set((await selectGuarded(queries)).map(({ normalised }) => normalised));

const selectGuarded = compileOnce((queries: Queries) =>
  sql<{
    normalised: string;
  }>`SELECT normalised FROM contactPoint WHERE normalised IS NOT NULL AND contactId IN (
      SELECT value FROM activeSuppression WHERE kind = 'person'
      UNION SELECT contactId FROM restriction WHERE endedOn IS NULL)`.compile(queries),
);

/** Kinds of data, of the people on a list, that the journal may hold. */
const heldKinds = ['name', 'company', 'role', 'phone', 'email', 'organisationNumber', 'note'] as const;
export type HeldKind = (typeof heldKinds)[number];

/** Which kinds of data the journal holds of anybody on the list. */
export async function findHeldKinds(queries: Queries, runSeq: number): Promise<HeldKind[]> {
  const contacts = sql`FROM listRow JOIN contact ON contact.seq = contactSeq WHERE runSeq = ${runSeq}`;
  const points = sql`FROM listRow JOIN contact ON contact.seq = contactSeq
    JOIN contactPoint ON contactId = contact.id WHERE runSeq = ${runSeq}`;
  const { rows } = await sql<Record<HeldKind, 0 | 1>>`SELECT
    EXISTS (SELECT 1 ${contacts} AND contact.name <> '') AS name,
    EXISTS (SELECT 1 ${contacts} AND companyName <> '') AS company,
    EXISTS (SELECT 1 ${contacts} AND role <> '') AS role,
    EXISTS (SELECT 1 ${points} AND contactPoint.kind = 'phone') AS phone,
    EXISTS (SELECT 1 ${points} AND contactPoint.kind = 'email') AS email,
    EXISTS (SELECT 1 ${contacts} AND organisationNumber IS NOT NULL) AS organisationNumber,
    EXISTS (SELECT 1 ${contacts} AND note <> '') AS note`.execute(queries);
  const [held] = rows;
  return heldKinds.filter((kind) => held?.[kind] === 1);
}

/** True when a file with somebody of the list in it has left the journal. */
export async function wasListExported(queries: Queries, runSeq: number): Promise<boolean> {
  const { rows } = await sql<{ found: 0 | 1 }>`SELECT EXISTS (
    SELECT 1 FROM exportedSubject WHERE subjectKey IN (
      SELECT contact.id FROM listRow JOIN contact ON contact.seq = contactSeq WHERE runSeq = ${runSeq}
    )) AS found`.execute(queries);
  return rows[0]?.found === 1;
}
