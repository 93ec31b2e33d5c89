import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteErased } from '#test/support/note-erased.ts';
import type { AppEvent } from '#shared/ipc/events.ts';
import { contactInput, neverAgain, optOutInput } from '#test/support/build-inputs.ts';
import { importRegister } from '#test/support/make-list.ts';
import { openScreening, type ScreeningApp } from '#test/support/open-screening.ts';
import {
  contactsByName,
  dumpTables,
  everywhere,
  type FullRow,
  importList,
  listTables,
  manyRows,
  namesFound,
  optOutTables,
  screenList,
  untilFinished,
} from '#test/support/write-lists.ts';
import { consentInput, saleInput } from '#test/support/sale-inputs.ts';

let app: ScreeningApp;
beforeEach(async () => {
  app = await openScreening();
  await importRegister(app, ['070-999 99 99']);
});
afterEach(() => app.close());

const now = '2026-11-23T09:00:00.000Z';
const code = (expected: string) => ({ code: expected });
const undo = (id: string) => app.client.screening.undo({ id });
const list = (id: string) => app.client.screening.list({ id });
const names = async () => [...(await contactsByName(app)).keys()];

/** A contact as it was before the list came in. */
async function save(fields: Parameters<typeof contactInput>[0]) {
  const contact = contactInput({ legalForm: 'unknown', ...fields });
  app.clock.set('2026-10-01T08:00:00.000Z');
  await app.client.contacts.save(contact);
  app.clock.set(now);
  return contact.id;
}

async function idOf(name: string): Promise<string> {
  const { rows } = await app.client.contacts.list({ text: name });
  const contact = rows.find((row) => row.name === name);
  if (!contact) throw new Error(`${name} is not there`);
  return contact.id;
}

/** Saves a contact again as the form would, with something changed. */
async function change(name: string, fields: Partial<ReturnType<typeof contactInput>>) {
  const {
    badges: _,
    createdAt: __,
    updatedAt: ___,
    ...contact
  } = await app.client.contacts.read({
    id: await idOf(name),
  });
  await app.client.contacts.save({ ...contact, ...fields });
}

const call = (fields: Parameters<typeof neverAgain>[0]) =>
  app.client.calls.record(neverAgain({ outcome: 'no-answer', note: '', ...fields }));

const rows: FullRow[] = [
  { name: 'Ny Nilsson', company: 'Bolaget AB', phone: '070-100 00 01', email: 'ny@bolaget.se' },
  { name: 'Nina Ny', phone: '070-100 00 02' },
  {
    name: 'anna berg',
    company: 'Annat AB',
    role: 'Chef',
    org: '556036-0793',
    phone: '070-100 00 03',
    mobile: '070-100 00 13',
    email: 'anna@annat.se',
    note: 'Från listan',
  },
  { company: 'Firman i Norr AB', org: '556036-0793', phone: '08-123 45 67' },
];

