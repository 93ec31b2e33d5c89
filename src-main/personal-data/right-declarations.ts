import {
  findBreaches,
  findErasures,
  findLegalHolds,
  findRequestEvents,
  findRestrictions,
  findRetentionReviews,
} from './find-right-rows.ts';
import { always, idOf, isOfContact, type PersonalData, text } from './table-declaration.ts';

const duty = text(
  'Rättslig förpliktelse, artikel 6.1 c i GDPR, och ansvarsskyldigheten i artikel 5.2.',
  'Legal obligation, GDPR article 6(1)(c), and accountability in article 5(2).',
);
const fromUs = text('Vår egen anteckning.', 'Our own note.');
const withContact = {
  retention: text('Lika länge som kontakten.', 'As long as the contact.'),
  erasure: text('Raderas tillsammans med kontakten.', 'Erased together with the contact.'),
} as const;

export const requestEventDeclaration: PersonalData<'requestEvent'> = {
  holds: 'personal-data',
  title: text('Vad som hänt i dina begäranden', 'What happened in your requests'),
  columns: {
    seq: 'technical',
    id: 'technical',
    requestId: 'technical',
    kind: text('Händelse', 'Event'),
    at: text('När', 'When'),
    note: text('Anteckning', 'Note'),
    recordedBy: text('Antecknat av', 'Recorded by'),
  },
  codes: {
    kind: {
      received: text('Begäran kom in', 'The request came in'),
      'identity-asked': text('Vi bad dig visa vem du är', 'We asked you to show who you are'),
      'identity-settled': text('Det stod klart vem du är', 'It was settled who you are'),
      extended: text('Tiden för svar förlängdes', 'The time to answer was extended'),
      acted: text('Något gjordes', 'Something was done'),
      letter: text('Ett brev skrevs', 'A letter was written'),
      answered: text('Begäran besvarades', 'The request was answered'),
      reopened: text('Begäran öppnades igen', 'The request was reopened'),
    },
  },
  formats: { recordedBy: 'staff' },
  category: text('Dina begäranden och våra svar', 'Your requests and our answers'),
  purpose: text(
    'Att besvara begäran i tid och kunna visa det.',
    'To answer the request in time and be able to show it.',
  ),
  lawfulBasis: duty,
  retention: text('Två år efter svaret är riktmärket.', 'Two years after the answer is the guideline.'),
  source: text('Du själv och vår handläggning.', 'You, and our handling.'),
  erasure: text(
    'Händelsen står kvar utan det som säger vem den gällde.',
    'The event stays without what says whom it was about.',
  ),
  onErasure: 'empty',
  emptied: () => ({ note: '' }),
  freeText: ['note'],
  keyOf: idOf,
  isOwn: always,
  find: findRequestEvents,
};

export const restrictionDeclaration: PersonalData<'restriction'> = {
  holds: 'personal-data',
  title: text('Begränsningar', 'Restrictions'),
  columns: {
    id: 'technical',
    contactId: 'technical',
    ground: text('Varför', 'Why'),
    note: text('Anteckning', 'Note'),
    startedOn: text('Från', 'From'),
    recordedAt: text('Antecknat', 'Recorded'),
    recordedBy: text('Antecknat av', 'Recorded by'),
    toldOn: text('Du fick veta att den upphör', 'You were told that it ends'),
    endedOn: text('Upphörde', 'Ended'),
    endReason: text('Varför den upphörde', 'Why it ended'),
  },
  codes: {
    ground: {
      accuracy: text('Uppgifternas riktighet är omtvistad', 'The accuracy of the data is contested'),
      unlawful: text(
        'Behandlingen är olaglig, men uppgifterna ska inte raderas',
        'The processing is unlawful, but the data are not to be erased',
      ),
      claims: text('Du behöver uppgifterna för rättsliga anspråk', 'You need the data for legal claims'),
      objection: text('En invändning prövas', 'An objection is being considered'),
    },
  },
  formats: { recordedBy: 'staff' },
  category: text('Begränsningar av behandlingen', 'Restrictions of processing'),
  purpose: text(
    'Att bara lagra uppgifterna så länge begränsningen gäller, och att kunna visa det.',
    'To only store the data while the restriction holds, and to be able to show it.',
  ),
  lawfulBasis: duty,
  source: text('Din begäran.', 'Your request.'),
  ...withContact,
  onErasure: 'delete',
  freeText: ['note', 'endReason'],
  keyOf: idOf,
  isOwn: isOfContact,
  find: findRestrictions,
};

const whyKept = {
  category: text('Gallring: vad som sparas längre och varför', 'Retention: what is kept longer and why'),
  purpose: text(
    'Att inte spara uppgifter längre än nödvändigt, och att kunna visa varför de finns kvar.',
    'Not to keep data longer than necessary, and to be able to show why they are still there.',
  ),
  lawfulBasis: duty,
  source: fromUs,
  ...withContact,
} as const;

export const legalHoldDeclaration: PersonalData<'legalHold'> = {
  holds: 'personal-data',
  title: text('Uppgifter som sparas av rättsliga skäl', 'Data kept for legal reasons'),
  columns: {
    id: 'technical',
    contactId: 'technical',
    reason: text('Skäl', 'Reason'),
    startedOn: text('Från', 'From'),
    reviewOn: text('Prövas igen', 'Reviewed again'),
    recordedAt: text('Antecknat', 'Recorded'),
    recordedBy: text('Antecknat av', 'Recorded by'),
    endedOn: text('Upphörde', 'Ended'),
    endReason: text('Varför det upphörde', 'Why it ended'),
  },
  formats: { recordedBy: 'staff' },
  ...whyKept,
  onErasure: 'delete',
  freeText: ['reason', 'endReason'],
  keyOf: idOf,
  isOwn: isOfContact,
  find: findLegalHolds,
};

