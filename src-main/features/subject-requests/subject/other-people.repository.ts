import { type Selectable, sql } from 'kysely';
import type { Queries } from '../../../database/journal.ts';
import type { Database } from '../../../database/schema.ts';
import type { ContactRow, PointRow } from '../subject-requests.repository.ts';

/** So many rows behind a key, in its order; null begins. */
export interface Page<Key> {
  readonly after: Key | null;
  readonly limit: number;
}

/** The next contacts but these behind the place `seq`, with what is needed to know them in a text. */
export const findOtherContacts = (
  queries: Queries,
  ids: readonly string[],
  { after, limit }: Page<number>,
): Promise<Pick<ContactRow, 'seq' | 'id' | 'kind' | 'name' | 'legalForm' | 'companyKey'>[]> =>
  queries
    .selectFrom('contact')
    .select(['seq', 'id', 'kind', 'name', 'legalForm', 'companyKey'])
    .where('seq', '>', after ?? 0)
    .where('id', 'not in', ids)
    .orderBy('seq')
    .limit(limit)
    .execute();

export const findOtherPoints = (
  queries: Queries,
  ids: readonly string[],
  { after, limit }: Page<string>,
): Promise<Pick<PointRow, 'id' | 'contactId' | 'kind' | 'raw' | 'normalised'>[]> =>
  queries
    .selectFrom('contactPoint')
    .select(['id', 'contactId', 'kind', 'raw', 'normalised'])
    .where('id', '>', after ?? '')
    .where('contactId', 'not in', ids)
    .orderBy('id')
    .limit(limit)
    .execute();

/** Who asked for anything, by name and the keys that were typed. */
export const findAskers = (
  queries: Queries,
): Promise<Pick<Selectable<Database['subjectRequest']>, 'name' | 'subject'>[]> =>
  queries.selectFrom('subjectRequest').select(['name', 'subject']).execute();

/** People who were written to without being contacts. */
export const findCheckedAddresses = (
  queries: Queries,
): Promise<Pick<Selectable<Database['emailCheck']>, 'name' | 'address'>[]> =>
  queries
    .selectFrom('emailCheck')
    .select(['name', 'address'])
    .distinct()
    .where('contactId', 'is', null)
    .execute();

/** Numbers of calls without a name, of the calls behind the place `after` up to and including `to`. */
export async function findNamelessNumbers(
  queries: Queries,
  { after, to }: { readonly after: number; readonly to: number },
): Promise<string[]> {
  const calls = await queries
    .selectFrom('call')
    .select('number')
    .where('seq', '>', after)
    .where('seq', '<=', to)
    .where('contactId', 'is', null)
    // Not by the index of numbers, in which nearly every call stands.
    .where(sql`+number`, 'is not', null)
    .execute();
  return calls.flatMap(({ number }) => number ?? []);
}

/** The place of the latest call; 0 when there is none. */
export async function findLastCall(queries: Queries): Promise<number> {
  const { last } = await queries
    .selectFrom('call')
    .select(({ fn }) => fn.max('seq').as('last'))
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

/** The next numbers and addresses of the opt-out register that stand under no contact. */
export const findOptedOutValues = (
  queries: Queries,
  { after, limit }: Page<number>,
): Promise<{ place: number; value: string }[]> =>
  queries
    .selectFrom('suppression')
    .select([sql<number>`rowid`.as('place'), 'value'])
    .where(sql`rowid`, '>', after ?? 0)
    .where('contactId', 'is', null)
    .where('kind', 'in', ['phone', 'email'])
    .orderBy(sql`rowid`)
    .limit(limit)
    .execute();
