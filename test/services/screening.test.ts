import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteErased } from '#test/support/note-erased.ts';
import type { RowCode } from '#shared/features/screening/screening-words.ts';
import { contactInput, neverAgain, optOutInput } from '#test/support/build-inputs.ts';
import { importRegister, screenRows, type WrittenRow } from '#test/support/make-list.ts';
import { openScreening, type ScreeningApp } from '#test/support/open-screening.ts';

let app: ScreeningApp;
beforeEach(async () => {
  app = await openScreening();
  await importRegister(app, ['070-111 11 11']);
});
afterEach(() => app.close());

type Contact = Parameters<typeof contactInput>[0];
type Subject = Parameters<typeof optOutInput>[0];

const consumers = { audience: 'consumers' } as const;

async function codesOf(rows: readonly WrittenRow[], card = {}): Promise<(RowCode | null)[]> {
  return (await screenRows(app, rows, { ...consumers, ...card })).map(({ code }) => code);
}

async function only(row: WrittenRow, card = {}) {
  const [found] = await screenRows(app, [row], { ...consumers, ...card });
  return found;
}

const optOut = (subject: Subject, fields = {}) => app.client.optOuts.add(optOutInput(subject, fields));

async function save(fields: Contact) {
  const contact = contactInput({ legalForm: 'consumer', ...fields });
  await app.client.contacts.save(contact);
  return contact;
}

const call = (fields: Parameters<typeof neverAgain>[0]) =>
  app.client.calls.record(neverAgain({ outcome: 'talked-open', note: '', ...fields }));

const erase = (...keys: string[]) =>
  app
    .journal()
    .write((queries, trail) => noteErased(queries, trail, keys, { scope: '', erasedOn: '2026-10-01' }));

describe('a screened list', () => {
  it('has one code and one reason for every row', async () => {
    await optOut({ kind: 'phone', value: '070-222 22 22' });
    await save({ name: 'Cecilia Dahl', phones: ['070-444 44 44'] });
    await call({ number: '070-333 33 33', outcome: 'talked-not-now' });
    await erase('+46705555555');
    const rows = await screenRows(
      app,
      [
        { name: 'Anna Berg', phone: '070-123 45 67' },
        { name: 'Bo Ek', company: 'Bolaget AB', org: '556036-0793', phone: '08-123 45 67' },
        { company: 'Bolaget AB', org: '556036-0793', phone: '08-765 43 21' },
        { name: 'Cecilia Dahl', phone: '+46704444444' },
        { name: 'David Ek', phone: '0046 70 222 22 22' },
        { name: 'Eva Falk', phone: '(070) 111 11 11' },
        { name: 'Filip Gran', phone: '070-555 55 55' },
        { name: 'Gun Holm', phone: '070-333 33 33' },
        { name: 'ANNA BERG', phone: '0701234567' },
        { name: 'Hans Ivarsson', phone: '+47 22 12 34 56' },
        { name: 'Ida Jansson', phone: '070-12' },
      ],
      consumers,
    );
    expect(rows.map(({ number, code, reason, words }) => [number, code, reason?.rule ?? words])).toEqual([
      [2, 'clear', 'register-check-valid'],
      [3, 'clear', 'register-check-valid'],
      [4, 'company-number', 'business-call'],
      [5, 'duplicate-in-journal', { key: 'in-journal', row: null }],
      [6, 'own-opt-out', 'opt-out'],
      [7, 'national-register', 'register-listed'],
      [8, 'erased-person', { key: 'erased', row: null }],
      [9, 'not-now', 'not-now'],
      [10, 'duplicate-in-file', { key: 'same-as-row', row: 2 }],
      [11, 'not-checked', 'register-never-checked'],
      [12, 'invalid', { key: 'invalid', row: null }],
    ]);
    const session = await app.client.screening.session(undefined);
    expect(session?.screening).toMatchObject({
      at: '2026-11-23T09:00:00.000Z',
      counts: {
        clear: 2,
        'company-number': 1,
        'duplicate-in-journal': 1,
        'own-opt-out': 1,
        'national-register': 1,
        'erased-person': 1,
        'not-now': 1,
        'duplicate-in-file': 1,
        'not-checked': 1,
        invalid: 1,
      },
      registers: [
        {
          register: 'nix-telefon',
          versionOn: '2026-11-01',
          validUntil: '2026-12-31',
          isValid: true,
          numberCount: 1,
        },
      ],
      rulePack: 'SE 2026-11-25',
    });
  });

  it('gives the dates and sources of the decision with its reason', async () => {
    await optOut({ kind: 'phone', value: '0701234567' }, { statedOn: '2026-03-04', scope: ['phone', 'sms'] });
    const row = await only({ phone: '0701234567' });
    expect(row?.reason?.facts).toEqual({ kind: 'phone', scope: 'phone', since: '2026-03-04' });
    expect(row?.reason?.citations.map(({ label }) => label)).toContain('GDPR art. 21(2)–(3)');
  });

  it('is as strict as its strictest number', async () => {
    expect(await codesOf([{ name: 'Anna Berg', phone: '070-123 45 67', mobile: '070-111 11 11' }])).toEqual([
      'national-register',
    ]);
  });

  it('says of a row with nothing but an address that it was not checked', async () => {
    expect(await only({ name: 'Anna Berg', email: 'anna@bolaget.se' })).toMatchObject({
      code: 'not-checked',
      reason: null,
      words: { key: 'email-only', row: null },
    });
  });

  it('says of a row without anything to reach that it is invalid, and of a personal identity number that it is one', async () => {
    const rows = await screenRows(
      app,
      [{ name: 'Anna Berg' }, {}, { name: 'Bo 811228-9874', phone: 'x' }],
      consumers,
    );
    expect(rows.map(({ code, words }) => [code, words?.key])).toEqual([
      ['invalid', 'invalid'],
      ['invalid', 'invalid'],
      ['invalid', 'personal-number'],
    ]);
  });
});

