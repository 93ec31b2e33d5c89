import { noAnswers, withAnswer } from '#shared/compliance/answers.rules.ts';
import type { RecordCall } from '#shared/features/calls/calls.contract.ts';
import type { ContactInput } from '#shared/features/contacts/contacts.contract.ts';
import type { Client } from '#shared/contract.ts';

/** A word that stands nowhere else, one for each place it is written in. */
export const mark = (place: string): string => `märke${place}`;

/** Every mark `seedSubject` writes. */
export const marks = [
  'kortnot',
  'roll',
  'etikett',
  'källa',
  'samtal',
  'rättat',
  'ångrat',
  'onämnt',
  'omtalat',
  'mejlomtalat',
  'nummeromtalat',
  'spärrnot',
  'hävskäl',
  'hävbevis',
  'utkast',
  'gammalnot',
  'avslöjat',
  'mejlskäl',
  'mejlsyfte',
  'utskick',
].map(mark);

type Point = ContactInput['points'][number];

export const phone = (raw: string, label = '', note = ''): Point => ({
  id: crypto.randomUUID(),
  kind: 'phone',
  raw,
  label,
  source: { kind: 'referral', note, obtainedOn: '2026-11-01' },
});

export const email = (raw: string): Point => ({
  id: crypto.randomUUID(),
  kind: 'email',
  raw,
  label: '',
  source: { kind: 'fair', note: '', obtainedOn: '2026-11-02' },
});

export const person = (name: string, change: Partial<ContactInput> = {}): ContactInput => ({
  id: crypto.randomUUID(),
  kind: 'person',
  name,
  companyName: 'Bolaget AB',
  role: '',
  legalForm: 'employee',
  organisationNumber: '',
  note: '',
  points: [],
  ...change,
});

export const callWith = (change: Partial<RecordCall>): RecordCall => ({
  id: crypto.randomUUID(),
  contactId: null,
  number: null,
  calledAt: '2026-11-23T08:55:00.000Z',
  utcOffsetMinutes: 60,
  durationSeconds: 750,
  outcome: 'talked-open',
  followUpOn: null,
  followUpTime: null,
  note: '',
  ...change,
});

/** Anna Berg in every table and in five spellings, with a mark in every field; gives the ids of her two cards. */
export async function seedSubject(client: Client): Promise<{ anna: string; berg: string }> {
  const anna = person('Anna Berg', {
    role: mark('roll'),
    note: mark('gammalnot'),
    points: [phone('070-123 45 67', mark('etikett'), mark('källa')), email('Anna.Berg@Bolaget.SE')],
  });
  await client.contacts.save(anna);
  await client.contacts.save({ ...anna, note: mark('kortnot') });
  const berg = person('BERG, Anna', { points: [phone('+46 (0)70 123 45 67')] });
  await client.contacts.save(berg);
  await seedCallsWith(client, anna.id);
  await seedRegister(client, anna.id);
  await seedEmailChecks(client, anna.id);
  await client.calls.saveDraft({ text: mark('utkast'), contactId: anna.id, timerStartedAt: null });
  return { anna: anna.id, berg: berg.id };
}

async function seedCallsWith(client: Client, contactId: string): Promise<void> {
  const call = callWith({ contactId, note: mark('rättat'), followUpOn: '2026-11-26', followUpTime: '09:00' });
  await client.calls.record(call);
  await client.calls.correct({ ...call, kind: 'call', direction: 'out', note: mark('samtal') });
  const undone = callWith({ contactId, note: mark('ångrat') });
  await client.calls.record(undone);
  await client.calls.undo({ id: undone.id });
  await client.calls.record(callWith({ number: '0701-23 45 67', note: mark('onämnt') }));
  const other = person('Kristoffer Zackrisson', { points: [phone('073-999 88 77')] });
  await client.contacts.save(other);
  const about = (note: string) => client.calls.record(callWith({ contactId: other.id, note }));
  await about(`Fråga BERG, ANNA om ${mark('omtalat')}`);
  await about(`Skriv till <anna.berg@bolaget.se> ${mark('mejlomtalat')}`);
  await about(`Ring (070) 123 45 67 ${mark('nummeromtalat')}`);
}

async function seedEmailChecks(client: Client, contactId: string): Promise<void> {
  const why = `Anna köper in skärvätska till verkstaden i Gnosjö, ${mark('mejlskäl')}`;
  const purpose = `Visa vår nya skärvätska, ${mark('mejlsyfte')}`;
  const answers = withAnswer(withAnswer(noAnswers, 'assessment-purpose', purpose), 'assessment-why', why);
  await client.emailChecks.saveGroup({
    id: crypto.randomUUID(),
    name: mark('utskick'),
    members: { by: 'contacts', contactIds: [contactId] },
    answers: { shared: answers, own: {} },
    scan: null,
  });
}

async function seedRegister(client: Client, contactId: string): Promise<void> {
  const said = { statedOn: '2026-11-20', statedBy: 'Anna Berg', how: 'call' } as const;
  const { id: suppressionId } = await client.optOuts.add({
    ...said,
    id: crypto.randomUUID(),
    subject: { kind: 'phone', value: '0046 70 123 45 67' },
    scope: ['phone', 'sms'],
    note: mark('spärrnot'),
  });
  await client.calls.revealNumber({ who: { by: 'contact', contactId }, reason: mark('avslöjat') });
  await client.optOuts.lift({
    ...said,
    id: crypto.randomUUID(),
    suppressionId,
    reason: mark('hävskäl'),
    evidence: mark('hävbevis'),
  });
  await client.doNotCall.recordCheck({
    id: crypto.randomUUID(),
    register: 'nix-telefon',
    who: { by: 'number', number: '070-123 45 67' },
    registerVersionOn: '2026-11-15',
    isListed: false,
  });
}
