import { randomUUID } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rememberMapping } from '#main/features/screening/read/remember-mapping.ts';
import type { JobStage } from '#shared/ipc/events.ts';
import { exampleCard } from '#test/support/example-card.ts';
import { allRows, bringList, chooseList, listMapping, makeList } from '#test/support/make-list.ts';
import { openScreening, type ScreeningApp } from '#test/support/open-screening.ts';

let app: ScreeningApp;
beforeEach(async () => {
  app = await openScreening();
});
afterEach(() => app.close());

const rows = [
  { name: 'Anna Berg', phone: '070-123 45 67', email: 'anna@bolaget.se' },
  { name: 'Bo Ek', phone: '070-12' },
  { name: 'Eva Falk', phone: '081234567' },
];
const list = makeList(rows);
const session = async () => {
  const found = await app.client.screening.session(undefined);
  if (!found) throw new Error('no list is in hand');
  return found;
};
const setCell = (row: number, column: number, value: string) =>
  app.client.screening.change({ kind: 'cell', row, column, value });
const code = (expected: string) => ({ code: expected });

/** Calls `work` once, when long work tells of this stage for the nth time. */
function duringStage(stage: JobStage, nth: number, work: () => Promise<unknown>): Promise<unknown> {
  let seen = 0;
  return new Promise((resolve, reject) => {
    app.person.onEvent = (event) => {
      if (event.type !== 'progress' || event.stage !== stage) return;
      seen += 1;
      if (seen === nth) work().then(resolve, reject);
    };
  });
}

const manyRows = Array.from({ length: 30_000 }, (_, index) => ({
  name: `Person ${index}`,
  phone: `070${String(1_000_000 + index)}`,
}));

const bring = (content: string, isLast = true, transferId: string = randomUUID(), name = 'inklistrat.csv') =>
  app.client.screening.bringPart({
    transferId,
    name,
    part: Buffer.from(content).toString('base64'),
    isLast,
  });

describe('a list that was just chosen', () => {
  it('shows what was read, what is missing and what the columns look like', async () => {
    const chosen = await chooseList(app, app.put('lista.csv', list));
    expect(chosen).toMatchObject({
      step: 'file',
      fileName: 'lista.csv',
      file: { kind: 'text', delimiter: ';', headerRecord: 0, rowCount: 3 },
      missing: ['supplier', 'obtainedOn', 'collectedHow', 'toldWhat', 'lawfulBasis', 'deleteOn'],
      mapping: listMapping,
      mappingFrom: 'guess',
      changeCount: 0,
      problems: null,
      screening: null,
      dryRun: null,
    });
    expect(chosen.file?.preview).toHaveLength(3);
    expect(JSON.stringify(chosen)).not.toContain(app.folder);
  });

  it('is none when the person changes their mind', async () => {
    app.person.picks = null;
    expect(await app.client.screening.chooseFile(undefined)).toEqual({ outcome: 'cancelled' });
    expect(await app.client.screening.session(undefined)).toBeNull();
  });

  it('is not read when the journal locked while the question stood open', async () => {
    app.person.picks = app.put('lista.csv', list);
    app.person.whileAsked = () => app.lock();
    await expect(app.client.screening.chooseFile(undefined)).rejects.toMatchObject(code('vault-locked'));
  });

  it('leaves the list in hand as it was when it cannot be read', async () => {
    await bringList(app, rows);
    const before = await session();
    app.person.picks = app.put('bild.csv', Buffer.from('%PDF-1.7'));
    await expect(app.client.screening.chooseFile(undefined)).rejects.toMatchObject(code('file-kind-unknown'));
    expect(await session()).toEqual(before);
  });

  it('takes the place of another one, whose choices are forgotten', async () => {
    await bringList(app, rows);
    const other = await chooseList(
      app,
      app.put('annan.csv', makeList([{ name: 'Ida', phone: '0709999999' }])),
    );
    expect(other).toMatchObject({ fileName: 'annan.csv', card: { supplier: '' }, file: { rowCount: 1 } });
    expect(await chooseList(app, app.put('lista.csv', list))).toMatchObject({ card: { supplier: '' } });
  });

  it('keeps the choices when it is the same file again, wherever it lies', async () => {
    await bringList(app, rows);
    await setCell(1, 3, '070-765 43 21');
    const again = await chooseList(app, app.put('kopia.csv', list));
    expect(again).toMatchObject({ card: exampleCard, mappingFrom: 'person', changeCount: 1 });
    expect(again.file?.preview[1]?.[3]).toBe('070-765 43 21');
  });
});