export const retentionReviewDeclaration: PersonalData<'retentionReview'> = {
  holds: 'personal-data',
  title: text('Prövningar av om uppgifterna ska raderas', 'Reviews of whether the data are to be erased'),
  columns: {
    id: 'technical',
    contactId: 'technical',
    reason: text('Skäl att spara', 'Reason to keep'),
    reviewedOn: text('Prövat', 'Reviewed'),
    keepUntil: text('Sparas till', 'Kept until'),
    recordedAt: text('Antecknat', 'Recorded'),
    recordedBy: text('Antecknat av', 'Recorded by'),
  },
  formats: { recordedBy: 'staff' },
  ...whyKept,
  onErasure: 'delete',
  freeText: ['reason'],
  keyOf: idOf,
  isOwn: isOfContact,
  find: findRetentionReviews,
};

export const erasureDeclaration: PersonalData<'erasure'> = {
  holds: 'personal-data',
  title: text('Kvitto på en tidigare radering', 'Receipt of an earlier erasure'),
  columns: {
    seq: 'technical',
    id: text('Kvittonummer', 'Receipt number'),
    ground: text('Grund', 'Ground'),
    requestKind: 'technical',
    erasedAt: text('När', 'When'),
    erasedOn: 'technical',
    erasedBy: text('Av', 'By'),
    counts: 'technical',
    erasedRows: 'technical',
    copiesUntil: text('Säkerhetskopior raderade senast', 'Backup copies gone by'),
  },
  codes: {
    ground: {
      request: text('Personens begäran', 'The person’s request'),
      objection: text('Invändning mot direktmarknadsföring', 'Objection to direct marketing'),
      retention: text('Tiden för att spara hade gått ut', 'The period for keeping had ended'),
      unlawful: text('Uppgifterna fick inte behandlas', 'The data could not lawfully be processed'),
    },
  },
  formats: { erasedBy: 'staff' },
  category: text('Spärrar och vad som sagts om dem', 'Suppressions and what was said about them'),
  purpose: text(
    'Att kunna visa att en radering har gjorts.',
    'To be able to show that an erasure was carried out.',
  ),
  lawfulBasis: duty,
  retention: text('Så länge journalen finns.', 'As long as the journal exists.'),
  source: text('Raderingen själv.', 'The erasure itself.'),
  erasure: text(
    'Behålls: kvittot säger inte vem det gällde.',
    'Kept: the receipt does not say whose it was.',
  ),
  onErasure: 'keep',
  freeText: [],
  keyOf: idOf,
  isOwn: always,
  find: findErasures,
};

export const breachDeclaration: PersonalData<'breach'> = {
  holds: 'personal-data',
  title: text('Anteckningar om incidenter där du nämns', 'Notes of incidents that name you'),
  columns: {
    id: 'technical',
    kind: text('Slag', 'Kind'),
    happenedOn: text('Hände', 'Happened'),
    awareAt: text('Vi fick veta', 'We became aware'),
    what: text('Vad som hände', 'What happened'),
    measures: text('Åtgärder', 'Measures'),
    consequences: text('Följder', 'Consequences'),
    peopleCount: 'technical',
    recordCount: 'technical',
    isEncrypted: 'technical',
    risk: 'technical',
    reportedAt: text('Anmäld', 'Reported'),
    toldOn: text('De berörda fick veta', 'Those concerned were told'),
    lateReason: text('Varför anmälan dröjde', 'Why the report was late'),
    recordedAt: text('Antecknat', 'Recorded'),
    recordedBy: text('Antecknat av', 'Recorded by'),
  },
  codes: {
    kind: {
      'lost-device': text('Förlorad dator', 'Lost device'),
      'wrong-recipient': text('Fel mottagare', 'Wrong recipient'),
      'unauthorised-access': text('Obehörig åtkomst', 'Unauthorised access'),
      other: text('Annat', 'Other'),
    },
    risk: {
      unlikely: text('Osannolik', 'Unlikely'),
      risk: text('Risk', 'Risk'),
      high: text('Hög risk', 'High risk'),
      unknown: text('Inte bedömd', 'Not assessed'),
    },
    isEncrypted: { 0: text('Nej', 'No'), 1: text('Ja', 'Yes') },
  },
  formats: { recordedBy: 'staff' },
  category: text('Personuppgiftsincidenter', 'Personal data breaches'),
  purpose: text('Att dokumentera incidenter, som lagen kräver.', 'To document breaches, as the law demands.'),
  lawfulBasis: text(
    'Rättslig förpliktelse, artikel 6.1 c i GDPR (artikel 33.5).',
    'Legal obligation, GDPR article 6(1)(c) (article 33(5)).',
  ),
  retention: text(
    'Fem år efter incidenten är riktmärket.',
    'Five years after the incident is the guideline.',
  ),
  source: fromUs,
  erasure: text('Behålls; det som nämner personen täcks.', 'Kept; what names the person is covered.'),
  onErasure: 'keep',
  freeText: ['what', 'measures', 'consequences', 'lateReason'],
  keyOf: idOf,
  isOwn: () => false,
  find: findBreaches,
};
