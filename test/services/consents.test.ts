import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findConsents } from '#main/features/consents/find-consents.ts';
import type { Consent, ConsentInput } from '#shared/features/consents/consents.contract.ts';
import { contactInput, optOutInput } from '#test/support/build-inputs.ts';
import { openScreening, type ScreeningApp } from '#test/support/open-screening.ts';
import { readTrail } from '#test/support/read-trail.ts';
import { consentInput, pickEvidence } from '#test/support/sale-inputs.ts';

let app: ScreeningApp;
let contactId: string;
let phoneId: string;
let emailId: string;
beforeEach(async () => {
  app = await openScreening();
  const anna = contactInput({ phones: ['070-123 45 67'], emails: ['Anna.Berg@Bolaget.se'] });
  contactId = anna.id;
  [phoneId, emailId] = anna.points.map(({ id }) => id) as [string, string];
  await app.client.contacts.save(anna);
});
afterEach(() => app.close());

const give = (fields: Partial<ConsentInput> = {}): Promise<Consent> =>
  app.client.consents.give(consentInput(contactId, fields));
const withdraw = (id: string, withdrawnOn = '2026-11-23') =>
  app.client.consents.withdraw({ id, withdrawnOn, how: 'email', note: 'Skrev ”stopp”' });
const list = () => app.client.consents.list({ contactId });
const facts = async (ids: readonly string[] = [contactId]) =>
  app.journal().read((queries) => findConsents(queries, ids));
const pick = (file: Parameters<typeof pickEvidence>[2] = {}) =>
  pickEvidence(app, (path) => (app.person.picks = path), file);
const code = (expected: string) => expect.objectContaining({ code: expected });
const run = (statement: string) => app.journal().read((queries) => sql.raw(statement).execute(queries));
const count = async (table: string) =>
  (await run(`SELECT count(*) AS count FROM ${table}`)).rows as unknown as [{ count: number }];