describe('every step', () => {
  it('is refused while no list is open', async () => {
    const { screening } = app.client;
    const tries = [
      () => screening.goTo({ step: 'card' }),
      () => screening.saveCard(exampleCard),
      () => screening.saveMapping({ mapping: ['phone'] }),
      () => screening.readAgain({ delimiter: ',' }),
      () => screening.check(undefined),
      () => screening.screen(undefined),
      () => screening.change({ kind: 'add-leading-zero', column: 0 }),
      () => screening.undoChange(undefined),
      () => screening.previewChange({ kind: 'add-leading-zero', column: 0 }),
      () => screening.rows({ show: 'all' }),
      () => screening.attachEvidence(undefined),
    ];
    for (const one of tries) await expect(one()).rejects.toMatchObject(code('list-not-open'));
  });

  it('is taken down at once and remembered', async () => {
    await chooseList(app, app.put('lista.csv', list));
    expect(await app.client.screening.goTo({ step: 'map' })).toMatchObject({ step: 'map' });
    expect((await session()).step).toBe('map');
  });

  it.each([
    ['the card', { supplier: '' }, listMapping],
    ['a column to reach somebody by', {}, ['name', 'company'] as const],
  ])('waits for %s before it screens', async (_what, card, mapping) => {
    await bringList(app, rows, card);
    await app.client.screening.saveMapping({ mapping: [...mapping] });
    await expect(app.client.screening.screen(undefined)).rejects.toMatchObject(code('list-not-ready'));
    expect((await session()).screening).toBeNull();
  });

  it('shows no rows by code or problem before they were looked for', async () => {
    await bringList(app, rows);
    for (const show of ['problems', 'clear'] as const)
      await expect(app.client.screening.rows({ show })).rejects.toMatchObject(code('list-not-ready'));
  });
});

describe('checking', () => {
  it('counts rows by what is gravest in them and shows the cells that are wrong', async () => {
    await bringList(app, [
      ...rows,
      { name: 'Hej 811228-9874', phone: '070-222 22 22', email: 'x@', org: '12' },
      {},
      { name: 'Ida' },
    ]);
    expect((await app.client.screening.check(undefined)).problems).toEqual({
      empty: 1,
      'no-identifier': 1,
      'phone-invalid': 1,
      'email-invalid': 1,
      'personal-identity-number': 0,
      'organisation-number-invalid': 0,
      'too-many-cells': 0,
      'text-too-long': 0,
    });
    const { rows: wrong, total } = await app.client.screening.rows({ show: 'problems' });
    expect(total).toBe(4);
    expect(wrong.map(({ number, problems, wrongColumns }) => [number, problems, wrongColumns])).toEqual([
      [3, ['phone-invalid'], [3]],
      [5, ['email-invalid', 'personal-identity-number', 'organisation-number-invalid'], [0, 2, 5]],
      [6, ['empty', 'no-identifier'], []],
      [7, ['no-identifier'], [3, 4, 5]],
    ]);
  });

  it('pages through the rows that are asked for', async () => {
    await bringList(app, manyRows.slice(0, 1200));
    const { screening } = app.client;
    const page = await screening.rows({ show: 'all', offset: 1100, limit: 500 });
    expect(page.total).toBe(1200);
    expect(page.rows.map(({ row }) => row)).toEqual(Array.from({ length: 100 }, (_, index) => 1100 + index));
    await screening.screen(undefined);
    expect(await screening.rows({ show: 'not-checked', offset: 1199 })).toMatchObject({
      total: 1200,
      rows: [{}],
    });
    expect(await screening.rows({ show: 'clear' })).toEqual({ rows: [], total: 0 });
  });
});