describe('an opt-out', () => {
  it.each<[string, Subject, WrittenRow]>([
    ['a number', { kind: 'phone', value: '070-123 45 67' }, { phone: '+46 (0)70 123 45 67' }],
    [
      'a number in the second column',
      { kind: 'phone', value: '070-123 45 67' },
      { phone: '08-123 45 67', mobile: '0701234567' },
    ],
    [
      'the fifth number of a row',
      { kind: 'phone', value: '070-123 45 67' },
      { phone: '070-1000001; 070-1000002; 070-1000003; 070-1000004; 070-1234567' },
    ],
    [
      'an address',
      { kind: 'email', value: 'anna@bolaget.se' },
      { phone: '08-123 45 67', email: 'Anna@Bolaget.SE' },
    ],
    [
      'an address, with a tag in the list',
      { kind: 'email', value: 'anna@bolaget.se' },
      { phone: '08-123 45 67', email: 'anna+lista@bolaget.se' },
    ],
    [
      'an address with a tag',
      { kind: 'email', value: 'anna+nyhet@bolaget.se' },
      { phone: '08-123 45 67', email: 'anna@bolaget.se' },
    ],
    [
      'a domain',
      { kind: 'domain', value: 'bolaget.se' },
      { phone: '08-123 45 67', email: 'anna@bolaget.se' },
    ],
    [
      'a domain above',
      { kind: 'domain', value: 'bolaget.se' },
      { phone: '08-123 45 67', email: 'anna@post.bolaget.se' },
    ],
    [
      'a domain far above',
      { kind: 'domain', value: 'bolaget.se' },
      { phone: '08-123 45 67', email: 'anna@a.b.c.bolaget.se' },
    ],
    [
      'an organisation number',
      { kind: 'organisation', value: '556036-0793' },
      { phone: '08-123 45 67', org: '5560360793' },
    ],
    [
      'a company by its name',
      { kind: 'organisation', value: 'Bolaget AB' },
      { phone: '08-123 45 67', company: 'AB Bolaget (publ)' },
    ],
  ])('from everything of %s blocks the row', async (_what, subject, row) => {
    await optOut(subject);
    expect(await only({ name: 'Anna Berg', ...row })).toMatchObject({
      code: 'own-opt-out',
      reason: { rule: 'opt-out', facts: { kind: subject.kind, scope: 'all' } },
    });
  });

  it('of a person blocks the row with the name and number of the contact', async () => {
    const anna = await save({
      name: 'Anna Berg',
      phones: ['070-123 45 67', '08-123 45 67'],
      emails: ['anna@bolaget.se'],
    });
    await optOut({ kind: 'person', contactId: anna.id });
    const blocked = { code: 'own-opt-out', reason: { rule: 'opt-out', facts: { kind: 'person' } } };
    expect(await only({ name: 'anna  BERG', phone: '0701234567' })).toMatchObject(blocked);
    expect(
      await only({ name: 'Någon Annan', phone: '070-999 99 99', email: 'anna@bolaget.se' }),
    ).toMatchObject(blocked);
    expect(await only({ phone: '08-123 45 67' })).toMatchObject(blocked);
    // Another name on the same number may be a second card of the same person.
    expect(await only({ name: 'A Berg', phone: '0701234567' })).toMatchObject(blocked);
  });

  it('of a person does not silence a colleague on the same switchboard', async () => {
    const anna = await save({ name: 'Anna Berg', companyName: 'Bolaget AB', phones: ['08-123 45 67'] });
    await optOut({ kind: 'person', contactId: anna.id });
    const rows = [{ name: 'Bo Ek', company: 'Bolaget', phone: '08-123 45 67' }];
    expect(await codesOf(rows, { audience: 'employees' })).toEqual(['company-number']);
    expect(await codesOf([{ name: 'Bo Ek', company: 'Annat AB', phone: '08-123 45 67' }])).toEqual([
      'own-opt-out',
    ]);
  });

  it('of what a contact carries beside the number in the list blocks the row about it', async () => {
    await save({
      name: 'Anna Berg',
      phones: ['070-123 45 67', '070-999 99 99'],
      emails: ['anna@bolaget.se'],
    });
    const row = { name: 'Anna Berg', phone: '070-123 45 67' };
    await optOut({ kind: 'phone', value: '070-999 99 99' }, { scope: ['phone'] });
    expect((await only(row))?.code).toBe('duplicate-in-journal');
    await optOut({ kind: 'email', value: 'anna@bolaget.se' });
    expect((await only(row))?.code).toBe('own-opt-out');
  });

  it('under the number of a company holds for its name when a contact has both', async () => {
    await save({ name: 'Bo Ek', companyName: 'Bolaget AB', organisationNumber: '556036-0793' });
    await optOut({ kind: 'organisation', value: '556036-0793' });
    expect((await only({ name: 'Anna Berg', company: 'Bolaget', phone: '08-123 45 67' }))?.code).toBe(
      'own-opt-out',
    );
  });

  it('from e-mail alone leaves the telephone free, and blocks a row with nothing but the address', async () => {
    await optOut({ kind: 'email', value: 'anna@bolaget.se' }, { scope: ['email'], statedOn: '2026-05-06' });
    const address = { email: 'anna+x@bolaget.se' };
    expect((await only({ name: 'Anna Berg', phone: '08-123 45 67', ...address }))?.code).toBe('clear');
    expect(await only({ name: 'Anna Berg', ...address })).toMatchObject({
      code: 'own-opt-out',
      reason: { rule: 'opt-out', facts: { kind: 'email', scope: 'email', since: '2026-05-06' } },
      words: null,
    });
  });

  it('from calls to an address that also covers e-mail blocks both', async () => {
    await optOut({ kind: 'email', value: 'anna@bolaget.se' }, { scope: ['phone', 'email'] });
    const address = { email: 'anna@bolaget.se' };
    expect((await only({ phone: '08-123 45 67', ...address }))?.code).toBe('own-opt-out');
    expect((await only(address))?.code).toBe('own-opt-out');
  });

  it('from SMS leaves calls free', async () => {
    await optOut({ kind: 'phone', value: '070-123 45 67' }, { scope: ['sms'] });
    expect((await only({ name: 'Anna Berg', phone: '070-123 45 67' }))?.code).toBe('clear');
  });

  it('that was lifted holds no longer', async () => {
    await optOut({ kind: 'phone', value: '070-123 45 67' });
    const { rows } = await app.client.optOuts.list({ text: '', isLiftedIncluded: false, limit: 10 });
    await app.client.optOuts.lift({
      id: randomUUID(),
      suppressionId: rows[0]?.id ?? '',
      statedBy: 'Anna Berg',
      how: 'call',
      reason: 'Ringde själv och vill ha erbjudanden igen.',
      evidence: 'Samtal 2026-11-22',
    });
    expect((await only({ phone: '070-123 45 67' }))?.code).toBe('clear');
  });
});

