import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { listLimits } from '#main/import/list-protocol.ts';
import { readWorkbook } from '#main/import/xlsx/read-workbook.ts';
import { makeXlsx, type SheetParts, strictNames, type WorkbookParts } from '#test/support/make-xlsx.ts';
import { readRows, refusalOf } from '#test/support/read-workbook-rows.ts';

const folder = new URL('../fixtures/lists/', import.meta.url);
const fixture = (name: string): Buffer => readFileSync(new URL(name, folder));

type SourceCell = {
  readonly text?: string;
  readonly number?: number;
  readonly format?: string;
  readonly shown?: string;
  readonly date?: string;
  readonly moment?: string;
  readonly boolean?: boolean;
  readonly formula?: string;
  readonly value?: string | number | boolean;
  readonly error?: string;
  readonly rich?: readonly (string | readonly [string])[];
} | null;

interface SourceSheet {
  readonly name: string;
  readonly isHidden?: boolean;
  readonly rows: readonly (readonly SourceCell[])[];
}

const source = (JSON.parse(fixture('contacts.json').toString()) as { sheets: SourceSheet[] }).sheets;

function textOf(cell: SourceCell, calculates: boolean): string {
  if (cell === null) return '';
  if (cell.formula !== undefined) return calculates ? written(cell.error ?? cell.value) : '';
  if (cell.rich) return cell.rich.flat().join('');
  return cell.shown ?? cell.text ?? cell.date ?? cell.moment ?? written(cell.number ?? cell.boolean);
}

const written = (value: string | number | boolean | undefined): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value);

const withoutEnd = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);

const expectedRows = (sheet: SourceSheet | undefined, calculates: boolean): readonly (readonly string[])[] =>
  (sheet?.rows ?? []).map((cells) => withoutEnd(cells.map((cell) => textOf(cell, calculates))));

/** A value as the other libraries give it, written as the cell's source asks. */
function oracleText(value: unknown, cell: SourceCell | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return writtenInstant(value);
  if (typeof value === 'number') return shownNumber(Number(value.toPrecision(15)), cell?.format);
  if (typeof value === 'string' || typeof value === 'boolean') return written(value);
  const { richText, result, error } = value as ExcelJS.CellRichTextValue &
    ExcelJS.CellFormulaValue &
    ExcelJS.CellErrorValue;
  return error ?? richText?.map(({ text }) => text).join('') ?? oracleText(result, cell);
}

/** To the second: one library counts days in a way that loses a thousandth. */
const writtenInstant = (instant: Date): string =>
  new Date(Math.round(instant.getTime() / 1000) * 1000)
    .toISOString()
    .replace('T', ' ')
    .replace(/( 00:00)?:00\.000Z$/, '');

function shownNumber(value: number, format = ''): string {
  const digits = format.replaceAll('-', '').length;
  const text = String(value).replace('e', 'E').padStart(digits, '0');
  return format.includes('-') ? `${text.slice(0, 6)}-${text.slice(6)}` : text;
}

/** Where a library is wrong about a cell: what stands in it, and what the library makes of that. */
type Faults = ReadonlyMap<string, string>;

/** Reads an entity twice in a text that stands in the cell itself. */
const exceljsFaults: Faults = new Map([['<b>&amp; "citat" \'</b>', '<b>& "citat" \'</b>']]);
/** Has no error values, and mistakes a letter beyond the first 65,536 that is written as a number. */
const readExcelFileFaults: Faults = new Map([
  ['#DIV/0!', ''],
  ['日本 🎉', '日本 \uf389'],
]);

const excused = (
  theirs: readonly (readonly string[])[],
  ours: readonly (readonly string[])[],
  faults: Faults,
): readonly (readonly string[])[] =>
  theirs.map((cells, row) =>
    cells.map((text, column) => {
      const cell = ours[row]?.[column];
      return cell !== undefined && faults.get(cell) === text ? cell : text;
    }),
  );

const writers = [
  { file: 'libreoffice.xlsx', calculates: true, hides: true },
  { file: 'gnumeric.xlsx', calculates: true, hides: false },
  { file: 'openpyxl.xlsx', calculates: false, hides: true },
  { file: 'exceljs.xlsx', calculates: true, hides: true },
  { file: 'exceljs-streamed.xlsx', calculates: true, hides: true },
  { file: 'write-excel-file.xlsx', calculates: false, hides: false },
];

