import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answers, noAnswers, withAnswer } from '#shared/compliance/answers.rules.ts';
import type { ScanSummary } from '#shared/features/email-checks/email-checks.contract.ts';
import { contactInput, optOutInput } from '#test/support/build-inputs.ts';
import { readPdfText } from '#test/support/read-pdf.ts';
import { openTestApp, type TestApp } from '#test/support/open-test-app.ts';
import { consentInput, saleInput } from '#test/support/sale-inputs.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const card = async (fields: Parameters<typeof contactInput>[0] = {}) => {
  const contact = contactInput({ emails: ['anna@bolaget.se'], ...fields });
  await app.client.contacts.save(contact);
  return contact;
};

const why = 'Hon köper in skärvätska till verkstaden i Gnosjö och bytte leverantör i våras';
const assessed: Answers = {
  ...noAnswers,
  isAboutTheirWork: true,
  tracking: 'none',
  purpose: 'Visa vår nya skärvätska',
  necessity: 'needed',
  balance: 'expected',
  why,
};
const similar: Answers = { ...noAnswers, isForSimilarProducts: true, tracking: 'none' };

interface Saved {
  readonly contactId: string;
  readonly pointId?: string | null;
  readonly answers?: Answers;
  readonly scan?: ScanSummary | null;
}
const save = ({ contactId, pointId = null, answers = assessed, scan = null }: Saved) =>
  app.client.emailChecks.save({
    id: randomUUID(),
    recipient: { by: 'contact', contactId, pointId },
    answers,
    scan,
  });
const read = (id: string) => app.client.emailChecks.read({ id });
const rulesOf = async (id: string) => (await read(id)).today.reasons.map(({ rule }) => rule);

describe('a stored verdict stands', () => {
  it('at the address it was given for, whatever stands on the same card', async () => {
    const { id, points } = await card({ legalForm: 'consumer', emails: ['anna@hemma.se', 'anna@annan.se'] });
    const [given, other] = points;
    if (!given || !other) throw new Error('a contact without its points');
    await app.client.sales.save(saleInput(id, { obtainedPointIds: [given.id], wasOptOutOffered: 'yes' }));
    for (const pointId of [given.id, other.id, given.id])
      await save({ contactId: id, pointId, answers: similar });
    const { rows } = await app.client.emailChecks.list({ contactId: id });
    expect(rows.map(({ address, verdict, staleBecause }) => [address, verdict, staleBecause])).toEqual([
      ['anna@hemma.se', 'allowed', []],
      ['anna@annan.se', 'blocked', []],
      ['anna@hemma.se', 'allowed', []],
    ]);
  });

  it('for its contact when somebody else’s card gets the same address', async () => {
    const { id } = await card();
    const check = await save({ contactId: id });
    await card({ name: 'Bo Ek', companyName: 'Annat AB' });
    expect(await read(check.id)).toMatchObject({ contactId: id, name: 'Anna Berg', staleBecause: [] });
  });

  it('when its reason is given for somebody else later', async () => {
    const first = await save({ contactId: (await card()).id });
    const second = await save({ contactId: (await card({ name: 'Bo Ek', emails: ['bo@annat.se'] })).id });
    expect(await rulesOf(second.id)).toContain('assessment-not-specific');
    expect(await rulesOf(first.id)).toContain('assessment-made');
    const { rows } = await app.client.emailChecks.list({});
    expect(rows.map(({ staleBecause }) => staleBecause)).toEqual([[], []]);
  });

  it('on the same reason for a second card of the same person', async () => {
    await save({ contactId: (await card()).id });
    const { id } = await save({ contactId: (await card()).id });
    expect(await rulesOf(id)).toContain('assessment-made');
  });
});