describe('what the list says of contacting somebody', () => {
  it('keeps out every row with anything but a clear no to the refusal', async () => {
    const said = ['ja', 'x', '1', 'spärrad', '2026-01-02', 'vill inte'];
    const rows = await screenRows(
      app,
      said.map((no, index) => ({ phone: `070-123 45 6${index}`, no })),
    );
    expect(rows.map(({ code, reason, words }) => [code, reason, words])).toEqual(
      said.map(() => ['own-opt-out', null, { key: 'list-says-no', row: null }]),
    );
  });

  it('changes nothing for whoever opted out or is listed when it claims that they did not', async () => {
    const claims = ['nej', 'no', '0', '', 'false'];
    await optOut({ kind: 'phone', value: '070-123 45 67' });
    const register = () => app.client.optOuts.list({ text: '', isLiftedIncluded: true, limit: 10 });
    const before = await register();
    const rows = await screenRows(
      app,
      claims.flatMap((no) => [
        { name: `Anna ${no}`, phone: '070-123 45 67', no },
        { name: `Eva ${no}`, phone: '070-111 11 11', no },
      ]),
    );
    expect(rows.map(({ code }) => code)).toEqual(claims.flatMap(() => ['own-opt-out', 'national-register']));
    expect(await register()).toEqual(before);
  });

  it('gives way to what the person said, as the reason', async () => {
    await optOut({ kind: 'phone', value: '070-123 45 67' });
    expect(await only({ phone: '070-123 45 67', no: 'ja' })).toMatchObject({
      reason: { rule: 'opt-out' },
      words: null,
    });
  });
});

