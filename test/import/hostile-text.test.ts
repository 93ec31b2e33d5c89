import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeList } from '#main/import/list-in-hand.ts';
import { listLimits } from '#main/import/list-protocol.ts';
import { cellsOf } from '#main/import/table/row-store.ts';
import { type ListField, listFields } from '#shared/lists/list-fields.ts';
import { makeXlsx } from '#test/support/make-xlsx.ts';
import { openBytes, openTestList, readRows, writeList } from './open-test-list.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringbok-hostile-'));
const figures: string[] = [];
afterAll(() => {
  rmSync(folder, { recursive: true });
  console.log(figures.join('\n'));
});

const code = (expected: string) => ({ code: expected });
const MB = 1024 * 1024;

interface Outcome {
  readonly code: string;
  /** Of the processor, so that what else the machine does counts for nothing; without what the shortest list takes. */
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly rows: number;
}

/** Reads the bytes in a process of its own, which starts the reader's. */
function readApart(name: string, bytes: Uint8Array | string, field?: ListField): Outcome {
  const path = join(folder, 'list.csv');
  writeFileSync(path, bytes);
  const child = new URL('../support/child-read-list.ts', import.meta.url).pathname;
  const args = field === undefined ? [child, path] : [child, path, field];
  const outcome = JSON.parse(execFileSync(process.execPath, args).toString()) as Outcome;
  const { code, megabytes } = outcome;
  const milliseconds = outcome.milliseconds - start;
  const size = `${(Buffer.byteLength(bytes) / MB).toFixed(1)} MB`;
  figures.push(`${name}: ${size}, ${code}, ${milliseconds.toFixed(0)} ms, ${megabytes.toFixed(0)} MB`);
  return { ...outcome, milliseconds };
}

/** Starting takes as long as all that is refused in no time, and it is no list's fault. */
let start = 0;
beforeAll(() => {
  start = readApart('a list of one row', 'Namn;Mobil\nAnna;0701234567\n').milliseconds;
});

const row = 'Anna Berg;0701234567\n';

describe('a list beyond a limit is refused in no time and little memory', () => {
  it.each<[string, string, () => Uint8Array | string]>([
    ['a line of 10 MB', 'list-too-large', () => 'x'.repeat(10 * MB)],
    ['a line of 10 MB inside quotes', 'list-too-large', () => `Namn;Mobil\n"${'x'.repeat(10 * MB)}";1\n`],
    [
      'a line of 10 MB whose quote is never closed',
      'list-too-large',
      () => `Namn;Mobil\n"${'x'.repeat(10 * MB)}`,
    ],
    ['a line of 10 MB of quotes', 'list-too-large', () => `Namn;Mobil\n${'"'.repeat(10 * MB)}`],
    ['a line of 10 MB of zeros', 'file-kind-unknown', () => new Uint8Array(10 * MB)],
    ['10 MB of delimiters', 'list-too-large', () => ';'.repeat(10 * MB)],
    [
      'a cell of one character too many',
      'list-too-large',
      () => `Namn\n${'å'.repeat(listLimits.maxCellLength + 1)}\n`,
    ],
    ['1,000,001 rows', 'list-too-large', () => `Namn;Mobil\n${row.repeat(listLimits.maxRows + 1)}`],
    ['10 million empty lines', 'list-too-large', () => '\n'.repeat(10_000_000)],
    ['501 columns', 'list-too-large', () => `${'x;'.repeat(500)}x\n`],
    ['501 cells in one row only', 'list-too-large', () => `Namn;Mobil\n${row}${'x;'.repeat(500)}x\n`],
    ['more bytes than a file may have', 'file-too-large', () => Buffer.alloc(listLimits.maxBytes + 1, row)],
  ])('%s', (name, refusal, make) => {
    const outcome = readApart(name, make());
    expect(outcome.code).toBe(refusal);
    expect(outcome.milliseconds).toBeLessThan(1500);
    expect(outcome.megabytes).toBeLessThan(300);
  });
});

describe('a list at a limit is read', () => {
  // In MB of two processes, each with a Node of its own.
  it.each<[string, number, () => Uint8Array | string]>([
    ['a cell as long as one may be', 1, () => `Namn\n${'å'.repeat(listLimits.maxCellLength)}\n`],
    ['a quoted cell as long as one may be', 1, () => `Namn\n"${'""'.repeat(listLimits.maxCellLength)}"\n`],
    ['500 columns', 1, () => `${'x;'.repeat(499)}x\n`],
    ['half a megabyte of line breaks', 524_289, () => `${'\n'.repeat(524_288)}x\n`],
  ])('%s', (name, rows, make) => {
    const outcome = readApart(name, make());
    expect(outcome).toMatchObject({ code: 'read', rows });
    expect(outcome.milliseconds).toBeLessThan(3000);
    expect(outcome.megabytes).toBeLessThan(400);
  });

  it('1,000,000 rows', () => {
    const outcome = readApart('1,000,000 rows', `Namn;Mobil\n${row.repeat(listLimits.maxRows)}`);
    expect(outcome).toMatchObject({ code: 'read', rows: 1_000_000 });
    expect(outcome.milliseconds).toBeLessThan(14_000);
    expect(outcome.megabytes).toBeLessThan(400);
  });
});

