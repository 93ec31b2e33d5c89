import { organisationKeys } from '#shared/compliance/party.ts';
import type { Queries } from '../../database/journal.ts';
import { findOrganisationNumbers } from './opt-outs.repository.ts';

/** For each key that names a company (`name:…`) the organisation numbers that contacts of that name carry. */
export async function findCompanyNumbers(
  queries: Queries,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = [...new Set(keys)].flatMap((key) => (key.startsWith('name:') ? key.slice(5) : []));
  const numbers = new Map<string, string[]>();
  if (names.length === 0) return numbers;
  for (const { companyKey, organisationNumber } of await findOrganisationNumbers(queries, names))
    for (const key of organisationKeys({ organisationNumber: null, companyKey }))
      numbers.set(key, [...(numbers.get(key) ?? []), organisationNumber]);
  return numbers;
}
