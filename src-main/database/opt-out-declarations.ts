import { registerTexts, scopeTexts, suppressionKindTexts } from '#shared/compliance/compliance.messages.ts';
import {
  findOptOutEvents,
  findRegisterChecks,
  findSuppressions,
  isTheirSuppression,
} from './find-opt-out-rows.ts';
import { always, idOf, type PersonalData, text } from './table-declaration.ts';

const whyOptOuts = {
  purpose: text(
    'Att den som sagt nej inte kontaktas igen, och att kunna visa det.',
    'That whoever said no is not contacted again, and to be able to show it.',
  ),
  lawfulBasis: text(
    'Rättslig förpliktelse, artikel 6.1 c i GDPR (artikel 21.3), och berättigat intresse, artikel 6.1 f, tillsammans med ansvarsskyldigheten i artikel 5.2.',
    'Legal obligation, GDPR article 6(1)(c) (article 21(3)), and legitimate interests, article 6(1)(f), together with accountability in article 5(2).',
  ),
  retention: text(
    'Så länge vi bedriver direktmarknadsföring: utan den skulle ett nej glömmas.',
    'As long as we carry out direct marketing: without it a no would be forgotten.',
  ),
  source: text(
    'Den som sade nej, eller en lista över spärrar som lästs in; se ”Hur”.',
    'Whoever said no, or an imported list of opt-outs; see “How”.',
  ),
  erasure: text(
    'Behålls efter en radering, som minsta möjliga uppgift för att nejet ska gälla.',
    'Kept after an erasure, as the least that lets the no keep its effect.',
  ),
} as const;

export const suppressionDeclaration: PersonalData<'suppression'> = {
  holds: 'personal-data',
  title: text('Spärrar', 'Suppressions'),
  columns: {
    id: 'technical',
    kind: text('Spärren gäller', 'It covers'),
    value: text('Värde', 'Value'),
    display: text('Visas som', 'Shown as'),
    contactId: 'technical',
    scope: text('Omfattning', 'Scope'),
    statedOn: text('Sagt', 'Stated on'),
    recordedAt: text('Antecknat', 'Recorded'),
  },
  codes: { kind: suppressionKindTexts, scope: scopeTexts },
  category: text('Spärrar och vad som sagts om dem', 'Suppressions and what was said about them'),
  ...whyOptOuts,
  onErasure: 'hash',
  freeText: [],
  keyOf: idOf,
  isOwn: isTheirSuppression,
  find: findSuppressions,
};

export const optOutEventDeclaration: PersonalData<'optOutEvent'> = {
  holds: 'personal-data',
  title: text('Vad som hänt med spärrarna', 'What happened to the suppressions'),
  columns: {
    id: 'technical',
    suppressionId: 'technical',
    kind: text('Händelse', 'Event'),
    at: text('När', 'When'),
    statedBy: text('Vem som sade det', 'Who said it'),
    how: text('Hur', 'How'),
    reason: text('Skäl', 'Reason'),
    evidence: text('Bevis', 'Evidence'),
    recordedBy: text('Antecknat av', 'Recorded by'),
    callId: 'technical',
  },
  codes: {
    kind: {
      added: text('Spärren lades till', 'The suppression was added'),
      lifted: text('Spärren hävdes', 'The suppression was lifted'),
      retracted: text('Spärren togs tillbaka som felskriven', 'The suppression was taken back as a slip'),
    },
    how: {
      call: text('I ett samtal', 'In a call'),
      email: text('Med e-post', 'By e-mail'),
      sms: text('Med SMS', 'By SMS'),
      letter: text('Med brev', 'By letter'),
      visit: text('Vid ett besök', 'At a visit'),
      list: text('Genom en inläst lista', 'Through an imported list'),
      other: text('På annat sätt', 'In another way'),
    },
  },
  formats: { recordedBy: 'staff' },
  category: text('Spärrar och vad som sagts om dem', 'Suppressions and what was said about them'),
  ...whyOptOuts,
  onErasure: 'hash',
  freeText: ['statedBy', 'reason', 'evidence'],
  keyOf: idOf,
  isOwn: always,
  find: findOptOutEvents,
};

export const registerCheckDeclaration: PersonalData<'registerCheck'> = {
  holds: 'personal-data',
  title: text('Kontroller mot spärregister', 'Checks against do-not-call registers'),
  columns: {
    id: 'technical',
    register: text('Register', 'Register'),
    number: text('Nummer', 'Number'),
    registerVersionOn: text('Registrets datum', 'Date of the register'),
    isListed: text('Svar', 'Answer'),
    checkedAt: text('Kontrollerat', 'Checked'),
  },
  codes: {
    register: registerTexts,
    isListed: {
      0: text('Numret står inte i registret', 'The number is not listed'),
      1: text('Numret står i registret', 'The number is listed'),
    },
  },
  category: text('Kontroller mot spärregister', 'Checks against do-not-call registers'),
  purpose: text(
    'Att inte ringa den som står i ett spärregister, och att kunna visa det.',
    'Not to call whoever is listed in a do-not-call register, and to be able to show it.',
  ),
  lawfulBasis: text(
    'Berättigat intresse, artikel 6.1 f i GDPR: att följa 21 § marknadsföringslagen och god sed.',
    'Legitimate interests, GDPR article 6(1)(f): to follow section 21 of the Swedish Marketing Act and good practice.',
  ),
  retention: text(
    'Lika länge som samtalen som kontrollen gällde.',
    'As long as the calls that the check was made for.',
  ),
  source: text('Spärregistret.', 'The do-not-call register.'),
  erasure: text('Raderas tillsammans med samtalen.', 'Erased together with the calls.'),
  onErasure: 'delete',
  freeText: [],
  keyOf: idOf,
  isOwn: ({ number }, { phones }) => phones.includes(number),
  find: findRegisterChecks,
};
