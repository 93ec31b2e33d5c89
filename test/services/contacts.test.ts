import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contactInput, neverAgain, optOutInput } from '#test/support/build-inputs.ts';
import { openTestApp } from '#test/support/open-test-app.ts';

let app: Awaited<ReturnType<typeof openTestApp>>;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const save = (fields: Parameters<typeof contactInput>[0]) => app.client.contacts.save(contactInput(fields));
const list = async (text = '') => (await app.client.contacts.list({ text })).rows.map(({ name }) => name);
const suggest = async (text: string) => (await app.client.contacts.suggest({ text })).map(({ name }) => name);
const guardNumber = (number: string) => app.client.calls.guard({ by: 'number', number });
const code = (expected: string) => expect.objectContaining({ code: expected });

describe('saving a contact', () => {
  it('keeps what was typed beside what it was understood as', async () => {
    const { points } = await save({ phones: ['+46 (0)70-123 45 67'], emails: ['Anna.Berg@Bolaget.SE'] });
    expect(points).toMatchObject([
      { raw: '+46 (0)70-123 45 67', normalised: '+46701234567', display: '070-123 45 67', isMasked: false },
      { raw: 'Anna.Berg@Bolaget.SE', normalised: 'anna.berg@bolaget.se' },
    ]);
  });

  it('keeps a number and an address that cannot be understood', async () => {
    const { points } = await save({ phones: ['ring växeln'], emails: ['anna(at)bolaget'] });
    expect(points).toMatchObject([
      { raw: 'ring växeln', normalised: null, display: 'ring växeln' },
      { raw: 'anna(at)bolaget', normalised: null, display: 'anna(at)bolaget' },
    ]);
  });

  it('changes nothing when the same input comes twice', async () => {
    const input = contactInput({ phones: ['070-123 45 67'], note: 'Ringer helst på morgonen.' });
    const first = await app.client.contacts.save(input);
    app.clock.advance(3600);
    expect(await app.client.contacts.save(input)).toEqual(first);
    expect((await app.client.contacts.list({ text: '' })).total).toBe(1);
  });

  it('replaces everything, and its old words are no longer found', async () => {
    const input = contactInput({ name: 'Anna Berg', phones: ['070-123 45 67', '08-123 45 67'] });
    await app.client.contacts.save(input);
    app.clock.advance(60);
    const [, second] = input.points;
    const after = await app.client.contacts.save({ ...input, name: 'Anna Ek', points: [second!] });
    expect(after.points).toHaveLength(1);
    expect(after.createdAt).toBe('2026-11-23T09:00:00.000Z');
    expect(after.updatedAt).toBe('2026-11-23T09:01:00.000Z');
    expect(await list('Berg')).toEqual([]);
    expect(await list('0701234567')).toEqual([]);
    expect(await list('Ek 08123')).toEqual(['Anna Ek']);
  });

  it('refuses a point that belongs to somebody else, and one that is sent twice', async () => {
    const anna = contactInput({ phones: ['070-123 45 67'] });
    await app.client.contacts.save(anna);
    const bo = contactInput({ name: 'Bo Ek' });
    await expect(app.client.contacts.save({ ...bo, points: anna.points })).rejects.toEqual(
      code('invalid-input'),
    );
    const twice = [...anna.points, ...anna.points];
    await expect(app.client.contacts.save({ ...anna, points: twice })).rejects.toEqual(code('invalid-input'));
    expect((await app.client.contacts.read({ id: anna.id })).points).toHaveLength(1);
  });

  it.each(['employee', 'sole-trader'] as const)(
    'refuses a personal identity number as organisation number of a contact that is %s',
    async (legalForm) => {
      await expect(save({ legalForm, organisationNumber: '811218-9876' })).rejects.toEqual(
        code('identifier-is-personal-identity-number'),
      );
      expect(await list()).toEqual([]);
    },
  );

  it('normalises an organisation number and refuses one with a wrong check digit', async () => {
    const saved = await save({ kind: 'company', name: 'Bolaget AB', organisationNumber: '5560360793' });
    expect(saved.organisationNumber).toBe('556036-0793');
    await expect(save({ organisationNumber: '556036-0794' })).rejects.toEqual(
      code('organisation-number-invalid'),
    );
  });

  it('refuses to read somebody who is not there', async () => {
    await expect(app.client.contacts.read({ id: randomUUID() })).rejects.toEqual(code('contact-not-found'));
  });

  it('refuses everything while the vault is locked', async () => {
    await app.lock();
    await expect(save({})).rejects.toEqual(code('vault-locked'));
    await app.unlock();
    expect(await list()).toEqual([]);
  });
});

