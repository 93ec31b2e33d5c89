import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contactInput, neverAgain, optOutInput } from '#test/support/build-inputs.ts';
import { openTestApp, type TestApp } from '#test/support/open-test-app.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

type Subject = Parameters<typeof optOutInput>[0];

const add = (subject: Subject, fields: Parameters<typeof optOutInput>[1] = {}) =>
  app.client.optOuts.add(optOutInput(subject, fields));
const addPhone = (value = '070-123 45 67', fields = {}) => add({ kind: 'phone', value }, fields);
const list = async (text = '', isLiftedIncluded = false) =>
  (await app.client.optOuts.list({ text, isLiftedIncluded })).rows;
const displays = async (text = '') => (await list(text)).map(({ display }) => display);
const eventsOf = async (suppressionId: string) =>
  (await app.client.optOuts.history({ suppressionId })).events;
const lift = (suppressionId: string, fields = {}) =>
  app.client.optOuts.lift({
    id: randomUUID(),
    suppressionId,
    statedBy: 'Anna Berg',
    how: 'email',
    reason: 'Vill ha vårt nyhetsbrev igen.',
    evidence: 'Mejl 2026-11-22 kl. 10.14',
    ...fields,
  });
const verdict = async (number: string) =>
  (await app.client.calls.guard({ by: 'number', number })).decision.verdict;
const isBlocked = async (number = '070-123 45 67') =>
  (await app.client.calls.guard({ by: 'number', number })).decision.reasons.some(
    ({ rule }) => rule === 'opt-out',
  );
const isEmailHeld = async (email: string) =>
  (
    await app.client.contacts.findDuplicates({
      exceptId: randomUUID(),
      name: '',
      numbers: [],
      emails: [email],
    })
  ).some(({ because }) => because === 'suppressed-email');
const code = (expected: string) => expect.objectContaining({ code: expected });

describe('adding an opt-out', () => {
  it.each(['070-123 45 67', '+46701234567', '0046 70 1234567', '+46 (0)70 123 45 67', '701234567'])(
    'blocks the number written as %s in every other writing',
    async (typed) => {
      const added = await addPhone(typed);
      expect(added).toMatchObject({
        kind: 'phone',
        display: '070-123 45 67',
        isActive: true,
        scope: ['all'],
      });
      expect(await verdict('070/123.45.67')).toBe('blocked');
    },
  );

  it('is one opt-out when it is sent twice', async () => {
    const input = optOutInput({ kind: 'phone', value: '070-123 45 67' });
    const first = await app.client.optOuts.add(input);
    expect(await app.client.optOuts.add(input)).toEqual(first);
    expect(await eventsOf(first.id)).toHaveLength(1);
  });

  it('adds an event, not a second suppression, when the same is said again', async () => {
    const first = await addPhone();
    app.clock.advance(86_400);
    const again = await addPhone('+46701234567', { note: 'Sade det en gång till.' });
    expect(again).toEqual(first);
    expect(await eventsOf(first.id)).toMatchObject([{ kind: 'added' }, { reason: 'Sade det en gång till.' }]);
  });

  it('keeps a narrower and a wider opt-out apart, so that lifting one leaves the other', async () => {
    const narrow = await addPhone('070-123 45 67', { scope: ['sms', 'phone', 'sms'] });
    expect(narrow.scope).toEqual(['phone', 'sms']);
    const wide = await addPhone('070-123 45 67', { scope: ['email', 'all'] });
    expect(wide.scope).toEqual(['all']);
    await lift(wide.id);
    expect(await isBlocked()).toBe(true);
    await lift(narrow.id);
    expect(await isBlocked()).toBe(false);
  });

  it('does not block calls for a no to e-mail', async () => {
    await addPhone('070-123 45 67', { scope: ['email', 'post', 'tracking'] });
    expect(await isBlocked()).toBe(false);
  });

  it('says who recorded it', async () => {
    const { work } = await app.client.settings.read(undefined);
    await app.client.settings.writeWork({ ...work, sellerName: 'Sanna Säljare' });
    const { id } = await addPhone();
    expect(await eventsOf(id)).toMatchObject([
      { kind: 'added', statedBy: 'Anna Berg', how: 'call', recordedBy: 'Sanna Säljare', callId: null },
    ]);
  });

  it.each<[Subject, string]>([
    [{ kind: 'phone', value: 'växeln' }, 'identifier-invalid'],
    [{ kind: 'email', value: 'anna(at)bolaget.se' }, 'identifier-invalid'],
    [{ kind: 'domain', value: 'se' }, 'identifier-invalid'],
    [{ kind: 'domain', value: '*.se' }, 'identifier-invalid'],
    [{ kind: 'domain', value: 'anna@bolaget.se' }, 'identifier-invalid'],
    [{ kind: 'organisation', value: '556036-0794' }, 'organisation-number-invalid'],
    [{ kind: 'organisation', value: '811218-9876' }, 'identifier-is-personal-identity-number'],
    [{ kind: 'person', contactId: '7b0c3f9e-52a4-4f43-9a53-0f0f7f9d7d11' }, 'contact-not-found'],
  ])('refuses %j', async (subject, expected) => {
    await expect(add(subject)).rejects.toEqual(code(expected));
    expect(await list('', true)).toEqual([]);
  });
});