describe('a megabyte in one column', () => {
  const fields = listFields.filter((field) => field !== 'ignore' && field !== 'personal-identity-number');
  const fillings = ['a', ' ', '"', '1', 'å', '@', '-', '0 ', 'a@b.'];

  it.each(fields)('of letters, spaces, quotes or digits costs little as %s', (field) => {
    // As long as a number may be, as long as a name may be, and as long as any cell may be.
    const cells = [320, 200, 32_000].flatMap((length) =>
      Array.from({ length: MB / 3 / length }, (_, nth) =>
        (fillings[nth % fillings.length] ?? '').repeat(length).slice(0, length),
      ),
    );
    const text = cells.map((cell) => `"${cell.replaceAll('"', '""')}"\n`).join('');
    const outcome = readApart(`1 MB as ${field}`, text, field);
    expect(outcome).toMatchObject({ code: 'read', rows: cells.length });
    expect(outcome.milliseconds).toBeLessThan(3000);
    expect(outcome.megabytes).toBeLessThan(300);
  });

  it('of titles costs little', () => {
    const titles = Array.from({ length: 33 }, (_, nth) =>
      (fillings[nth % fillings.length] ?? '').repeat(16_000).slice(0, 32_000),
    );
    const outcome = readApart(
      '1 MB of titles',
      titles.map((title) => `"${title.replaceAll('"', '""')}"`).join(';'),
    );
    expect(outcome.code).toBe('read');
    expect(outcome.milliseconds).toBeLessThan(3000);
  });
});

describe('a list that is none', () => {
  it.each<[string, string, Uint8Array | string]>([
    ['no bytes', 'file-empty', ''],
    ['a mark and no text', 'file-empty', '\u{FEFF}'],
    ['empty lines only', 'file-empty', '\r\n\r\n\r\n'],
    ['a line about its delimiter only', 'file-empty', 'sep=;\r\n'],
    [
      'a workbook of the old kind',
      'file-kind-old-excel',
      Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'),
    ],
    ['a picture', 'file-kind-unknown', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
    ['a page', 'file-kind-unknown', '<!doctype html><table><tr><td>0701234567</td></tr></table>'],
    ['a document', 'file-kind-unknown', '%PDF-1.7 0701234567'],
    ['a workbook cut short', 'file-damaged', makeXlsx({ sheets: [{ rows: '' }] }).subarray(0, 300)],
  ])('but %s is refused, whatever it is called', async (_, refusal, bytes) => {
    await expect(openBytes(bytes)).rejects.toMatchObject(code(refusal));
  });

  it('but a workbook by another name is a workbook', async () => {
    const reader = await openBytes(
      makeXlsx({ sheets: [{ rows: '<row r="1"><c r="A1" t="str"><v>0701234567</v></c></row>' }] }),
    );
    expect(reader.facts()).toMatchObject({ fileName: 'list.csv', kind: 'xlsx', mapping: ['phone'] });
  });

  it('but a folder, a link or a pipe is refused and holds nobody up', async () => {
    const path = await writeList(row);
    const link = join(folder, 'link.csv');
    symlinkSync(path, link);
    mkdirSync(join(folder, 'folder.csv'));
    execFileSync('mkfifo', [join(folder, 'pipe.csv')]);
    for (const name of ['link.csv', 'folder.csv', 'pipe.csv'])
      await expect(openTestList(join(folder, name))).rejects.toMatchObject(code('file-unreadable'));
    await expect(openTestList('/dev/zero')).rejects.toMatchObject(code('file-unreadable'));
  });
});

describe('a list of tricks', () => {
  it('has titles and cells that objects have as well, and they are text', async () => {
    const words = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'];
    const text = `${words.join(';')}\n${words.join(';')}\n0701234567;__proto__\n`;
    const reader = await openBytes(text, { choices: { headerRecord: 0 } });
    expect(reader.facts()).toMatchObject({ columns: words, headerRecord: 0, rowCount: 2 });
    expect(await readRows(reader)).toEqual([words, ['0701234567', '__proto__']]);
    const mapping = ['name', 'company', 'phone', 'email', 'organisation-number', 'do-not-contact'] as const;
    const [record] = await reader.records([0], mapping);
    expect(record).toMatchObject({ name: '__proto__', company: 'constructor', isDoNotContact: true });
    await reader.scan({ mapping, isCompanyWanted: true }, () => {});
    await reader.applyChanges([{ kind: 'replace', column: 0, find: '__proto__', replace: 'constructor' }]);
    expect(await readRows(reader)).toEqual([
      ['constructor', ...words.slice(1)],
      ['0701234567', '__proto__'],
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['0701234567']).toBeUndefined();
  });

  it('is cut in the middle of a letter, a quote or a line break and is read as far as it goes', async () => {
    const whole = Buffer.from('Namn;Mobil\r\n"Åsa ""Ö"" Berg";0701234567\r\n');
    const choices = { headerRecord: 0, delimiter: ';' };
    for (let length = 13; length <= whole.length; length += 1) {
      const bytes = whole.subarray(0, length);
      const { table, facts } = await takeList({ name: 'list.csv', bytes }, choices, listLimits, () => {});
      expect(facts).toMatchObject({ rowCount: 1, encoding: 'utf-8' });
      const text = cellsOf(table.store, table.firstRecord).join(';').replace('\u{FFFD}', '');
      expect('Åsa "Ö" Berg;0701234567'.startsWith(text)).toBe(true);
      expect(text.length).toBeGreaterThan((length - 12) / 2 - 4);
    }
  });

  it('turns text around and hides it, and is shown as it is', async () => {
    const cells = ['\u{202E}gnaB annA', 'Ann\u{200B}a', 'А\u{43D}на', '<img onerror=x>', "' or 1=1 --"];
    const reader = await openBytes(`a;b;c;d;e\n${cells.join(';')}\n`, { choices: { headerRecord: 0 } });
    expect(await readRows(reader)).toEqual([cells]);
  });
});