describe('listing contacts', () => {
  it('orders by name with å ä ö last and pages without gaps', async () => {
    const names = ['Örjan Ek', 'Anna Berg', 'Åsa Lund', 'Ärla Ask', 'Zoe Alm', 'Émile Dahl'];
    for (const name of names) await save({ name });
    const ordered = ['Anna Berg', 'Émile Dahl', 'Zoe Alm', 'Åsa Lund', 'Ärla Ask', 'Örjan Ek'];
    expect(await list()).toEqual(ordered);
    const page = await app.client.contacts.list({ text: '', offset: 2, limit: 2 });
    expect(page.rows.map(({ name }) => name)).toEqual(ordered.slice(2, 4));
    expect(page.total).toBe(6);
  });

  it.each(['åke', 'ake', 'bolaget', '0701', '+46 (0)70 123', '701234567', 'ake@fastigheter', 'Lind Ake'])(
    'finds Åke Lind by %s',
    async (text) => {
      await save({
        name: 'Åke Lind',
        companyName: 'Bolaget AB',
        phones: ['070-123 45 67'],
        emails: ['ake@fastigheter.se'],
      });
      await save({ name: 'Eva Dahl', phones: ['073-987 65 43'] });
      expect(await list(text)).toEqual(['Åke Lind']);
    },
  );

  it.each(['"', '*', 'NEAR(', "'; DROP TABLE contact; --", 'a OR b', '%', '\\'])(
    'takes %s as plain text',
    async (text) => {
      await save({ name: 'Anna Berg' });
      await app.client.contacts.list({ text });
      await app.client.contacts.suggest({ text });
      expect(await list('anna')).toEqual(['Anna Berg']);
    },
  );
});

describe('suggesting contacts', () => {
  it('puts names that begin so first, then whoever was called last, and never more than eight', async () => {
    const called = await save({ name: 'Karin Anderberg' });
    await save({ name: 'Berit Ander' });
    await save({ name: 'Ander Ek' });
    await app.client.calls.record(neverAgain({ contactId: called.id, outcome: 'no-answer' }));
    expect(await suggest('ander')).toEqual(['Ander Ek', 'Karin Anderberg', 'Berit Ander']);
    for (let index = 0; index < 12; index += 1) await save({ name: `Ander Nilsson ${index}` });
    expect(await suggest('ander')).toHaveLength(8);
  });

  it('finds a number in any format and nobody for an empty line', async () => {
    await save({ name: 'Anna Berg', phones: ['070-123 45 67'] });
    expect(await suggest('+46 70-12')).toEqual(['Anna Berg']);
    expect(await suggest('07012')).toEqual(['Anna Berg']);
    expect(await suggest('')).toEqual([]);
  });
});

