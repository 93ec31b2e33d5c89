import type { LegalHold } from '#shared/features/retention/retention.contract.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import type { Selectable } from 'kysely';
import { isOneOf } from '../../database/compile-once.ts';
import type { Queries } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';

export type HoldRow = Selectable<Database['legalHold']>;
type ReviewRow = Selectable<Database['retentionReview']>;

export const findHold = (queries: Queries, id: string): Promise<HoldRow | undefined> =>
  queries.selectFrom('legalHold').selectAll().where('id', '=', id).executeTakeFirst();

export const insertHold = async (queries: Queries, row: HoldRow): Promise<void> => {
  await queries.insertInto('legalHold').values(row).execute();
};

export const closeHold = async (
  queries: Queries,
  id: string,
  end: { readonly endedOn: CalendarDay; readonly endReason: string },
): Promise<void> => {
  await queries.updateTable('legalHold').set(end).where('id', '=', id).execute();
};

/** A hold as it is shown, ended or not. */
export const showHold = (queries: Queries, id: string): Promise<LegalHold | undefined> =>
  shown(queries).where('legalHold.id', '=', id).executeTakeFirst();

/** Those that hold, the first to be reviewed first; of all contacts with null. */
export function findHolds(queries: Queries, contactId: string | null): Promise<LegalHold[]> {
  const all = shown(queries).where('endedOn', 'is', null).orderBy('reviewOn').orderBy('legalHold.id');
  return (contactId === null ? all : all.where('contactId', '=', contactId)).execute();
}

const shown = (queries: Queries) =>
  queries
    .selectFrom('legalHold')
    .innerJoin('contact', 'contact.id', 'contactId')
    .select(['legalHold.id', 'contactId', 'name', 'reason', 'startedOn', 'reviewOn', 'endedOn']);

/** Which of these contacts are there. */
export async function findPresent(queries: Queries, contactIds: readonly string[]): Promise<string[]> {
  const rows = await queries
    .selectFrom('contact')
    .select('id')
    .where(isOneOf('id', JSON.stringify(contactIds)))
    .execute();
  return rows.map(({ id }) => id);
}

/** The ids of these reviews that are already noted. */
export async function findReviews(queries: Queries, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await queries
    .selectFrom('retentionReview')
    .select('id')
    .where(isOneOf('id', JSON.stringify(ids)))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

export const insertReview = async (queries: Queries, row: ReviewRow): Promise<void> => {
  await queries.insertInto('retentionReview').values(row).execute();
};
