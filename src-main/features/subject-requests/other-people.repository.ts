import type { Selectable } from 'kysely';
import type { Queries } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import type { ContactRow, PointRow } from './subject-requests.repository.ts';

/** Every contact but these, with what is needed to know them in a text. */
export const findOtherContacts = (
  queries: Queries,
  ids: readonly string[],
): Promise<Pick<ContactRow, 'id' | 'kind' | 'name' | 'legalForm' | 'companyKey'>[]> =>
  queries
    .selectFrom('contact')
    .select(['id', 'kind', 'name', 'legalForm', 'companyKey'])
    .where('id', 'not in', ids)
    .execute();

export const findOtherPoints = (
  queries: Queries,
  ids: readonly string[],
): Promise<Pick<PointRow, 'contactId' | 'kind' | 'raw' | 'normalised'>[]> =>
  queries
    .selectFrom('contactPoint')
    .select(['contactId', 'kind', 'raw', 'normalised'])
    .where('contactId', 'not in', ids)
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

/** Numbers and addresses that stand under no contact: of calls without a name, and of the opt-out register. */
export async function findNamelessValues(queries: Queries): Promise<string[]> {
  const calls = await queries
    .selectFrom('call')
    .select('number as value')
    .distinct()
    .where('contactId', 'is', null)
    .where('number', 'is not', null)
    .execute();
  const suppressions = await queries
    .selectFrom('suppression')
    .select('value')
    .where('contactId', 'is', null)
    .where('kind', 'in', ['phone', 'email'])
    .execute();
  return [...calls, ...suppressions].flatMap(({ value }) => value ?? []);
}
