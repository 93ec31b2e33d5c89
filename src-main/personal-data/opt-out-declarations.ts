import {
  registerTexts,
  scopeTexts,
  suppressionKindTexts,
} from '#shared/compliance/words/compliance.messages.ts';
import { type ExpressionBuilder, sql } from 'kysely';
import { isOneOf } from '../database/compile-once.ts';
import type { Queries } from '../database/journal.ts';
import type { Database } from '../database/schema.ts';
import { always, idOf, type PersonalData, type Row, type SubjectKeys, text } from './table-declaration.ts';
import { isOwnCall } from './call-declarations.ts';
import { findMentioning } from './find-mentioning.ts';
import { createMentionTest, type MentionTest } from './mention-test.ts';

/** Suppressions of the person's number, address or person, written in a call with them, or said by them. */
export async function findSuppressions(
  queries: Queries,
  subject: SubjectKeys,
): Promise<Row<'suppression'>[]> {
  const ids = await findSuppressionIds(queries, subject);
  return queries
    .selectFrom('suppression')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute();
}

/**
 * What happened to those suppressions. Of a number or company that several share, what another person said in a call
 * of their own is left out.
 */
export async function findOptOutEvents(
  queries: Queries,
  subject: SubjectKeys,
): Promise<Row<'optOutEvent'>[]> {
  const ids = await findSuppressionIds(queries, subject);
  const events = await queries
    .selectFrom('optOutEvent')
    .selectAll()
    .where('suppressionId', 'in', ids)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const others = await findCallsWithOthers(queries, events, subject);
  if (others.size === 0) return events;
  const speaksOfSubject = await createMentionTest(queries, subject);
  return events.filter((event) => {
    const contactId = others.get(event.callId ?? '');
    return contactId === undefined || isSaidOf(event, contactId, speaksOfSubject);
  });
}

/** Of the calls behind these events, those with somebody else, and with whom. */
async function findCallsWithOthers(
  queries: Queries,
  events: readonly Row<'optOutEvent'>[],
  subject: SubjectKeys,
): Promise<ReadonlyMap<string, string | null>> {
  const calls = await queries
    .selectFrom('call')
    .select(['id', 'contactId'])
    .where(
      'id',
      'in',
      events.flatMap((event) => event.callId ?? []),
    )
    .where('contactId', 'is not', null)
    .where('contactId', 'not in', subject.contactIds)
    .execute();
  return new Map(calls.map(({ id, contactId }) => [id, contactId]));
}

const isSaidOf = (
  event: Pick<Row<'optOutEvent'>, 'statedBy' | 'reason' | 'evidence'>,
  contactId: string | null,
  speaksOfSubject: MentionTest,
): boolean => [event.statedBy, event.reason, event.evidence].some((said) => speaksOfSubject(said, contactId));

/** Ids of the suppressions that concern the person. */
async function findSuppressionIds(queries: Queries, subject: SubjectKeys): Promise<string[]> {
  const held = await queries
    .selectFrom('suppression')
    .select('id')
    .where((eb) => isOwnSuppression(eb, subject))
    .execute();
  const heard = await queries
    .selectFrom('optOutEvent')
    .select('suppressionId as id')
    .where('callId', 'in', (eb) =>
      eb
        .selectFrom('call')
        .select('call.id')
        .where((eb) => isOwnCall(eb, subject)),
    )
    .execute();
  const said = await findSaidSuppressions(queries, subject);
  return [...new Set([...held, ...heard, ...said].map(({ id }) => id))];
}

/** True when the suppression is of the person and of nobody else: not of a company, nor of a number that others have. */
function isTheirSuppression(
  { kind, value }: Pick<Row<'suppression'>, 'kind' | 'value'>,
  { phones, emails, contactIds, organisation }: SubjectKeys,
): boolean {
  if (kind === 'domain') return false;
  const untagged = value.replace(/\+[^@]*(?=@)/, '');
  return [...phones, ...emails, ...contactIds, ...organisation].some(
    (own) => own === value || (kind === 'email' && own === untagged),
  );
}

function isOwnSuppression(eb: ExpressionBuilder<Database, 'suppression'>, subject: SubjectKeys) {
  const values = [...subject.phones, ...subject.emails, ...subject.contactIds, ...subject.organisation];
  return eb.or([
    eb('value', 'in', values),
    eb('contactId', 'in', subject.contactIds),
    ...subject.emails.map((email) => withAnyTag(eb, email)),
  ]);
}

/** A suppression of `anna+list@bolaget.se` is one of anna@bolaget.se: one mailbox, one person. */
function withAnyTag(eb: ExpressionBuilder<Database, 'suppression'>, email: string) {
  const [local = '', domain = ''] = email.split('@');
  const pattern = `${local}+%@${domain}`.replace(/[\\_]/g, (sign) => `\\${sign}`);
  return eb.and([eb('kind', '=', 'email'), sql<boolean>`value LIKE ${pattern} ESCAPE '\\'`]);
}

async function findSaidSuppressions(queries: Queries, subject: SubjectKeys): Promise<{ id: string }[]> {
  const events = await findMentioning(queries, 'optOutEvent', subject);
  if (events.length === 0) return [];
  const ids = JSON.stringify(events.map(({ suppressionId }) => suppressionId));
  const suppressions = await queries
    .selectFrom('suppression')
    .select(['id', 'contactId'])
    .where(isOneOf('id', ids))
    .execute();
  const holders = new Map(suppressions.map(({ id, contactId }) => [id, contactId]));
  const speaksOfSubject = await createMentionTest(queries, subject);
  return events
    .filter((event) => isSaidOf(event, holders.get(event.suppressionId) ?? null, speaksOfSubject))
    .map(({ suppressionId }) => ({ id: suppressionId }));
}

/** Lookups of the person's numbers, shared ones included: they say nothing about anybody else. */
export const findRegisterChecks = (
  queries: Queries,
  { phones, sharedPhones }: SubjectKeys,
): Promise<Row<'registerCheck'>[]> =>
  queries
    .selectFrom('registerCheck')
    .selectAll()
    .where('number', 'in', [...phones, ...sharedPhones])
    .orderBy('checkedAt')
    .orderBy('id')
    .execute();

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
