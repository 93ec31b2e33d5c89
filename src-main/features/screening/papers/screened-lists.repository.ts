import { type Insertable, type Selectable, sql } from 'kysely';
import type { CalendarDay, Instant } from '#shared/kernel/clock.ts';
import { compileOnce, insertEach, isOneOf } from '../../../database/compile-once.ts';
import type { Queries } from '../../../database/journal.ts';
import type { Database } from '../../../database/schema.ts';
import { beingWritten } from '../write/unfinished-lists.repository.ts';
import type { RunRow } from './list-export.repository.ts';

type ListRowRow = Selectable<Database['listRow']>;
export type ListChangeRow = Selectable<Database['listChange']>;

/** The newest list written from these bytes that was not undone. */
export const findStandingRun = (queries: Queries, sha256: string): Promise<RunRow | undefined> =>
  queries
    .selectFrom('screeningRun')
    .selectAll()
    .where('sha256', '=', sha256)
    .where('seq', 'not in', beingWritten(queries))
    .where('undoneAt', 'is', null)
    .orderBy('seq', 'desc')
    .executeTakeFirst();

/** Newest first. */
export const findRuns = (queries: Queries): Promise<RunRow[]> =>
  queries
    .selectFrom('screeningRun')
    .selectAll()
    .where('seq', 'not in', beingWritten(queries))
    .orderBy('seq', 'desc')
    .execute();

/** Answers the place that the file gave it. */
export const insertRun = async (
  queries: Queries,
  row: Insertable<Database['screeningRun']>,
): Promise<number> => {
  const { seq } = await queries
    .insertInto('screeningRun')
    .values(row)
    .returning('seq')
    .executeTakeFirstOrThrow();
  return seq;
};

export const updateRun = async (
  queries: Queries,
  seq: number,
  changed: Partial<Pick<RunRow, 'id' | 'effects' | 'noticedOn' | 'noticeHow' | 'undoneAt'>>,
): Promise<void> => {
  await queries.updateTable('screeningRun').set(changed).where('seq', '=', seq).execute();
};

/** The contacts that these rows of a list were about, by the row's number. */
export async function findFormerSeqs(
  queries: Queries,
  runSeq: number,
  rowNumbers: readonly number[],
): Promise<Map<number, number>> {
  const rows = await selectFormerSeqs(queries, runSeq, JSON.stringify(rowNumbers));
  return new Map(rows.map(({ rowNumber, contactSeq }) => [rowNumber, contactSeq]));
}

const selectFormerSeqs = compileOnce((queries: Queries, runSeq: number, rowNumbers: string) =>
  queries
    .selectFrom('listRow')
    .select(['rowNumber', 'contactSeq'])
    .where('runSeq', '=', runSeq)
    .where(isOneOf('rowNumber', rowNumbers))
    .compile(),
);

export const insertListRows = (queries: Queries, rows: readonly ListRowRow[]): Promise<void> =>
  insertRows(
    queries,
    rows.map((row) => [row.runSeq, row.rowNumber, row.contactSeq, row.code, row.effect]),
  );

const insertRows = insertEach('listRow', ['runSeq', 'rowNumber', 'contactSeq', 'code', 'effect']);

/** Keeps what stood before; of two rows that changed the same, the first one's. */
export const insertListChanges = async (queries: Queries, rows: readonly ListChangeRow[]): Promise<void> => {
  if (rows.length > 0) await insertChanges(queries, JSON.stringify(rows));
};

const insertChanges = compileOnce((queries: Queries, rows: string) =>
  sql`INSERT INTO listChange (runSeq, contactSeq, field, pointId, before, after)
    SELECT value ->> 'runSeq', value ->> 'contactSeq', value ->> 'field', value ->> 'pointId', value ->> 'before',
      value ->> 'after'
    FROM json_each(${rows}) WHERE true ON CONFLICT DO NOTHING`.compile(queries),
);

// What the trail says of these tables has no bearing on whom a list may reach.
const harmless = ['evidenceFile', 'supplierMapping', 'subjectRequest', 'exportRecord'];

/**
 * Whether anything that a screening stands on was written after this place in the trail. What a list did and what took
 * it out again are parts of nothing; when somebody has used a contact of it meanwhile, that stands in the trail as well.
 * What is written of the tables `besides` does not count.
 */
export async function hasChangedSince(
  queries: Queries,
  headSeq: number,
  besides: readonly string[] = [],
): Promise<boolean> {
  const without = JSON.stringify([...harmless, ...besides]);
  const { rows } = await sql<{ found: 0 | 1 }>`SELECT EXISTS (SELECT 1 FROM auditEntry WHERE seq > ${headSeq}
    AND payload ->> 'isPart' IS NULL AND ifnull(payload ->> 'action', '') <> 'screening.takeBack'
    AND ifnull(payload ->> 'table', '') NOT IN (SELECT value FROM json_each(${without}))) AS found`.execute(
    queries,
  );
  return rows[0]?.found === 1;
}

const PAGE_BYTES = 4096;

/** How large the journal is, in bytes. */
export async function measureJournal(queries: Queries): Promise<number> {
  const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(queries);
  return (rows[0]?.page_count ?? 0) * PAGE_BYTES;
}

/** The day of the first call, after the list was written, to somebody of whom it brought anything. Null before any. */
export async function findFirstContactOn(
  queries: Queries,
  runSeq: number,
  writtenAt: Instant,
): Promise<CalendarDay | null> {
  const [first] = await selectFirstContact(queries, runSeq, writtenAt);
  return first?.calledOn ?? null;
}

// From the calls to the list, not the other way: there are fewer of them, and the first that fits ends it. A call late
// in the evening stands on the day before in UTC.
const selectFirstContact = compileOnce((queries: Queries, runSeq: number, writtenAt: string) =>
  sql<{ calledOn: CalendarDay }>`SELECT calledOn FROM call
      CROSS JOIN contact ON contact.id = call.contactId
      CROSS JOIN listRow ON listRow.contactSeq = contact.seq
    WHERE calledOn >= date(${writtenAt}, '-1 day') AND calledAt >= ${writtenAt}
      AND runSeq = ${runSeq} AND effect <> 'same'
    ORDER BY calledOn LIMIT 1`.compile(queries),
);

/** The document that a list's terms are proved by. */
export const findEvidenceName = async (queries: Queries, id: string): Promise<string | null> => {
  const row = await queries.selectFrom('evidenceFile').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? null;
};

/** Whether anybody has said no since; else nobody on a list can have. */
export async function hasOptOutSince(queries: Queries, instant: Instant): Promise<boolean> {
  const row = await queries
    .selectFrom('activeSuppression')
    .select('id')
    .where('recordedAt', '>=', instant)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Which of these contacts have an opt-out of their own. */
export const findPersonsOptedOut = async (
  queries: Queries,
  contactIds: readonly string[],
): Promise<ReadonlySet<string>> =>
  new Set((await selectPersonsOptedOut(queries, JSON.stringify(contactIds))).map(({ value }) => value));

const selectPersonsOptedOut = compileOnce((queries: Queries, contactIds: string) =>
  queries.selectFrom('activeSuppression').select('value').where(isOneOf('value', contactIds)).compile(),
);
