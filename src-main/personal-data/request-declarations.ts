import { parseEmailAddress } from '#shared/kernel/email-address.ts';
import { nameFormsOf } from '#shared/kernel/find-mentions.ts';
import { parsePhoneNumber } from '#shared/kernel/phone-number.ts';
import type { Queries } from '../database/journal.ts';
import { always, idOf, type PersonalData, type Row, type SubjectKeys, text } from './table-declaration.ts';
import { findMentioning, together } from './find-mentioning.ts';
import { isTellingName } from './mention-test.ts';

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
const findExportRecords = (queries: Queries, subject: SubjectKeys): Promise<Row<'exportRecord'>[]> =>
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
const findExportedSubjects = (queries: Queries, subject: SubjectKeys): Promise<Row<'exportedSubject'>[]> =>
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

export const subjectRequestDeclaration: PersonalData<'subjectRequest'> = {
  holds: 'personal-data',
  title: text('Tidigare begäranden', 'Earlier requests'),
  columns: {
    id: 'technical',
    kind: text('Begäran', 'Request'),
    receivedBy: text('Kom in genom', 'Came by'),
    words: text('Det du begärde', 'What you asked'),
    name: text('Namn', 'Name'),
    subject: text('Det vi sökte på', 'What we searched for'),
    receivedOn: text('Kom in', 'Received'),
    dueOn: text('Sista dag för svar', 'Last day to answer'),
    extendedOn: text('Förlängd', 'Extended on'),
    identityCheck: text('Så kontrollerades identiteten', 'How the identity was checked'),
    identityAskedOn: text('Vi bad dig visa vem du är', 'We asked you to show who you are'),
    identitySettledOn: text('Det stod klart vem du är', 'It was settled who you are'),
    language: text('Språk', 'Language'),
    outcome: text('Utfall', 'Outcome'),
    answeredAt: text('Besvarad', 'Answered'),
    fileNames: text('Filer', 'Files'),
    sha256: text('Kontrollsumma för svaret', 'Checksum of the answer'),
  },
  codes: {
    kind: {
      access: text('Registerutdrag', 'Subject access'),
      rectification: text('Rättelse', 'Rectification'),
      erasure: text('Radering', 'Erasure'),
      restriction: text('Begränsning', 'Restriction'),
      portability: text('Uppgifter att ta med sig', 'Data to take along'),
      objection: text('Nej till direktmarknadsföring', 'No to direct marketing'),
    },
    receivedBy: {
      '': text('Framgår inte', 'Not known'),
      email: text('E-post', 'E-mail'),
      phone: text('Telefon', 'Telephone'),
      letter: text('Brev', 'Letter'),
      visit: text('Besök', 'Visit'),
      sms: text('SMS', 'SMS'),
      other: text('Annat', 'Other'),
    },
    outcome: {
      granted: text('Uppfylld', 'Granted'),
      partly: text('Uppfylld till en del', 'Granted in part'),
      refused: text('Avslagen', 'Refused'),
      'nothing-held': text('Inget fanns', 'Nothing was held'),
      'taken-back': text('Återtagen', 'Taken back'),
    },
    language: { sv: text('Svenska', 'Swedish'), en: text('Engelska', 'English') },
  },
  formats: { subject: 'keys', fileNames: 'list' },
  category: text('Dina begäranden och våra svar', 'Your requests and our answers'),
  purpose: text(
    'Att besvara begäran i tid och kunna visa det.',
    'To answer the request in time and be able to show it.',
  ),
  lawfulBasis: text(
    'Rättslig förpliktelse, artikel 6.1 c i GDPR (artiklarna 12 och 15), och ansvarsskyldigheten i artikel 5.2.',
    'Legal obligation, GDPR article 6(1)(c) (articles 12 and 15), and accountability in article 5(2).',
  ),
  retention: text('Två år efter svaret är riktmärket.', 'Two years after the answer is the guideline.'),
  source: text('Du själv, genom din begäran.', 'You, through your request.'),
  erasure: text(
    'Ärendet står kvar utan det som säger vem det gällde.',
    'The request stays without what says whose it was.',
  ),
  onErasure: 'empty',
  emptied: () => ({
    name: '',
    subject: JSON.stringify({ name: '', contactIds: [], phones: [], emails: [] }),
    words: '',
    identityCheck: '',
    fileNames: '[]',
    sha256: '',
  }),
  freeText: ['words', 'identityCheck'],
  keyOf: idOf,
  isOwn: isTheirRequest,
  find: findSubjectRequests,
};