describe('changing cells', () => {
  it('previews, changes and takes back, and forgets what was found before', async () => {
    await bringList(app, rows);
    const { screening } = app.client;
    await screening.check(undefined);
    await screening.screen(undefined);
    const change = { kind: 'replace', column: 3, find: '070-12', replace: '070-765 43 21' } as const;
    expect(await screening.previewChange(change)).toEqual({
      count: 2,
      samples: [
        { number: 2, before: '070-123 45 67', after: '070-765 43 213 45 67' },
        { number: 3, before: '070-12', after: '070-765 43 21' },
      ],
    });
    expect((await session()).changeCount).toBe(0);
    expect(await setCell(1, 3, '070-765 43 21')).toMatchObject({
      changeCount: 1,
      problems: null,
      screening: null,
    });
    expect((await allRows(app))[1]?.cells[3]).toBe('070-765 43 21');
    expect((await screening.check(undefined)).problems?.['phone-invalid']).toBe(0);
    expect(await screening.undoChange(undefined)).toMatchObject({ changeCount: 0, problems: null });
    expect((await screening.check(undefined)).problems?.['phone-invalid']).toBe(1);
    expect(await screening.undoChange(undefined)).toMatchObject({ changeCount: 0 });
  });

  it('forgets what was found when columns are read otherwise, and keeps it when they are not', async () => {
    await bringList(app, rows);
    const { screening } = app.client;
    await screening.screen(undefined);
    expect((await screening.saveMapping({ mapping: listMapping })).screening).not.toBeNull();
    expect((await screening.saveCard({ ...exampleCard, supplier: 'Ett annat' })).screening).not.toBeNull();
    expect((await screening.saveCard({ ...exampleCard, audience: 'companies' })).screening).toBeNull();
    await screening.screen(undefined);
    expect(await screening.saveMapping({ mapping: ['name', 'company', 'ignore', 'phone'] })).toMatchObject({
      mapping: ['name', 'company', 'ignore', 'phone', 'ignore', 'ignore', 'ignore'],
      mappingFrom: 'person',
      problems: null,
      screening: null,
    });
  });

  it('begins anew when the file is read otherwise, and is as before when that fails', async () => {
    await bringList(app, rows);
    const { screening } = app.client;
    await setCell(1, 3, '070-765 43 21');
    const otherwise = await screening.readAgain({ headerRecord: null });
    expect(otherwise).toMatchObject({
      changeCount: 0,
      file: { headerRecord: null, rowCount: 4 },
      card: exampleCard,
    });
    expect((await screening.readAgain({ headerRecord: 0 })).file).toMatchObject({
      headerRecord: 0,
      rowCount: 3,
    });
    await setCell(1, 3, '070-765 43 21');
    const before = await session();
    await expect(screening.readAgain({ encoding: 'finns-inte' })).rejects.toMatchObject({
      code: expect.stringMatching(/^[a-z-]+$/) as string,
    });
    expect(await session()).toEqual(before);
    expect((await allRows(app))[1]?.cells[3]).toBe('070-765 43 21');
  });
});

