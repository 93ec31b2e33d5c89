import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Queries } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import { matchQuery } from '../../database/match-query.ts';

export type ContactRow = Selectable<Database['contact']>;
export type PointRow = Selectable<Database['contactPoint']>;

export const findContactsByIds = (queries: Queries, ids: readonly string[]): Promise<ContactRow[]> =>
  queries.selectFrom('contact').selectAll().where('id', 'in', ids).orderBy('sortKey').execute();

export const findPointsOf = (queries: Queries, ids: readonly string[]): Promise<PointRow[]> =>
  queries
    .selectFrom('contactPoint')
    .selectAll()
    .where('contactId', 'in', ids)
    .orderBy('contactId')
    .orderBy('position')
    .execute();

/** Which of these values stand on a contact that is not among `ids`, or on a call with one. */
export async function findValuesOfOthers(
  queries: Queries,
  values: readonly string[],
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const points = await queries
    .selectFrom('contactPoint')
    .select('normalised as value')
    .where('normalised', 'in', values)
    .where('contactId', 'not in', ids)
    .execute();
  const calls = await queries
    .selectFrom('call')
    .select('number as value')
    .distinct()
    .where('number', 'in', values)
    .where('contactId', 'is not', null)
    .where('contactId', 'not in', ids)
    .execute();
  return new Set([...points, ...calls].map(({ value }) => value ?? ''));
}

export const countUnnamedCalls = async (queries: Queries, numbers: readonly string[]): Promise<number> => {
  const { count } = await queries
    .selectFrom('call')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('contactId', 'is', null)
    .where('number', 'in', numbers)
    .executeTakeFirstOrThrow();
  return count;
};

/** Contacts whose words all begin so, whatever the case and diacritics. */
export function findContactsByWords(queries: Queries, words: string, limit: number): Promise<ContactRow[]> {
  const match = matchQuery(words);
  if (match === null) return Promise.resolve([]);
  return queries
    .selectFrom('contact')
    .selectAll()
    .where(
      sql`contact.rowid`,
      'in',
      sql`(SELECT rowid FROM contactSearch WHERE contactSearch MATCH ${`{name folded} : (${match})`})`,
    )
    .orderBy('sortKey')
    .limit(limit)
    .execute();
}

/** Contacts that carry one of these values; a `+tag` in a stored address does not hide it. */
export function findContactsByValue(
  queries: Queries,
  values: readonly string[],
  limit: number,
): Promise<ContactRow[]> {
  const tagged = values.filter((value) => value.includes('@')).map(taggedPattern);
  return queries
    .selectFrom('contact')
    .selectAll()
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('contactPoint')
        .select('contactId')
        .where((eb) =>
          eb.or([
            eb('normalised', 'in', values),
            ...tagged.map((pattern) => sql<boolean>`normalised LIKE ${pattern} ESCAPE '\\'`),
          ]),
        ),
    )
    .orderBy('sortKey')
    .limit(limit)
    .execute();
}

/** Contacts that carry a number which could not be understood, by its digits. */
export async function findContactsByRawDigits(
  queries: Queries,
  digits: string,
  limit: number,
): Promise<ContactRow[]> {
  const points = await queries
    .selectFrom('contactPoint')
    .select(['contactId', 'raw'])
    .where('kind', '=', 'phone')
    .where('normalised', 'is', null)
    .execute();
  const ids = points.filter(({ raw }) => raw.replace(/\D/g, '') === digits).map(({ contactId }) => contactId);
  return findContactsByIds(queries, ids.slice(0, limit));
}

/** Contacts with this organisation number, ten digits. */
export const findContactsByOrganisation = (
  queries: Queries,
  organisationNumber: string,
  limit: number,
): Promise<ContactRow[]> =>
  queries
    .selectFrom('contact')
    .selectAll()
    .where(sql<boolean>`replace(organisationNumber, '-', '') = ${organisationNumber.replaceAll('-', '')}`)
    .orderBy('sortKey')
    .limit(limit)
    .execute();

const taggedPattern = (email: string): string => {
  const [local = '', domain = ''] = email.split('@');
  return `${local}+%@${domain}`.replace(/[\\_]/g, (sign) => `\\${sign}`);
};

export const countCallsByContact = async (
  queries: Queries,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const rows = await queries
    .selectFrom('call')
    .select(['contactId', ({ fn }) => fn.countAll<number>().as('count')])
    .where('contactId', 'in', ids)
    .groupBy('contactId')
    .execute();
  return new Map(rows.map((row) => [row.contactId ?? '', row.count]));
};

/** A purchased list, as the source of what it brought. */
export type ListSource = Pick<
  Selectable<Database['screeningRun']>,
  'seq' | 'supplier' | 'fileName' | 'obtainedOn'
>;

export const findListSources = (queries: Queries, runSeqs: readonly number[]): Promise<ListSource[]> =>
  queries
    .selectFrom('screeningRun')
    .select(['seq', 'supplier', 'fileName', 'obtainedOn'])
    .where('seq', 'in', runSeqs)
    .orderBy('seq')
    .execute();

/** The display forms under which the opt-out register holds one of these values without a contact. */
export const findSuppressedWithoutContact = (
  queries: Queries,
  values: readonly string[],
): Promise<{ value: string; display: string }[]> =>
  queries
    .selectFrom('suppression')
    .select(['value', 'display'])
    .where('contactId', 'is', null)
    .where('value', 'in', values)
    .execute();
