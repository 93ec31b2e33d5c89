import type { ContactabilityFacts } from '#shared/compliance/contactability-facts.ts';
import type { Queries } from '../database/journal.ts';
import { readWork } from '../features/settings/settings.repository.ts';

/** The hours in which the company itself calls. */
export async function readCallingHours(queries: Queries): Promise<ContactabilityFacts['hours']> {
  const { personHours, companyHours } = await readWork(queries);
  return { person: personHours, company: companyHours };
}
