import { findExportedSubjects, findExportRecords, findSubjectRequests } from './find-request-rows.ts';
import { type PersonalData, text } from './table-declaration.ts';

export const subjectRequestDeclaration: PersonalData<'subjectRequest'> = {
  holds: 'personal-data',
  title: text('Tidigare begäranden', 'Earlier requests'),
  columns: {
    id: 'technical',
    kind: text('Begäran', 'Request'),
    name: text('Namn', 'Name'),
    subject: text('Det vi sökte på', 'What we searched for'),
    receivedOn: text('Kom in', 'Received'),
    dueOn: text('Sista dag för svar', 'Last day to answer'),
    identityCheck: text('Så kontrollerades identiteten', 'How the identity was checked'),
    language: text('Språk', 'Language'),
    answeredAt: text('Besvarad', 'Answered'),
    fileNames: text('Filer', 'Files'),
    sha256: text('Kontrollsumma för svaret', 'Checksum of the answer'),
  },
  codes: {
    kind: { access: text('Registerutdrag', 'Subject access') },
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
  erasure: text('Raderas när tiden gått ut.', 'Erased when the period has ended.'),
  find: findSubjectRequests,
};

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
  erasure: text('Kopplingen till dig raderas.', 'The link to you is erased.'),
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
    },
  },
  category: text('Uppgift om filer som sparats', 'Note of files that were saved'),
  ...whyExports,
  find: findExportRecords,
};

export const exportedSubjectDeclaration: PersonalData<'exportedSubject'> = {
  holds: 'personal-data',
  title: text('Vem som fanns i filen', 'Who was in the file'),
  columns: { exportId: 'technical', subjectKey: 'technical' },
  category: text('Uppgift om filer som sparats', 'Note of files that were saved'),
  ...whyExports,
  find: findExportedSubjects,
};
