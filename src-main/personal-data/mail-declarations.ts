import { isOneOf } from '../database/compile-once.ts';
import type { Queries } from '../database/journal.ts';
import {
  always,
  idOf,
  isOfContact,
  type PersonalData,
  type Row,
  type SubjectKeys,
  text,
} from './table-declaration.ts';
import { findMentioning, together } from './find-mentioning.ts';

/** The e-mail checks about the person's contacts and addresses, and those whose reason or answers name the person. */
async function findEmailChecks(queries: Queries, subject: SubjectKeys): Promise<Row<'emailCheck'>[]> {
  const own = await queries
    .selectFrom('emailCheck')
    .selectAll()
    .where((eb) =>
      eb.or([
        isOneOf('contactId', JSON.stringify(subject.contactIds)),
        isOneOf('addressKey', JSON.stringify(subject.emails)),
      ]),
    )
    .orderBy('seq')
    .execute();
  return together(own, await findMentioning(queries, 'emailCheck', subject), idOf);
}

/** The groups of those checks. */
const findEmailCheckGroups = async (
  queries: Queries,
  subject: SubjectKeys,
): Promise<Row<'emailCheckGroup'>[]> => {
  const groups = (await findEmailChecks(queries, subject)).flatMap(({ groupId }) => groupId ?? []);
  return queries
    .selectFrom('emailCheckGroup')
    .selectAll()
    .where(isOneOf('id', JSON.stringify(groups)))
    .orderBy('checkedAt')
    .execute();
};

const whyChecked = {
  category: text('Bedömningar före e-post', 'Assessments before e-mail'),
  purpose: text(
    'Att bara skriva till den som får skrivas till, och att kunna visa varför.',
    'To write only to those who may be written to, and to be able to show why.',
  ),
  lawfulBasis: text(
    'Berättigat intresse, artikel 6.1 f i GDPR, och ansvarsskyldigheten i artikel 5.2.',
    'Legitimate interest, GDPR article 6(1)(f), and accountability in article 5(2).',
  ),
  retention: text('Lika länge som kontakten.', 'As long as the contact.'),
  source: text('Säljaren, och uppgifterna i journalen.', 'The seller, and the data in the journal.'),
  erasure: text('Raderas tillsammans med kontakten.', 'Erased together with the contact.'),
} as const;

export const emailCheckDeclaration: PersonalData<'emailCheck'> = {
  holds: 'personal-data',
  title: text('E-postkoller', 'E-mail checks'),
  columns: {
    seq: 'technical',
    id: 'technical',
    groupId: 'technical',
    contactId: 'technical',
    name: text('Namn', 'Name'),
    companyName: text('Företag', 'Company'),
    address: text('Adress', 'Address'),
    addressKey: 'technical',
    verdict: text('Besked', 'Verdict'),
    answers: text('Säljarens svar', 'The seller’s answers'),
    facts: text('Uppgifter som beskedet bygger på', 'Facts that the verdict rests on'),
    question: 'technical',
    decision: text('Skäl', 'Reasons'),
    scan: text('Vad läsningen av utkastet fann', 'What the reading of the draft found'),
    rulesHash: 'technical',
    whyKey: 'technical',
    whyWords: 'technical',
    checkedAt: text('När', 'When'),
    checkedBy: text('Av', 'By'),
  },
  codes: {
    verdict: {
      allowed: text('Tillåtet', 'Allowed'),
      conditional: text('Med villkor', 'With conditions'),
      unclear: text('Oklart', 'Unclear'),
      blocked: text('Spärrat', 'Blocked'),
    },
  },
  formats: { decision: 'decision', answers: 'answers', facts: 'facts', scan: 'json', checkedBy: 'staff' },
  ...whyChecked,
  onErasure: 'delete',
  freeText: ['answers', 'facts', 'whyKey', 'whyWords', 'scan'],
  keyOf: idOf,
  isOwn: (check, subject) => isOfContact(check, subject) || subject.emails.includes(check.addressKey),
  find: findEmailChecks,
};

export const emailCheckGroupDeclaration: PersonalData<'emailCheckGroup'> = {
  holds: 'personal-data',
  title: text('Utskick som kollats för flera', 'Mailings checked for many'),
  columns: {
    id: 'technical',
    name: text('Namn på utskicket', 'Name of the mailing'),
    members: 'technical',
    checkedAt: text('När', 'When'),
    checkedBy: text('Av', 'By'),
  },
  formats: { checkedBy: 'staff' },
  ...whyChecked,
  onErasure: 'keep',
  freeText: ['name'],
  keyOf: idOf,
  isOwn: always,
  find: findEmailCheckGroups,
};
