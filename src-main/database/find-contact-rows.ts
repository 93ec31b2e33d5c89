import { findMentioning, together } from './find-mentioning.ts';
import type { Queries } from './journal.ts';
import { idOf, type Row, type SubjectKeys } from './table-declaration.ts';

/** The contacts that were said to be this person, and others whose note speaks of the person. */
export async function findContacts(queries: Queries, subject: SubjectKeys): Promise<Row<'contact'>[]> {
  const own = await queries
    .selectFrom('contact')
    .selectAll()
    .where('id', 'in', subject.contactIds)
    .orderBy('createdAt')
    .execute();
  return together(own, await findMentioning(queries, 'contact', subject), idOf);
}

/** Their numbers and addresses, and those of others that somebody wrote about the person beside. */
export async function findContactPoints(
  queries: Queries,
  subject: SubjectKeys,
): Promise<Row<'contactPoint'>[]> {
  const own = await queries
    .selectFrom('contactPoint')
    .selectAll()
    .where('contactId', 'in', subject.contactIds)
    .orderBy('contactId')
    .orderBy('position')
    .execute();
  return together(own, await findMentioning(queries, 'contactPoint', subject), idOf);
}
