import type { CalendarDay } from '#shared/kernel/clock.ts';
import type { z } from '#shared/kernel/schema.ts';
import type { callFilterSchema } from '#shared/features/calls/calls.contract.ts';
import type { Insertable, Selectable, Updateable } from 'kysely';
import { sql } from 'kysely';
import type { Queries } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import { matchQuery } from '../../database/search-index.ts';

export type CallRow = Selectable<Database['call']>;

/** A call with the name it is shown under; empty for an unnamed one. */
export type NamedCallRow = CallRow & {
  readonly name: string | null;
  readonly companyName: string | null;
  readonly organisationNumber: string | null;
  readonly companyKey: string | null;
};

export type ParsedFilter = z.output<typeof callFilterSchema>;

export const findCallById = (queries: Queries, id: string): Promise<NamedCallRow | undefined> =>
  namedCalls(queries).where('call.id', '=', id).executeTakeFirst();

/** Writes the call and answers its place in the order of logging. */
export const insertCall = async (queries: Queries, row: Insertable<Database['call']>): Promise<number> => {
  const { insertId } = await queries.insertInto('call').values(row).executeTakeFirstOrThrow();
  return Number(insertId);
};

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
  page: { readonly beforeSeq: number | null; readonly limit: number },
): Promise<NamedCallRow[]> {
  let query = namedCalls(queries).orderBy('call.seq', 'desc').limit(page.limit);
  if (page.beforeSeq !== null) query = query.where('call.seq', '<', page.beforeSeq);
  if (filter.outcomes.length > 0) query = query.where('call.outcome', 'in', filter.outcomes);
  if (filter.contactId !== null) query = query.where('call.contactId', '=', filter.contactId);
  if (filter.onlyUnnamed) query = query.where('call.contactId', 'is', null);
  if (filter.from !== null) query = query.where('call.calledOn', '>=', filter.from);
  if (filter.to !== null) query = query.where('call.calledOn', '<=', filter.to);
  const match = matchQuery(filter.text);
  if (match === null) return query.execute();
  // The index walks rowids downwards by itself: the newest fifty cost the same at any size of journal.
  const found = sql<number>`(SELECT rowid FROM callSearch WHERE callSearch MATCH ${match}
    AND rowid < ${page.beforeSeq ?? Number.MAX_SAFE_INTEGER} ORDER BY rowid DESC)`;
  return query.where('call.seq', 'in', found).execute();
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
    .orderBy('call.followUpTime')
    .limit(500)
    .execute();

/** The latest calls with a contact or a number, newest first. */
export function findLatestCalls(
  queries: Queries,
  who: { readonly contactId: string | null; readonly number: string | null },
  limit: number,
): Promise<CallRow[]> {
  if (who.contactId === null && who.number === null) return Promise.resolve([]);
  return queries
    .selectFrom('call')
    .selectAll()
    .where(({ eb, or }) =>
      or([
        ...(who.contactId === null ? [] : [eb('contactId', '=', who.contactId)]),
        ...(who.number === null ? [] : [eb('number', '=', who.number)]),
      ]),
    )
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
}

const namedCalls = (queries: Queries) =>
  queries
    .selectFrom('call')
    .leftJoin('contact', 'contact.id', 'call.contactId')
    .selectAll('call')
    .select(['contact.name', 'contact.companyName', 'contact.organisationNumber', 'contact.companyKey']);