describe('a list that is left', () => {
  it('is there again after a lock, read from its file, with everything that was chosen', async () => {
    await bringList(app, rows);
    await setCell(1, 3, '070-765 43 21');
    await app.client.screening.goTo({ step: 'check' });
    const before = await session();
    await app.lock();
    await app.unlock();
    expect(await session()).toEqual(before);
    expect((await allRows(app))[1]?.cells[3]).toBe('070-765 43 21');
  });

  it('is there again in another run of the product', async () => {
    await bringList(app, rows);
    await app.client.screening.readAgain({ headerRecord: null });
    const before = await session();
    await app.leave();
    app = await openScreening({ folder: app.folder });
    expect(await session()).toEqual(before);
  });

  it.each<[string, (path: string) => void]>([
    ['changed', (path) => app.put(path, `${list}\r\nNy;rad`)],
    ['moved', () => renameSync(`${app.folder}/lista.csv`, `${app.folder}/flyttad.csv`)],
    ['no list any more', (path) => app.put(path, Buffer.from('%PDF-1.7'))],
  ])('keeps all but its file when that was %s', async (_what, disturb) => {
    await bringList(app, rows);
    await setCell(1, 3, '070-765 43 21');
    await app.lock();
    disturb('lista.csv');
    await app.unlock();
    expect(await session()).toMatchObject({
      file: null,
      fileName: 'lista.csv',
      card: exampleCard,
      changeCount: 1,
    });
    await expect(app.client.screening.screen(undefined)).rejects.toMatchObject(code('file-changed'));
    await expect(app.client.screening.rows({ show: 'all' })).rejects.toMatchObject(code('file-changed'));
    // The same bytes, from anywhere, bring everything back.
    const again = await chooseList(app, app.put('igen.csv', list));
    expect(again).toMatchObject({
      card: exampleCard,
      changeCount: 1,
      mappingFrom: 'person',
      file: { rowCount: 3 },
    });
    expect((await allRows(app))[1]?.cells[3]).toBe('070-765 43 21');
  });

  it('can be gone on with while its file is missing, as far as that goes', async () => {
    await bringList(app, rows, { supplier: '' });
    await app.lock();
    rmSync(`${app.folder}/lista.csv`);
    await app.unlock();
    expect(await app.client.screening.saveCard(exampleCard)).toMatchObject({ file: null, missing: [] });
  });

  it('has to be brought again when it was pasted, whereupon what was chosen comes back', async () => {
    await bring(list);
    await app.client.screening.saveCard(exampleCard);
    await app.lock();
    await app.unlock();
    expect(await session()).toMatchObject({ file: null, fileName: 'inklistrat.csv', card: exampleCard });
    expect(await bring(list)).toMatchObject({ card: exampleCard, file: { rowCount: 3 } });
  });

  it('is gone without a trace when it is discarded', async () => {
    await bringList(app, rows);
    await app.client.screening.discard(undefined);
    expect(await app.client.screening.session(undefined)).toBeNull();
    await app.lock();
    await app.unlock();
    expect(await app.client.screening.session(undefined)).toBeNull();
    expect(await chooseList(app, app.put('lista.csv', list))).toMatchObject({ card: { supplier: '' } });
  });
});

describe('a list in pieces', () => {
  it('is put together and read with the last one', async () => {
    const id = randomUUID();
    const bytes = Buffer.from(list);
    for (const from of [0, 30]) {
      const part = bytes.subarray(from, from + 30).toString('base64');
      const answer = await app.client.screening.bringPart({
        transferId: id,
        name: 'a.csv',
        part,
        isLast: false,
      });
      expect(answer).toBeNull();
    }
    const part = bytes.subarray(60).toString('base64');
    expect(
      await app.client.screening.bringPart({ transferId: id, name: 'C:\\listor\\a.csv', part, isLast: true }),
    ).toMatchObject({ fileName: 'a.csv', file: { rowCount: 3 } });
  });

  it('is forgotten when another one begins or the person cancels: the rest would pass for a shorter list', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    await bring(list.slice(0, 40), false, first);
    expect(await bring(makeList([{ phone: '0701234567' }]), true, second)).toMatchObject({
      file: { rowCount: 1 },
    });
    await expect(bring(list.slice(40), true, first)).rejects.toMatchObject(code('file-token-unknown'));
    await expect(bring('mer', true, second)).rejects.toMatchObject(code('file-token-unknown'));
    const third = randomUUID();
    await bring(list, false, third);
    await app.client.screening.cancel(undefined);
    await expect(bring('', true, third)).rejects.toMatchObject(code('file-token-unknown'));
    expect(await session()).toMatchObject({ file: { rowCount: 1 } });
  });

  it('is refused when it is no base64, or heavier than a list may be', async () => {
    const { screening } = app.client;
    const piece = { transferId: randomUUID(), name: 'a.csv', isLast: false };
    await expect(screening.bringPart({ ...piece, part: 'inte base64!' })).rejects.toMatchObject(
      code('invalid-input'),
    );
    const transferId = randomUUID();
    const part = Buffer.alloc(4 * 1024 * 1024, 'a').toString('base64');
    for (let count = 0; count < 25; count += 1)
      await screening.bringPart({ transferId, name: 'a.csv', part, isLast: false });
    const oneMore = screening.bringPart({ transferId, name: 'a.csv', part: 'YQ==', isLast: true });
    await expect(oneMore).rejects.toMatchObject({ code: 'file-too-large', details: { megabytes: 100 } });
    expect(await screening.session(undefined)).toBeNull();
  });
});

