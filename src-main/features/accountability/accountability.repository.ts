import type { Instant } from '#shared/kernel/clock.ts';
import { type Selectable, sql } from 'kysely';
import type { Queries } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';

export type BreachRow = Selectable<Database['breach']>;

/** Every note, the latest breach first. */
export const findBreaches = (queries: Queries): Promise<BreachRow[]> =>
  queries.selectFrom('breach').selectAll().orderBy('awareAt', 'desc').orderBy('id').execute();

export const findBreach = (queries: Queries, id: string): Promise<BreachRow | undefined> =>
  queries.selectFrom('breach').selectAll().where('id', '=', id).executeTakeFirst();

/** In place of what stood under its id. */
export const replaceBreach = async (queries: Queries, row: BreachRow): Promise<void> => {
  await queries
    .insertInto('breach')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
};

/** Files of one kind that were saved. */
export interface SavedKind {
  readonly kind: string;
  readonly files: number;
  readonly latestAt: Instant;
}

/** What was saved outside the journal, the most frequent kind first. */
export async function findSavedKinds(queries: Queries): Promise<SavedKind[]> {
  const { rows } = await sql<SavedKind>`SELECT kind, count(*) AS files, max(madeAt) AS latestAt
    FROM exportRecord GROUP BY kind ORDER BY files DESC, kind`.execute(queries);
  return rows;
}

/** How much a lost computer holds: people, and records about them. Registers and the audit trail are not counted. */
export async function countHeld(queries: Queries): Promise<{ people: number; records: number }> {
  const { rows } = await sql<{ people: number; records: number }>`
    SELECT people, people + (SELECT count(*) FROM contactPoint) + (SELECT count(*) FROM call)
      + (SELECT count(*) FROM sale) + (SELECT count(*) FROM consent) + (SELECT count(*) FROM emailCheck)
      + (SELECT count(*) FROM suppression) + (SELECT count(*) FROM subjectRequest) AS records
    FROM (SELECT count(*) AS people FROM contact)`.execute(queries);
  return rows[0] ?? { people: 0, records: 0 };
}
