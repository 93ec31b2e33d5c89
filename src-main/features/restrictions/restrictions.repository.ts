import type { CalendarDay } from '#shared/kernel/clock.ts';
import type { Selectable } from 'kysely';
import { compileOnce, isOneOf } from '../../database/compile-once.ts';
import type { Queries } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';

export type RestrictionRow = Selectable<Database['restriction']>;

/** A restriction with the name of whom it is about. */
export type NamedRestriction = RestrictionRow & { readonly name: string };

/** Those of these contacts whose data may only be stored, and the earliest day since when. */
export async function findRestricted(
  queries: Queries,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, CalendarDay>> {
  if (contactIds.length === 0) return new Map();
  const rows = await selectRestricted(queries, JSON.stringify(contactIds));
  // The latest comes first, so that the earliest is what stays.
  return new Map(rows.map(({ contactId, startedOn }) => [contactId, startedOn]));
}

const selectRestricted = compileOnce((queries: Queries, contactIds: string) =>
  queries
    .selectFrom('restriction')
    .select(['contactId', 'startedOn'])
    .where(isOneOf('contactId', contactIds))
    .where('endedOn', 'is', null)
    .orderBy('startedOn', 'desc')
    .compile(),
);

export const findRestriction = (queries: Queries, id: string): Promise<NamedRestriction | undefined> =>
  selectNamed(queries).where('restriction.id', '=', id).executeTakeFirst();

/** Of one contact or, with null, of all; those that hold first, then the latest. */
export function findRestrictions(queries: Queries, contactId: string | null): Promise<NamedRestriction[]> {
  const all = selectNamed(queries)
    .orderBy((eb) => eb('restriction.endedOn', 'is not', null))
    .orderBy('restriction.startedOn', 'desc')
    .orderBy('restriction.id');
  return (contactId === null ? all : all.where('restriction.contactId', '=', contactId)).execute();
}

const selectNamed = (queries: Queries) =>
  queries
    .selectFrom('restriction')
    .innerJoin('contact', 'contact.id', 'restriction.contactId')
    .selectAll('restriction')
    .select((eb) =>
      eb
        .case()
        .when('contact.name', '=', '')
        .then(eb.ref('contact.companyName'))
        .else(eb.ref('contact.name'))
        .end()
        .as('name'),
    );

export const isContactKnown = async (queries: Queries, id: string): Promise<boolean> =>
  (await queries.selectFrom('contact').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

export const insertRestriction = async (queries: Queries, row: RestrictionRow): Promise<void> => {
  await queries.insertInto('restriction').values(row).execute();
};

export const updateRestriction = async (
  queries: Queries,
  { id, toldOn, endedOn, endReason }: Pick<RestrictionRow, 'id' | 'toldOn' | 'endedOn' | 'endReason'>,
): Promise<void> => {
  await queries.updateTable('restriction').set({ toldOn, endedOn, endReason }).where('id', '=', id).execute();
};
