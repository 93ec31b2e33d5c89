import {
  createMentionFinder,
  type MentionTerms,
  nameFormsOf,
  writtenNumberForms,
} from '#shared/kernel/find-mentions.ts';
import { sql } from 'kysely';
import type { Queries } from '../database/journal.ts';
import { matchQuery } from '../database/match-query.ts';
import type { SubjectKeys } from './table-declaration.ts';

/** Does a text that stands with `contactId` speak of the data subject? */
export type MentionTest = (text: string, contactId: string | null) => boolean;

/**
 * Looks for the person by name, number in any format and e-mail address. With somebody of the same name the name
 * alone means that somebody.
 */
export async function createMentionTest(queries: Queries, subject: SubjectKeys): Promise<MentionTest> {
  const namesakes = await findNamesakes(queries, subject);
  const find = createMentionFinder(termsOf(subject));
  return (text, contactId) => {
    const isNamesake = contactId !== null && namesakes.has(contactId);
    return text !== '' && find(text).some(({ kind }) => kind !== 'name' || !isNamesake);
  };
}

/** By what a text names the person. */
export const termsOf = ({ nameForms, phones, rawPhones, emails }: SubjectKeys): MentionTerms => ({
  names: nameForms.filter(isTellingName),
  numbers: [...phones.flatMap(writtenNumberForms), ...rawPhones],
  emails,
});

/** `anna berg` tells who is meant; `anna` or `a berg` could be anybody. */
export const isTellingName = (form: string): boolean =>
  form.includes(' ') && form.split(' ').every((word) => word.length > 1);

/** Contacts of the same name that were not said to be this person. */
async function findNamesakes(queries: Queries, subject: SubjectKeys): Promise<ReadonlySet<string>> {
  const forms = new Set(subject.nameForms.filter(isTellingName));
  const found = new Set<string>();
  for (const form of forms) {
    const match = matchQuery(form);
    if (match === null) continue;
    const rows = await queries
      .selectFrom('contact')
      .select(['id', 'name'])
      .where(
        sql`contact.rowid`,
        'in',
        sql`(SELECT rowid FROM contactSearch WHERE contactSearch MATCH ${match})`,
      )
      .where('id', 'not in', subject.contactIds)
      .execute();
    for (const { id, name } of rows) if (nameFormsOf(name).some((form) => forms.has(form))) found.add(id);
  }
  return found;
}