describe('earlier calls', () => {
  it('let the row wait when somebody asked for it or somebody else answered', async () => {
    await call({ number: '070-123 45 61', outcome: 'talked-not-now' });
    await call({ number: '070-123 45 62', outcome: 'talked-later', followUpOn: '2026-12-24' });
    await call({ number: '070-123 45 63', outcome: 'wrong-number' });
    const phones = ['070-123 45 61', '070-123 45 62', '070-123 45 63'];
    const rows = await screenRows(
      app,
      phones.map((phone) => ({ phone })),
      consumers,
    );
    expect(rows.map(({ code, reason }) => [code, reason?.rule])).toEqual([
      ['not-now', 'not-now'],
      ['not-now', 'call-later'],
      ['not-now', 'wrong-number-before'],
    ]);
  });

  it('with the contact on another number let the row wait too', async () => {
    const anna = await save({ name: 'Anna Berg', phones: ['070-123 45 67'], emails: ['anna@bolaget.se'] });
    await call({ contactId: anna.id, number: '070-123 45 67', outcome: 'talked-not-now' });
    expect((await only({ name: 'Anna Berg', phone: '08-123 45 67', email: 'anna@bolaget.se' }))?.code).toBe(
      'not-now',
    );
  });

  it('that ended well stand in nobody’s way', async () => {
    await call({ number: '070-123 45 67' });
    expect((await only({ name: 'Anna Berg', phone: '070-123 45 67' }))?.code).toBe('clear');
  });

  it('count before the hour does: a list may be screened on a Sunday night', async () => {
    app.clock.set('2026-11-22T22:30:00.000Z');
    expect((await only({ name: 'Anna Berg', phone: '070-123 45 67' }))?.code).toBe('clear');
  });
});