describe('a list that is undone', () => {
  beforeEach(async () => {
    await save({
      name: 'Anna Berg',
      companyName: 'Bolaget AB',
      role: 'Inköpare',
      note: 'Ring sent',
      phones: ['070-100 00 03'],
    });
    await save({ kind: 'company', name: 'Firman AB', phones: ['08-123 45 67'] });
  });

  it('leaves the journal as it was, every field of it', async () => {
    const tables = ['contact', 'contactPoint', 'contactSearch', 'listRow', 'listChange'] as const;
    const before = await dumpTables(app, tables);
    const id = await importList(app, rows, { policy: everywhere('newer-wins') });
    const contacts = await contactsByName(app);
    expect(contacts.get('anna berg')).toMatchObject({
      companyName: 'Annat AB',
      role: 'Chef',
      note: 'Från listan',
      organisationNumber: '556036-0793',
    });
    expect(contacts.get('Firman i Norr AB')).toMatchObject({
      organisationNumber: '556036-0793',
      legalForm: 'legal-person',
    });
    app.clock.advance(3600);
    expect(await undo(id)).toEqual({ removed: 2, restored: 10, kept: 0 });
    expect(await dumpTables(app, tables)).toBe(before);
    expect(await app.journal().verify()).toMatchObject({
      integrity: 'ok',
      chain: { broken: [], erased: [] },
    });
  });

  it('is noted as undone, once', async () => {
    const id = await importList(app, rows);
    await undo(id);
    expect(await list(id)).toMatchObject({ undoneAt: now, untouchedCount: 0, blockedSinceCount: 0 });
    const before = await dumpTables(app, listTables);
    await expect(undo(id)).rejects.toMatchObject(code('list-already-undone'));
    expect(await dumpTables(app, listTables)).toBe(before);
    await expect(undo(randomUUID())).rejects.toMatchObject(code('list-not-found'));
  });

  it('leaves a copy of the journal from before', async () => {
    await undo(await importList(app, rows));
    expect(existsSync(join(app.folder, 'data', 'journal.db.before-undo'))).toBe(true);
  });

  it('can be found no more, and can be written again', async () => {
    const id = await importList(app, rows);
    expect(await namesFound(app, 'nina')).toEqual(['Nina Ny']);
    await undo(id);
    expect(await namesFound(app, 'nina')).toEqual([]);
    expect(await namesFound(app, '070-100 00 13')).toEqual([]);
    expect(await namesFound(app, 'annat')).toEqual([]);
    const again = await importList(app, rows);
    expect(again).not.toBe(id);
    expect(await namesFound(app, 'nina')).toEqual(['Nina Ny']);
  });

  it('touches no opt-out', async () => {
    const id = await importList(app, rows, { policy: everywhere('newer-wins') });
    await app.client.optOuts.add(optOutInput({ kind: 'phone', value: '070-100 00 02' }));
    await app.client.optOuts.add(optOutInput({ kind: 'person', contactId: await idOf('Ny Nilsson') }));
    const before = await dumpTables(app, optOutTables);
    await undo(id);
    expect(await dumpTables(app, optOutTables)).toBe(before);
  });

  it('keeps what somebody has changed since, and puts back the rest', async () => {
    const id = await importList(app, rows, { policy: everywhere('newer-wins') });
    app.clock.advance(3600);
    const { points } = (await contactsByName(app)).get('anna berg') ?? { points: [] };
    await change('anna berg', {
      role: 'Städchef',
      points: points.map((point) => ({ ...point, label: point.kind === 'email' ? 'privat' : '' })),
    });
    expect(await undo(id)).toMatchObject({ removed: 2, kept: 1 });
    const anna = (await contactsByName(app)).get('Anna Berg');
    expect(anna).toMatchObject({
      companyName: 'Bolaget AB',
      role: 'Städchef',
      note: 'Ring sent',
      organisationNumber: '',
      updatedAt: '2026-11-23T10:00:00.000Z',
    });
    expect(anna?.points.map(({ display }) => display)).toEqual(['070-100 00 03', 'anna@annat.se']);
    expect((await dumpTables(app, ['listChange'])).match(/\\"field\\":\\"(\w+)/g)).toHaveLength(3);
  });
});

describe('a contact that a list brought in', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['was called', async () => call({ contactId: await idOf('Nina Ny') })],
    ['was called by its number alone', () => call({ number: '070-100 00 02' })],
    ['was changed', () => change('Nina Ny', { note: 'Ringer tillbaka' })],
    ['has bought something', async () => app.client.sales.save(saleInput(await idOf('Nina Ny')))],
    ['has agreed to something', async () => app.client.consents.give(consentInput(await idOf('Nina Ny')))],
    [
      'has said no',
      async () => app.client.optOuts.add(optOutInput({ kind: 'person', contactId: await idOf('Nina Ny') })),
    ],
    [
      'has asked for what is held',
      async () =>
        app.journal().write(async (queries, trail) => {
          const subject = JSON.stringify({ contactIds: [await idOfRaw(queries)], phones: [], emails: [] });
          await queries
            .insertInto('subjectRequest')
            .values({ ...request, subject })
            .execute();
          trail.record({ action: 'test', table: 'subjectRequest', id: request.id });
        }),
    ],
    [
      'is being written about',
      async () => app.client.calls.saveDraft({ ...draft, contactId: await idOf('Nina Ny') }),
    ],
    [
      'was met in a later list',
      () => importList(app, [{ name: 'Nina Ny', phone: '070-100 00 02' }], { fileName: 'b.csv' }),
    ],
  ])('stays when it %s', async (_, happens) => {
    const id = await importList(app, rows.slice(0, 2));
    app.clock.advance(3600);
    await happens();
    expect(await undo(id)).toEqual({ removed: 1, restored: 0, kept: 1 });
    expect(await names()).toEqual(['Nina Ny']);
  });

  const idOfRaw = async (
    queries: Parameters<Parameters<ReturnType<ScreeningApp['journal']>['read']>[0]>[0],
  ) =>
    (await queries.selectFrom('contact').select('id').where('name', '=', 'Nina Ny').executeTakeFirstOrThrow())
      .id;

  const request = {
    id: randomUUID(),
    kind: 'access' as const,
    name: 'Nina Ny',
    receivedOn: '2026-11-23',
    receivedBy: 'email' as const,
    words: '',
    dueOn: '2026-12-23',
    extendedOn: null,
    identityCheck: '',
    identityAskedOn: null,
    identitySettledOn: null,
    outcome: 'granted' as const,
    language: 'sv' as const,
    answeredAt: now,
    fileNames: '[]',
    sha256: '',
  };
  const draft = { text: 'Vill ha offert', timerStartedAt: null };

  it('goes with its own list, once a later one that met it was undone', async () => {
    const first = await importList(app, rows.slice(0, 2));
    app.clock.advance(3600);
    const second = await importList(app, [{ name: 'Nina Ny', role: 'VD', phone: '070-100 00 02' }], {
      fileName: 'b.csv',
    });
    app.clock.advance(3600);
    expect(await undo(second)).toEqual({ removed: 0, restored: 1, kept: 0 });
    expect(await undo(first)).toEqual({ removed: 2, restored: 0, kept: 0 });
    expect(await names()).toEqual([]);
  });

  it('keeps a number that was called since, on a card that was there', async () => {
    await save({ name: 'Nina Ny', phones: ['070-100 00 02'] });
    const id = await importList(app, [
      { name: 'Nina Ny', phone: '070-100 00 02', mobile: '070-100 00 22', email: 'nina@bolaget.se' },
    ]);
    app.clock.advance(3600);
    await call({ contactId: await idOf('Nina Ny'), number: '070-100 00 22' });
    expect(await undo(id)).toEqual({ removed: 0, restored: 1, kept: 1 });
    const points = (await contactsByName(app)).get('Nina Ny')?.points ?? [];
    expect(points.map(({ display }) => display)).toEqual(['070-100 00 02', '070-100 00 22']);
  });
});

