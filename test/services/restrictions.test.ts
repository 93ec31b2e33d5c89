import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noAnswers } from '#shared/compliance/answers.rules.ts';
import type { Client } from '#shared/contract.ts';
import { contactInput, optOutInput } from '#test/support/build-inputs.ts';
import { importRegister, screenRows } from '#test/support/make-list.ts';
import { openScreening, type ScreeningApp } from '#test/support/open-screening.ts';
import { readTrail } from '#test/support/read-trail.ts';

type Start = Parameters<Client['restrictions']['start']>[0];

let app: ScreeningApp;
let contactId: string;
beforeEach(async () => {
  app = await openScreening();
  contactId = await save({ phones: ['070-123 45 67'], emails: ['anna.berg@bolaget.se'] });
});
afterEach(() => app.close());

async function save(fields: Parameters<typeof contactInput>[0]): Promise<string> {
  const contact = contactInput({ companyName: 'Bolaget AB', ...fields });
  await app.client.contacts.save(contact);
  return contact.id;
}

const code = (expected: string, details?: object) =>
  expect.objectContaining({ code: expected, ...(details && { details }) });
const startInput = (fields: Partial<Start> = {}): Start => ({
  id: randomUUID(),
  contactId,
  ground: 'accuracy',
  note: 'Säger att rollen är fel',
  startedOn: '2026-11-20',
  ...fields,
});
const start = (fields: Partial<Start> = {}) => app.client.restrictions.start(startInput(fields));
const end = (id: string, fields: object = {}) =>
  app.client.restrictions.end({
    id,
    toldOn: '2026-11-22',
    endedOn: '2026-11-23',
    reason: 'Rollen är rättad',
    ...fields,
  });
const list = (of: string | null = contactId) => app.client.restrictions.list({ contactId: of });
const guard = async (id = contactId) =>
  (await app.client.calls.guard({ by: 'contact', contactId: id })).decision;
const rulesOf = ({ reasons }: { readonly reasons: readonly { readonly rule: string }[] }) =>
  reasons.map(({ rule }) => rule);

describe('a restriction', () => {
  it('stands with the contact, and is there after the vault was locked', async () => {
    const started = await start();
    expect(started).toEqual({
      id: started.id,
      contactId,
      name: 'Anna Berg',
      ground: 'accuracy',
      note: 'Säger att rollen är fel',
      startedOn: '2026-11-20',
      toldOn: null,
      endedOn: null,
      endReason: '',
    });
    await app.lock();
    await app.unlock();
    expect(await list()).toEqual([started]);
    expect(await list(null)).toEqual([started]);
  });

  it('sent twice is one, and so is its end', async () => {
    const input = startInput();
    const started = await app.client.restrictions.start(input);
    expect(await app.client.restrictions.start(input)).toEqual(started);
    const ended = await end(started.id);
    expect(await end(started.id)).toEqual(ended);
    for (const action of ['restrictions.start', 'restrictions.end'])
      expect(await readTrail(app.journal(), action)).toHaveLength(1);
  });

  it('ends after the person was told, on the same day or later', async () => {
    const { id } = await start();
    await expect(end(id, { toldOn: '2026-11-23', endedOn: '2026-11-22' })).rejects.toEqual(
      code('restriction-told-too-late'),
    );
    expect(await list()).toMatchObject([{ endedOn: null }]);
    expect(await end(id, { toldOn: '2026-11-23', endedOn: '2026-11-23' })).toMatchObject({
      toldOn: '2026-11-23',
      endedOn: '2026-11-23',
      endReason: 'Rollen är rättad',
    });
  });

  it.each([
    ['of a card that is not there', () => start({ contactId: randomUUID() }), 'contact-not-found'],
    ['from a day still to come', () => start({ startedOn: '2026-11-24' }), 'invalid-input'],
    ['that is not there cannot end', () => end(randomUUID()), 'restriction-not-found'],
    ['without a reason cannot end', async () => end((await start()).id, { reason: '' }), 'invalid-input'],
    [
      'cannot end on a day still to come',
      async () => end((await start()).id, { endedOn: '2026-11-24' }),
      'invalid-input',
    ],
    [
      'cannot end by word from before it',
      async () => end((await start()).id, { toldOn: '2026-11-19' }),
      'invalid-input',
    ],
  ])('%s', async (_, attempt, refusal) => {
    await expect(attempt()).rejects.toEqual(code(refusal));
  });

  it('that holds stands before one that has ended', async () => {
    const ended = await start({ startedOn: '2026-11-22' });
    await end(ended.id);
    const holding = await start({ startedOn: '2026-11-01', ground: 'claims' });
    expect((await list()).map(({ id }) => id)).toEqual([holding.id, ended.id]);
  });
});