describe.each(writers)('the workbook $file', ({ file, calculates, hides }) => {
  it.each([0, 1, 2])('gives every cell of sheet %i as its source has it', async (sheet) => {
    const { rows } = await readRows(fixture(file), { sheet });
    expect(rows).toEqual(expectedRows(source[sheet], calculates));
  });

  it('names its sheets in order, and reads the first when none is asked for', async () => {
    const { facts, rows } = await readRows(fixture(file));
    expect(facts.sheets).toEqual(
      source.map(({ name, isHidden = false }) => ({ name, isHidden: hides && isHidden })),
    );
    expect(facts.sheet).toBe(0);
    expect(rows).toEqual(expectedRows(source[0], calculates));
    expect(facts.formulasWithoutValue).toBe(calculates ? 0 : 5);
  });

  it('gives the cells that exceljs gives', async () => {
    const workbook = new ExcelJS.Workbook();
    // A copy: a small file may lie in memory that it shares with others.
    await workbook.xlsx.load(Uint8Array.from(fixture(file)).buffer);
    for (const [index, worksheet] of workbook.worksheets.entries()) {
      const { rows } = await readRows(fixture(file), { sheet: index });
      const theirs = Array.from({ length: worksheet.rowCount }, (_, row) => {
        const values = worksheet.getRow(row + 1).values as unknown[];
        return withoutEnd(
          Array.from({ length: Math.max(values.length - 1, 0) }, (_, column) =>
            oracleText(values[column + 1], source[index]?.rows[row]?.[column]),
          ),
        );
      });
      expect(rows).toEqual(excused(theirs, rows, exceljsFaults));
    }
  });

  it('gives the cells that read-excel-file gives', async () => {
    const sheets = await readExcelFile(fixture(file), { trim: false });
    for (const [index, { data }] of sheets.entries()) {
      const { rows } = await readRows(fixture(file), { sheet: index });
      const theirs = data.map((values, row) =>
        withoutEnd(values.map((value, column) => oracleText(value, source[index]?.rows[row]?.[column]))),
      );
      expect(rows).toEqual(excused(theirs, rows, readExcelFileFaults));
    }
  });
});

const a1 = (inner: string, attributes = ''): string =>
  `<row r="1"><c r="A1" ${attributes}>${inner}</c></row>`;
const oneSheet = (rows: string, parts: Partial<WorkbookParts> = {}): Buffer =>
  makeXlsx({ sheets: [{ rows }], ...parts });
const read = async (bytes: Uint8Array): Promise<readonly (readonly string[])[]> =>
  (await readRows(bytes)).rows;

