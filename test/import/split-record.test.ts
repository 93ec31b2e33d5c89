import * as fc from 'fast-check';
import Papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';
import { describe, expect, it } from 'vitest';
import { takeList } from '#main/import/list-in-hand.ts';
import { listLimits } from '#main/import/list-protocol.ts';
import { cellsOf, RowWriter, storeText } from '#main/import/table/row-store.ts';
import { seededRandom } from '#test/bench/generate.ts';

const ignorePulse = (): void => {};

async function splitOurs(text: string, delimiter: string): Promise<readonly (readonly string[])[]> {
  const source = { name: 'list.csv', bytes: Buffer.from(text) };
  const { table } = await takeList(source, { delimiter, headerRecord: null }, listLimits, ignorePulse);
  return Array.from({ length: table.rowCount }, (_, row) => cellsOf(table.store, row));
}

const splitPapa = (text: string, delimiter: string, newline: '\n' | '\r\n' | '\r') =>
  Papa.parse<string[]>(text, { delimiter, newline }).data;

/** Without its first line, which it takes for the titles. */
function splitUdsv(text: string, col: string, row: string): readonly (readonly string[])[] {
  return initParser(inferSchema(text, { col, row, encl: '"' })).stringArrs(text);
}

const random = seededRandom(20_261_124);
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
const pieces = [
  'Anna',
  'Åsa Öberg',
  '070-123 45 67',
  '',
  ' ',
  'x;y',
  'x,y',
  'a\tb',
  'a|b',
  '"',
  '""',
  'rad\nrad',
  'å\r\nä',
  '5"',
  '李',
  '😀',
  "'",
  '\\',
];

/** As a program writes it that knows the rules: quotes around what needs them, and around some that do not. */
function write(cell: string, delimiter: string): string {
  const isNeeded = cell.includes(delimiter) || /["\r\n]/.test(cell);
  return isNeeded || random() < 0.2 ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function generate(delimiter: string, lineBreak: string) {
  const columns = 2 + Math.floor(random() * 5);
  const rows = Array.from({ length: 400 }, (_, row) =>
    // The first line is plain and has two cells at least, because one of the others makes titles of it.
    Array.from({ length: columns }, () => (row === 0 ? 'Titel' : pick(pieces) + pick(pieces))),
  );
  const text = rows.map((row) => row.map((cell) => write(cell, delimiter)).join(delimiter)).join(lineBreak);
  return { rows, text: `${text}${lineBreak}` };
}

describe('records and cells', () => {
  const kinds = [';', ',', '\t', '|'].flatMap((delimiter) =>
    (['\n', '\r\n', '\r'] as const).map((lineBreak) => ({ delimiter, lineBreak })),
  );

  it.each(kinds)(
    'are those that were written, and those that two other programs read: %j',
    async ({ delimiter, lineBreak }) => {
      const { rows, text } = generate(delimiter, lineBreak);
      expect(await splitOurs(text, delimiter)).toEqual(rows);
      expect(splitPapa(text, delimiter, lineBreak).slice(0, rows.length)).toEqual(rows);
      expect(splitUdsv(text, delimiter, lineBreak)).toEqual(rows.slice(1));
    },
  );

  it('are the same however the file ends', async () => {
    const { rows, text } = generate(';', '\n');
    expect(await splitOurs(text.slice(0, -1), ';')).toEqual(rows);
  });

  it('come through a text of their own as they were', () => {
    const cell = fc.oneof(
      fc.constantFrom(...pieces, '\u{1F}', '"\u{1F}', '\r', '\n'),
      fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\u{0}', '')),
    );
    const row = fc.array(cell, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        const writer = new RowWriter(listLimits);
        rows.forEach(writer.addRow);
        const store = storeText(writer.text(), 0, 0x1f, listLimits, ignorePulse);
        const read = Array.from({ length: store.count }, (_, record) => cellsOf(store, record));
        expect(read).toEqual(rows.map((cells) => cells.map((text) => text.toWellFormed())));
      }),
    );
  });

  it('lose and add nothing, whatever is written', async () => {
    const scrap = fc.constantFrom('"', '""', ';', '\n', '\r', '\r\n', 'a', ' ', 'å', '"a"', ';"', '";');
    await fc.assert(
      fc.asyncProperty(fc.array(scrap, { minLength: 1, maxLength: 40 }), async (scraps) => {
        const text = `${scraps.join('')}x`;
        const letters = (from: string) => from.replaceAll(/[^aåx]/g, '');
        const cells = (await splitOurs(text, ';')).flat();
        expect(letters(cells.join(''))).toBe(letters(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a workbook as text', () => {
  it('may be twice as long as a file may be, and no longer', () => {
    const limits = { ...listLimits, maxBytes: 200_000 };
    const writer = new RowWriter(limits);
    const fill = () => {
      for (let row = 0; row < 100_000; row += 1) writer.addRow(['x'.repeat(1000)]);
    };
    expect(fill).toThrow(expect.objectContaining({ code: 'list-too-large' }));
    expect(writer.text().length).toBeGreaterThan(2 * limits.maxBytes);
    expect(writer.text().length).toBeLessThan(4 * limits.maxBytes);
  });

  it('may have as many columns as a list and no more', () => {
    const writer = new RowWriter(listLimits);
    writer.addRow(Array.from({ length: 500 }, () => 'x'));
    expect(() => writer.addRow(Array.from({ length: 501 }, () => 'x'))).toThrow(
      expect.objectContaining({ code: 'list-too-large' }),
    );
  });
});
