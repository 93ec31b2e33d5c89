import { legalFormTexts } from '#shared/compliance/words/compliance.messages.ts';
import type { Queries } from '../database/journal.ts';
import {
  idOf,
  isOfContact,
  type PersonalData,
  type Row,
  type SubjectKeys,
  text,
} from './table-declaration.ts';
import { findMentioning, together } from './find-mentioning.ts';

/** The contacts that were said to be this person, and others whose note speaks of the person. */
async function findContacts(queries: Queries, subject: SubjectKeys): Promise<Row<'contact'>[]> {
  const own = await queries
    .selectFrom('contact')
    .selectAll()
    .where('id', 'in', subject.contactIds)
    .orderBy('createdAt')
    .execute();
  return together(own, await findMentioning(queries, 'contact', subject), idOf);
}

/** Their numbers and addresses, and those of others that somebody wrote about the person beside. */
async function findContactPoints(queries: Queries, subject: SubjectKeys): Promise<Row<'contactPoint'>[]> {
  const own = await queries
    .selectFrom('contactPoint')
    .selectAll()
    .where('contactId', 'in', subject.contactIds)
    .orderBy('contactId')
    .orderBy('position')
    .execute();
  return together(own, await findMentioning(queries, 'contactPoint', subject), idOf);
}

const whyContacts = {
  purpose: text(
    'Säljkontakt: att veta vem vi talar med, på vilket sätt och om vi får.',
    'Sales contact: to know whom we talk to, how, and whether we may.',
  ),
  lawfulBasis: text(
    'Berättigat intresse, artikel 6.1 f i GDPR: direktmarknadsföring (skäl 47) till personer som kan ha nytta av det vi säljer.',
    'Legitimate interests, GDPR article 6(1)(f): direct marketing (recital 47) to people who may have use for what we sell.',
  ),
  retention: text(
    'Så länge kontakten är aktuell. Riktmärket är tolv månader efter det senaste samtalet där ni talades vid; därefter prövar vi om uppgifterna ska raderas.',
    'As long as the contact is current. The guideline is twelve months after the latest conversation; after that we review whether the data are to be erased.',
  ),
  source: text(
    'Den källa som antecknats för varje nummer och adress.',
    'The source that was noted for each number and address.',
  ),
  erasure: text(
    'Raderas på begäran eller vid gallring. En spärr behålls, för att ett nej ska fortsätta att gälla.',
    'Erased on request or when the retention period ends. A suppression is kept, so that a no keeps its effect.',
  ),
} as const;

export const contactDeclaration: PersonalData<'contact'> = {
  holds: 'personal-data',
  title: text('Person- och företagsuppgifter', 'Details of person and company'),
  columns: {
    seq: 'technical',
    id: 'technical',
    kind: text('Typ', 'Kind'),
    name: text('Namn', 'Name'),
    sortKey: 'technical',
    companyName: text('Företag', 'Company'),
    companyKey: 'technical',
    role: text('Roll', 'Role'),
    legalForm: text('Rättslig form', 'Legal form'),
    organisationNumber: text('Organisationsnummer', 'Organisation number'),
    note: text('Anteckning', 'Note'),
    createdAt: text('Inlagd', 'Added'),
    updatedAt: text('Senast ändrad', 'Last changed'),
  },
  codes: {
    kind: { person: text('Person', 'Person'), company: text('Företag', 'Company') },
    legalForm: legalFormTexts,
  },
  category: text('Namn, roll, företag och anteckningar', 'Name, role, company and notes'),
  ...whyContacts,
  onErasure: 'delete',
  freeText: ['note'],
  keyOf: idOf,
  isOwn: ({ id }, { contactIds }) => contactIds.includes(id),
  find: findContacts,
};

export const contactPointDeclaration: PersonalData<'contactPoint'> = {
  holds: 'personal-data',
  title: text('Telefonnummer och e-postadresser', 'Phone numbers and e-mail addresses'),
  columns: {
    id: 'technical',
    contactId: 'technical',
    position: 'technical',
    kind: text('Typ', 'Kind'),
    raw: text('Så som det skrevs in', 'As it was written'),
    normalised: text('Tolkat som', 'Understood as'),
    label: text('Etikett', 'Label'),
    sourceKind: text('Källa', 'Source'),
    sourceNote: text('Om källan', 'About the source'),
    obtainedOn: text('Uppgiften kom till oss', 'Obtained on'),
    createdAt: text('Inlagd', 'Added'),
  },
  codes: {
    kind: { phone: text('Telefonnummer', 'Phone number'), email: text('E-postadress', 'E-mail address') },
    sourceKind: {
      sale: text('Ett köp hos oss', 'A purchase from us'),
      inquiry: text('En förfrågan till oss', 'An inquiry to us'),
      visit: text('Ett besök', 'A visit'),
      call: text('Ett samtal', 'A call'),
      referral: text('Ett tips', 'A referral'),
      'public-source': text('En allmänt tillgänglig källa', 'A publicly accessible source'),
      'list-import': text('En inläst lista', 'An imported list'),
      fair: text('En mässa', 'A fair'),
      other: text('Annat', 'Other'),
    },
  },
  category: text('Kontaktuppgifter och deras källa', 'Contact details and their source'),
  ...whyContacts,
  onErasure: 'delete',
  freeText: ['label', 'sourceNote'],
  keyOf: idOf,
  isOwn: isOfContact,
  find: findContactPoints,
};