it('brings back nobody who was erased in the meantime', async () => {
  await save({ name: 'Anna Berg', role: 'Inköpare', phones: ['070-100 00 03'] });
  const id = await importList(app, rows, { policy: everywhere('newer-wins') });
  await app.journal().write(async (queries, trail) => {
    const erased = ['Nina Ny', 'anna berg'];
    const seqs = queries.selectFrom('contact').select('seq').where('name', 'in', erased);
    await sql`DELETE FROM contactSearch WHERE rowid IN (${seqs})`.execute(queries);
    await queries.deleteFrom('contact').where('name', 'in', erased).execute();
    const keys = ['+46701000002', '+46701000003', '+46701000013'];
    await noteErased(queries, trail, keys, { scope: '', erasedOn: '2026-11-23' });
  });
  const erased = await dumpTables(app, ['erasedIdentifier', 'hashKey']);
  expect(await undo(id)).toEqual({ removed: 2, restored: 0, kept: 0 });
  expect(await names()).toEqual([]);
  expect(await dumpTables(app, ['contact', 'contactPoint', 'contactSearch', 'listRow', 'listChange'])).toBe(
    '[[],[],[],[],[]]',
  );
  expect(await dumpTables(app, ['erasedIdentifier', 'hashKey'])).toBe(erased);
  const session = await screenList(app, rows, { fileName: 'igen.csv' });
  expect(session.screening?.counts).toMatchObject({ 'erased-person': 2 });
});