describe('long work', () => {
  it('leaves everything as it was when it is cancelled', async () => {
    await bringList(app, manyRows);
    await app.client.screening.check(undefined);
    const before = await session();
    const cancelled = duringStage('screening', 2, () => app.client.screening.cancel(undefined));
    await expect(app.client.screening.screen(undefined)).rejects.toMatchObject(code('cancelled'));
    await cancelled;
    expect(await session()).toEqual(before);
    expect((await app.client.screening.screen(undefined)).screening?.counts['not-checked']).toBe(30_000);
  });

  it('leaves the list in hand when the reading of another is cancelled', async () => {
    await bringList(app, rows);
    const before = await session();
    app.person.picks = app.put('stor.csv', makeList(manyRows));
    const cancelled = duringStage('reading', 1, () => app.client.screening.cancel(undefined));
    await expect(app.client.screening.chooseFile(undefined)).rejects.toMatchObject(code('cancelled'));
    await cancelled;
    expect(await session()).toEqual(before);
  });

  it('goes on alone: what would change the list under it is refused, looking is not', async () => {
    await bringList(app, manyRows);
    const { screening } = app.client;
    const meanwhile = duringStage('screening', 2, async () => {
      const tries = [
        () => screening.saveCard({ ...exampleCard, audience: 'companies' }),
        () => screening.saveMapping({ mapping: ['phone'] }),
        () => setCell(0, 0, 'x'),
        () => screening.check(undefined),
        () => bring(list),
      ];
      for (const one of tries) await expect(one()).rejects.toMatchObject(code('job-running'));
      expect(await screening.goTo({ step: 'screen' })).toMatchObject({ step: 'screen' });
      expect((await screening.rows({ show: 'all', limit: 1 })).rows[0]?.cells[0]).toBe('Person 0');
    });
    const done = await screening.screen(undefined);
    await meanwhile;
    expect(done).toMatchObject({ step: 'screen', card: exampleCard, changeCount: 0 });
    expect(done.screening?.counts['not-checked']).toBe(30_000);
  });

  it('stops when the journal locks, and the list is there afterwards as it was before', async () => {
    await bringList(app, manyRows);
    const before = await session();
    const locked = duringStage('screening', 2, () => app.lock());
    await expect(app.client.screening.screen(undefined)).rejects.toMatchObject(code('vault-locked'));
    await locked;
    await app.unlock();
    expect(await session()).toEqual(before);
  });

  it('is ended by discarding the list', async () => {
    await bringList(app, manyRows);
    const discarded = duringStage('screening', 2, () => app.client.screening.discard(undefined));
    await expect(app.client.screening.screen(undefined)).rejects.toMatchObject(code('cancelled'));
    await discarded;
    expect(await app.client.screening.session(undefined)).toBeNull();
  });

  it('tells how far it has come, up to the end', async () => {
    await bringList(app, manyRows);
    const told: [number, number][] = [];
    app.person.onEvent = (event) => {
      if (event.type === 'progress' && event.stage === 'screening') told.push([event.done, event.total]);
    };
    await app.client.screening.screen(undefined);
    expect(told[0]).toEqual([0, 30_000]);
    expect(told.at(-1)).toEqual([30_000, 30_000]);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
  });

  it('can be cancelled when nothing runs', async () => {
    await expect(app.client.screening.cancel(undefined)).resolves.toBeUndefined();
  });
});

