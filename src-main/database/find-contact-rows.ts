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
  const texts = { table: 'contact', key: 'seq', texts: ['note'], contactId: 'id' } as const;
  return together(own, await findMentioning(queries, texts, subject), idOf);
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
  const texts = {
    table: 'contactPoint',
    key: 'id',
    texts: ['label', 'sourceNote'],
    contactId: 'contactId',
    // What a list brings carries the list's own words, alike for all of its rows.
    where: `(label <> '' OR sourceKind <> 'list-import')`,
  } as const;
  return together(own, await findMentioning(queries, texts, subject), idOf);
}