describe('what a suppression shows', () => {
  it('covers the number, in the contact and in lists, and says why', async () => {
    const { id } = await save({ phones: ['070-123 45 67'], emails: ['anna@bolaget.se'] });
    const suppression = await app.client.optOuts.add(
      optOutInput({ kind: 'phone', value: '+46701234567' }, { scope: ['phone'] }),
    );
    const contact = await app.client.contacts.read({ id });
    expect(contact.points[0]).toMatchObject({
      raw: '070-••• •• 67',
      display: '070-••• •• 67',
      isMasked: true,
      badges: [{ suppressionId: suppression.id, kind: 'phone', scope: ['phone'], since: '2026-11-20' }],
    });
    expect(JSON.stringify(contact)).not.toContain('1234567');
    expect(contact.points[1]).toMatchObject({ display: 'anna@bolaget.se', isMasked: false, badges: [] });
    const { rows } = await app.client.contacts.list({ text: '' });
    expect(rows).toMatchObject([{ phone: '070-••• •• 67', email: 'anna@bolaget.se', isSuppressed: true }]);
  });

  it('covers everything of a person who said no to all', async () => {
    const { id } = await save({ phones: ['070-123 45 67'], emails: ['anna@bolaget.se'] });
    await app.client.optOuts.add(optOutInput({ kind: 'person', contactId: id }));
    const contact = await app.client.contacts.read({ id });
    expect(contact.badges).toHaveLength(1);
    expect(contact.points.map(({ isMasked }) => isMasked)).toEqual([true, true]);
  });

  it('keeps the number behind the cover when the contact is saved as it was shown', async () => {
    const input = contactInput({ phones: ['070-123 45 67'] });
    await app.client.contacts.save(input);
    const { id } = await app.client.optOuts.add(optOutInput({ kind: 'phone', value: '0701234567' }));
    const shown = await app.client.contacts.read({ id: input.id });
    await app.client.contacts.save({ ...shown, role: 'Inköpare' });
    await app.client.optOuts.lift({
      id: randomUUID(),
      suppressionId: id,
      statedBy: 'Anna Berg',
      how: 'visit',
      reason: 'Vill ha besök igen.',
      evidence: 'Blankett 2026-11-22',
    });
    const after = await app.client.contacts.read({ id: input.id });
    expect(after).toMatchObject({ role: 'Inköpare', points: [{ raw: '070-123 45 67', isMasked: false }] });
  });

  it('refuses a cover in the place of a number', async () => {
    const input = contactInput({ phones: ['070-123 45 67'] });
    await app.client.contacts.save(input);
    const points = input.points.map((point) => ({ ...point, raw: '070-••• •• 68' }));
    await expect(app.client.contacts.save({ ...input, points })).rejects.toEqual(code('invalid-input'));
  });

  it('holds for everybody at a company, by its name and by the number another contact carries', async () => {
    const anna = await save({ companyName: 'Bolaget  ab' });
    await save({ kind: 'company', name: 'Bolaget AB', organisationNumber: '556036-0793' });
    await app.client.optOuts.add(optOutInput({ kind: 'organisation', value: '5560360793' }));
    expect((await app.client.contacts.read({ id: anna.id })).badges).toHaveLength(1);
    const bo = await save({ name: 'Bo Ek', companyName: 'Annat AB' });
    await app.client.optOuts.add(optOutInput({ kind: 'organisation', value: 'ANNAT AB' }));
    expect((await app.client.contacts.read({ id: bo.id })).badges).toHaveLength(1);
  });
});

const ask = (fields: { name?: string; numbers?: string[]; emails?: string[]; exceptId?: string }) =>
  app.client.contacts.findDuplicates({
    exceptId: randomUUID(),
    name: '',
    numbers: [],
    emails: [],
    ...fields,
  });

describe('finding duplicates while typing', () => {
  it('sees the same number in another format, the same address and the same name', async () => {
    const { id } = await save({ phones: ['070-123 45 67'], emails: ['anna@bolaget.se'] });
    expect(await ask({ numbers: ['0046 701 23 45 67'] })).toMatchObject([
      { because: 'same-number', contactId: id, name: 'Anna Berg' },
    ]);
    expect(await ask({ emails: ['ANNA@Bolaget.se'] })).toMatchObject([{ because: 'same-email' }]);
    expect(await ask({ name: 'anna BERG' })).toMatchObject([{ because: 'same-name' }]);
    expect(await ask({ name: 'Anna Berg', numbers: ['0701234567'], exceptId: id })).toEqual([]);
    expect(await ask({ numbers: ['abc'], emails: ['@'] })).toEqual([]);
  });

  it('sees what only the opt-out register knows', async () => {
    await app.client.optOuts.add(optOutInput({ kind: 'phone', value: '0701234567' }));
    await app.client.optOuts.add(optOutInput({ kind: 'domain', value: 'bolaget.se' }));
    expect(await ask({ numbers: ['+46 70 123 45 67'], emails: ['bo@bolaget.se'] })).toEqual([
      { because: 'suppressed-number', contactId: null, name: '', companyName: '' },
      { because: 'suppressed-email', contactId: null, name: '', companyName: '' },
    ]);
  });
});