describe('the proof of a list', () => {
  const kept = () =>
    app
      .journal()
      .read((queries) => queries.selectFrom('evidenceFile').select(['name', 'byteLength']).execute());
  const attach = (name: string, content: string | Uint8Array) => {
    app.person.picks = app.put(name, content);
    return app.client.screening.attachEvidence(undefined);
  };

  it('is kept inside the journal, in place of the one before, and noted in the trail', async () => {
    await bringList(app, rows);
    expect((await attach('avtal.pdf', 'ett avtal'))?.card.evidence).toMatchObject({ name: 'avtal.pdf' });
    expect(await kept()).toEqual([{ name: 'avtal.pdf', byteLength: 9 }]);
    expect((await attach('faktura.pdf', 'en faktura'))?.card).toMatchObject({
      ...exampleCard,
      evidence: { name: 'faktura.pdf' },
    });
    expect(await kept()).toEqual([{ name: 'faktura.pdf', byteLength: 10 }]);
    const trail = await app
      .journal()
      .read((queries) => queries.selectFrom('auditEntry').select('payload').execute());
    const actions = trail.map(({ payload }) => (JSON.parse(payload ?? '{}') as { action?: string }).action);
    expect(actions.filter((action) => action?.startsWith('screening.'))).toEqual([
      'screening.attachEvidence',
      'screening.attachEvidence',
      'screening.dropEvidence',
    ]);
  });

  it('survives a lock with the card, and cannot be named by the window', async () => {
    await bringList(app, rows);
    const card = (await attach('avtal.pdf', 'ett avtal'))?.card ?? exampleCard;
    await app.lock();
    await app.unlock();
    expect((await session()).card).toEqual(card);
    const invented = { id: randomUUID(), name: 'annat.pdf' };
    expect((await app.client.screening.saveCard({ ...card, evidence: invented })).card).toEqual(card);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['let go of on the card', () => app.client.screening.saveCard(exampleCard)],
    ['discarded with the list', () => app.client.screening.discard(undefined)],
    [
      'given way to another list',
      () => chooseList(app, app.put('annan.csv', makeList([{ phone: '0701234567' }]))),
    ],
  ])('is forgotten when it is %s', async (_how, work) => {
    await bringList(app, rows);
    await attach('avtal.pdf', 'ett avtal');
    await work();
    expect(await kept()).toEqual([]);
  });

  it('is refused when it is empty, too large or no file', async () => {
    await bringList(app, rows);
    await expect(attach('tom.pdf', '')).rejects.toMatchObject(code('file-empty'));
    const large = attach('stor.pdf', Buffer.alloc(10 * 1024 * 1024 + 1));
    await expect(large).rejects.toMatchObject({ code: 'file-too-large', details: { megabytes: 10 } });
    app.person.picks = app.folder;
    await expect(app.client.screening.attachEvidence(undefined)).rejects.toMatchObject(
      code('file-unreadable'),
    );
    app.person.picks = null;
    expect(await app.client.screening.attachEvidence(undefined)).toBeNull();
    expect(await kept()).toEqual([]);
    expect((await session()).card).toEqual(exampleCard);
  });
});

describe('the columns of a supplier', () => {
  const columns = ['NAMN', 'Foretag', 'orgnr', 'Telefon', 'Mobil', 'E-post', 'Reklamspärr'];
  const remember = (mapping: readonly (typeof listMapping)[number][], titles = columns) =>
    app
      .journal()
      .write((queries, trail) =>
        rememberMapping(queries, trail, { columns: titles, mapping, at: '2026-11-01T08:00:00.000Z' }),
      );

  it('are read as the last time, whatever the case and accents of their titles', async () => {
    await remember(['name', 'ignore', 'ignore', 'phone', 'ignore', 'email', 'ignore']);
    expect(await chooseList(app, app.put('lista.csv', list))).toMatchObject({
      mapping: ['name', 'ignore', 'ignore', 'phone', 'ignore', 'email', 'ignore'],
      mappingFrom: 'memory',
    });
  });

  it('are guessed when the titles are others, or there are none', async () => {
    await remember(['name', 'phone'], ['Namn', 'Telefon']);
    await remember(['phone', 'phone'], ['', '']);
    expect(await chooseList(app, app.put('lista.csv', list))).toMatchObject({ mappingFrom: 'guess' });
    const untitled = await chooseList(
      app,
      app.put('utan.csv', 'Anna Berg;0701234567\r\nBo Ek;0701234568\r\n'),
    );
    expect(untitled).toMatchObject({ mappingFrom: 'guess', file: { headerRecord: null } });
  });

  it('never make a column of identity numbers readable', async () => {
    await remember(['name', 'note', 'phone'], ['Namn', 'Kundnr', 'Telefon']);
    const content =
      'Namn;Kundnr;Telefon\r\nAnna Berg;811228-9874;0701234567\r\nBo Ek;640823-3234;0701234568\r\n';
    expect((await chooseList(app, app.put('lista.csv', content))).mapping).toEqual([
      'name',
      'personal-identity-number',
      'phone',
    ]);
  });

  it('are not remembered by choosing them: only a written list leaves something behind', async () => {
    await bringList(app, rows);
    const kept = await app
      .journal()
      .read((queries) => queries.selectFrom('supplierMapping').selectAll().execute());
    expect(kept).toEqual([]);
  });
});