const isAboutOne: ReadonlySet<string> = new Set([
  'subject-access-report',
  'portability',
  'request-letter',
  'consent-evidence',
  'emailCheck',
]);

const whyExports = {
  purpose: text(
    'Att kunna berätta för dig vilka filer med dina uppgifter som lämnat journalen.',
    'To be able to tell you which files with your data have left the journal.',
  ),
  lawfulBasis: text(
    'Rättslig förpliktelse, artikel 6.1 c i GDPR (artikel 15.1 c), och ansvarsskyldigheten i artikel 5.2.',
    'Legal obligation, GDPR article 6(1)(c) (article 15(1)(c)), and accountability in article 5(2).',
  ),
  retention: text(
    'Lika länge som uppgifterna som fanns i filen.',
    'As long as the data that were in the file.',
  ),
  source: text('Journalen själv, när filen sparades.', 'The journal itself, when the file was saved.'),
  erasure: text('Kopplingen till personen raderas.', 'The link to the person is erased.'),
} as const;

export const exportRecordDeclaration: PersonalData<'exportRecord'> = {
  holds: 'personal-data',
  title: text('Filer med dina uppgifter', 'Files with your data'),
  columns: {
    id: 'technical',
    kind: text('Innehåll', 'Content'),
    madeAt: text('Sparad', 'Saved'),
    fileName: text('Filnamn', 'File name'),
    rows: text('Rader i filen', 'Rows in the file'),
    sha256: text('Filens kontrollsumma', 'Checksum of the file'),
  },
  codes: {
    kind: {
      calls: text('Samtalshistorik', 'Call history'),
      'cleared-list': text('Kontakter ur en köpt lista', 'Contacts of a purchased list'),
      'bad-rows': text('Rader att rätta i en köpt lista', 'Rows of a purchased list to correct'),
      certificate: text('Screeningintyg', 'Screening certificate'),
      notice: text('Information enligt artikel 14', 'Notice under article 14'),
      'consent-evidence': text('Handling som styrker ett samtycke', 'Document that proves a consent'),
      'subject-access-report': text('Registerutdrag till dig', 'Your subject-access report'),
      portability: text('Dina uppgifter att ta med dig', 'Your data to take along'),
      'request-letter': text('Brev till dig', 'Letter to you'),
      'processing-record': text('Registerförteckning', 'Record of processing'),
      'breach-note': text('Anteckning om en incident', 'Note of a breach'),
      'erasure-receipt': text('Kvitto på en radering', 'Receipt of an erasure'),
      emailCheck: text('Intyg om en e-postkoll', 'Proof of an e-mail check'),
    },
  },
  category: text('Uppgift om filer som sparats', 'Note of files that were saved'),
  ...whyExports,
  onErasure: 'empty',
  // A file about one person carries that person's name.
  emptied: ({ kind }) => (isAboutOne.has(kind) ? { fileName: '', sha256: '' } : {}),
  freeText: ['fileName'],
  keyOf: idOf,
  isOwn: always,
  find: findExportRecords,
};

export const exportedSubjectDeclaration: PersonalData<'exportedSubject'> = {
  holds: 'personal-data',
  title: text('Vem som fanns i filen', 'Who was in the file'),
  columns: { exportId: 'technical', subjectKey: 'technical' },
  category: text('Uppgift om filer som sparats', 'Note of files that were saved'),
  ...whyExports,
  onErasure: 'delete',
  freeText: [],
  keyOf: ({ exportId, subjectKey }) => `${exportId}/${subjectKey}`,
  isOwn: always,
  find: findExportedSubjects,
};