describe('restricted data', () => {
  it('block every call until the last restriction has ended', async () => {
    const before = await guard();
    const [first, second] = [await start(), await start({ startedOn: '2026-11-10', ground: 'objection' })];
    expect(await guard()).toMatchObject({
      verdict: 'blocked',
      reasons: [
        {
          rule: 'restricted',
          facts: { since: '2026-11-10' },
          citations: [{ label: 'GDPR art. 18(2)', confidence: 'high' }],
        },
        ...before.reasons,
      ],
      duties: [],
    });
    await end(second.id);
    expect(rulesOf(await guard())[0]).toBe('restricted');
    await end(first.id);
    expect(await guard()).toEqual(before);
  });

  it('stand behind an opt-out, which holds for longer', async () => {
    await start();
    await app.client.optOuts.add(optOutInput({ kind: 'person', contactId }));
    expect(rulesOf(await guard()).slice(0, 2)).toEqual(['opt-out', 'restricted']);
  });

  it('block the person’s other card and not a colleague', async () => {
    const other = await save({ name: 'Berg, Anna', companyName: '', phones: ['070-123 45 67'] });
    const colleague = await save({ name: 'Bo Ek', phones: ['070-222 33 44'] });
    await start();
    expect(rulesOf(await guard(other))).toContain('restricted');
    expect(rulesOf(await guard(colleague))).not.toContain('restricted');
  });

  it('block an e-mail, and cover the address', async () => {
    await start();
    const recipient = { by: 'contact', contactId, pointId: null } as const;
    const { known, decision } = await app.client.emailChecks.judge({ recipient, answers: noAnswers });
    expect(decision.verdict).toBe('blocked');
    expect(rulesOf(decision)[0]).toBe('restricted');
    expect(known.address).toBe('a•••@bolaget.se');
  });

  it('may be corrected', async () => {
    const anna = contactInput({ id: contactId, role: 'Inköpschef', phones: ['070-123 45 67'] });
    await start();
    expect(await app.client.contacts.save(anna)).toMatchObject({ role: 'Inköpschef' });
  });
});

describe('a list with somebody whose data are restricted', () => {
  const anna = { name: 'Anna Berg', company: 'Bolaget AB' };
  const clear = { name: 'Cecilia Dahl', company: 'Annat AB', phone: '070-555 66 77' };

  it('blocks the row, whether it is known by its number or its address, and says why', async () => {
    await importRegister(app, ['070-000 00 01']);
    await start();
    const rows = await screenRows(app, [
      { ...anna, phone: '070-123 45 67' },
      { ...anna, email: 'anna.berg@bolaget.se' },
      { ...anna, email: 'anna.berg@bolaget.se', phone: '070-888 99 00' },
      clear,
    ]);
    expect(rows.map(({ code }) => code)).toEqual(['own-opt-out', 'own-opt-out', 'own-opt-out', 'clear']);
    for (const { reason } of rows.slice(0, 3))
      expect(reason).toMatchObject({ rule: 'restricted', facts: { since: '2026-11-20' } });
  });

  it('changes nothing of theirs when it is written', async () => {
    await importRegister(app, ['070-000 00 01']);
    await start();
    const before = await app.client.contacts.read({ id: contactId });
    await screenRows(app, [{ ...anna, email: 'anna.berg@bolaget.se', phone: '070-888 99 00' }, clear]);
    await app.client.screening.write({ id: randomUUID(), policy: filling });
    expect(await app.client.contacts.read({ id: contactId })).toEqual(before);
    const rows = await app
      .journal()
      .read((queries) => queries.selectFrom('listRow').select('rowNumber').execute());
    expect(rows).toHaveLength(1);
  });

  it('leaves them out of the cleared file when it is saved later', async () => {
    await importRegister(app, ['070-000 00 01']);
    await screenRows(app, [clear, { ...clear, name: 'Doris Ek', phone: '070-666 77 88' }]);
    const { id } = await app.client.screening.write({ id: randomUUID(), policy: filling });
    const { rows } = await app.client.contacts.list({ text: 'Cecilia' });
    await start({ contactId: rows[0]?.id ?? '' });
    app.person.picks = join(app.folder, 'godkända.csv');
    await app.client.screening.saveCleared({ id, kind: 'csv', language: 'sv' });
    const file = readFileSync(app.person.picks, 'utf8');
    expect(file).toContain('Doris Ek');
    expect(file).not.toContain('Cecilia Dahl');
  });

  it('leaves them in the journal when the list is taken out again', async () => {
    await importRegister(app, ['070-000 00 01']);
    await screenRows(app, [clear, { ...clear, name: 'Doris Ek', phone: '070-666 77 88' }]);
    const { id } = await app.client.screening.write({ id: randomUUID(), policy: filling });
    const { rows } = await app.client.contacts.list({ text: 'Cecilia' });
    await start({ contactId: rows[0]?.id ?? '', ground: 'claims' });
    expect(await app.client.screening.undo({ id })).toMatchObject({ removed: 1 });
    const left = await app.client.contacts.list({ text: '' });
    expect(left.rows.map(({ name }) => name)).toEqual(['Anna Berg', 'Cecilia Dahl']);
  });
});

const filling = {
  name: 'newer-wins',
  company: 'newer-wins',
  role: 'newer-wins',
  'organisation-number': 'newer-wins',
  note: 'newer-wins',
  identifiers: 'newer-wins',
} as const;
