import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeList } from '#main/features/screening/write/write-list.ts';
import { cautiousPolicy, rowCodes } from '#shared/features/screening/screening-words.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { AppEvent } from '#shared/ipc/events.ts';
import { contactInput, neverAgain, optOutInput } from '#test/support/build-inputs.ts';
import { exampleCard } from '#test/support/example-card.ts';
import { importRegister } from '#test/support/make-list.ts';
import { openScreening, type ScreeningApp } from '#test/support/open-screening.ts';
import {
  contactsByName,
  dryRun,
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
  writeInHand,
  writtenTables,
} from '#test/support/write-lists.ts';

let app: ScreeningApp;
beforeEach(async () => {
  app = await openScreening();
});
afterEach(() => app.close());

const now = '2026-11-23T09:00:00.000Z';
const code = (expected: string) => ({ code: expected });

/** A contact as it was before the list came in. */
async function save(fields: Parameters<typeof contactInput>[0]) {
  const contact = contactInput({ legalForm: 'employee', ...fields });
  app.clock.set('2026-10-01T08:00:00.000Z');
  await app.client.contacts.save(contact);
  app.clock.set(now);
  return contact.id;
}

const optOut = (value: string) => app.client.optOuts.add(optOutInput({ kind: 'phone', value }));

const runs = async () => app.client.screening.lists(undefined);

