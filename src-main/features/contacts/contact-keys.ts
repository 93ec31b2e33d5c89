import { companyKeyOf } from '#shared/kernel/company-name.ts';
import { swedishSortKey } from '#shared/kernel/fold-text.ts';
import type { ContactRecord } from './contacts.repository.ts';

/** What a contact is ordered by, and what its company is matched by. On a company's card its name is the company. */
export const keysOfName = ({
  kind,
  name,
  companyName,
}: Pick<ContactRecord, 'kind' | 'name' | 'companyName'>): Pick<ContactRecord, 'sortKey' | 'companyKey'> => ({
  sortKey: swedishSortKey(name),
  companyKey: companyKeyOf(kind === 'company' ? name : companyName),
});
