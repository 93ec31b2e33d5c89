import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type ListReader,
  type ListSource,
  type OpenListParts,
  rowFlags,
} from '#main/import/list-protocol.ts';
import { forkPrograms } from '#main/host/fork-program.ts';
import { openList } from '#main/import/open-list.ts';
import { rowProblems } from '#shared/lists/list-fields.ts';
import { makeXlsx } from '#test/support/make-xlsx.ts';
import { sourcePrograms, startProgram } from '#test/support/start-programs.ts';
import { openBytes, openTestList, readRows, writeList } from './open-test-list.ts';

const code = (expected: string) => ({ code: expected });
const list = 'Namn;Mobil;E-post\nAnna Berg;0701234567;anna@bolaget.se\nPer Ek;701234568;\nEva Al;saknas;\n';
const mapping = ['name', 'phone', 'email'] as const;
const plan = { mapping, isCompanyWanted: false };
/** Enough for several batches. */
const manyRows = (count: number): string =>
  `Namn;Mobil\n${Array.from({ length: count }, (_, row) => `Anna Berg;070${String(1_000_000 + row)}\n`).join('')}`;

afterEach(() => {
  vi.useRealTimers();
});

describe('a list that was opened', () => {
  it('gives its rows as text, any of them and in any order', async () => {
    const reader = await openBytes(list);
    expect(await reader.cells([2, 0, 2])).toEqual([
      { row: 2, cells: ['Eva Al', 'saknas', ''] },
      { row: 0, cells: ['Anna Berg', '0701234567', 'anna@bolaget.se'] },
      { row: 2, cells: ['Eva Al', 'saknas', ''] },
    ]);
    expect(await reader.cells([])).toEqual([]);
    for (const row of [-1, 3, 0.5]) {
      await expect(reader.cells([row])).rejects.toMatchObject(code('invalid-input'));
      await expect(reader.records([row], mapping)).rejects.toMatchObject(code('invalid-input'));
    }
  });

  it('comes from bytes as well, which stay with whoever brought them', async () => {
    const bytes = Buffer.from(list);
    const reader = await openList({ name: 'C:/listor/klistrad.csv', bytes }, { startProgram });
    expect(reader.facts()).toMatchObject({ fileName: 'klistrad.csv', rowCount: 3 });
    expect(bytes.toString()).toBe(list);
    await reader.close();
  });

  it('comes from a workbook as well, one sheet at a time', async () => {
    const row = (cells: readonly string[], at: number) =>
      `<row r="${at}">${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;
    const rows = (lines: readonly (readonly string[])[]) =>
      lines.map((line, index) => row(line, index + 1)).join('');
    const workbook = makeXlsx({
      sheets: [
        {
          name: 'Ett',
          rows: rows([['Namn', 'Mobil'], ['&quot;Berg;&quot; Anna&#10;B', '0701234567'], ['Per']]),
        },
        { name: 'Två', rows: rows([['Telefon'], ['08-12 34 56']]) },
      ],
    });
    const reader = await openBytes(workbook);
    expect(reader.facts()).toMatchObject({
      kind: 'xlsx',
      encoding: null,
      delimiter: null,
      sheet: 0,
      sheets: [
        { name: 'Ett', isHidden: false },
        { name: 'Två', isHidden: false },
      ],
      columns: ['Namn', 'Mobil'],
      raggedRows: 0,
      formulasWithoutValue: 0,
      rowCount: 2,
    });
    expect(await readRows(reader)).toEqual([['"Berg;" Anna\nB', '0701234567'], ['Per']]);
    expect(await reader.read({ sheet: 1 })).toMatchObject({
      sheet: 1,
      columns: ['Telefon'],
      mapping: ['phone'],
    });
    expect(await readRows(reader)).toEqual([['08-12 34 56']]);
    expect(await reader.read({ sheet: 1, headerRecord: null })).toMatchObject({ sheet: 1, rowCount: 2 });
    await expect(reader.read({ sheet: 2 })).rejects.toMatchObject(code('invalid-input'));
  });

  it('gives its rows as the journal would hold them', async () => {
    const reader = await openBytes(
      [
        'Förnamn;Efternamn;Företag;Titel;Telefon;E-post;Orgnr;Ring ej;Övrigt;Personnr',
        '  Anna ;Berg;Bolaget  AB;VD;070-123 45 67 / 08-12 34 56 ankn 12;Anna Berg <Anna@Bolaget.se>;556036-0793;nej;hej;850709-9805',
        'Per;;;;7,01234567E8;per@firman.se per@firman.se;850709-9805;Ja;född 640823-3234;',
        ';;;;saknas;ingen;123;;;',
        ';;;;;;;;;',
        `${'x'.repeat(201)};;;;${'0'.repeat(321)};;;;${'n'.repeat(4001)};;;extra`,
      ].join('\n'),
    );
    const { mapping } = reader.facts();
    expect(mapping.at(-1)).toBe('personal-identity-number');
    const empty = {
      name: '',
      company: '',
      role: '',
      note: '',
      phones: [],
      emails: [],
      organisationNumber: null,
      isDoNotContact: false,
    };
    expect(await reader.records([0, 1, 2, 3, 4], mapping)).toEqual([
      {
        row: 0,
        name: 'Anna Berg',
        company: 'Bolaget AB',
        role: 'VD',
        note: 'hej',
        phones: [
          { raw: '070-123 45 67', e164: '+46701234567' },
          { raw: '08-12 34 56 ankn 12', e164: '+468123456' },
        ],
        emails: [{ raw: 'Anna Berg <Anna@Bolaget.se>', matchKey: 'anna@bolaget.se' }],
        organisationNumber: { value: '556036-0793', isPersonal: false },
        isDoNotContact: false,
        problems: [],
      },
      {
        ...empty,
        row: 1,
        name: 'Per',
        note: 'född 640823-3234',
        phones: [{ raw: '7,01234567E8', e164: '+46701234567' }],
        emails: [{ raw: 'per@firman.se', matchKey: 'per@firman.se' }],
        // Never the number itself.
        organisationNumber: { value: '', isPersonal: true },
        isDoNotContact: true,
        problems: ['personal-identity-number'],
      },
      {
        ...empty,
        row: 2,
        phones: [{ raw: 'saknas', e164: null }],
        emails: [{ raw: 'ingen', matchKey: null }],
        problems: ['phone-invalid', 'email-invalid', 'organisation-number-invalid'],
      },
      { ...empty, row: 3, problems: ['empty', 'no-identifier'] },
      { ...empty, row: 4, problems: ['phone-invalid', 'too-many-cells', 'text-too-long'] },
    ]);
  });

  it('never reads a column of personal identity numbers', async () => {
    const reader = await openBytes('Namn;Personnummer\nAnna;850709-9805\nPer;640823-3234\n');
    const records = await reader.records([0, 1], reader.facts().mapping);
    expect(JSON.stringify(records)).not.toContain('850709');
    expect(records.map(({ problems }) => problems)).toEqual([['no-identifier'], ['no-identifier']]);
  });
});

describe('reading again', () => {
  it('takes new choices and only those, and forgets changes', async () => {
    const reader = await openBytes('Namn,Mobil\nAnna;Berg,0701234567\n');
    await reader.applyChanges([{ kind: 'cell', row: 0, column: 0, value: 'Eva' }]);
    expect(await reader.read({ delimiter: ';', headerRecord: null })).toMatchObject({
      delimiter: ';',
      rowCount: 2,
    });
    expect(await reader.read({})).toMatchObject({ delimiter: ',', headerRecord: 0 });
    expect(await readRows(reader)).toEqual([['Anna;Berg', '0701234567']]);
  });

  it('leaves all as it was when a choice cannot be followed', async () => {
    const reader = await openBytes(list);
    await reader.applyChanges([{ kind: 'cell', row: 0, column: 0, value: 'Eva' }]);
    const before = reader.facts();
    for (const choices of [{ encoding: 'klingon' }, { delimiter: '"' }, { headerRecord: 99 }])
      await expect(reader.read(choices)).rejects.toMatchObject(code('invalid-input'));
    expect(reader.facts()).toEqual(before);
    expect((await readRows(reader))[0]?.[0]).toBe('Eva');
  });

  it('reads the same bytes although the file has changed, as long as they are still there', async () => {
    const path = await writeList(list);
    const reader = await openTestList(path);
    await writeFile(path, 'helt annat');
    expect(await reader.read({ encoding: 'windows-1252' })).toMatchObject({
      rowCount: 3,
      encoding: 'windows-1252',
    });
  });

  it('refuses a file that has changed when its bytes are needed once more', async () => {
    const path = await writeList(Buffer.from('Namn;Mobil\nÅsa;0701234567\n', 'latin1'));
    const reader = await openTestList(path);
    expect(await reader.read({ encoding: 'macintosh' })).toMatchObject({ encoding: 'macintosh' });
    await writeFile(path, Buffer.from('Namn;Mobil\nÅke;0701234567\n', 'latin1'));
    await expect(reader.read({})).rejects.toMatchObject(code('file-changed'));
    expect(reader.facts()).toMatchObject({ encoding: 'macintosh' });
  });
});

describe('a change', () => {
  const read = async (reader: ListReader, column: number) =>
    (await readRows(reader)).map((cells) => cells[column]);

  it('shows what it would do, and does nothing before it is made', async () => {
    const reader = await openBytes(list);
    expect(await reader.previewChange({ kind: 'add-leading-zero', column: 1 })).toEqual({
      count: 1,
      samples: [{ row: 1, before: '701234568', after: '0701234568' }],
    });
    expect(await reader.previewChange({ kind: 'replace', column: 0, find: 'a', replace: 'A' })).toEqual({
      count: 2,
      samples: [
        { row: 0, before: 'Anna Berg', after: 'AnnA Berg' },
        { row: 2, before: 'Eva Al', after: 'EvA Al' },
      ],
    });
    expect(await reader.previewChange({ kind: 'cell', row: 2, column: 1, value: '070' })).toEqual({
      count: 1,
      samples: [{ row: 2, before: 'saknas', after: '070' }],
    });
    expect(await reader.previewChange({ kind: 'cell', row: 2, column: 1, value: 'saknas' })).toEqual({
      count: 0,
      samples: [],
    });
    expect(await reader.previewChange({ kind: 'cell', row: 99, column: 1, value: 'x' })).toEqual({
      count: 0,
      samples: [],
    });
    expect(await readRows(reader)).toEqual(
      list
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(';')),
    );
  });

  it('shows no more than a few of the cells, and counts all', async () => {
    const reader = await openBytes(manyRows(10_000));
    const preview = await reader.previewChange({ kind: 'replace', column: 0, find: 'Berg', replace: 'Ek' });
    expect(preview.count).toBe(10_000);
    expect(preview.samples).toHaveLength(5);
  });

  it('follows upon the changes before it, in order', async () => {
    const reader = await openBytes(list);
    await reader.applyChanges([
      { kind: 'replace', column: 1, find: 'saknas', replace: '8123456' },
      { kind: 'cell', row: 0, column: 1, value: '701111111' },
      { kind: 'add-leading-zero', column: 1 },
      { kind: 'cell', row: 1, column: 1, value: '702222222' },
    ]);
    expect(await read(reader, 1)).toEqual(['0701111111', '702222222', '08123456']);
    expect(await reader.previewChange({ kind: 'add-leading-zero', column: 1 })).toMatchObject({ count: 1 });
    const records = await reader.records([0, 1, 2], mapping);
    expect(records.map(({ phones }) => phones[0]?.e164)).toEqual([
      '+46701111111',
      '+46702222222',
      '+468123456',
    ]);
    await reader.applyChanges([]);
    expect(await read(reader, 1)).toEqual(['0701234567', '701234568', 'saknas']);
  });

  it('may fill a cell behind the last of its row', async () => {
    const reader = await openBytes('Namn;Mobil;E-post\nAnna\n');
    await reader.applyChanges([{ kind: 'cell', row: 0, column: 2, value: 'anna@bolaget.se' }]);
    expect(await readRows(reader)).toEqual([['Anna', '', 'anna@bolaget.se']]);
  });

  it('to a place that no list has is refused', async () => {
    const reader = await openBytes(list);
    for (const place of [
      { row: -1, column: 0 },
      { row: 0, column: -1 },
      { row: 0, column: 1024 },
      { row: 0.5, column: 0 },
    ])
      await expect(reader.applyChanges([{ kind: 'cell', ...place, value: 'x' }])).rejects.toMatchObject(
        code('invalid-input'),
      );
  });
});

describe('a scan', () => {
  it('hands every row over once and in order', async () => {
    const reader = await openBytes(manyRows(20_001));
    const seen: number[] = [];
    await reader.scan({ mapping: ['name', 'phone'], isCompanyWanted: false }, (batch) => {
      expect(batch.firstRow).toBe(seen.length);
      for (let row = 0; row < batch.rowCount; row += 1) seen.push(batch.phones[row * 4] ?? 0);
    });
    expect(seen).toEqual(Array.from({ length: 20_001 }, (_, row) => 46_701_000_000 + row));
  });

  it('says in bits what a row lacks and has', async () => {
    const reader = await openBytes(list);
    const flags: number[] = [];
    await reader.scan(plan, (batch) => void flags.push(...batch.flags));
    const bit = (problem: (typeof rowProblems)[number]) => 1 << rowProblems.indexOf(problem);
    expect(flags).toEqual([rowFlags.hasName, rowFlags.hasName, rowFlags.hasName | bit('phone-invalid')]);
  });

  it('takes a batch back when it has been looked at', async () => {
    const reader = await openBytes(list);
    const kept: Float64Array[] = [];
    await reader.scan(plan, ({ phones }) => void kept.push(phones));
    expect(kept.map(({ length }) => length)).toEqual([0]);
  });

  it('waits for whoever takes a batch, and answers meanwhile', async () => {
    const reader = await openBytes(manyRows(30_000));
    let isBusy = false;
    const names: unknown[] = [];
    await reader.scan({ mapping: ['name', 'phone'], isCompanyWanted: false }, async ({ firstRow }) => {
      expect(isBusy).toBe(false);
      isBusy = true;
      names.push((await reader.records([firstRow], ['name', 'phone']))[0]?.name);
      isBusy = false;
    });
    expect(names).toEqual(Array.from({ length: 4 }, () => 'Anna Berg'));
  });

  it('goes by the changes and the choices that held when it began', async () => {
    const reader = await openBytes(manyRows(20_000));
    const firsts: number[] = [];
    await reader.scan({ mapping: ['name', 'phone'], isCompanyWanted: false }, async (batch) => {
      firsts.push(batch.phones[0] ?? 0);
      await reader.applyChanges([{ kind: 'replace', column: 1, find: '0', replace: 'x' }]);
    });
    expect(firsts).toEqual([46_701_000_000, 46_701_008_192, 46_701_016_384]);
  });

  it('stops when it is called off, and the list stays', async () => {
    const reader = await openBytes(manyRows(100_000));
    const controller = new AbortController();
    let batches = 0;
    const scan = reader.scan(
      { mapping: ['name', 'phone'], isCompanyWanted: false },
      () => {
        batches += 1;
        controller.abort();
      },
      controller.signal,
    );
    await expect(scan).rejects.toMatchObject(code('cancelled'));
    expect(batches).toBe(1);
    await expect(reader.scan(plan, () => {}, controller.signal)).rejects.toMatchObject(code('cancelled'));
    expect(await reader.cells([99_999])).toHaveLength(1);
  });

  it('fails as whoever takes the batch fails, and the list stays', async () => {
    const reader = await openBytes(manyRows(30_000));
    const failure = new Error('disk full');
    let batches = 0;
    const scan = reader.scan({ mapping: ['name', 'phone'], isCompanyWanted: false }, () => {
      batches += 1;
      throw failure;
    });
    await expect(scan).rejects.toBe(failure);
    expect(batches).toBe(1);
    expect(await reader.cells([0])).toHaveLength(1);
  });

  it('of a list without rows hands nothing over', async () => {
    const reader = await openBytes('Namn;Mobil\n');
    await reader.scan(plan, () => expect.unreachable());
  });
});

describe('the reader', () => {
  it('tells how far it has come', async () => {
    const shares: number[] = [];
    await openBytes(manyRows(400_000), { onProgress: (share) => void shares.push(share) });
    expect(shares.length).toBeGreaterThan(0);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });

  it('ends at once when opening is called off', async () => {
    const path = await writeList(manyRows(200_000));
    const early = AbortSignal.abort();
    await expect(openTestList(path, { signal: early })).rejects.toMatchObject(code('cancelled'));
    const controller = new AbortController();
    const opening = openTestList(path, { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(opening).rejects.toMatchObject(code('cancelled'));
  });

  it('is not ended by a signal that comes when the list is open', async () => {
    const controller = new AbortController();
    const reader = await openBytes(list, { signal: controller.signal });
    controller.abort();
    expect(await reader.cells([0])).toHaveLength(1);
  });

  it('refuses everything once it is closed, also what was asked before', async () => {
    const reader = await openBytes(manyRows(200_000));
    const asked = reader.previewChange({ kind: 'replace', column: 0, find: 'a', replace: 'b' });
    const refused = expect(asked).rejects.toMatchObject(code('list-not-open'));
    await reader.close();
    await refused;
    await expect(reader.cells([0])).rejects.toMatchObject(code('list-not-open'));
    await expect(reader.scan(plan, () => {})).rejects.toMatchObject(code('list-not-open'));
    await reader.close();
    expect(reader.facts().rowCount).toBe(200_000);
  });

  it('reports a file that is not there or too large', async () => {
    await expect(openTestList('/nowhere/list.csv')).rejects.toMatchObject(code('file-unreadable'));
    const path = await writeList(list);
    await expect(openTestList(path, { limits: { maxBytes: 10 } })).rejects.toMatchObject(
      code('file-too-large'),
    );
    const bytes = await readFile(path);
    await expect(
      openList({ name: 'x', bytes }, { startProgram, limits: { maxBytes: 10 } }),
    ).rejects.toMatchObject(code('file-too-large'));
  });
});

describe('a reader that fails', () => {
  const startFrom = (path: string) => forkPrograms({ ...sourcePrograms, 'list-reader': path });
  const startFailing = startFrom(resolve('test/support/child-failing-reader.ts'));
  const startMissing = startFrom('/nowhere/reader.js');
  const open = (what: string, parts: Partial<OpenListParts> = {}) => {
    const source: ListSource = { name: what, bytes: new Uint8Array(1) };
    return openList(source, { startProgram: startFailing, ...parts });
  };

  it.each([
    'throws',
    'exits',
    'is killed',
    'asks for one huge array',
    'eats memory',
    'eats text',
    'eats buffers',
    'loops for ever',
  ])('because it %s is reported as stopped, and we live', async (what) => {
    const silenceMs = what === 'loops for ever' ? 200 : 60_000;
    const opening = open(what, { limits: { heapMegabytes: 24, residentMegabytes: 256, silenceMs } });
    await expect(opening).rejects.toMatchObject(code('list-reader-stopped'));
  });

  it('because its program is missing is reported as stopped', async () => {
    await expect(openList({ path: 'x' }, { startProgram: startMissing })).rejects.toMatchObject(
      code('list-reader-stopped'),
    );
  });

  it('because it says nothing for too long is stopped', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const opening = open('says nothing', { limits: { silenceMs: 60_000 } });
    const stopped = expect(opening).rejects.toMatchObject(code('list-reader-stopped'));
    await vi.advanceTimersByTimeAsync(59_000);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(60_000);
    await stopped;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not what we take it for while it waits for us', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const reader = await openBytes(manyRows(20_000), { limits: { silenceMs: 1000 } });
    let rows = 0;
    await reader.scan({ mapping: ['name', 'phone'], isCompanyWanted: false }, async ({ rowCount }) => {
      await vi.advanceTimersByTimeAsync(60_000);
      rows += rowCount;
    });
    expect(rows).toBe(20_000);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await reader.cells([0])).toHaveLength(1);
  });

  it('is given nothing of what surrounds the product', async () => {
    process.env['LIST_READER_CANARY'] = 'x';
    const reader = await open('tells of its surroundings');
    delete process.env['LIST_READER_CANARY'];
    expect(reader.facts()).toEqual({ env: [], execArgv: [] });
    await reader.close();
  });
});

describe('opening and closing lists while every core is busy', () => {
  it('ends every reader, at whatever moment, and we live', { timeout: 300_000 }, async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      'test/support/child-open-lists.ts',
      '12',
    ]);
    expect(JSON.parse(stdout)).toEqual({
      outcomes: {
        'opening cancelled': 3,
        'reading list-not-open': 3,
        'scanning list-not-open': 3,
        'answered read': 3,
      },
      left: 0,
    });
  });
});