describe('what writing a list would do, and what it does', () => {
  const rows: FullRow[] = [
    { name: 'Ny Nilsson', company: 'Bolaget AB', phone: '070-100 00 01', email: 'ny@bolaget.se' },
    { name: 'Anna Berg', company: 'Annat AB', role: 'Chef', phone: '070-100 00 02', mobile: '070-100 00 12' },
    { name: 'Bo Ek', phone: '070-100 00 03' },
    { name: 'Cecilia Dahl', phone: '070-100 00 04' },
    { name: 'Trasig', phone: 'hej' },
    { name: 'Ny Nilsson', phone: '070-100 00 01' },
    { company: 'Firman AB', phone: '08-123 45 67' },
  ];
  beforeEach(async () => {
    await save({ name: 'Anna Berg', role: 'Inköpare', phones: ['070-100 00 02'] });
    await save({ name: 'Bo Ek', phones: ['070-100 00 03'] });
    await optOut('070-100 00 04');
  });

  it('are the same, row by row', async () => {
    await screenList(app, rows);
    const planned = await dryRun(app);
    expect(planned).toEqual({
      new: 2,
      updated: 1,
      changedFields: { name: 0, company: 1, role: 0, 'organisation-number': 0, note: 0, identifiers: 1 },
      same: 1,
      blocked: 2,
      broken: 1,
    });
    const { id } = await writeInHand(app);
    const list = await app.client.screening.list({ id });
    expect(list.effects).toEqual(planned);
    expect(list).toMatchObject({ rowCount: 7, usableCount: 4, untouchedCount: 2, blockedSinceCount: 0 });
    const written = await app
      .journal()
      .read((queries) => queries.selectFrom('listRow').select(['rowNumber', 'code', 'effect']).execute());
    expect(written).toEqual([
      { rowNumber: 2, code: 'company-number', effect: 'new' },
      { rowNumber: 3, code: 'duplicate-in-journal', effect: 'updated' },
      { rowNumber: 4, code: 'duplicate-in-journal', effect: 'same' },
      { rowNumber: 8, code: 'company-number', effect: 'new' },
    ]);
  });

  it('differs by policy: what is newer may replace', async () => {
    await screenList(app, rows);
    expect(await dryRun(app, everywhere('newer-wins'))).toMatchObject({
      updated: 1,
      changedFields: { company: 1, role: 1, identifiers: 1 },
    });
    expect(await dryRun(app, everywhere('never'))).toMatchObject({ new: 2, updated: 0, same: 2 });
    await writeInHand(app, { policy: everywhere('newer-wins') });
    const anna = (await contactsByName(app)).get('Anna Berg');
    expect(anna).toMatchObject({ role: 'Chef', companyName: 'Annat AB' });
    expect(anna?.points.map(({ display }) => display)).toEqual(['070-100 00 02', '070-100 00 12']);
  });

  it('does not replace what was changed after the list came in', async () => {
    const contact = contactInput({ name: 'Dag Falk', role: 'VD', phones: ['070-100 00 05'] });
    await app.client.contacts.save(contact);
    await screenList(app, [{ name: 'Dag Falk', role: 'Städare', phone: '070-100 00 05' }]);
    expect(await dryRun(app, everywhere('newer-wins'))).toMatchObject({ updated: 0, same: 1 });
  });

  it('touches no opt-out, nor anything else before it is written', async () => {
    await screenList(app, rows);
    const before = await dumpTables(app, [...listTables, ...optOutTables]);
    const optOuts = await dumpTables(app, optOutTables);
    await dryRun(app);
    expect(await dumpTables(app, [...listTables, ...optOutTables])).toBe(before);
    await writeInHand(app, { policy: everywhere('newer-wins') });
    expect(await dumpTables(app, optOutTables)).toBe(optOuts);
  });

  it('says where every number came from', async () => {
    await importList(app, rows, { fileName: 'våren 2026.csv' });
    const contacts = await contactsByName(app);
    const source = { kind: 'list-import', obtainedOn: '2026-11-20' };
    expect(contacts.get('Ny Nilsson')?.points.map((point) => point.source)).toEqual([
      { ...source, note: 'Adressbolaget AB · våren 2026.csv · #2' },
      { ...source, note: 'Adressbolaget AB · våren 2026.csv · #2' },
    ]);
    expect(contacts.get('Anna Berg')?.points.map((point) => point.source.note)).toEqual([
      'Mässan i Älvsjö',
      'Adressbolaget AB · våren 2026.csv · #3',
    ]);
  });

  it('keeps what stood before, in the trail and for undoing', async () => {
    const id = await importList(app, rows);
    const changes = await app
      .journal()
      .read((queries) =>
        queries.selectFrom('listChange').select(['field', 'before', 'after']).orderBy('field').execute(),
      );
    expect(changes).toEqual([
      { field: 'companyName', before: '', after: 'Annat AB' },
      { field: 'point', before: '', after: '070-100 00 12' },
      { field: 'updatedAt', before: '2026-10-01T08:00:00.000Z', after: now },
    ]);
    const entries = await app
      .journal()
      .read((queries) => queries.selectFrom('auditEntry').select('payload').execute());
    const payloads = entries.map(({ payload }) => JSON.parse(payload ?? '{}') as Record<string, unknown>);
    expect(payloads).toContainEqual(
      expect.objectContaining({
        action: 'screening.write',
        table: 'contact',
        before: expect.objectContaining({ companyName: '' }) as object,
        after: expect.objectContaining({ companyName: 'Annat AB' }) as object,
      }),
    );
    expect(payloads.find((payload) => payload['table'] === 'screeningRun')).toMatchObject({ id, at: now });
    expect(await app.journal().verify()).toMatchObject({
      integrity: 'ok',
      chain: { broken: [], erased: [] },
    });
  });

  it('lets everybody it brought be found, in every writing', async () => {
    await importList(app, rows);
    expect(await namesFound(app, 'nilsson')).toEqual(['Ny Nilsson']);
    expect(await namesFound(app, '+46 70 100 00 01')).toEqual(['Ny Nilsson']);
    expect(await namesFound(app, 'ny@bolaget.se')).toEqual(['Ny Nilsson']);
    expect(await namesFound(app, '0701000012')).toEqual(['Anna Berg']);
    expect(await namesFound(app, 'annat ab')).toEqual(['Anna Berg']);
    expect(await namesFound(app, 'cecilia')).toEqual([]);
  });

  it('gives back contacts that open and can be saved again', async () => {
    await importList(app, [
      {
        name: 'Å'.repeat(300),
        company: 'B'.repeat(300),
        role: 'C'.repeat(300),
        note: 'D'.repeat(9000),
        phone: '0701000009',
      },
      ...rows,
    ]);
    for (const { badges: _, createdAt: __, updatedAt: ___, ...contact } of (
      await contactsByName(app)
    ).values())
      await expect(app.client.contacts.save(contact)).resolves.toMatchObject({ id: contact.id });
  });
});