describe('a consent', () => {
  it('says who, when, how, for what and in which words, and is there after the vault was locked', async () => {
    const { work } = await app.client.settings.read(undefined);
    await app.client.settings.writeWork({ ...work, sellerName: 'Maja Lund' });
    const consent = await give({ pointId: emailId, note: 'Frågade efter mötet' });
    await app.lock();
    await app.unlock();
    expect(await list()).toEqual([consent]);
    expect(consent).toMatchObject({
      use: 'email',
      purpose: 'Nyhetsbrev',
      givenOn: '2026-11-20',
      givenTime: '10:15',
      how: 'call',
      namesController: true,
      point: { pointId: emailId, kind: 'email', display: 'Anna.Berg@Bolaget.se', isMasked: false },
      wording: { number: 1, text: 'Får Verktygsbolaget AB skicka sitt nyhetsbrev till dig?', language: 'sv' },
      evidence: [],
      recordedAt: '2026-11-23T09:00:00.000Z',
      recordedBy: 'Maja Lund',
      withdrawal: null,
      endedByNoOn: null,
    });
  });

  it('to e-mail is none to tracking, and each is taken back alone', async () => {
    const mailing = await give({ use: 'email' });
    expect((await list()).map(({ use }) => use)).toEqual(['email']);
    const tracking = await give({ use: 'tracking', pointId: emailId });
    await withdraw(tracking.id);
    const held = (await facts()).get(contactId)?.map(({ use, withdrawnOn }) => ({ use, withdrawnOn }));
    expect(held).toEqual([
      { use: 'email', withdrawnOn: null },
      { use: 'tracking', withdrawnOn: '2026-11-23' },
    ]);
    expect((await list()).find(({ id }) => id === mailing.id)?.withdrawal).toBeNull();
  });

  it('sent twice is one, and writes nothing the second time', async () => {
    const input = consentInput(contactId);
    await app.client.consents.give(input);
    const before = app.journal().head().seq;
    await app.client.consents.give(input);
    expect(app.journal().head().seq).toBe(before);
    expect(await list()).toHaveLength(1);
  });

  it.each<[string, Partial<ConsentInput>]>([
    ['a day that has not come', { givenOn: '2026-11-24' }],
    ['a time that is none', { givenTime: '24:00' }],
    ['no purpose', { purpose: ' ' }],
    ['no words', { wording: { kind: 'new', text: ' ', language: 'sv' } }],
    ['words that are not kept', { wording: { kind: 'known', number: 7 } }],
    ['an address that no card carries', { pointId: '7f3c2f0e-6f5d-4a53-9d3b-0b8a3f0c1a11' }],
  ])('is refused with %s', async (_case, fields) => {
    await expect(give(fields)).rejects.toEqual(code('invalid-input'));
    expect(await list()).toEqual([]);
    expect(await app.client.consents.listWordings(undefined)).toEqual([]);
  });

  it.each([
    ['phone', 'email'],
    ['sms', 'email'],
    ['email', 'phone'],
    ['tracking', 'phone'],
    ['post', 'phone'],
    ['post', 'email'],
  ] as const)('for %s is refused at a point of the kind %s', async (use, kind) => {
    const pointId = kind === 'phone' ? phoneId : emailId;
    await expect(give({ use, pointId })).rejects.toEqual(code('invalid-input'));
  });

  it('needs a contact, and takes no address of another', async () => {
    await expect(app.client.consents.give(consentInput(randomUUID()))).rejects.toEqual(
      code('contact-not-found'),
    );
    const other = contactInput({ name: 'Bo Ek', emails: ['bo@ek.se'] });
    await app.client.contacts.save(other);
    await expect(give({ pointId: other.points[0]?.id ?? '' })).rejects.toEqual(code('invalid-input'));
  });

  it('comes first when it is the newest', async () => {
    for (const purpose of ['Första', 'Andra']) await give({ purpose });
    expect((await list()).map(({ purpose }) => purpose)).toEqual(['Andra', 'Första']);
  });

  it('covers an address that has been opted out since', async () => {
    await give({ pointId: emailId });
    await app.client.optOuts.add(optOutInput({ kind: 'email', value: 'anna.berg@bolaget.se' }));
    expect((await list())[0]?.point).toMatchObject({ display: 'A•••@Bolaget.se', isMasked: true });
  });
});

describe('the words of a consent', () => {
  it('are kept once, however often they are used', async () => {
    const text = 'Får vi ringa dig?';
    const first = await give({ wording: { kind: 'new', text, language: 'sv' } });
    const again = await give({ wording: { kind: 'new', text: `  ${text}\n`, language: 'sv' } });
    const chosen = await give({ wording: { kind: 'known', number: first.wording.number } });
    const other = await give({ wording: { kind: 'new', text, language: 'other' } });
    expect([first, again, chosen, other].map(({ wording }) => wording.number)).toEqual([1, 1, 1, 2]);
    expect(await app.client.consents.listWordings(undefined)).toEqual([
      { number: 2, text, language: 'other', uses: ['email'] },
      { number: 1, text, language: 'sv', uses: ['email'] },
    ]);
  });

  it('say what they were used for', async () => {
    const wording = { kind: 'new', text: 'Får vi höra av oss?', language: 'sv' } as const;
    for (const use of ['sms', 'phone', 'sms'] as const) await give({ use, wording });
    expect((await app.client.consents.listWordings(undefined)).map(({ uses }) => uses)).toEqual([
      ['phone', 'sms'],
    ]);
  });
});

