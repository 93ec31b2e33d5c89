import type { Insertable, Selectable } from 'kysely';
import type { Queries } from '../../../database/journal.ts';
import type { Database } from '../../../database/schema.ts';

export type RequestRow = Selectable<Database['subjectRequest']>;
export type RequestEventRow = Selectable<Database['requestEvent']>;
type NewRequestEvent = Insertable<Database['requestEvent']>;

export const findRequestById = (queries: Queries, id: string): Promise<RequestRow | undefined> =>
  queries.selectFrom('subjectRequest').selectAll().where('id', '=', id).executeTakeFirst();

/** Open ones by their last day, then the answered ones, the latest first. */
export const findAllRequests = (queries: Queries): Promise<RequestRow[]> =>
  queries
    .selectFrom('subjectRequest')
    .selectAll()
    .orderBy((eb) => eb('answeredAt', 'is not', null))
    .orderBy((eb) => eb.case().when('answeredAt', 'is', null).then(eb.ref('dueOn')).end())
    .orderBy('answeredAt', 'desc')
    .orderBy('receivedOn')
    .orderBy('id')
    .execute();

/** Writes the request, new or in place of what stood under its id. */
export const writeRequest = async (queries: Queries, row: RequestRow): Promise<void> => {
  await queries
    .insertInto('subjectRequest')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
};

/** Oldest first. */
export const findRequestEvents = (queries: Queries, requestId: string): Promise<RequestEventRow[]> =>
  queries.selectFrom('requestEvent').selectAll().where('requestId', '=', requestId).orderBy('seq').execute();

export const findRequestEvent = (queries: Queries, id: string): Promise<RequestEventRow | undefined> =>
  queries.selectFrom('requestEvent').selectAll().where('id', '=', id).executeTakeFirst();

export const insertRequestEvent = async (queries: Queries, row: NewRequestEvent): Promise<void> => {
  await queries.insertInto('requestEvent').values(row).execute();
};

/** Kinds of files that are handed to the person, and so to nobody else. */
const forThePerson = ['subject-access-report', 'request-letter', 'portability', 'erasure-receipt'];

/** Files with one of these keys in them that were saved for others, oldest first. */
export const findHandedOut = (
  queries: Queries,
  subjectKeys: readonly string[],
): Promise<{ fileName: string; madeAt: string }[]> =>
  queries
    .selectFrom('exportRecord')
    .select(['fileName', 'madeAt'])
    .where('kind', 'not in', forThePerson)
    .where('id', 'in', (eb) =>
      eb.selectFrom('exportedSubject').select('exportId').where('subjectKey', 'in', subjectKeys),
    )
    .orderBy('madeAt')
    .orderBy('id')
    .execute();

/** The names on other cards that carry one of these values, or were called on it. */
export async function findOtherNames(
  queries: Queries,
  values: readonly string[],
  contactIds: readonly string[],
): Promise<{ value: string; name: string }[]> {
  if (values.length === 0) return [];
  const onCards = queries
    .selectFrom('contactPoint')
    .innerJoin('contact', 'contact.id', 'contactPoint.contactId')
    .select(['contactPoint.normalised as value', 'contact.name'])
    .where('contactPoint.normalised', 'in', values)
    .where('contact.id', 'not in', contactIds);
  const inCalls = queries
    .selectFrom('call')
    .innerJoin('contact', 'contact.id', 'call.contactId')
    .select(['call.number as value', 'contact.name'])
    .where('call.number', 'in', values)
    .where('contact.id', 'not in', contactIds);
  return onCards.union(inCalls).$narrowType<{ value: string }>().execute();
}

/** What the journal knows of these contacts that only they could know too. */
export async function findKnownFrom(
  queries: Queries,
  contactIds: readonly string[],
): Promise<{ readonly hasTalked: boolean; readonly hasBought: boolean; readonly hasConsented: boolean }> {
  const talked = await queries
    .selectFrom('call')
    .select('id')
    .where('contactId', 'in', contactIds)
    .where('outcome', 'not in', ['no-answer', 'wrong-number'])
    .limit(1)
    .executeTakeFirst();
  const bought = await queries
    .selectFrom('sale')
    .select('id')
    .where('contactId', 'in', contactIds)
    .limit(1)
    .executeTakeFirst();
  const consented = await queries
    .selectFrom('consent')
    .select('id')
    .where('contactId', 'in', contactIds)
    .limit(1)
    .executeTakeFirst();
  return {
    hasTalked: talked !== undefined,
    hasBought: bought !== undefined,
    hasConsented: consented !== undefined,
  };
}
