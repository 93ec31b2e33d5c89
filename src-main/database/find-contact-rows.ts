import type { Queries } from './journal.ts';
import type { Row, SubjectKeys } from './table-declaration.ts';

/** The contacts that were said to be this person. */
export const findContacts = (queries: Queries, { contactIds }: SubjectKeys): Promise<Row<'contact'>[]> =>
  queries.selectFrom('contact').selectAll().where('id', 'in', contactIds).orderBy('createdAt').execute();

/** Their numbers and addresses. */
export const findContactPoints = (
  queries: Queries,
  { contactIds }: SubjectKeys,
): Promise<Row<'contactPoint'>[]> =>
  queries
    .selectFrom('contactPoint')
    .selectAll()
    .where('contactId', 'in', contactIds)
    .orderBy('contactId')
    .orderBy('position')
    .execute();
