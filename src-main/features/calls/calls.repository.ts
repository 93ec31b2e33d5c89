import type { CalendarDay } from '#shared/kernel/clock.ts';
import type { z } from '#shared/kernel/schema.ts';
import type { callFilterSchema } from '#shared/features/calls/calls.contract.ts';
import type { Selectable, SqlBool, Updateable } from 'kysely';
import { sql } from 'kysely';
import { compileOnce, isOneOf } from '../../database/compile-once.ts';
import type { Queries } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import { callMatchQuery } from '../../database/match-query.ts';

type CallRow = Selectable<Database['call']>;

/** A call with the name it is shown under; empty for an unnamed one. */
export type NamedCallRow = CallRow & {
  readonly name: string | null;
  readonly companyName: string | null;
  readonly organisationNumber: string | null;
  readonly companyKey: string | null;
};

export type ParsedFilter = z.output<typeof callFilterSchema>;

export const findCallById = async (queries: Queries, id: string): Promise<NamedCallRow | undefined> =>
  (await selectById(queries, id))[0];

const selectById = compileOnce((queries: Queries, id: string) =>
  namedCalls(queries).where('call.id', '=', id).compile(),
);

/** Writes the call and answers its place in the order of logging; null when a call of this id is there already. */
export const insertCall = async (queries: Queries, row: NewCallRow): Promise<number | null> => {
  const [written] = await insertValues(queries, ...newCallColumns.map((column) => row[column]));
  return written?.seq ?? null;
};

const newCallColumns = [
  'id',
  'kind',
  'direction',
  'contactId',
  'numberRaw',
  'number',
  'calledAt',
  'utcOffsetMinutes',
  'calledOn',
  'loggedAt',
  'durationSeconds',
  'outcome',
  'followUpOn',
  'followUpTime',
  'followUpDoneAt',
  'note',
  'verdict',
  'decision',
  'correctedAt',
] as const;

/** Every column but the place, which the file gives. */
type NewCallRow = Pick<CallRow, (typeof newCallColumns)[number]>;

const insertValues = compileOnce((queries: Queries, ...values: readonly unknown[]) =>
  sql<Pick<CallRow, 'seq'>>`INSERT INTO call (${sql.join(newCallColumns.map((column) => sql.ref(column)))})
    VALUES (${sql.join(values)}) ON CONFLICT (id) DO NOTHING RETURNING seq`.compile(queries),
);

export const updateCall = async (
  queries: Queries,
  id: string,
  change: Updateable<Database['call']>,
): Promise<void> => {
  await queries.updateTable('call').set(change).where('id', '=', id).execute();
};

export const deleteCall = async (queries: Queries, id: string): Promise<void> => {
  await queries.deleteFrom('call').where('id', '=', id).execute();
};

/** Newest first, older than `beforeSeq` when given. */
export function findCalls(
  queries: Queries,
  filter: ParsedFilter,
  { beforeSeq, limit }: { readonly beforeSeq: number | null; readonly limit: number },
): Promise<NamedCallRow[]> {
  const match = callMatchQuery(filter);
  const stretch = stretchOf(filter, beforeSeq ?? Number.MAX_SAFE_INTEGER);
  if (match === null)
    return namedCalls(queries).where(stretch('call.seq')).orderBy('call.seq', 'desc').limit(limit).execute();
  // The index walks its rows downwards by itself: the newest fifty cost the same at any size of journal.
  return namedCallsFound(queries, match)
    .where(stretch('callSearch.rowid'))
    .orderBy('callSearch.rowid', 'desc')
    .limit(limit)
    .execute();
}

/** The days asked for, and the stretch of `seq` that they lie in, so that a walk starts and ends there. */
function stretchOf({ from, to }: Pick<ParsedFilter, 'from' | 'to'>, before: number) {
  const days = sql`BETWEEN ${from ?? ''} AND ${to ?? '9999'}`;
  // A plus keeps SQLite from an index that would answer one part quickly and make the whole slow.
  const first = sql`(SELECT min(+seq) FROM call WHERE calledOn ${days})`;
  const afterLast = sql`(SELECT max(+seq) + 1 FROM call WHERE calledOn ${days})`;
  const end = to === null ? sql`${before}` : sql`min(${before}, ${afterLast})`;
  return (seq: 'call.seq' | 'callSearch.rowid') => {
    const isBeforeEnd = sql<SqlBool>`${sql.ref(seq)} < ${end}`;
    if (from === null && to === null) return isBeforeEnd;
    const isFromStart = from === null ? sql`TRUE` : sql`${sql.ref(seq)} >= ${first}`;
    return sql<SqlBool>`${isBeforeEnd} AND ${isFromStart} AND +call.calledOn ${days}`;
  };
}