describe('withdrawing', () => {
  it('takes effect at once, by a row of its own, and leaves the consent as it was', async () => {
    const given = await give({ pointId: emailId });
    const withdrawn = await withdraw(given.id, '2026-11-22');
    expect(withdrawn).toEqual({
      ...given,
      withdrawal: {
        withdrawnOn: '2026-11-22',
        how: 'email',
        note: 'Skrev ”stopp”',
        recordedAt: '2026-11-23T09:00:00.000Z',
        recordedBy: '',
      },
    });
    expect((await facts()).get(contactId)).toEqual([
      {
        use: 'email',
        point: 'anna.berg@bolaget.se',
        givenOn: '2026-11-20',
        withdrawnOn: '2026-11-22',
        namesController: true,
      },
    ]);
    expect(await readTrail(app.journal(), 'consents.withdraw')).toMatchObject([
      { table: 'consent', after: { kind: 'withdrawn', givenId: given.id, use: 'email' } },
    ]);
  });

  it('twice is once: the first counts', async () => {
    const { id } = await give();
    await withdraw(id, '2026-11-21');
    const before = app.journal().head().seq;
    expect((await withdraw(id, '2026-11-23')).withdrawal?.withdrawnOn).toBe('2026-11-21');
    expect(app.journal().head().seq).toBe(before);
  });

  it('ends one consent; a new yes is a new one', async () => {
    const first = await give();
    await withdraw(first.id);
    await give({ givenOn: '2026-11-23' });
    expect((await list()).map(({ withdrawal }) => withdrawal?.withdrawnOn ?? null)).toEqual([
      null,
      '2026-11-23',
    ]);
  });

  it.each([
    ['before the consent was given', '2026-11-19'],
    ['on a day that has not come', '2026-11-24'],
  ])('is refused %s', async (_case, on) => {
    const { id } = await give();
    await expect(withdraw(id, on)).rejects.toEqual(code('invalid-input'));
    expect((await list())[0]?.withdrawal).toBeNull();
  });

  it('works on the day it was given, and not on what is not there', async () => {
    const { id } = await give();
    expect((await withdraw(id, '2026-11-20')).withdrawal?.withdrawnOn).toBe('2026-11-20');
    await expect(withdraw(randomUUID())).rejects.toEqual(code('consent-not-found'));
    const row = (await run(`SELECT id FROM consent WHERE kind = 'withdrawn'`)).rows[0] as { id: string };
    await expect(withdraw(row.id)).rejects.toEqual(code('consent-not-found'));
  });
});

describe('a later no', () => {
  it.each<[string, Parameters<typeof optOutInput>, string | null]>([
    [
      'to the same use, on the same day',
      [
        { kind: 'email', value: 'anna.berg@bolaget.se' },
        { scope: ['email'], statedOn: '2026-11-20' },
      ],
      '2026-11-20',
    ],
    [
      'to everything',
      [
        { kind: 'domain', value: 'bolaget.se' },
        { scope: ['all'], statedOn: '2026-11-22' },
      ],
      '2026-11-22',
    ],
    [
      'of the day before',
      [
        { kind: 'email', value: 'anna.berg@bolaget.se' },
        { scope: ['email'], statedOn: '2026-11-19' },
      ],
      null,
    ],
    [
      'to another use',
      [
        { kind: 'email', value: 'anna.berg@bolaget.se' },
        { scope: ['tracking'], statedOn: '2026-11-22' },
      ],
      null,
    ],
    [
      'of another address',
      [
        { kind: 'email', value: 'bo.ek@firman.se' },
        { scope: ['all'], statedOn: '2026-11-22' },
      ],
      null,
    ],
  ])('%s is shown at the consent as it should be', async (_case, said, expected) => {
    await give({ pointId: emailId });
    await app.client.optOuts.add(optOutInput(...said));
    expect((await list())[0]?.endedByNoOn).toBe(expected);
  });

  it('still ends it after it was lifted, and leaves no row of its own', async () => {
    await give();
    const said = optOutInput({ kind: 'person', contactId }, { statedOn: '2026-11-21' });
    const { id: suppressionId } = await app.client.optOuts.add(said);
    await app.client.optOuts.lift({
      id: randomUUID(),
      suppressionId,
      statedBy: 'Anna Berg',
      how: 'email',
      reason: 'Vill höra av oss igen',
      evidence: 'Mejl',
    });
    expect((await list())[0]).toMatchObject({ endedByNoOn: '2026-11-21', withdrawal: null });
    expect(await count('consent')).toEqual([{ count: 1 }]);
  });
});