describe('rows of one list that are about the same contact', () => {
  it('are taken in order: the second sees what the first did', async () => {
    await save({ name: 'Anna Berg', phones: ['070-100 00 02'], emails: ['anna@bolaget.se'] });
    await screenList(app, [
      { name: 'Anna Berg', role: 'Chef', phone: '070-100 00 02' },
      { name: 'Anna B', role: 'Säljare', note: 'Ny växel', phone: '070-100 00 22', email: 'anna@bolaget.se' },
      { name: 'Ny Nilsson', phone: '070-100 00 01', email: 'ny@bolaget.se' },
      { role: 'VD', phone: '070-100 00 01', mobile: '070-100 00 11' },
    ]);
    const planned = await dryRun(app);
    const { id } = await writeInHand(app);
    expect((await app.client.screening.list({ id })).effects).toEqual(planned);
    const contacts = await contactsByName(app);
    const displays = (name: string) => contacts.get(name)?.points.map(({ display }) => display);
    expect([...contacts.keys()]).toEqual(['Anna Berg', 'Ny Nilsson']);
    expect(contacts.get('Anna Berg')).toMatchObject({ role: 'Chef', note: 'Ny växel' });
    expect(displays('Anna Berg')).toEqual(['070-100 00 02', 'anna@bolaget.se', '070-100 00 22']);
    expect(contacts.get('Ny Nilsson')).toMatchObject({ role: 'VD' });
    expect(displays('Ny Nilsson')).toEqual(['070-100 00 01', 'ny@bolaget.se', '070-100 00 11']);
  });

  it('are colleagues when only a switchboard joins them', async () => {
    await importList(app, [
      { name: 'Anna Berg', company: 'Bolaget AB', phone: '08-123 45 67' },
      { name: 'Bo Ek', company: 'Bolaget AB', phone: '08-123 45 67' },
      { company: 'Bolaget AB', phone: '08-123 45 67' },
    ]);
    expect([...(await contactsByName(app)).keys()]).toEqual(['Anna Berg', 'Bo Ek', 'Bolaget AB']);
  });
});

describe('a company that has said no', () => {
  it('is followed by its no to the name that a list gives it', async () => {
    await save({ kind: 'company', name: 'Bolaget AB', phones: ['08-123 45 67'] });
    await app.client.optOuts.add(
      optOutInput({ kind: 'organisation', value: 'Bolaget AB' }, { scope: ['email'] }),
    );
    await importList(app, [{ company: 'Bolaget i Norr AB', phone: '08-123 45 67' }], {
      policy: everywhere('newer-wins'),
    });
    const contacts = await contactsByName(app);
    expect(contacts.get('Bolaget i Norr AB')?.badges).toMatchObject([
      { kind: 'organisation', scope: ['email'] },
    ]);
    const { rows } = await app.client.optOuts.list({ text: '' });
    expect(rows.map(({ display }) => display).toSorted()).toEqual(['Bolaget AB', 'Bolaget i Norr AB']);
  });

  it('keeps its people, whatever a list says of where they work', async () => {
    await save({ name: 'Anna Berg', companyName: 'Bolaget AB', phones: ['070-100 00 02'] });
    await app.client.optOuts.add(
      optOutInput({ kind: 'organisation', value: 'Bolaget AB' }, { scope: ['email'] }),
    );
    await importList(
      app,
      [{ name: 'Anna Berg', company: 'Annat AB', role: 'Chef', phone: '070-100 00 02' }],
      {
        policy: everywhere('newer-wins'),
      },
    );
    expect((await contactsByName(app)).get('Anna Berg')).toMatchObject({
      companyName: 'Bolaget AB',
      role: 'Chef',
    });
  });
});

it('keeps no personal identity number', async () => {
  await importRegister(app, ['070-999 99 99']);
  await importList(app, [{ name: 'Anna Berg', org: '811218-9876', phone: '070-100 00 02' }]);
  const contact = (await contactsByName(app)).get('Anna Berg');
  expect(contact).toMatchObject({ organisationNumber: '', legalForm: 'sole-trader' });
  expect(await dumpTables(app, listTables)).not.toMatch(/811218-?9876/);
});

