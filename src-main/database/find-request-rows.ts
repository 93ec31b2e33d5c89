import { parseEmailAddress } from '#shared/kernel/email-address.ts';
import { nameFormsOf } from '#shared/kernel/find-mentions.ts';
import { parsePhoneNumber } from '#shared/kernel/phone-number.ts';
import { findMentioning, together } from './find-mentioning.ts';
import type { Queries } from './journal.ts';
import { isTellingName } from './mention-test.ts';
import { idOf, type Row, type SubjectKeys } from './table-declaration.ts';

/**
 * What the person asked before: the same contact, number or address, the name only where nothing else is known; and
 * what others asked with words about the person.
 */
export async function findSubjectRequests(
  queries: Queries,
  subject: SubjectKeys,
): Promise<Row<'subjectRequest'>[]> {
  const own = (await queries.selectFrom('subjectRequest').selectAll().orderBy('receivedOn').execute()).filter(
    (request) => isTheirRequest(request, subject),
  );
  return together(own, await findMentioning(queries, 'subjectRequest', subject), idOf);
}

/** True for what the person asked, false for what somebody else asked and wrote about them. */
export function isTheirRequest(
  request: Pick<Row<'subjectRequest'>, 'subject' | 'name'>,
  subject: SubjectKeys,
): boolean {
  const own = new Set([...subject.contactIds, ...subject.phones, ...subject.emails]);
  const names = new Set(subject.nameForms.filter(isTellingName));
  const keys = keysOf(request.subject);
  if (keys.some((key) => own.has(key))) return true;
  const isKnownByName = keys.length === 0 || own.size === 0;
  return isKnownByName && nameFormsOf(request.name).some((form) => names.has(form));
}

function keysOf(stored: string): string[] {
  const { contactIds, phones, emails } = JSON.parse(stored) as Readonly<
    Record<'contactIds' | 'phones' | 'emails', readonly string[]>
  >;
  const normalised = [
    ...phones.map((phone) => parsePhoneNumber(phone)?.e164),
    ...emails.map((email) => parseEmailAddress(email)?.matchKey),
  ];
  return [...contactIds, ...normalised.filter((key) => key !== undefined)];
}

/** Files that left the vault with the person in them. */
export const findExportRecords = (queries: Queries, subject: SubjectKeys): Promise<Row<'exportRecord'>[]> =>
  queries
    .selectFrom('exportRecord')
    .selectAll()
    .where('id', 'in', (eb) =>
      eb.selectFrom('exportedSubject').select('exportId').where('subjectKey', 'in', exportKeysOf(subject)),
    )
    .orderBy('madeAt')
    .orderBy('id')
    .execute();

/** Which files those are. */
export const findExportedSubjects = (
  queries: Queries,
  subject: SubjectKeys,
): Promise<Row<'exportedSubject'>[]> =>
  queries
    .selectFrom('exportedSubject')
    .selectAll()
    .where('subjectKey', 'in', exportKeysOf(subject))
    .orderBy('exportId')
    .execute();

/** Under what a person is noted in an export: contact ids, numbers where there is no name. */
export const exportKeysOf = (subject: SubjectKeys): string[] => [
  ...subject.contactIds,
  ...subject.phones,
  ...subject.rawPhones,
];