describe('undoing thousands', () => {
  const count = 3200;
  const onUndoing = (act: () => void) => {
    let isDone = false;
    app.person.onEvent = (event: AppEvent) => {
      if (isDone || event.type !== 'progress' || event.stage !== 'undoing' || event.done < 2000) return;
      isDone = true;
      act();
    };
  };
  /** Whether the words of a person stand anywhere in the index, in use or not. */
  const standsInIndex = async (word: string): Promise<boolean> => {
    const { rows: found } = await app
      .journal()
      .read((queries) =>
        sql`SELECT 1 FROM contactSearch_data WHERE instr(block, CAST(${word} AS BLOB)) > 0`.execute(queries),
      );
    return found.length > 0;
  };
  const isWiping = async (): Promise<unknown> => {
    const { rows: found } = await app
      .journal()
      .read((queries) =>
        sql<{ v: unknown }>`SELECT v FROM contactSearch_config WHERE k = 'secure-delete'`.execute(queries),
      );
    return found[0]?.v;
  };

  it('leaves no trace of them in the index', async () => {
    await save({ name: 'Anna Berg', phones: ['070-999 00 03'] });
    const id = await importList(app, manyRows(count));
    // The index keeps of a word what the one before it does not begin with.
    expect(await standsInIndex('person')).toBe(true);
    expect(await undo(id)).toEqual({ removed: count, restored: 0, kept: 0 });
    expect(await standsInIndex('person')).toBe(false);
    expect(await names()).toEqual(['Anna Berg']);
    expect(await namesFound(app, 'anna')).toEqual(['Anna Berg']);
    expect(await isWiping()).toBe(1);
    expect(await app.journal().verify()).toMatchObject({ integrity: 'ok', chain: { broken: [] } });
  });

  it('changes nothing when it is cancelled before anybody has gone', async () => {
    const id = await importList(app, manyRows(30));
    const before = await dumpTables(app, listTables);
    app.person.onEvent = (event: AppEvent) => {
      if (event.type === 'progress' && event.stage === 'copying') void app.client.screening.cancel(undefined);
    };
    await expect(undo(id)).rejects.toMatchObject(code('cancelled'));
    expect(await dumpTables(app, listTables)).toBe(before);
  });

  it('comes to its end when it is cancelled after that, and the index wipes as before', async () => {
    const id = await importList(app, manyRows(count));
    let cancelling: Promise<unknown> = Promise.resolve();
    onUndoing(() => {
      cancelling = app.client.screening.cancel(undefined);
    });
    expect(await undo(id)).toEqual({ removed: count, restored: 0, kept: 0 });
    await cancelling;
    expect(await names()).toEqual([]);
    expect(await isWiping()).toBe(1);
    await importList(app, [{ name: 'Xerxes Zetterqvist', phone: '070-999 00 09' }], { fileName: 'b.csv' });
    expect(await standsInIndex('xerxes')).toBe(true);
    await change('Xerxes Zetterqvist', { name: 'Anna Berg' });
    expect(await standsInIndex('xerxes')).toBe(false);
  });

  it('counts as undone from the first, and comes to its end after the journal has locked', async () => {
    const id = await importList(app, manyRows(count));
    let locking: Promise<void> = Promise.resolve();
    onUndoing(() => {
      locking = app.lock();
    });
    await expect(undo(id)).rejects.toMatchObject(code('vault-locked'));
    await locking;
    await app.unlock();
    expect(await list(id)).toMatchObject({ undoneAt: now });
    await untilFinished(app);
    expect(
      await dumpTables(app, ['contact', 'contactPoint', 'contactSearch', 'listRow', 'unfinishedList']),
    ).toBe('[[],[],[],[],[]]');
    expect(await standsInIndex('person')).toBe(false);
    expect(await isWiping()).toBe(1);
    await expect(undo(id)).rejects.toMatchObject(code('list-already-undone'));
  });

  it('keeps whoever is called while it runs', async () => {
    const id = await importList(app, manyRows(count));
    let calling: Promise<unknown> = Promise.resolve();
    app.clock.advance(60);
    onUndoing(() => {
      calling = call({ number: `070-${1_000_000 + count - 1}` });
    });
    expect(await undo(id)).toEqual({ removed: count - 1, restored: 0, kept: 1 });
    await calling;
    expect(await names()).toEqual([`Person ${count - 1}`]);
  });
});