describe('a text', () => {
  const shared = a1('<v>0</v>', 't="s"');
  const strings = (inner: string): Partial<WorkbookParts> => ({ strings: `<si>${inner}</si>` });
  it.each([
    ['shared', shared, strings('<t>Åsa</t>'), 'Åsa'],
    ['of formatted runs, joined', shared, strings('<r><t>Å</t></r><r><rPr><b/></rPr><t>sa</t></r>'), 'Åsa'],
    [
      'without its phonetic reading',
      shared,
      strings('<t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh>'),
      '東京',
    ],
    ['with spaces around', shared, strings('<t xml:space="preserve">  Åsa </t>'), '  Åsa '],
    ['in which only the text counts', shared, strings('\n <t>Åsa</t>\n '), 'Åsa'],
    [
      'with escapes of letters',
      shared,
      strings('<t>en_x000D_\ntv\u00e5_x005F_x000D_</t>'),
      'en\r\ntvå_x000D_',
    ],
    [
      'with entities',
      shared,
      strings('<t>&lt;a&gt; &amp;amp; &#229;&#xE4; &quot;&apos;</t>'),
      '<a> &amp; åä "\'',
    ],
    ['in a CDATA section', shared, strings('<t><![CDATA[<Åsa> & co]]></t>'), '<Åsa> & co'],
    ['with a line break of any kind', shared, strings('<t>en\r\ntvå\rtre\nfyra</t>'), 'en\ntvå\ntre\nfyra'],
    ['of letters beyond the first 65,536', shared, strings('<t>🎉&#128512;</t>'), '🎉😀'],
    ['called __proto__', shared, strings('<t>__proto__</t>'), '__proto__'],
    ['inline', a1('<is><t>Åsa</t></is>', 't="inlineStr"'), {}, 'Åsa'],
    [
      'inline, of runs',
      a1('<is><r><t>Å</t></r><r><t>sa</t></r><rPh><t>x</t></rPh></is>', 't="inlineStr"'),
      {},
      'Åsa',
    ],
    ['called inline that stands as a value', a1('<v>Åsa</v>', 't="inlineStr"'), {}, 'Åsa'],
    ['that a formula gave', a1('<f>A2</f><v>Å_x0073_a</v>', 't="str"'), {}, 'Åsa'],
    ['between comments and instructions', a1('<!-- <v>1</v> --><?x y?><v>Åsa</v>', 't="str"'), {}, 'Åsa'],
  ])('%s is read as it stands', async (_, rows, parts, expected) => {
    expect(await read(oneSheet(rows, parts))).toEqual([[expected]]);
  });

  it('keeps every letter when it lies across the pieces in which a part is unpacked', async () => {
    const texts = Array.from({ length: 40_000 }, (_, index) => `${'å'.repeat(index % 5)}ö${index}€🎉`);
    const rows = texts.map((_, index) => `<row><c t="s"><v>${index}</v></c></row>`).join('');
    const strings = texts.map((text) => `<si><t>${text}</t></si>`).join('');
    expect(await read(oneSheet(rows, { strings }))).toEqual(texts.map((text) => [text]));
  });

  it('is read from a part in UTF-16', async () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData>${a1('<v>Åsa €</v>', 't="str"')}</sheetData></worksheet>`;
    const little = Buffer.from(`\ufeff${xml}`, 'utf16le');
    const big = Buffer.from(little).swap16();
    expect(await read(makeXlsx({ sheets: [{ xml: little }] }))).toEqual([['Åsa €']]);
    expect(await read(makeXlsx({ sheets: [{ xml: big }] }))).toEqual([['Åsa €']]);
  });
});

describe('a value', () => {
  it.each([
    ['a whole number', '', '46701234567', '46701234567'],
    ['a whole number with an exponent', '', '7.01234567E8', '701234567'],
    ['a number of 15 digits', '', '1.23456789012345E+14', '123456789012345'],
    ['a longer number', '', '1.2345678901234567E+17', '1.23456789012346E+17'],
    ['a longer number in digits', '', '12345678901234567', '12345678901234567'],
    ['a fraction with the noise of its binary form', '', '0.30000000000000004', '0.3'],
    ['a negative fraction', '', '-1.5', '-1.5'],
    ['a whole number written as a fraction', '', '12.0', '12'],
    ['nothing below nothing', '', '-0', '0'],
    ['zeros in front, which a program wrote against the rules', '', '0701234567', '701234567'],
    ['true', 't="b"', '1', 'TRUE'],
    ['false', 't="b"', '0', 'FALSE'],
    ['an error', 't="e"', '#N/A', '#N/A'],
    ['a date written out', 't="d"', '2026-11-23T00:00:00', '2026-11-23'],
    ['a moment written out', 't="d"', '2026-11-23T14:30:00.000Z', '2026-11-23 14:30'],
    ['what is called a number and is none', '', 'abc', 'abc'],
    ['infinity', '', 'Infinity', 'Infinity'],
    ['a number in hexadecimal', '', '0x1F', '0x1F'],
  ])('that is %s is written as a person sees it', async (_, attributes, value, expected) => {
    expect(await read(oneSheet(a1(`<v>${value}</v>`, attributes)))).toEqual([[expected]]);
  });

  it('of a formula is the one it had when it was saved; without one it is empty and counted', async () => {
    const rows =
      '<row><c><f>1+1</f><v>2</v></c><c><f>1+2</f></c><c><f>3</f><v></v></c><c t="str"><f>""</f><v></v></c>' +
      '<c t="s"><f>A9</f><v>0</v></c></row>';
    const { rows: cells, facts } = await readRows(oneSheet(rows, { strings: '<si><t>x</t></si>' }));
    expect(cells).toEqual([['2', '', '', '', 'x']]);
    expect(facts.formulasWithoutValue).toBe(2);
  });

  it.each([
    ['names a shared text that is not there', a1('<v>1</v>', 't="s"')],
    ['names a shared text by half a number', a1('<v>0.5</v>', 't="s"')],
    ['names a shared text before the first', a1('<v>-1</v>', 't="s"')],
    ['is of a kind that does not exist', a1('<v>1</v>', 't="q"')],
  ])('that %s makes the file a damaged one', async (_, rows) => {
    expect(await refusalOf(() => read(oneSheet(rows, { strings: '<si><t>x</t></si>' })))).toBe(
      'file-damaged',
    );
  });
});

describe('a number format', () => {
  const withFormat = (code: string, value: string, workbook = ''): Buffer =>
    oneSheet(a1(`<v>${value}</v>`, 's="1"'), {
      workbook,
      styles:
        `<numFmts><numFmt numFmtId="164" formatCode="${code.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"/></numFmts>` +
        '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>',
    });
  const withId = (id: number, value: string): Buffer =>
    oneSheet(a1(`<v>${value}</v>`, 's="0"'), { styles: `<cellXfs><xf numFmtId="${id}"/></cellXfs>` });

  it.each([
    ['0000000000', '701234567', '0701234567'],
    ['00-000 00 00', '701234567', '70-123 45 67'],
    ['000-000 00 00', '701234567', '070-123 45 67'],
    ['000\\-000\\ 00\\ 00', '701234567', '070-123 45 67'],
    ['"+46 "00" "000" "00" "00', '701234567', '+46 70 123 45 67'],
    ['[$-41D]000000\\-0000', '5560123456', '556012-3456'],
    ['000\\ 00', '1234567', '12345 67'],
    ['000', '7', '007'],
    ['000', '7.5', '7.5'],
    ['0000', '-7', '-7'],
    ['0', '7', '7'],
    ['0%', '0.25', '0.25'],
    ['#,##0.00" kr"', '1234.5', '1234.5'],
    ['# ##0', '701234567', '701234567'],
    ['[$kr-41D]00', '7', '7'],
    ['[<=9999999]000-0000;(000) 000-0000', '7', '7'],
    ['0.00E+00', '12345', '12345'],
    ['General', '12345', '12345'],
    ['@', '12345', '12345'],
    ['0" st"', '12', '12'],
    ['0 st', '12', '12'],
    ['yyyy-mm-dd', '46349', '2026-11-23'],
    ['d/m/yy;@', '46349', '2026-11-23'],
    ['[$-41D]d mmmm yyyy', '46349', '2026-11-23'],
    ['mmm\\-yy', '46349', '2026-11-23'],
    ['"den "d"/"m', '46349', '2026-11-23'],
    ['[Red]yyyy\\-mm\\-dd', '46349', '2026-11-23'],
    ['yyyy-mm-dd', '46349.9', '2026-11-23'],
    ['yyyy-mm-dd hh:mm', '46349.604166666664', '2026-11-23 14:30'],
    ['yyyy-mm-dd hh:mm:ss', '46349.60422453704', '2026-11-23 14:30:05'],
    ['yyyy-mm-dd hh:mm', '46349', '2026-11-23'],
    ['yyyy-mm-dd h:mm AM/PM', '46349.604166666664', '2026-11-23 14:30'],
    ['h:mm', '0.604166666666667', '14:30'],
    ['mm:ss.0', '0.0003472222', '00:00:30'],
    ['[h]:mm', '1.5', '36:00'],
    ['yyyy-mm-dd', '1', '1900-01-01'],
    ['yyyy-mm-dd', '59', '1900-02-28'],
    ['yyyy-mm-dd', '60', '1900-02-29'],
    ['yyyy-mm-dd', '61', '1900-03-01'],
    ['yyyy-mm-dd', '0', '0'],
    ['yyyy-mm-dd', '-5', '-5'],
    ['yyyy-mm-dd', '2958465', '9999-12-31'],
    ['yyyy-mm-dd', '2958466', '2958466'],
    ['yyyy-mm-dd', 'abc', 'abc'],
  ])('%s shows %s as %s', async (code, value, expected) => {
    expect(await read(withFormat(code, value))).toEqual([[expected]]);
  });

  it.each([
    [0, '46349.5', '46349.5'],
    [1, '46349', '46349'],
    [9, '0.25', '0.25'],
    [14, '46349', '2026-11-23'],
    [15, '46349', '2026-11-23'],
    [17, '46349', '2026-11-23'],
    [18, '0.75', '18:00'],
    [21, '0.75', '18:00'],
    [22, '46349.75', '2026-11-23 18:00'],
    [27, '46349', '2026-11-23'],
    [45, '0.75', '18:00'],
    [46, '1.25', '30:00'],
    [49, '46349', '46349'],
    [57, '46349', '2026-11-23'],
    [9999, '46349', '46349'],
  ])('that has only the number %i shows %s as %s', async (id, value, expected) => {
    expect(await read(withId(id, value))).toEqual([[expected]]);
  });

  it.each(['1', 'true'])('counts days from 1904 where the workbook does (%s)', async (value) => {
    const workbook = `<workbookPr date1904="${value}"/>`;
    expect(await read(withFormat('yyyy-mm-dd', '44887', workbook))).toEqual([['2026-11-23']]);
    expect(await read(withFormat('yyyy-mm-dd', '0', workbook))).toEqual([['1904-01-01']]);
  });

  it('that a cell names and the styles lack is no format', async () => {
    expect(await read(oneSheet(a1('<v>46349</v>', 's="7"')))).toEqual([['46349']]);
    expect(await read(oneSheet(a1('<v>46349</v>', 's="x"')))).toEqual([['46349']]);
  });
});

describe('a row', () => {
  const cell = (place: string, text: string): string =>
    `<c${place === '' ? '' : ` r="${place}"`} t="str"><v>${text}</v></c>`;
  it.each([
    [
      'has an empty cell where the sheet leaves one out',
      `<row r="1">${cell('B1', 'x')}${cell('D1', 'y')}</row>`,
      [['', 'x', '', 'y']],
    ],
    [
      'has its cells in order when their places are left out',
      `<row>${cell('', 'x')}${cell('', 'y')}</row>`,
      [['x', 'y']],
    ],
    ['goes on after a place', `<row r="1">${cell('C1', 'x')}${cell('', 'y')}</row>`, [['', '', 'x', 'y']]],
    ['takes a place in small letters', `<row r="1">${cell('b1', 'x')}</row>`, [['', 'x']]],
    ['of its own number stands after empty ones', `<row r="3">${cell('A3', 'x')}</row>`, [[], [], ['x']]],
    [
      'without number is the next',
      `<row r="2">${cell('A2', 'x')}</row><row>${cell('', 'y')}</row>`,
      [[], ['x'], ['y']],
    ],
    [
      'of formatted cells only is empty',
      `<row r="1"><c r="A1" s="1"/></row><row r="2">${cell('B2', 'x')}</row>`,
      [[], ['', 'x']],
    ],
    ['ends with its last text', `<row r="1">${cell('A1', 'x')}<c r="B1"/>${cell('C1', '')}</row>`, [['x']]],
    [
      'that is empty at the end is left out',
      `<row r="1">${cell('A1', 'x')}</row><row r="2"/><row r="9"><c r="A9"/></row>`,
      [['x']],
    ],
    [
      'may have its cells in any order',
      `<row r="1">${cell('C1', 'y')}${cell('A1', 'x')}</row>`,
      [['x', '', 'y']],
    ],
    [
      'in the last column that a list may have',
      `<row r="1">${cell('SF1', 'x')}</row>`,
      [[...Array.from({ length: 499 }, () => ''), 'x']],
    ],
    [
      'of formatted cells may go on to the last column of all',
      `<row r="1">${cell('A1', 'x')}<c r="XFD1" s="1"/></row>`,
      [['x']],
    ],
  ])('%s', async (_, rows, expected) => {
    expect(await read(oneSheet(rows))).toEqual(expected);
  });

  it('of merged cells has its text in the first of them', async () => {
    const xml = `<worksheet><sheetData><row r="1">${cell('A1', 'x')}<c r="B1"/>${cell('C1', 'y')}</row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>`;
    expect(await read(makeXlsx({ sheets: [{ xml }] }))).toEqual([['x', '', 'y']]);
  });

  it.each([
    ['before the one it follows', `<row r="2">${cell('A2', 'x')}</row><row r="1">${cell('A1', 'y')}</row>`],
    [
      'with the number of the one before',
      `<row r="1">${cell('A1', 'x')}</row><row r="1">${cell('A1', 'y')}</row>`,
    ],
    ['with a number that is none', `<row r="x">${cell('A1', 'x')}</row>`],
    ['with the number 0', `<row r="0">${cell('A1', 'x')}</row>`],
    ['inside a row', `<row><row>${cell('', 'x')}</row></row>`],
    ['whose cell has a place that is none', `<row>${cell('1A', 'x')}</row>`],
    ['whose cell has a place beyond all columns', `<row>${cell('AAAA1', 'x')}</row>`],
    ['whose cell stands in a cell', `<row><c><c t="str"><v>x</v></c></c></row>`],
    ['that is missing around a cell', cell('A1', 'x')],
  ])('%s makes the file a damaged one', async (_, rows) => {
    expect(await refusalOf(() => read(oneSheet(rows)))).toBe('file-damaged');
  });

  it('has a text as long as it may be, and no longer', async () => {
    const longest = 'å'.repeat(listLimits.maxCellLength);
    expect(await read(oneSheet(`<row>${cell('', longest)}</row>`))).toEqual([[longest]]);
    expect(await refusalOf(() => read(oneSheet(`<row>${cell('', `${longest}å`)}</row>`)))).toBe(
      'list-too-large',
    );
  });
});

describe('the sheets', () => {
  const withText = (text: string): string => `<row><c t="str"><v>${text}</v></c></row>`;
  const many: readonly SheetParts[] = [
    { name: 'Tom', path: 'xl/worksheets/sheet9.xml' },
    { name: 'Dold', state: 'hidden', rows: withText('dold') },
    { name: 'Mycket dold', state: 'veryHidden', rows: withText('mycket dold') },
    { name: 'Diagram', kind: 'chartsheet', path: 'xl/chartsheets/sheet1.xml' },
    { name: 'F&amp;ler &lt;å&gt;', path: 'xl/worksheets/sheet1.xml', rows: withText('fler') },
    { name: 'Sist', rows: withText('sist') },
  ];

  it('stand in the order of their tabs, whatever their parts are called; charts are none', async () => {
    const { facts } = await readRows(makeXlsx({ sheets: many }));
    expect(facts.sheets).toEqual([
      { name: 'Tom', isHidden: false },
      { name: 'Dold', isHidden: true },
      { name: 'Mycket dold', isHidden: true },
      { name: 'F&ler <å>', isHidden: false },
      { name: 'Sist', isHidden: false },
    ]);
  });

  it('are searched for the first in sight that has rows', async () => {
    const { rows, facts } = await readRows(makeXlsx({ sheets: many }));
    expect({ rows, sheet: facts.sheet }).toEqual({ rows: [['fler']], sheet: 3 });
  });

  it.each([
    [0, []],
    [1, [['dold']]],
    [2, [['mycket dold']]],
    [4, [['sist']]],
  ])('are read by their place %i when asked for', async (sheet, expected) => {
    const { rows, facts } = await readRows(makeXlsx({ sheets: many }), { sheet });
    expect({ rows, sheet: facts.sheet }).toEqual({ rows: expected, sheet });
  });

  it.each([5, -1, 0.5])('have none at the place %d', async (sheet) => {
    expect(await refusalOf(() => readRows(makeXlsx({ sheets: many }), { sheet }))).toBe('invalid-input');
  });

  it('are all empty, and then the first in sight is the one', async () => {
    const sheets: SheetParts[] = [{ state: 'hidden', rows: withText('dold') }, {}, {}];
    const { rows, facts } = await readRows(makeXlsx({ sheets }));
    expect({ rows, sheet: facts.sheet }).toEqual({ rows: [], sheet: 1 });
  });

  it('are all hidden, and then one of them is read', async () => {
    const { rows } = await readRows(makeXlsx({ sheets: [{ state: 'hidden', rows: withText('dold') }] }));
    expect(rows).toEqual([['dold']]);
  });
});

describe('a workbook', () => {
  const rows = a1('<v>0</v>', 't="s"');
  const strings = '<si><t>Åsa</t></si>';
  it.each([
    ['with 64-bit sizes', { packing: { isZip64: true } }],
    ['written to a pipe', { packing: { isStreamed: true } }],
    ['written to a pipe with 64-bit sizes', { packing: { isStreamed: true, isZip64: true } }],
    ['not compressed', { packing: { isStored: true } }],
    ['of the strict variant', strictNames],
    ['with prefixes', { prefix: 'x:' }],
    ['of the strict variant with prefixes', { ...strictNames, prefix: 'ns0:' }],
    [
      'whose relationships name parts from the root',
      { sheets: [{ rows, target: '/xl/worksheets/sheet1.xml' }] },
    ],
    ['whose relationships go up and down', { sheets: [{ rows, target: '../xl/./worksheets/sheet1.xml' }] }],
    ['whose parts are named in other letters', { sheets: [{ rows, target: 'Worksheets/Sheet1.xml' }] }],
    ['whose sheet has a path of its own', { sheets: [{ rows, path: 'xl/data/Lista å.xml' }] }],
    ['with a folder as an entry', { more: [{ name: 'xl/', content: '' }] }],
    ['without relationships of its own', { more: [{ name: '_rels/.rels', content: '<Relationships/>' }] }],
  ] satisfies readonly [string, Partial<WorkbookParts>][])('%s is read', async (_, parts) => {
    expect(await read(makeXlsx({ sheets: [{ rows }], strings, ...parts }))).toEqual([['Åsa']]);
  });

  it('is found under the name its package gives it', async () => {
    const relationships =
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/bok/bok.xml"/></Relationships>';
    const book = '<workbook xmlns:q="x"><sheets><sheet name="Å" sheetId="1" q:id="b"/></sheets></workbook>';
    const inBook =
      '<Relationships><Relationship Id="b" Type="x/worksheet" Target="../xl/worksheets/sheet1.xml"/></Relationships>';
    const more = [
      { name: '_rels/.rels', content: relationships },
      { name: 'bok/bok.xml', content: book },
      { name: 'bok/_rels/bok.xml.rels', content: inBook },
    ];
    const { rows: cells, facts } = await readRows(makeXlsx({ sheets: [{ rows: a1('<v>7</v>') }], more }));
    expect(cells).toEqual([['7']]);
    expect(facts.sheets).toEqual([{ name: 'Å', isHidden: false }]);
  });

  it('takes nothing from outside: external relationships are passed over', async () => {
    const relationships = (target: string): string =>
      `<Relationships><Relationship Id="rId1" Type="x/worksheet" ${target}/></Relationships>`;
    const external = relationships('Target="file:///etc/passwd" TargetMode="External"');
    const more = [{ name: 'xl/_rels/workbook.xml.rels', content: external }];
    expect(await refusalOf(() => read(makeXlsx({ sheets: [{ rows }], more })))).toBe('file-damaged');
  });

  it('says how far the reading has come, and ends with the whole', async () => {
    const long = Array.from({ length: 20_000 }, (_, index) => `<row><c><v>${index}</v></c></row>`).join('');
    const shares: number[] = [];
    const options = { limits: listLimits, onProgress: (share: number) => void shares.push(share) };
    await readWorkbook(oneSheet(long), options, { addRow: () => {} });
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('is left as soon as it is no longer wanted', async () => {
    const long = Array.from({ length: 50_000 }, (_, index) => `<row><c><v>${index}</v></c></row>`).join('');
    let count = 0;
    const options = { limits: listLimits, isCancelled: () => count > 100 };
    const reading = readWorkbook(oneSheet(long), options, { addRow: () => void (count += 1) });
    expect(await refusalOf(() => reading)).toBe('cancelled');
    expect(count).toBeLessThan(10_000);
  });

  it('passes on what the taker of its rows throws', async () => {
    const full = new Error('full');
    const reading = readWorkbook(
      oneSheet(rows, { strings }),
      { limits: listLimits },
      {
        addRow: () => {
          throw full;
        },
      },
    );
    await expect(reading).rejects.toBe(full);
  });
});