describe('what an opt-out of an address holds', () => {
  it('is the address with and without its plus-tag, in both directions', async () => {
    await add({ kind: 'email', value: 'Anna+Nyhetsbrev@Bolaget.SE' });
    expect(await isEmailHeld('anna@bolaget.se')).toBe(true);
    expect(await isEmailHeld('anna+nyhetsbrev@bolaget.se')).toBe(true);
    await add({ kind: 'email', value: 'bo@bolaget.se' });
    expect(await isEmailHeld('BO+x@bolaget.se')).toBe(true);
    for (const other of ['annaa@bolaget.se', 'ann@bolaget.se', 'anna@annat.se', 'b.o@bolaget.se'])
      expect(await isEmailHeld(other)).toBe(false);
  });

  it('does not mix up an address with one that only begins or ends like it', async () => {
    await add({ kind: 'email', value: 'anna+x@ett.bolaget.se' });
    expect(await isEmailHeld('anna@bolaget.se')).toBe(false);
    expect(await isEmailHeld('a_na@ett.bolaget.se')).toBe(false);
    expect(await isEmailHeld('anna@ett.bolaget.se')).toBe(true);
  });

  it.each(['bolaget.se', '@bolaget.se', '*.bolaget.se', '*@bolaget.se', 'BOLAGET.SE'])(
    'is everybody at the domain and under it when it names %s',
    async (value) => {
      const { display } = await add({ kind: 'domain', value });
      expect(display).toBe('bolaget.se');
      expect(await isEmailHeld('anna@bolaget.se')).toBe(true);
      expect(await isEmailHeld('anna+x@post.bolaget.se')).toBe(true);
      expect(await isEmailHeld('anna@annatbolaget.se')).toBe(false);
      expect(await isEmailHeld('anna@bolaget.se.example.com')).toBe(false);
    },
  );

  it('is the same domain in Swedish letters and in ASCII', async () => {
    await add({ kind: 'domain', value: 'åre.se' });
    expect(await isEmailHeld('anna@xn--re-xia.se')).toBe(true);
  });
});

describe('listing the register', () => {
  it('shows the newest first, counts the rest and leaves lifted ones out unless asked', async () => {
    for (const value of ['070-123 45 67', '08-123 45 67', '073-987 65 43']) {
      await addPhone(value);
      app.clock.advance(60);
    }
    expect(await displays()).toEqual(['073-987 65 43', '08-123 45 67', '070-123 45 67']);
    const page = await app.client.optOuts.list({ text: '', offset: 1, limit: 1 });
    expect(page).toMatchObject({ rows: [{ display: '08-123 45 67' }], total: 3 });
    await lift(page.rows[0]!.id);
    expect(await app.client.optOuts.list({ text: '' })).toMatchObject({ total: 2 });
    const all = await app.client.optOuts.list({ text: '', isLiftedIncluded: true });
    expect(all.total).toBe(3);
    expect(all.rows.map(({ isActive }) => isActive)).toEqual([true, false, true]);
  });

  it.each([
    ['+46 (0)70-123', '070-123 45 67'],
    ['07012', '070-123 45 67'],
    ['anna@', 'anna@bolaget.se'],
    ['åre', 'åre.se'],
    ['fabriken', 'Fabriken i Åmål AB'],
    ['I AMAL', 'Fabriken i Åmål AB'],
    ['lind', 'Åke Lind'],
    ['556036-0793', '556036-0793'],
    ['5560360793', '556036-0793'],
  ])('finds by %s', async (text, display) => {
    const { id: contactId } = await app.client.contacts.save(contactInput({ name: 'Åke Lind' }));
    await addPhone();
    await add({ kind: 'email', value: 'anna@bolaget.se' });
    await add({ kind: 'organisation', value: 'Fabriken i Åmål AB' });
    await add({ kind: 'organisation', value: '5560360793' });
    await add({ kind: 'person', contactId });
    await add({ kind: 'domain', value: 'Åre.se' });
    expect(await displays(text)).toEqual([display]);
  });

  it.each(['%', '_', "'", '"', '*', '\\'])('takes %s as plain text', async (text) => {
    await addPhone();
    expect(await displays(text)).toEqual([]);
  });

  it('refuses the history of an entry that is not there', async () => {
    await expect(app.client.optOuts.history({ suppressionId: randomUUID() })).rejects.toEqual(
      code('suppression-not-found'),
    );
  });
});