describe('a document', () => {
  it('is kept inside the journal with the consent, and saved out again as an export', async () => {
    const consent = await give({ evidenceToken: await pick() });
    expect(consent.evidence).toEqual([{ id: expect.any(String), name: 'blankett.pdf' }]);
    const out = join(app.folder, 'ut.pdf');
    app.person.picks = out;
    const evidenceId = consent.evidence[0]?.id ?? '';
    expect(await app.client.consents.saveEvidence({ id: consent.id, evidenceId })).toEqual({
      outcome: 'saved',
      fileNames: ['ut.pdf'],
    });
    expect(readFileSync(out, 'utf8')).toBe('%PDF-1.7 underskriven');
    const noted = await run('SELECT kind, fileName, subjectKey FROM exportRecord JOIN exportedSubject');
    expect(noted.rows).toEqual([{ kind: 'consent-evidence', fileName: 'ut.pdf', subjectKey: contactId }]);
  });

  it('can be added to a consent that stands, several times, and none takes another’s place', async () => {
    const { id } = await give();
    for (const name of ['ett.pdf', 'två.pdf'])
      await app.client.consents.attachEvidence({ id, token: await pick({ name }) });
    expect((await list())[0]?.evidence.map(({ name }) => name).toSorted()).toEqual(['ett.pdf', 'två.pdf']);
    expect(await readTrail(app.journal(), 'consents.attachEvidence')).toMatchObject([
      { after: { name: 'ett.pdf' } },
      { after: { name: 'två.pdf' } },
    ]);
  });

  it('is taken once, and only the one picked last', async () => {
    const [first, second] = [await pick(), await pick()];
    await expect(give({ evidenceToken: first })).rejects.toEqual(code('file-token-unknown'));
    expect(await list()).toEqual([]);
    const { id } = await give({ evidenceToken: second });
    await expect(app.client.consents.attachEvidence({ id, token: second })).rejects.toEqual(
      code('file-token-unknown'),
    );
    expect(await count('evidenceFile')).toEqual([{ count: 1 }]);
  });

  it('that is refused with its consent can be sent again', async () => {
    const token = await pick();
    await expect(give({ evidenceToken: token, givenOn: '2027-01-01' })).rejects.toEqual(
      code('invalid-input'),
    );
    expect((await give({ evidenceToken: token })).evidence).toHaveLength(1);
  });

  it('is not picked when the person thinks better of it', async () => {
    app.person.picks = null;
    expect(await app.client.consents.chooseEvidence(undefined)).toEqual({ outcome: 'cancelled' });
  });

  it.each([
    ['nothing in it', new Uint8Array(), 'file-empty'],
    ['more than 10 MB', new Uint8Array(10 * 1024 * 1024 + 1), 'file-too-large'],
  ])('with %s is refused', async (_case, bytes, expected) => {
    await expect(pick({ bytes })).rejects.toEqual(code(expected));
  });

  it('of 10 MB is kept', async () => {
    const token = await pick({ bytes: new Uint8Array(10 * 1024 * 1024) });
    expect((await give({ evidenceToken: token })).evidence).toHaveLength(1);
  });

  it('is forgotten when the vault locks while it is chosen', async () => {
    app.person.whileAsked = () => app.lock().then(() => undefined);
    await expect(pick()).rejects.toEqual(code('vault-locked'));
    app.person.whileAsked = () => Promise.resolve();
    await app.unlock();
    expect(await count('evidenceFile')).toEqual([{ count: 0 }]);
  });

  it('of one consent is not saved by the name of another', async () => {
    const [first, second] = [await give({ evidenceToken: await pick() }), await give()];
    const evidenceId = first.evidence[0]?.id ?? '';
    await expect(app.client.consents.saveEvidence({ id: second.id, evidenceId })).rejects.toEqual(
      code('consent-not-found'),
    );
    await expect(app.client.consents.saveEvidence({ id: randomUUID(), evidenceId })).rejects.toEqual(
      code('consent-not-found'),
    );
  });
});

