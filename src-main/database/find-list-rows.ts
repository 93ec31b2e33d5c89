import { isOneOf } from './compile-once.ts';
import { hashesOf, readHashKey } from './erased-identifiers.ts';
import { findMentioning } from './find-mentioning.ts';
import type { Queries } from './journal.ts';
import { createMentionTest } from './mention-test.ts';
import type { Row, SubjectKeys } from './table-declaration.ts';

/** The rows of lists that the person's contacts came from or were met in again. */
export const findListRows = (queries: Queries, { contactIds }: SubjectKeys): Promise<Row<'listRow'>[]> =>
  queries
    .selectFrom('listRow')
    .selectAll()
    .where('contactSeq', 'in', contactSeqs(queries, contactIds))
    .orderBy('runSeq')
    .orderBy('rowNumber')
    .execute();

/** What lists changed in them, and notes of others that a list changed and that speak of the person. */
export async function findListChanges(queries: Queries, subject: SubjectKeys): Promise<Row<'listChange'>[]> {
  const own = await queries
    .selectFrom('listChange')
    .selectAll()
    .where('contactSeq', 'in', contactSeqs(queries, subject.contactIds))
    .orderBy('runSeq')
    .orderBy('field')
    .execute();
  const notes = await findMentioning(queries, 'listChange', subject);
  if (notes.length === 0) return own;
  const holders = await findContactIds(queries, notes);
  const speaksOfSubject = await createMentionTest(queries, subject);
  const others = notes.filter(({ before, after, contactSeq }) => {
    const contactId = holders.get(contactSeq);
    return contactId !== undefined && [before, after].some((said) => speaksOfSubject(said, contactId));
  });
  return [...own, ...others.filter(({ contactSeq }) => !subject.contactSeqs.includes(contactSeq))];
}

async function findContactIds(
  queries: Queries,
  changes: readonly Row<'listChange'>[],
): Promise<ReadonlyMap<number, string>> {
  const seqs = JSON.stringify(changes.map(({ contactSeq }) => contactSeq));
  const rows = await queries
    .selectFrom('contact')
    .select(['seq', 'id'])
    .where(isOneOf('seq', seqs))
    .execute();
  return new Map(rows.map(({ seq, id }) => [seq, id]));
}

const contactSeqs = (queries: Queries, ids: readonly string[]) =>
  queries.selectFrom('contact').select('seq').where('id', 'in', ids);

/** The person's numbers as they stand in register files, shared ones included: they say nothing about anybody else. */
export const findRegisterNumbers = (
  queries: Queries,
  { phones, sharedPhones }: SubjectKeys,
): Promise<Row<'registerNumber'>[]> =>
  queries
    .selectFrom('registerNumber')
    .selectAll()
    .where(
      'number',
      'in',
      [...phones, ...sharedPhones].map((phone) => Number(phone.slice(1))),
    )
    .where('registerSeq', 'in', queries.selectFrom('registerFile').select('seq'))
    .orderBy('registerSeq')
    .orderBy('number')
    .execute();

/** What an erasure left of the person's numbers and addresses. */
export async function findErasedIdentifiers(
  queries: Queries,
  { phones, emails }: SubjectKeys,
): Promise<Row<'erasedIdentifier'>[]> {
  const key = await readHashKey(queries);
  if (key === null) return [];
  return queries
    .selectFrom('erasedIdentifier')
    .selectAll()
    .where('hash', 'in', hashesOf(key, [...phones, ...emails]))
    .orderBy('erasedOn')
    .execute();
}