describe('lifting', () => {
  it.each([{ evidence: '' }, { evidence: ' \n' }, { reason: '' }, { reason: '  ' }, { statedBy: '' }])(
    'is refused with %j and leaves the opt-out as it is',
    async (missing) => {
      const { id } = await addPhone();
      await expect(lift(id, missing)).rejects.toEqual(code('invalid-input'));
      expect(await isBlocked()).toBe(true);
    },
  );

  it('ends the opt-out by an event and keeps what was said before', async () => {
    const { id } = await addPhone();
    expect(await lift(id)).toMatchObject({ id, isActive: false });
    expect(await isBlocked()).toBe(false);
    expect(await eventsOf(id)).toMatchObject([
      { kind: 'added' },
      { kind: 'lifted', evidence: 'Mejl 2026-11-22 kl. 10.14' },
    ]);
  });

  it('is one lift when it is sent twice, and refused when somebody else tries later', async () => {
    const { id } = await addPhone();
    const eventId = randomUUID();
    await lift(id, { id: eventId });
    await lift(id, { id: eventId });
    expect(await eventsOf(id)).toHaveLength(2);
    await expect(lift(id)).rejects.toEqual(code('already-lifted'));
    await expect(lift(randomUUID())).rejects.toEqual(code('suppression-not-found'));
  });

  it('does not stand in the way of a new no', async () => {
    const first = await addPhone();
    await lift(first.id);
    const second = await addPhone();
    expect(second.id).not.toBe(first.id);
    expect(await isBlocked()).toBe(true);
  });
});

async function recordNever(fields: Parameters<typeof neverAgain>[0]): Promise<string> {
  const input = neverAgain(fields);
  await app.client.calls.record(input);
  return input.id;
}
const entries = async () =>
  (await list()).map(({ kind, scope, display }) => `${kind} ${scope.join()} ${display}`);

describe('"never again" in a call', () => {
  it('of a bare number blocks calls and messages to it', async () => {
    const callId = await recordNever({ number: '070-123 45 67' });
    expect(await entries()).toEqual(['phone phone,sms 070-123 45 67']);
    const [entry] = await list();
    expect(await eventsOf(entry!.id)).toMatchObject([
      { callId, how: 'call', reason: 'Vill inte bli uppringd.' },
    ]);
    expect(entry!.statedOn).toBe('2026-11-23');
  });

  it('of a person blocks every channel to the person and leaves the number to others', async () => {
    const { id } = await app.client.contacts.save(contactInput({ phones: ['08-123 45 67'] }));
    await recordNever({ contactId: id, neverScope: 'person' });
    expect(await entries()).toEqual(['person all Anna Berg']);
    expect((await app.client.contacts.read({ id })).points).toMatchObject([{ isMasked: true, badges: [] }]);
  });

  it('of a person nobody knows falls back to the number', async () => {
    await recordNever({ number: '070-123 45 67', neverScope: 'person' });
    expect(await entries()).toEqual(['phone phone,sms 070-123 45 67']);
  });

  it('of a company blocks its name, its organisation number and the number that was called', async () => {
    const { id } = await app.client.contacts.save(
      contactInput({ companyName: 'Bolaget AB', organisationNumber: '5560360793', phones: ['08-123 45 67'] }),
    );
    await recordNever({ contactId: id, neverScope: 'company' });
    expect((await entries()).toSorted()).toEqual([
      'organisation all Bolaget AB',
      'organisation all Bolaget AB',
      'phone phone,sms 08-123 45 67',
    ]);
  });

  it('is refused when there is nothing to remember it by', async () => {
    await expect(recordNever({ number: 'växeln' })).rejects.toEqual(code('identifier-invalid'));
    expect((await app.client.calls.list({})).rows).toEqual([]);
  });

  it('is taken back with the call, by an event', async () => {
    const callId = await recordNever({ number: '070-123 45 67' });
    await app.client.calls.undo({ id: callId });
    expect(await isBlocked()).toBe(false);
    const [entry] = await list('', true);
    expect(await eventsOf(entry!.id)).toMatchObject([{ kind: 'added' }, { kind: 'retracted', callId }]);
  });

  it('taken back leaves what the person had said before', async () => {
    await addPhone('070-123 45 67', { scope: ['phone', 'sms'] });
    const callId = await recordNever({ number: '070-123 45 67' });
    await app.client.calls.undo({ id: callId });
    expect(await isBlocked()).toBe(true);
    expect(await list()).toHaveLength(1);
  });
});