describe('the same list again', () => {
  const rows: FullRow[] = [
    { name: 'Ny Nilsson', company: 'Bolaget AB', phone: '070-100 00 01', email: 'ny@bolaget.se' },
    { name: 'Anna Berg', company: 'Annat AB', role: 'Chef', phone: '070-100 00 02', mobile: '08-765 43 21' },
    { company: 'Bolaget AB', phone: '08-123 45 67' },
    { phone: '070-100 00 07' },
    { name: 'Bo Ek', company: 'Bolaget AB', phone: '08-123 45 67' },
  ];
  beforeEach(async () => {
    await save({ name: 'Anna Berg', role: 'Inköpare', phones: ['070-100 00 02'] });
  });

  it('is one list when it is written twice under one id', async () => {
    const id = await importList(app, rows);
    const before = await dumpTables(app, listTables);
    expect(await app.client.screening.write({ id, policy: cautiousPolicy })).toEqual({ id });
    expect(await dumpTables(app, listTables)).toBe(before);
  });

  it.each(['fill-empty', 'newer-wins', 'never'] as const)(
    'changes nothing where a list may %s',
    async (policy) => {
      const id = await importList(app, rows, { policy: everywhere(policy) });
      const anna = (await contactsByName(app)).get('Anna Berg');
      if (!anna) throw new Error('Anna is gone');
      app.clock.set('2026-11-25T09:00:00.000Z');
      await app.client.contacts.save({
        ...contactInput({}),
        ...anna,
        role: 'Städchef',
        organisationNumber: '',
      });
      const before = await dumpTables(app, listTables);
      expect(await importList(app, rows, { policy: everywhere(policy) })).toBe(id);
      expect(await dumpTables(app, listTables)).toBe(before);
      expect(await runs()).toHaveLength(1);
    },
  );

  it('changes nothing as another file with the same rows, and is noted', async () => {
    await importList(app, rows);
    const before = await dumpTables(app, ['contact', 'contactPoint', 'contactSearch', 'listChange']);
    await screenList(app, [...rows, {}], { fileName: 'samma igen.csv' });
    expect(await dryRun(app)).toMatchObject({ new: 0, updated: 0, same: 5 });
    await writeInHand(app);
    expect(await dumpTables(app, ['contact', 'contactPoint', 'contactSearch', 'listChange'])).toBe(before);
    expect(await runs()).toHaveLength(2);
  });
});

describe('a screening that is out of date', () => {
  const rows: FullRow[] = [{ name: 'Anna Berg', phone: '070-100 00 02' }];

  it.each<[string, () => Promise<unknown>]>([
    ['somebody has said no', () => optOut('070-100 00 02')],
    ['a register has got a new version', () => importRegister(app, ['070-999 99 99'])],
    ['a contact was changed', () => app.client.contacts.save(contactInput({ phones: ['070-100 00 02'] }))],
    [
      'a call was logged',
      () => app.client.calls.record(neverAgain({ outcome: 'no-answer', number: '070-100 00 02' })),
    ],
    ['a day has passed', () => Promise.resolve(app.clock.advance(86_400))],
  ])('is not written from when %s since', async (_, happens) => {
    await screenList(app, rows);
    await happens();
    const before = await dumpTables(app, listTables);
    await expect(dryRun(app)).rejects.toMatchObject(code('list-not-ready'));
    await expect(writeInHand(app)).rejects.toMatchObject(code('list-not-ready'));
    expect(await dumpTables(app, listTables)).toBe(before);
  });

  it('is written from again once it was made anew', async () => {
    await screenList(app, [...rows, { name: 'Bo Ek', phone: '070-100 00 03' }]);
    await optOut('070-100 00 02');
    await app.client.screening.screen(undefined);
    await writeInHand(app);
    expect([...(await contactsByName(app)).keys()]).toEqual(['Bo Ek']);
  });

  it('is still good after what has no bearing on it', async () => {
    await screenList(app, rows);
    await app
      .journal()
      .write(async (_, trail) => trail.record({ action: 'calls.export', table: 'exportRecord', id: 'a' }));
    await expect(writeInHand(app)).resolves.toHaveProperty('id');
  });

  it('is needed at all', async () => {
    await screenList(app, rows);
    await app.client.screening.saveCard({ ...(await inHand()).card, supplier: '' });
    await expect(writeInHand(app)).rejects.toMatchObject(code('list-not-ready'));
  });

  const inHand = async () => {
    const session = await app.client.screening.session(undefined);
    if (session === null) throw new Error('no list is in hand');
    return session;
  };
});