export const countCalls = async (queries: Queries): Promise<number> => {
  const { count } = await queries
    .selectFrom('call')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
};

/** Undone follow-ups due on or before a day, oldest first. */
export const findFollowUps = (queries: Queries, until: CalendarDay): Promise<NamedCallRow[]> =>
  namedCalls(queries)
    .where('call.followUpOn', '<=', until)
    .where('call.followUpDoneAt', 'is', null)
    .orderBy('call.followUpOn')
    // Whoever is to be called at a time comes before whoever may be called at any.
    .orderBy(sql`ifnull(call.followUpTime, '24:00')`)
    .limit(500)
    .execute();

/** What was answered in a call, and what was agreed. */
export type EarlierCallRow = Pick<CallRow, 'seq' | 'outcome' | 'calledOn' | 'followUpOn' | 'followUpDoneAt'>;

/** The latest calls with a contact or a number, newest first. */
export async function findEarlierCalls(
  queries: Queries,
  { contactId, number }: { readonly contactId: string | null; readonly number: string | null },
  limit: number,
): Promise<EarlierCallRow[]> {
  const found = await selectEarlier(queries, contactId, number, limit);
  const bySeq = new Map(found.map((call) => [call.seq, call]));
  return [...bySeq.values()].toSorted((one, other) => other.seq - one.seq).slice(0, limit);
}

// Two walks of an index that hold every column and stop at the limit each: asked in one condition, SQLite would read
// every call there ever was with this contact.
const selectEarlier = compileOnce(
  (queries: Queries, contactId: string | null, number: string | null, limit: number) =>
    sql<EarlierCallRow>`
      SELECT * FROM (SELECT ${earlierColumns} FROM call WHERE contactId = ${contactId} ORDER BY seq DESC LIMIT ${limit})
      UNION ALL
      SELECT * FROM (SELECT ${earlierColumns} FROM call WHERE number = ${number} ORDER BY seq DESC LIMIT ${limit})`.compile(
      queries,
    ),
);

const earlierColumns = sql`seq, outcome, calledOn, followUpOn, followUpDoneAt`;

export const findCallBySeq = async (queries: Queries, seq: number): Promise<CallRow | undefined> =>
  (await selectBySeq(queries, seq))[0];

const selectBySeq = compileOnce((queries: Queries, seq: number) =>
  queries.selectFrom('call').selectAll().where('seq', '=', seq).compile(),
);

/** Every number (E.164) that was called, each once and rising, behind `above`; at most `count`. */
export async function findCalledNumbers(queries: Queries, above: string, count: number): Promise<string[]> {
  const { rows } = await sql<{ list: string }>`SELECT json_group_array(number) AS list FROM (
    SELECT DISTINCT number FROM call WHERE number > ${above} ORDER BY number LIMIT ${count})`.execute(
    queries,
  );
  return JSON.parse(rows[0]?.list ?? '[]') as string[];
}

/** Which of these contacts stand on a call. */
export async function findCalledContacts(
  queries: Queries,
  contactIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await queries
    .selectFrom('call')
    .select('contactId')
    .distinct()
    .where(isOneOf('contactId', JSON.stringify(contactIds)))
    .execute();
  return new Set(rows.flatMap(({ contactId }) => contactId ?? []));
}

/** Those of these contacts that somebody talked to. */
export const findTalkedTo = async (
  queries: Queries,
  contactIds: readonly string[],
): Promise<ReadonlySet<string>> =>
  new Set((await selectTalkedTo(queries, JSON.stringify(contactIds))).map(({ id }) => id));

const selectTalkedTo = compileOnce((queries: Queries, ids: string) =>
  sql<{ id: string }>`SELECT value AS id FROM json_each(${ids})
    WHERE EXISTS (SELECT 1 FROM call WHERE contactId = value AND outcome GLOB 'talked-*')`.compile(queries),
);

const namedCalls = (queries: Queries) =>
  queries
    .selectFrom('call')
    .leftJoin('contact', 'contact.id', 'call.contactId')
    .selectAll('call')
    .select(contactColumns);

/** Driven by the full-text index, whose own order is the order of logging. */
const namedCallsFound = (queries: Queries, match: string) =>
  queries
    .selectFrom('callSearch')
    .crossJoin('call')
    .leftJoin('contact', 'contact.id', 'call.contactId')
    .where(sql<SqlBool>`callSearch MATCH ${match}`)
    .whereRef('call.seq', '=', 'callSearch.rowid')
    .selectAll('call')
    .select(contactColumns);

const contactColumns = [
  'contact.name',
  'contact.companyName',
  'contact.organisationNumber',
  'contact.companyKey',
] as const;