describe('a stored verdict no longer holds', () => {
  it('once everybody at the domain has said no', async () => {
    const { id } = await save({ contactId: (await card()).id });
    await app.client.optOuts.add(optOutInput({ kind: 'domain', value: 'bolaget.se' }));
    expect((await read(id)).staleBecause).toEqual(['opted-out']);
  });

  it('once there is a condition more to meet, though the verdict is the same', async () => {
    const { id: contactId } = await card();
    const consent = consentInput(contactId, { use: 'tracking' });
    await app.client.consents.give(consent);
    const { id, verdict } = await save({ contactId, answers: { ...assessed, tracking: 'opens' } });
    await app.client.consents.withdraw({
      id: consent.id,
      withdrawnOn: '2026-11-23',
      how: 'email',
      note: '',
    });
    expect(await read(id)).toMatchObject({
      verdict,
      today: { verdict },
      staleBecause: ['consent-withdrawn'],
      isReproduced: true,
    });
  });

  it('once another country is the recipient’s, which is no change of the rules', async () => {
    const contact = await card({ emails: ['anna@bolaget.com'], phones: ['070-123 45 67'] });
    const { id } = await save({ contactId: contact.id });
    const points = contact.points.map((point) =>
      point.kind === 'phone' ? { ...point, raw: '+45 20 12 34 56' } : point,
    );
    await app.client.contacts.save({ ...contact, points });
    expect(await read(id)).toMatchObject({ staleBecause: ['facts-changed'], today: { verdict: 'blocked' } });
  });

  it('once the source of the address was corrected, whatever the seller remembered of a sale', async () => {
    const contact = contactInput({ legalForm: 'consumer', emails: ['anna@hemma.se'] });
    const from = (kind: 'sale' | 'list-import') => ({
      ...contact,
      points: contact.points.map((point) => ({ ...point, source: { ...point.source, kind } })),
    });
    await app.client.contacts.save(from('sale'));
    const sale = { soldOn: '2026-10-01', productKind: 'Skärvätska' };
    const answers = { ...similar, sale, wasOptOutOffered: true };
    const { id, verdict } = await save({ contactId: contact.id, answers });
    expect(verdict).toBe('allowed');
    await app.client.contacts.save(from('list-import'));
    expect(await read(id)).toMatchObject({ staleBecause: ['facts-changed'], today: { verdict: 'blocked' } });
  });
});

const scan = (tracking: ScanSummary['tracking']): ScanSummary => ({
  subject: 'Ny skärvätska',
  tracking,
  vendors: ['Apsis'],
  missing: ['write-stop-address', 'write-source'],
});

describe('a draft that was read', () => {
  it.each([
    ['opens', 'none', 'opens'],
    ['opens', null, 'opens'],
    ['links', 'opens', 'both'],
    ['none', 'opens', 'opens'],
    ['both', 'both', 'both'],
  ] as const)('with tracking of %s is stored so when %s is answered: %s', async (seen, said, stored) => {
    const answers = withAnswer(assessed, 'tracking', said);
    const { id } = await save({ contactId: (await card()).id, answers, scan: scan(seen) });
    const check = await read(id);
    expect(check.answers.tracking).toBe(stored);
    expect(check.decision.reasons.find(({ rule }) => rule === 'tracking-without-consent')?.facts).toEqual({
      tracking: stored,
    });
  });

  it('with tracking counts for everybody of a group', async () => {
    const { id: contactId } = await card();
    const id = randomUUID();
    await app.client.emailChecks.saveGroup({
      id,
      name: 'Novemberbrevet',
      members: { by: 'contacts', contactIds: [contactId] },
      answers: { shared: assessed, own: {} },
      scan: scan('links'),
    });
    const { rows } = await app.client.emailChecks.list({ groupId: id });
    expect(await rulesOf(rows[0]?.id ?? '')).toContain('tracking-without-consent');
  });
});

describe('the proof of a check', () => {
  it('names the recipient as they were named then', async () => {
    const contact = await card({ companyName: 'Bolaget AB' });
    const { id } = await save({ contactId: contact.id });
    await app.client.contacts.save({ ...contact, name: 'Anna Ek', companyName: 'Annat AB' });
    expect(await read(id)).toMatchObject({ name: 'Anna Berg', companyName: 'Bolaget AB' });
  });

  it('says in words what was lacking in the draft and what a sale is good for', async () => {
    const { id: contactId, points } = await card({ legalForm: 'consumer' });
    const obtainedPointIds = points.map(({ id }) => id);
    await app.client.sales.save(saleInput(contactId, { obtainedPointIds, wasOptOutOffered: 'yes' }));
    const { id } = await save({ contactId, answers: similar, scan: scan('none') });
    const path = join(app.folder, 'koll.pdf');
    app.host.answerSave(path);
    await app.client.emailChecks.savePdf({ id, language: 'sv' });
    const text = readPdfText(readFileSync(path)).replace(/\s+/g, ' ');
    expect(text).toContain('Ge en adress eller länk dit man kan säga nej till fler mejl.');
    expect(text).toContain('2026-11-02 Skärvätska, adressen gavs då, ett nej erbjöds');
    expect(text).not.toContain('write-');
  });
});