describe('writing that does not come to its end', () => {
  const rows = manyRows(3500);

  /** Does something once, when that many rows have been written. */
  const atRow = (row: number, act: () => void) => {
    let isDone = false;
    app.person.onEvent = (event: AppEvent) => {
      if (isDone || event.type !== 'progress' || event.stage !== 'writing' || event.done < row) return;
      isDone = true;
      act();
    };
  };

  it('leaves nothing when the file refuses half way', async () => {
    await screenList(app, rows);
    await app.journal().read((queries) =>
      sql`CREATE TEMP TRIGGER refused BEFORE INSERT ON contact WHEN NEW.name = 'Person 3300'
          BEGIN SELECT RAISE(ABORT, 'refused'); END`.execute(queries),
    );
    const before = await dumpTables(app, writtenTables);
    await expect(writeInHand(app)).rejects.toMatchObject(code('unexpected'));
    expect(await dumpTables(app, writtenTables)).toBe(before);
    expect(await app.journal().verify()).toMatchObject({ integrity: 'ok', chain: { broken: [] } });
    await app.journal().read((queries) => sql`DROP TRIGGER refused`.execute(queries));
    await writeInHand(app);
    expect((await runs())[0]).toMatchObject({ usableCount: 3500, untouchedCount: 3500 });
  });

  it('leaves nothing when it is cancelled, and can be begun again', async () => {
    await screenList(app, rows);
    const before = await dumpTables(app, writtenTables);
    atRow(3250, () => void app.client.screening.cancel(undefined));
    await expect(writeInHand(app)).rejects.toMatchObject(code('cancelled'));
    expect(await dumpTables(app, writtenTables)).toBe(before);
    expect(await namesFound(app, 'person 7')).toEqual([]);
    await writeInHand(app);
    expect((await runs())[0]).toMatchObject({ untouchedCount: 3500 });
  });

  it('leaves nothing when the journal locks', async () => {
    await screenList(app, rows);
    const before = await dumpTables(app, writtenTables);
    let locking: Promise<void> = Promise.resolve();
    atRow(3250, () => {
      locking = app.lock();
    });
    await expect(writeInHand(app)).rejects.toMatchObject(code('vault-locked'));
    await locking;
    await app.unlock();
    await untilFinished(app);
    expect(await dumpTables(app, writtenTables)).toBe(before);
    expect(await app.client.screening.session(undefined)).toMatchObject({
      fileName: 'lista.csv',
      screening: null,
    });
  });

  it('leaves nothing when the disk is full half way', async () => {
    await screenList(app, rows);
    const before = await dumpTables(app, writtenTables);
    const pages = (count: number) =>
      app.journal().read((queries) => sql.raw(`PRAGMA max_page_count = ${count}`).execute(queries));
    const [{ page_count: held } = { page_count: 0 }] = (
      await app.journal().read((queries) => sql<{ page_count: number }>`PRAGMA page_count`.execute(queries))
    ).rows;
    await pages(held + 100);
    await expect(writeInHand(app)).rejects.toMatchObject(code('disk-full'));
    expect(await dumpTables(app, writtenTables)).toBe(before);
    await pages(1_000_000);
    expect(await app.journal().verify()).toMatchObject({ integrity: 'ok', chain: { broken: [] } });
    await writeInHand(app);
    expect(await runs()).toHaveLength(1);
  });

  it('is not begun where the disk has no room for it', async () => {
    const full = stubbed(() => Promise.resolve(1024 * 1024));
    await expect(full()).rejects.toMatchObject(code('disk-full'));
    expect(existsSync(join(app.folder, 'data', 'journal.db.before-list'))).toBe(false);
    expect(await runs()).toEqual([]);
  });

  it('leaves a copy of the journal from before', async () => {
    await screenList(app, manyRows(1));
    await writeInHand(app);
    expect(existsSync(join(app.folder, 'data', 'journal.db.before-list'))).toBe(true);
  });

  /** A list of a million rows that is never read, because there is no room for it. */
  const stubbed = (readFreeBytes: () => Promise<number>) => () => {
    const never = () => Promise.reject(new AppError('unexpected'));
    const codes = new Uint8Array(1_000_000);
    const counts = { ...Object.fromEntries(rowCodes.map((one) => [one, 0])), clear: codes.length };
    const card = exampleCard;
    const ports = { journal: app.journal(), clock: app.clock, onProgress: () => undefined, readFreeBytes };
    const session = {
      reader: { records: never },
      choices: { card, mapping: ['name', 'phone'], sha256: 'none', fileName: 'stor.csv' },
      screening: { codes, counts, at: now, headSeq: app.journal().head().seq, registers: [], rulePack: '' },
    };
    const job = {
      signal: new AbortController().signal,
      assertGoing: () => undefined,
      progress: () => undefined,
    };
    return writeList(
      ports as unknown as Parameters<typeof writeList>[0],
      session as unknown as Parameters<typeof writeList>[1],
      { id: randomUUID(), policy: cautiousPolicy },
      job,
    );
  };
});
