import { makeXlsx } from '#test/support/make-xlsx.ts';
import { firstNames, lastNames, seededRandom, words } from './generate.ts';
import { generatePhones } from './generate-phones.ts';

const towns = 'Umeå Göteborg Malmö Örebro Västerås Luleå Jönköping Visby Kiruna Lund'.split(' ');
const trades = 'Bygg Rör El Måleri Åkeri Skog Maskin Kök Städ'.split(' ');
const letters = 'ABCDEFGHIJKL'.split('');
const firstDay = 45_000;
const dayZero = Date.UTC(1899, 11, 30);

export interface GeneratedWorkbook {
  readonly bytes: Buffer;
  /** The cells as a person sees them, row by row. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * A workbook of 12 columns as Excel writes it: texts shared, whole numbers, a column of dates by style. The same bytes
 * for the same size; about 480 bytes of XML a row.
 */
export function generateWorkbook(rowCount: number): GeneratedWorkbook {
  const rows: string[][] = [];
  const shared = new Map<string, number>();
  let xml = '';
  const random = seededRandom(20_261_126);
  const phones = generatePhones(rowCount * 2, 17);
  for (let index = 0; index < rowCount; index += 1) {
    const cells = cellsOf(index, random, phones);
    rows.push(cells);
    xml += rowXml(index + 1, cells, shared);
  }
  const strings = [...shared.keys()]
    .map((text) => `<si><t>${text.replaceAll('&', '&amp;')}</t></si>`)
    .join('');
  const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>';
  return { bytes: makeXlsx({ sheets: [{ rows: xml }], strings, styles }), rows };
}

function cellsOf(index: number, random: () => number, phones: readonly string[]): string[] {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const first = pick(firstNames);
  const last = pick(lastNames);
  const day = firstDay + Math.floor(random() * 1500);
  return [
    first,
    last,
    `${last} & ${pick(lastNames)} ${pick(trades)} AB`,
    String(5_560_000_000 + Math.floor(random() * 40_000_000)),
    phones[index * 2] ?? '',
    phones[index * 2 + 1] ?? '',
    `k${index}@foretag${index % 900}.se`,
    `${pick(lastNames)}gatan ${1 + Math.floor(random() * 99)}`,
    String(10_000 + Math.floor(random() * 89_999)),
    pick(towns),
    new Date(dayZero + day * 86_400_000).toISOString().slice(0, 10),
    Array.from({ length: 5 }, () => pick(words)).join(' '),
  ];
}

const numberColumns: ReadonlySet<number> = new Set([3, 8]);
const dateColumn = 10;

function rowXml(row: number, cells: readonly string[], shared: Map<string, number>): string {
  const inner = cells.map((text, column) => {
    const place = `r="${letters[column]}${row}"`;
    if (text === '') return '';
    if (numberColumns.has(column)) return `<c ${place}><v>${text}</v></c>`;
    if (column === dateColumn) return `<c ${place} s="1"><v>${serialOf(text)}</v></c>`;
    const known = shared.get(text) ?? shared.size;
    shared.set(text, known);
    return `<c ${place} t="s"><v>${known}</v></c>`;
  });
  return `<row r="${row}" spans="1:12" x14ac:dyDescent="0.25">${inner.join('')}</row>`;
}

const serialOf = (date: string): number => (Date.parse(date) - dayZero) / 86_400_000;
