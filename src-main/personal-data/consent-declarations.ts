import {
  findConsentEvidence,
  findConsents,
  findConsentWordings,
  findEvidenceFiles,
} from './find-sale-rows.ts';
import { always, idOf, isOfContact, type PersonalData, text } from './table-declaration.ts';

const whyConsents = {
  category: text('Samtycken', 'Consents'),
  purpose: text(
    'Att bara göra det du har sagt ja till, och att kunna visa det.',
    'To do only what you have said yes to, and to be able to show it.',
  ),
  lawfulBasis: text(
    'Rättslig förpliktelse, artikel 6.1 c i GDPR: den som stöder sig på ett samtycke ska kunna visa det (artikel 7.1).',
    'Legal obligation, GDPR article 6(1)(c): whoever relies on a consent must be able to demonstrate it (article 7(1)).',
  ),
  retention: text(
    'Så länge vi stöder oss på samtycket, och därefter så länge vi kan behöva visa att det fanns; som längst lika länge som kontakten.',
    'As long as we rely on the consent, and after that as long as we may need to show that it was given; at most as long as the contact.',
  ),
  source: text('Du själv; se ”Hur”.', 'You yourself; see “How”.'),
  erasure: text('Raderas tillsammans med kontakten.', 'Erased together with the contact.'),
} as const;

export const consentDeclaration: PersonalData<'consent'> = {
  holds: 'personal-data',
  title: text('Samtycken och vad som tagits tillbaka', 'Consents and what was withdrawn'),
  columns: {
    seq: 'technical',
    id: 'technical',
    kind: text('Händelse', 'Event'),
    givenId: 'technical',
    contactId: 'technical',
    use: text('Gäller', 'For'),
    pointValue: text('Nummer eller adress', 'Number or address'),
    purpose: text('Ändamål', 'Purpose'),
    statedOn: text('Dag', 'Day'),
    statedTime: text('Klockan', 'At'),
    how: text('Hur', 'How'),
    wordingId: text('Formulering nummer', 'Wording number'),
    namesController: text('Vi nämndes vid namn', 'We were named'),
    note: text('Anteckning', 'Note'),
    recordedAt: text('Antecknat', 'Recorded'),
    recordedBy: text('Antecknat av', 'Recorded by'),
  },
  codes: {
    kind: {
      given: text('Samtycke lämnat', 'Consent given'),
      withdrawn: text('Samtycke taget tillbaka', 'Consent withdrawn'),
    },
    use: {
      phone: text('Samtal', 'Calls'),
      sms: text('SMS', 'SMS'),
      email: text('E-post', 'E-mail'),
      post: text('Brev', 'Letters'),
      tracking: text('Spårning av vad du öppnar och klickar på', 'Tracking of what you open and click'),
    },
    how: {
      call: text('I ett samtal', 'In a call'),
      visit: text('Vid ett besök', 'At a visit'),
      signed: text('Undertecknat', 'Signed'),
      'web-form': text('I ett webbformulär', 'In a web form'),
      email: text('Med e-post', 'By e-mail'),
      sms: text('Med SMS', 'By SMS'),
      letter: text('Med brev', 'By letter'),
      other: text('På annat sätt', 'In another way'),
    },
    namesController: { 0: text('Nej', 'No'), 1: text('Ja', 'Yes') },
  },
  formats: { recordedBy: 'staff' },
  ...whyConsents,
  onErasure: 'delete',
  freeText: ['note'],
  keyOf: idOf,
  isOwn: isOfContact,
  find: findConsents,
};

export const consentWordingDeclaration: PersonalData<'consentWording'> = {
  holds: 'personal-data',
  title: text('Vad du fick frågan om, ord för ord', 'What you were asked, word for word'),
  columns: {
    id: text('Formulering nummer', 'Wording number'),
    text: text('Formulering', 'Wording'),
    language: text('Språk', 'Language'),
    hash: 'technical',
    createdAt: text('Använd första gången', 'First used'),
  },
  codes: {
    language: {
      sv: text('Svenska', 'Swedish'),
      en: text('Engelska', 'English'),
      other: text('Ett annat språk', 'Another language'),
    },
  },
  ...whyConsents,
  source: text(
    'Vår egen fråga, densamma till alla som får den.',
    'Our own question, the same to everybody who is asked it.',
  ),
  retention: text(
    'Så länge någon har samtyckt med de orden.',
    'As long as anybody has agreed in those words.',
  ),
  erasure: text(
    'Behålls: orden är våra egna och säger inget om personen när samtycket är raderat.',
    'Kept: the words are our own and say nothing about the person once the consent is erased.',
  ),
  onErasure: 'keep',
  freeText: [],
  keyOf: ({ id }) => String(id),
  isOwn: always,
  find: findConsentWordings,
};

export const consentEvidenceDeclaration: PersonalData<'consentEvidence'> = {
  holds: 'personal-data',
  title: text('Vilka handlingar som styrker samtycken', 'Which documents prove consents'),
  columns: {
    consentId: 'technical',
    evidenceId: 'technical',
    addedAt: text('Bifogad', 'Attached'),
    addedBy: text('Bifogad av', 'Attached by'),
  },
  formats: { addedBy: 'staff' },
  ...whyConsents,
  onErasure: 'delete',
  freeText: [],
  keyOf: ({ consentId, evidenceId }) => `${consentId}/${evidenceId}`,
  isOwn: always,
  find: findConsentEvidence,
};

export const evidenceFileDeclaration: PersonalData<'evidenceFile'> = {
  holds: 'personal-data',
  title: text('Handlingar som styrker samtycken', 'Documents that prove consents'),
  columns: {
    id: 'technical',
    name: text('Filnamn', 'File name'),
    sha256: text('Filens kontrollsumma', 'Checksum of the file'),
    byteLength: text('Storlek i byte', 'Size in bytes'),
    // A file of its own: handed over as it is, beside the report.
    bytes: 'technical',
    addedAt: text('Bifogad', 'Attached'),
  },
  ...whyConsents,
  onErasure: 'delete',
  freeText: [],
  keyOf: idOf,
  isOwn: always,
  find: findEvidenceFiles,
};