describe('the do-not-call register', () => {
  it('is asked again when its version no longer counts', async () => {
    app.clock.set('2026-12-31T22:00:00.000Z');
    const row = { name: 'Anna Berg', phone: '070-123 45 67' };
    const later = { obtainedOn: '2026-11-20', deleteOn: '2027-03-01' };
    expect((await only(row, later))?.code).toBe('clear');
    app.clock.set('2027-01-01T09:00:00.000Z');
    expect(await only(row, later)).toMatchObject({
      code: 'not-checked',
      reason: { rule: 'register-check-expired' },
    });
    expect((await app.client.screening.session(undefined))?.screening?.registers[0]?.isValid).toBe(false);
  });

  it('gives way to a newer look-up by hand', async () => {
    const lookUp = (number: string, isListed: boolean) =>
      app.client.doNotCall.recordCheck({
        id: randomUUID(),
        register: 'nix-telefon',
        who: { by: 'number', number },
        registerVersionOn: '2026-11-15',
        isListed,
      });
    await lookUp('070-123 45 67', true);
    await lookUp('070-111 11 11', false);
    expect(await codesOf([{ phone: '070-123 45 67' }, { phone: '070-111 11 11' }])).toEqual([
      'national-register',
      'clear',
    ]);
  });

  it('does not bind calls to companies, but a listed number there is not used either', async () => {
    const rows = [
      { company: 'Bolaget AB', phone: '08-123 45 67' },
      { company: 'Bolaget AB', phone: '070-111 11 11' },
    ];
    expect(await codesOf(rows, { audience: 'companies' })).toEqual(['company-number', 'national-register']);
  });

  it('binds a number that the journal knows as a private person’s, whatever the list is called', async () => {
    await save({ name: 'Anna Berg', legalForm: 'consumer', phones: ['070-123 45 67'] });
    app.clock.set('2027-01-01T09:00:00.000Z');
    const card = { audience: 'companies', deleteOn: '2027-03-01' };
    expect(await codesOf([{ name: 'Anna Berg', phone: '070-123 45 67' }], card)).toEqual(['not-checked']);
    expect(await codesOf([{ company: 'Bolaget AB', phone: '08-123 45 67' }], card)).toEqual([
      'company-number',
    ]);
  });

  it('binds sole traders, known by their number', async () => {
    const row = { company: 'Annas Bageri', org: '811228-9874', phone: '070-111 11 11' };
    expect(await only(row, { audience: 'companies' })).toMatchObject({
      code: 'national-register',
      reason: { facts: { because: 'listed-person' } },
    });
  });
});

describe('somebody who was erased', () => {
  it('does not come back through a list, by no number and no address', async () => {
    await erase('+46701234567', 'anna@bolaget.se');
    const rows = await screenRows(
      app,
      [
        { name: 'Anna Ett', phone: '070-123 45 67' },
        { name: 'Anna Två', phone: '08-123 45 67', mobile: '070-123 45 67' },
        { name: 'Anna Tre', phone: '08-123 45 68', email: 'Anna@bolaget.se' },
        { name: 'Anna Fyra', email: 'anna+lista@bolaget.se' },
        { name: 'Bo Ek', phone: '070-999 99 99', email: 'bo@bolaget.se' },
      ],
      consumers,
    );
    expect(rows.map(({ code, words }) => [code, words?.key])).toEqual([
      ['erased-person', 'erased'],
      ['erased-person', 'erased'],
      ['erased-person', 'erased'],
      ['erased-person', 'erased'],
      ['clear', undefined],
    ]);
  });
});