describe('whom a number stands for', () => {
  it('is the one person who carries it', async () => {
    const { id } = await save({ companyName: 'Bolaget AB', phones: ['070-123 45 67'] });
    expect(await guardNumber('+46 70 123 45 67')).toMatchObject({
      contactId: id,
      name: 'Anna Berg',
      isSwitchboard: false,
      sourceKind: 'visit',
      sourceNote: 'Mässan i Älvsjö',
    });
  });

  it('is nobody when it is unknown or cannot be understood', async () => {
    const nobody = { contactId: null, name: '', companyName: '', isSwitchboard: false };
    expect(await guardNumber('070-123 45 67')).toMatchObject(nobody);
    expect(await guardNumber('växeln')).toMatchObject({ ...nobody, number: 'växeln' });
  });

  it('is a switchboard when the company itself carries it, alone or with its people', async () => {
    await save({ kind: 'company', name: 'Bolaget AB', legalForm: 'legal-person', phones: ['08-123 45 67'] });
    const switchboard = { contactId: null, name: '', companyName: 'Bolaget AB', isSwitchboard: true };
    expect(await guardNumber('08-123 45 67')).toMatchObject(switchboard);
    await save({ name: 'Bo Ek', companyName: 'BOLAGET AB', phones: ['08-123 45 67'] });
    expect(await guardNumber('08-123 45 67')).toMatchObject(switchboard);
  });

  it('is a switchboard when several people of one company carry it', async () => {
    for (const name of ['Anna Berg', 'Bo Ek'])
      await save({ name, companyName: 'Bolaget AB', phones: ['08-123 45 67'] });
    expect(await guardNumber('08-123 45 67')).toMatchObject({
      contactId: null,
      companyName: 'Bolaget AB',
      isSwitchboard: true,
    });
  });

  it('is nobody when people of different companies share it', async () => {
    await save({ name: 'Anna Berg', companyName: 'Bolaget AB', phones: ['08-123 45 67'] });
    await save({ name: 'Bo Ek', companyName: 'Annat AB', phones: ['08-123 45 67'] });
    expect(await guardNumber('08-123 45 67')).toMatchObject({ contactId: null, isSwitchboard: false });
  });

  it('takes the typed number of a known contact, else the first, also when it comes back covered', async () => {
    const { id } = await save({ phones: ['070-123 45 67', '08-123 45 67'] });
    const guard = (number: string | null) => app.client.calls.guard({ by: 'contact', contactId: id, number });
    expect((await guard(null)).number).toBe('070-123 45 67');
    expect((await guard('08 123 45 67')).number).toBe('08-123 45 67');
    await app.client.optOuts.add(optOutInput({ kind: 'phone', value: '070-123 45 67' }));
    const covered = await guard(null);
    expect(covered).toMatchObject({ number: '070-••• •• 67', decision: { verdict: 'blocked' } });
    expect(await guard(covered.number)).toMatchObject({ decision: { verdict: 'blocked' } });
  });

  it('is refused for a contact that is not there', async () => {
    const who = { by: 'contact', contactId: randomUUID() } as const;
    await expect(app.client.calls.guard(who)).rejects.toEqual(code('contact-not-found'));
  });

  it('does not block a colleague on the switchboard when one person has said no', async () => {
    const anna = await save({ name: 'Anna Berg', companyName: 'Bolaget AB', phones: ['08-123 45 67'] });
    const bo = await save({ name: 'Bo Ek', companyName: 'Bolaget AB', phones: ['08-123 45 67'] });
    await app.client.calls.record(neverAgain({ contactId: anna.id, neverScope: 'person' }));
    const verdict = async (contactId: string) =>
      (await app.client.calls.guard({ by: 'contact', contactId })).decision.verdict;
    expect(await verdict(anna.id)).toBe('blocked');
    expect(await verdict(bo.id)).not.toBe('blocked');
    await app.client.calls.record(neverAgain({ contactId: anna.id, neverScope: 'company' }));
    expect(await verdict(bo.id)).toBe('blocked');
  });
});