describe('a list that was written', () => {
  it('loses those nobody has touched when the person says so', async () => {
    const id = await importList(app, rows);
    await call({ contactId: await idOf('Nina Ny') });
    expect((await list(id)).untouchedCount).toBe(3);
    expect(await app.client.screening.deleteUntouched({ id })).toEqual({ removed: 3 });
    expect(await names()).toEqual(['Nina Ny']);
    expect(await app.client.screening.deleteUntouched({ id })).toEqual({ removed: 0 });
    expect(await list(id)).toMatchObject({ untouchedCount: 0, undoneAt: null, usableCount: 4 });
    await expect(app.client.screening.deleteUntouched({ id: randomUUID() })).rejects.toMatchObject(
      code('list-not-found'),
    );
  });

  it('owes its notice within a month, or on the day of the first call', async () => {
    await save({ name: 'Bo Ek', phones: ['070-100 00 04'] });
    const id = await importList(app, [...rows, { name: 'Bo Ek', phone: '070-100 00 04' }]);
    expect(await list(id)).toMatchObject({ noticeDueOn: '2026-12-20', noticedOn: null });
    app.clock.set('2026-11-25T09:00:00.000Z');
    await call({ contactId: await idOf('Bo Ek'), calledAt: '2026-11-25T08:55:00.000Z' });
    expect((await list(id)).noticeDueOn).toBe('2026-12-20');
    app.clock.set('2026-11-27T09:00:00.000Z');
    await call({ contactId: await idOf('Nina Ny'), calledAt: '2026-11-27T08:55:00.000Z' });
    expect((await list(id)).noticeDueOn).toBe('2026-11-27');
    await expect(
      app.client.screening.noteNotice({ id, noticedOn: '2026-11-28', how: 'Brev' }),
    ).rejects.toMatchObject(code('invalid-input'));
    const said = { id, noticedOn: '2026-11-27', how: 'I samtalet' };
    expect(await app.client.screening.noteNotice(said)).toMatchObject({
      noticedOn: '2026-11-27',
      noticeHow: 'I samtalet',
    });
    const before = await dumpTables(app, listTables);
    await app.client.screening.noteNotice(said);
    expect(await dumpTables(app, listTables)).toBe(before);
  });

  it('counts those who have said no since, under whatever key', async () => {
    const id = await importList(app, [
      ...rows,
      { name: 'Cecilia Dahl', phone: '070-100 00 05', email: 'cecilia+lista@firma.se' },
      { name: 'David Ek', company: 'Tredje AB', phone: '070-100 00 06' },
      { name: 'Eva Falk', phone: '070-100 00 07', email: 'eva@post.fjarde.se' },
      { name: 'Frida Gren', phone: '070-100 00 08' },
    ]);
    expect((await list(id)).blockedSinceCount).toBe(0);
    const says = (subject: Parameters<typeof optOutInput>[0], fields = {}) =>
      app.client.optOuts.add(optOutInput(subject, fields));
    await says({ kind: 'phone', value: '070-100 00 02' });
    await says({ kind: 'email', value: 'cecilia@firma.se' });
    await says({ kind: 'organisation', value: 'Tredje AB' });
    await says({ kind: 'domain', value: 'fjarde.se' });
    await says({ kind: 'person', contactId: await idOf('Ny Nilsson') });
    await says({ kind: 'organisation', value: '556036-0793' });
    await says({ kind: 'phone', value: '070-100 00 08' }, { scope: ['email'] });
    expect((await list(id)).blockedSinceCount).toBe(7);
  });

  it('stands among the others, the newest first, with all that was said of it', async () => {
    await importList(app, rows.slice(0, 1), { fileName: 'ett.csv' });
    app.clock.advance(60);
    const second = await importList(app, rows.slice(1, 2), { fileName: 'två.csv' });
    expect((await app.client.screening.lists(undefined)).map(({ fileName }) => fileName)).toEqual([
      'två.csv',
      'ett.csv',
    ]);
    expect(await list(second)).toMatchObject({
      card: { supplier: 'Adressbolaget AB', audience: 'employees', evidence: null },
      effects: { new: 1, updated: 0, same: 0, blocked: 0, broken: 0 },
      counts: { 'company-number': 1, clear: 0 },
      deleteOn: '2027-02-20',
      writtenAt: '2026-11-23T09:01:00.000Z',
      registers: [{ register: 'nix-telefon', versionOn: '2026-11-01', isValid: true, numberCount: 1 }],
    });
    await expect(list(randomUUID())).rejects.toMatchObject(code('list-not-found'));
  });
});
