import { type Selectable, sql } from 'kysely';
import type { Instant } from '#shared/kernel/clock.ts';
import { compileOnce } from '../../../database/compile-once.ts';
import type { Queries } from '../../../database/journal.ts';
import type { UnfinishedListTable } from '../../../database/list-tables.ts';
import type { Database } from '../../../database/schema.ts';

type Work = UnfinishedListTable['work'];

/** A list that is being written, or taken out again. */
export type UnfinishedRun = Selectable<Database['screeningRun']> & { readonly work: Work };

export const insertUnfinished = async (
  queries: Queries,
  runSeq: number,
  { work, at }: { readonly work: Work; readonly at: Instant },
): Promise<void> => {
  await queries.insertInto('unfinishedList').values({ runSeq, work, startedAt: at }).execute();
};

export const deleteUnfinished = async (queries: Queries, runSeq: number): Promise<void> => {
  await queries.deleteFrom('unfinishedList').where('runSeq', '=', runSeq).execute();
};

/** Oldest first; there is more than one only where the disk has refused to have one finished. */
export const findUnfinished = (queries: Queries): Promise<UnfinishedRun[]> =>
  queries
    .selectFrom('screeningRun')
    .innerJoin('unfinishedList', 'unfinishedList.runSeq', 'screeningRun.seq')
    .selectAll('screeningRun')
    .select('unfinishedList.work')
    .orderBy('screeningRun.seq')
    .execute();

/** The lists that are being written: nothing but what writes them knows of them. */
export const beingWritten = (queries: Queries) =>
  queries.selectFrom('unfinishedList').select('runSeq').where('work', '=', 'writing');

/** Forgets a list of which no row is left. */
export const deleteRun = async (queries: Queries, seq: number): Promise<void> => {
  await queries.deleteFrom('screeningRun').where('seq', '=', seq).execute();
};

/** How many rows of each effect are left of a list. */
export async function countEffects(
  queries: Queries,
  runSeq: number,
): Promise<Record<'new' | 'updated' | 'same', number>> {
  const rows = await queries
    .selectFrom('listRow')
    .select(['effect', ({ fn }) => fn.countAll<number>().as('count')])
    .where('runSeq', '=', runSeq)
    .groupBy('effect')
    .execute();
  return {
    new: 0,
    updated: 0,
    same: 0,
    ...Object.fromEntries(rows.map(({ effect, count }) => [effect, count])),
  };
}

/** What was done since a place in the trail that the rows of a list hang on: contacts saved, people erased. */
export const findWorkSince = (
  queries: Queries,
  seq: number,
): Promise<{ readonly table: string; readonly id: string }[]> => selectWorkSince(queries, seq);

const selectWorkSince = compileOnce((queries: Queries, seq: number) =>
  sql<{
    table: string;
    id: string;
  }>`SELECT payload ->> 'table' AS "table", payload ->> 'id' AS id FROM auditEntry
    WHERE seq > ${seq} AND payload ->> 'table' IN ('contact', 'erasure') AND payload ->> 'isPart' IS NULL`.compile(
    queries,
  ),
);

/** Whether the trail tells of anything but calls since its entry `seq`. */
export const wasMoreThanCalled = async (queries: Queries, seq: number): Promise<boolean> =>
  (await selectOtherThanCalls(queries, seq)).length > 0;

const selectOtherThanCalls = compileOnce((queries: Queries, seq: number) =>
  sql<{ seq: number }>`SELECT seq FROM auditEntry
    WHERE seq > ${seq} AND payload ->> 'table' IS NOT 'call' LIMIT 1`.compile(queries),
);