describe('the facts for the decision', () => {
  it('are found for thousands at once, each with its own', async () => {
    const bo = contactInput({ name: 'Bo Ek' });
    await app.client.contacts.save(bo);
    await give({ use: 'phone', pointId: phoneId });
    await app.client.consents.give(consentInput(bo.id, { use: 'post', namesController: false }));
    const many = Array.from({ length: 40_000 }, () => randomUUID());
    const fact = { givenOn: '2026-11-20', withdrawnOn: null };
    expect(await facts([...many, contactId, bo.id])).toEqual(
      new Map([
        [contactId, [{ ...fact, use: 'phone', point: '+46701234567', namesController: true }]],
        [bo.id, [{ ...fact, use: 'post', point: '', namesController: false }]],
      ]),
    );
  });
});

describe('the file itself', () => {
  beforeEach(async () => {
    const { id } = await give({ evidenceToken: await pick() });
    await withdraw(id);
    await give({ use: 'tracking' });
  });

  it.each([
    ['a change of a consent', "UPDATE consent SET use = 'phone'"],
    ['taking a withdrawal away', "DELETE FROM consent WHERE kind = 'withdrawn'"],
    ['taking a consent away', "DELETE FROM consent WHERE use = 'tracking'"],
    ['a consent in another’s place', 'INSERT OR REPLACE INTO consent SELECT * FROM consent'],
    [
      'a second withdrawal',
      `INSERT INTO consent SELECT seq + 100, 'new', kind, givenId, contactId, use, pointValue, purpose, statedOn,
        statedTime, how, wordingId, namesController, note, recordedAt, recordedBy FROM consent WHERE kind = 'withdrawn'`,
    ],
    [
      'a withdrawal in place of the first',
      `INSERT OR REPLACE INTO consent SELECT seq + 100, 'new', kind, givenId, contactId, use, pointValue, purpose,
        statedOn, statedTime, how, wordingId, namesController, note, recordedAt, recordedBy
        FROM consent WHERE kind = 'withdrawn'`,
    ],
    [
      'a withdrawal of another use',
      `INSERT INTO consent SELECT seq + 100, 'new', 'withdrawn', id, contactId, 'email', pointValue, purpose, statedOn,
        statedTime, how, wordingId, namesController, note, recordedAt, recordedBy FROM consent WHERE use = 'tracking'`,
    ],
    ['a change of the words', "UPDATE consentWording SET text = 'Får vi allt?'"],
    ['taking the words away', 'DELETE FROM consentWording'],
    [
      'the same words twice',
      "INSERT OR REPLACE INTO consentWording SELECT id + 9, 'x', 'sv', hash, '' FROM consentWording",
    ],
    ['a change of a document', "UPDATE evidenceFile SET bytes = x'00'"],
    ['taking a document away', 'DELETE FROM evidenceFile'],
    ['taking a document from its consent', 'DELETE FROM consentEvidence'],
    [
      'giving a document to another consent',
      "UPDATE consentEvidence SET consentId = (SELECT id FROM consent WHERE use = 'tracking')",
    ],
  ])('refuses %s', async (_case, statement) => {
    const before = await run('SELECT * FROM consent ORDER BY seq');
    await expect(run(statement)).rejects.toThrow(/append-only|withdrawal without|constraint failed/);
    expect((await run('SELECT * FROM consent ORDER BY seq')).rows).toEqual(before.rows);
  });

  it('lets consents and documents go together with their contact, and nothing else', async () => {
    const bo = contactInput({ name: 'Bo Ek' });
    await app.client.contacts.save(bo);
    const kept = await app.client.consents.give(consentInput(bo.id, { evidenceToken: await pick() }));
    await run('DELETE FROM contactPoint');
    await run(`DELETE FROM contact WHERE id = '${contactId}'`);
    expect((await run('SELECT id FROM consent')).rows).toEqual([{ id: kept.id }]);
    expect(await count('consentEvidence')).toEqual([{ count: 1 }]);
    expect(await count('evidenceFile')).toEqual([{ count: 1 }]);
    expect(await count('consentWording')).toEqual([{ count: 1 }]);
  });
});
