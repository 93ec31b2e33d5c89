import { verdictTexts } from '#shared/compliance/words/compliance.messages.ts';
import type { ExpressionBuilder } from 'kysely';
import type { Queries } from '../database/journal.ts';
import type { Database } from '../database/schema.ts';
import { findDrafts } from './find-drafts.ts';
import { always, idOf, type PersonalData, type Row, type SubjectKeys, text } from './table-declaration.ts';
import { findMentioning, together } from './find-mentioning.ts';

/** Calls with the person, unnamed calls on a number of theirs, and calls with others whose note speaks of them. */
export async function findCalls(queries: Queries, subject: SubjectKeys): Promise<Row<'call'>[]> {
  const own = await queries
    .selectFrom('call')
    .selectAll()
    .where((eb) => isOwnCall(eb, subject))
    .execute();
  const raw = await findCallsByRawNumber(queries, subject);
  const mentioned = await findMentioning(queries, 'call', subject);
  return together([...own, ...raw], mentioned, ({ seq }) => seq).toSorted((a, b) => a.seq - b.seq);
}

/** True when the call was with the person, not merely about them. */
function isTheirCall(
  call: Pick<Row<'call'>, 'contactId' | 'number' | 'numberRaw'>,
  { contactIds, phones, rawPhones }: SubjectKeys,
): boolean {
  if (call.contactId !== null) return contactIds.includes(call.contactId);
  if (call.number !== null) return phones.includes(call.number);
  return rawPhones.includes((call.numberRaw ?? '').replace(/\D/g, ''));
}

/** True in SQL for calls tied to the person by contact, or by number when they are tied to nobody. */
export const isOwnCall = (eb: ExpressionBuilder<Database, 'call'>, subject: SubjectKeys) =>
  eb.or([
    eb('call.contactId', 'in', subject.contactIds),
    eb.and([eb('call.contactId', 'is', null), eb('call.number', 'in', subject.phones)]),
  ]);

/** Unnamed calls whose number could not be understood, compared by its digits. */
async function findCallsByRawNumber(queries: Queries, { rawPhones }: SubjectKeys): Promise<Row<'call'>[]> {
  if (rawPhones.length === 0) return [];
  const rows = await queries
    .selectFrom('call')
    .selectAll()
    .where('contactId', 'is', null)
    .where('number', 'is', null)
    .where('numberRaw', 'is not', null)
    .execute();
  return rows.filter((row) => rawPhones.includes((row.numberRaw ?? '').replace(/\D/g, '')));
}

const whyCalls = {
  purpose: text(
    'Att minnas vad som sades, att respektera om och när du vill bli kontaktad igen, och att kunna visa att reglerna följdes.',
    'To remember what was said, to respect whether and when you want to be contacted again, and to be able to show that the rules were followed.',
  ),
  lawfulBasis: text(
    'Berättigat intresse, artikel 6.1 f i GDPR: direktmarknadsföring (skäl 47), och att kunna visa ansvar enligt artikel 5.2.',
    'Legitimate interests, GDPR article 6(1)(f): direct marketing (recital 47), and accountability under article 5(2).',
  ),
  retention: text(
    'Tolv månader efter det senaste samtalet där ni talades vid är riktmärket; därefter prövar vi om uppgifterna ska raderas.',
    'Twelve months after the latest conversation is the guideline; after that we review whether the data are to be erased.',
  ),
  source: text(
    'Från kontakten själv: vad som sades och vad vår säljare antecknade. Bedömningen räknades fram av journalen.',
    'From the contact itself: what was said and what our seller noted. The assessment was worked out by the journal.',
  ),
  erasure: text(
    'Raderas på begäran eller vid gallring.',
    'Erased on request or when the retention period ends.',
  ),
} as const;

export const callDeclaration: PersonalData<'call'> = {
  holds: 'personal-data',
  title: text('Samtal, besök, SMS och e-post', 'Calls, visits, SMS and e-mails'),
  columns: {
    seq: 'technical',
    id: 'technical',
    kind: text('Sätt', 'Kind'),
    direction: text('Riktning', 'Direction'),
    contactId: 'technical',
    numberRaw: text('Nummer så som det skrevs in', 'Number as it was written'),
    number: text('Nummer', 'Number'),
    calledAt: text('När', 'When'),
    utcOffsetMinutes: 'technical',
    calledOn: text('Dag', 'Day'),
    loggedAt: text('Antecknat', 'Logged'),
    durationSeconds: text('Längd', 'Length'),
    outcome: text('Utfall', 'Outcome'),
    followUpOn: text('Uppföljning', 'Follow-up'),
    followUpTime: text('Uppföljning klockan', 'Follow-up at'),
    followUpDoneAt: text('Uppföljning gjord', 'Follow-up done'),
    note: text('Anteckning', 'Note'),
    verdict: text('Bedömning då', 'Assessment then'),
    decision: text('Skäl för bedömningen', 'Reasons for the assessment'),
    correctedAt: text('Rättat', 'Corrected'),
  },
  codes: {
    kind: {
      call: text('Samtal', 'Call'),
      visit: text('Besök', 'Visit'),
      sms: text('SMS', 'SMS'),
      email: text('E-post', 'E-mail'),
    },
    direction: {
      out: text('Från oss till dig', 'From us to you'),
      in: text('Från dig till oss', 'From you to us'),
    },
    outcome: {
      'talked-open': text('Vi talades vid; öppen för ny kontakt', 'We talked; open to further contact'),
      'talked-later': text('Vi talades vid; hör av dig senare', 'We talked; get in touch later'),
      'talked-not-now': text('Vi talades vid; inte nu', 'We talked; not now'),
      'no-answer': text('Inget svar', 'No answer'),
      'wrong-number': text('Fel nummer', 'Wrong number'),
      'never-again': text('Ingen mer kontakt', 'No further contact'),
    },
    verdict: verdictTexts,
  },
  formats: { durationSeconds: 'seconds', decision: 'decision' },
  category: text(
    'Samtal: tid, längd, utfall, anteckning och bedömning',
    'Calls: time, length, outcome, note and assessment',
  ),
  ...whyCalls,
  onErasure: 'delete',
  freeText: ['note'],
  keyOf: idOf,
  isOwn: isTheirCall,
  find: findCalls,
};

export const draftDeclaration: PersonalData<'draft'> = {
  holds: 'personal-data',
  title: text('Påbörjade anteckningar', 'Half-written notes'),
  columns: {
    key: text('Sort', 'Kind'),
    value: text('Innehåll', 'Content'),
    savedAt: text('Sparad', 'Saved'),
  },
  codes: { key: { call: text('Samtal', 'Call'), 'email-check': text('E-postkoll', 'E-mail check') } },
  formats: { value: 'json' },
  category: text('Påbörjade anteckningar', 'Half-written notes'),
  purpose: text(
    'Att inget skrivet går förlorat när journalen låses.',
    'That nothing written is lost when the journal locks.',
  ),
  lawfulBasis: whyCalls.lawfulBasis,
  retention: text('Tills det påbörjade sparas eller töms.', 'Until what was begun is saved or emptied.'),
  source: text('Vår säljare.', 'Our seller.'),
  erasure: text('Töms.', 'Emptied.'),
  onErasure: 'delete',
  freeText: [],
  keyOf: ({ key }) => key,
  isOwn: always,
  find: findDrafts,
};