describe('the same row twice', () => {
  const sameAs = async (rows: readonly WrittenRow[]) =>
    (await screenRows(app, rows, consumers)).map(({ code, words }) =>
      code === 'duplicate-in-file' ? words?.row : code,
    );

  it('is one number with one name, however they are written', async () => {
    expect(
      await sameAs([
        { name: 'Åsa Öst', phone: '070-123 45 67' },
        { name: 'Bo Ek', phone: '0701234567' },
        { name: 'ÅSA ÖST', mobile: '+46 70 123 45 67' },
        { name: 'bo  ek', phone: '070 123 45 67' },
        { name: 'Åsa Öst', phone: '070-999 99 99' },
      ]),
    ).toEqual(['clear', 'clear', 2, 3, 'clear']);
  });

  it('is one number without a name on either', async () => {
    expect(
      await sameAs([
        { phone: '070-123 45 67' },
        { name: 'Bo Ek', phone: '070-123 45 67' },
        { phone: '0701234567' },
      ]),
    ).toEqual(['clear', 'clear', 2]);
  });

  it('is one personal address, with or without a tag, and never an address that a company reads', async () => {
    expect(
      await sameAs([
        { name: 'Anna Berg', phone: '070-123 45 67', email: 'anna@bolaget.se' },
        { name: 'Anna B', phone: '070-123 45 68', email: 'anna+x@bolaget.se' },
        { name: 'Bo Ek', phone: '070-123 45 69', email: 'info@bolaget.se' },
        { name: 'Eva Ek', phone: '070-123 45 70', email: 'info@bolaget.se' },
      ]),
    ).toEqual(['clear', 2, 'clear', 'clear']);
  });

  it('points at the first row, also from the third', async () => {
    expect(
      await sameAs([
        { name: 'Anna Berg', phone: '070-123 45 67' },
        { name: 'Anna Berg', phone: '070-123 45 67', mobile: '070-123 45 68' },
        { name: 'Anna Berg', phone: '070-123 45 68' },
      ]),
    ).toEqual(['clear', 2, 2]);
  });

  it('counts a blocked row as the first', async () => {
    expect(
      await sameAs([
        { name: 'Anna Berg', phone: '070-123 45 67', no: 'ja' },
        { name: 'Anna Berg', phone: '070-123 45 67' },
      ]),
    ).toEqual(['own-opt-out', 2]);
  });

  it('keeps the stricter code of the second', async () => {
    expect(
      await sameAs([
        { name: 'Anna Berg', phone: '070-123 45 67' },
        { name: 'Anna Berg', phone: '070-123 45 67', mobile: '070-111 11 11' },
      ]),
    ).toEqual(['clear', 'national-register']);
  });
});

describe('a row about somebody in the journal', () => {
  it('is recognised by name and number, by a number alone, or by a personal address', async () => {
    await save({
      name: 'Åsa Berg',
      phones: ['070-123 45 67'],
      emails: ['asa@bolaget.se', 'info@bolaget.se'],
    });
    const rows: [WrittenRow, RowCode][] = [
      [{ name: 'ÅSA BERG', phone: '070-123 45 67' }, 'duplicate-in-journal'],
      [{ phone: '070-123 45 67' }, 'duplicate-in-journal'],
      [{ name: 'Å Berg', phone: '08-123 45 67', email: 'asa+x@bolaget.se' }, 'duplicate-in-journal'],
      [{ name: 'Bo Ek', phone: '070-123 45 67' }, 'clear'],
      [{ name: 'Eva Ek', phone: '08-123 45 68', email: 'info@bolaget.se' }, 'clear'],
    ];
    expect(await codesOf(rows.map(([row]) => row))).toEqual(rows.map(([, code]) => code));
  });

  it('is not guessed where several share a number and the row names nobody', async () => {
    await save({ name: 'Åsa Berg', phones: ['08-123 45 67'] });
    await save({ name: 'Bo Ek', phones: ['08-123 45 67'] });
    expect((await only({ phone: '08-123 45 67' }))?.code).toBe('clear');
  });
});