describe('an opt-out is not lost', () => {
  const save = (fields: Parameters<typeof contactInput>[0]) => app.client.contacts.save(contactInput(fields));
  const isHeld = async (contactId: string) =>
    (await app.client.calls.guard({ by: 'contact', contactId })).decision.reasons.some(
      ({ rule }) => rule === 'opt-out',
    );

  it('on a second card with the same number', async () => {
    const anna = await save({ companyName: 'Bolaget AB', phones: ['070-123 45 67'] });
    await add({ kind: 'person', contactId: anna.id });
    const again = await save({ companyName: 'Nytt AB', phones: ['0046 70 123 45 67'] });
    expect(await isHeld(again.id)).toBe(true);
    expect(await isBlocked()).toBe(true);
  });

  it('when the number of a company is called whose card said no', async () => {
    const fields = { kind: 'company', legalForm: 'legal-person', phones: ['08-123 45 67'] } as const;
    const { id } = await save({ ...fields, name: 'Bolaget AB' });
    await add({ kind: 'person', contactId: id });
    expect(await isBlocked('08-123 45 67')).toBe(true);
  });

  it('when it was said to everything, or to calls, under another address of the person', async () => {
    const anna = await save({ phones: ['070-123 45 67', '073-123 45 67'], emails: ['anna@bolaget.se'] });
    await add({ kind: 'phone', value: '073-123 45 67' }, { scope: ['phone'] });
    await add({ kind: 'email', value: 'anna@bolaget.se' }, { scope: ['email'] });
    expect(await isHeld(anna.id)).toBe(false);
    await add({ kind: 'email', value: 'anna@bolaget.se' }, { scope: ['all'] });
    expect(await isHeld(anna.id)).toBe(true);
    expect(await isBlocked()).toBe(true);
  });

  it('and holds nobody else: an address that colleagues share says nothing of one of them', async () => {
    const fields = { companyName: 'Bolaget AB', emails: ['info@bolaget.se'] };
    const anna = await save({ ...fields, phones: ['070-123 45 67'] });
    await save({ ...fields, name: 'Bo Ek', phones: ['073-123 45 67'] });
    await add({ kind: 'email', value: 'info@bolaget.se' });
    expect(await isHeld(anna.id)).toBe(false);
  });

  it('under another plus-tag', async () => {
    await add({ kind: 'email', value: 'anna+a@bolaget.se' });
    expect(await isEmailHeld('anna+b@bolaget.se')).toBe(true);
  });

  it.each(['AB Bolaget', 'Bolaget Aktiebolag', 'Bolaget AB (publ)', 'bolaget, ab', 'Bolaget'])(
    'of Bolaget AB when the company is written %s',
    async (companyName) => {
      await add({ kind: 'organisation', value: 'Bolaget AB' });
      const { badges } = await save({ companyName });
      expect(badges).toHaveLength(1);
    },
  );

  it('when a company changes its name, for those under the old name either', async () => {
    const fields = { kind: 'company', legalForm: 'legal-person', organisationNumber: '556036-0793' } as const;
    const company = contactInput({ ...fields, name: 'Bolaget AB', phones: ['08-123 45 67'] });
    await app.client.contacts.save(company);
    const anna = await save({ companyName: 'Bolaget AB', phones: ['070-123 45 67'] });
    await add({ kind: 'organisation', value: '556036-0793' });
    await app.client.contacts.save({ ...company, name: 'Nya Firman AB', organisationNumber: '' });
    expect(await isHeld(company.id)).toBe(true);
    expect(await isHeld(anna.id)).toBe(true);
  });

  it('with a number that stands on no card', async () => {
    const { id } = await save({});
    const input = neverAgain({ contactId: id, number: '070-123 45 67', neverScope: 'person' });
    expect((await app.client.calls.record(input)).blocked).toBe('person');
    expect(await isBlocked()).toBe(true);
  });

  it('and the answer says what it does hold, also when it is sent twice', async () => {
    const { id } = await save({});
    const input = neverAgain({ contactId: id, neverScope: 'company' });
    expect((await app.client.calls.record(input)).blocked).toBe('person');
    expect((await app.client.calls.record(input)).blocked).toBe('person');
    const bare = neverAgain({ number: '070-123 45 67', neverScope: 'company' });
    expect((await app.client.calls.record(bare)).blocked).toBe('number');
  });
});
