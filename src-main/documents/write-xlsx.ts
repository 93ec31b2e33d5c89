import { type Part, zipParts } from './zip-parts.ts';

/** One sheet of text. */
export interface TextSheet {
  /** What the sheet is called; characters that a spreadsheet refuses are left out. */
  readonly name: string;
  readonly columns: readonly TextColumn[];
  readonly rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>;
}

export interface TextColumn {
  readonly title: string;
  /** In characters; from the title when it is not given. */
  readonly width?: number;
}

/**
 * An Excel workbook (.xlsx), piece by piece, of one sheet whose every cell is text: a number keeps its zeros and its plus sign, and
 * what looks like a formula is never one, not even when somebody edits the cell. The titles stand in bold and stay in
 * sight. The same sheet gives the same bytes, and they name nobody. At most 1,048,575 rows, 16,384 columns and 32,767
 * characters in a cell.
 */
export const writeXlsx = (sheet: TextSheet): AsyncIterable<Uint8Array> =>
  zipParts([
    { name: '[Content_Types].xml', pieces: [contentTypes] },
    { name: '_rels/.rels', pieces: [relationships('officeDocument', 'xl/workbook.xml')] },
    { name: 'xl/workbook.xml', pieces: [workbookOf(sheet.name)] },
    { name: 'xl/_rels/workbook.xml.rels', pieces: [workbookRelationships] },
    { name: 'xl/styles.xml', pieces: [styles] },
    { name: 'xl/worksheets/sheet1.xml', pieces: sheetPieces(sheet) } satisfies Part,
  ]);

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageFormat = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheetPart = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = `${declaration}<Types xmlns="${packageFormat}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheetPart}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheetPart}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheetPart}.styles+xml"/></Types>`;

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${officeRelationships}/${type}" Target="${target}"/>`;

const relationshipsOf = (inside: string): string =>
  `${declaration}<Relationships xmlns="${packageFormat}/relationships">${inside}</Relationships>`;

const relationships = (type: string, target: string): string =>
  relationshipsOf(relationship('rId1', type, target));

const workbookRelationships = relationshipsOf(
  relationship('rId1', 'worksheet', 'worksheets/sheet1.xml') + relationship('rId2', 'styles', 'styles.xml'),
);

const workbookOf = (name: string): string =>
  `${declaration}<workbook xmlns="${main}" xmlns:r="${officeRelationships}"><sheets><sheet name="${escapeXml(sheetNameOf(name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

// Format 49 is text: a formula-looking cell stays text when it is edited. Style 1 is a cell, style 2 a title.
const TEXT = 1;
const TITLE = 2;
const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const LONGEST_SHEET_NAME = 31;

/** Spreadsheets refuse brackets, colons and the like in a name, and an apostrophe at either end. */
function sheetNameOf(name: string): string {
  const cleaned = toPlainText(name)
    .replace(/[[\]:*?/\\\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST_SHEET_NAME)
    .toWellFormed()
    .replace(/^[\s']+|[\s']+$/g, '');
  return cleaned || '1';
}

// Enough to hand over at once; the whole sheet may be hundreds of megabytes.
const PIECE = 1 << 16;

async function* sheetPieces({ columns, rows }: TextSheet): AsyncGenerator<string> {
  const letters = columns.map((_, index) => columnLetters(index));
  let text =
    sheetHead(columns) +
    rowOf(
      columns.map(({ title }) => title),
      1,
      TITLE,
      letters,
    );
  let number = 1;
  for await (const row of rows) {
    number += 1;
    text += rowOf(row, number, TEXT, letters);
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  const all = `A1:${columnLetters(Math.max(0, columns.length - 1))}${number}`;
  // Without this a spreadsheet marks every number that is kept as text.
  const ignored = `<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors>`;
  yield `${text}</sheetData>${ignored}</worksheet>`;
}

function sheetHead(columns: readonly TextColumn[]): string {
  const widths = columns.map((column, index) => {
    const width = column.width ?? widthOf(column.title);
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${TEXT}" customWidth="1"/>`;
  });
  const cols = widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`;
  const view = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  return `${declaration}<worksheet xmlns="${main}">${view}${cols}<sheetData>`;
}

const [NARROWEST, WIDEST] = [12, 60];

const widthOf = (title: string): number => Math.min(WIDEST, Math.max(NARROWEST, title.length + 3));

function rowOf(cells: readonly string[], number: number, style: number, letters: readonly string[]): string {
  let text = `<row r="${number}">`;
  for (const [index, cell] of cells.entries()) {
    if (cell === '') continue;
    const place = `${letters[index] ?? columnLetters(index)}${number}`;
    text += `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(escapeEscapes(toPlainText(cell)))}</t></is></c>`;
  }
  return `${text}</row>`;
}

/** `A`, `Z`, `AA`: the column at a place counted from 0. */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

// Lone halves of letters and controls cannot stand in XML; lines end alike in every cell.
const unprintable = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu;

const toPlainText = (text: string): string =>
  text.toWellFormed().replace(/\r\n?/g, '\n').replace(unprintable, '\uFFFD');

/** A spreadsheet reads `_x0041_` as the letter A, so an underscore that would begin such a one is written out. */
const escapeEscapes = (text: string): string =>
  text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeXml = (text: string): string =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (mark) => marks[mark] ?? '') : text;
