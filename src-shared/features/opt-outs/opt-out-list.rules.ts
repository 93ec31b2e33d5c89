import { domainKey, emailKey, phoneKey, type SuppressionKey } from './suppression-keys.rules.ts';

/** The lines of a text; the last empty one does not count. */
export const linesOf = (text: string): string[] => text.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/);

/**
 * What may be the first cell of a line, likeliest first: quotes hold a cell together; else the whole line, since a
 * comma also stands inside a number that a spreadsheet damaged (`7,01234567E8`), then what `;` or a tab, then what
 * a comma cuts off.
 */
export function firstCells(line: string): readonly string[] {
  const quoted = /^\s*"((?:[^"]|"")*)"/.exec(line);
  if (quoted) return [(quoted[1] ?? '').replaceAll('""', '"').trim()];
  const cut = [line, line.split(/[;\t]/, 1)[0] ?? '', line.split(/[;\t,]/, 1)[0] ?? ''];
  return [...new Set(cut.map((cell) => cell.trim()))];
}

/** What the first cell of a line names; null when it names nothing. */
export function readLine(line: string): SuppressionKey | null {
  for (const cell of firstCells(line)) {
    const key = readIdentifier(cell);
    if (key !== null) return key;
  }
  return null;
}

/** Is this first line of a file the heading of its columns? */
export const isHeading = (line: string): boolean =>
  headings.has((firstCells(line).at(-1) ?? '').toLowerCase().replace(/[:.]$/, ''));

/** What a cell names: a number in any format, an address, or a domain with or without `@`. Null when it is none of them. */
function readIdentifier(cell: string): SuppressionKey | null {
  const text = withoutFormulaGuard(cell);
  if (/^\*?@/.test(text)) return domainKey(text);
  if (text.includes('@')) return emailKey(text);
  return phoneKey(text) ?? (/\p{L}/u.test(text) ? domainKey(text) : null);
}

// What stands over a column of numbers or addresses; only ever looked for in the first line.
const headings = new Set(
  `adress address domain domän e-mail e-mailadress e-post e-postadress email epost epostadress identifier mail mobil
  mobile mobilnummer mobiltelefon nr number nummer phone spärr tel telefon telefonnr telefonnummer tfn`.split(
    /\s+/,
  ),
);

// Spreadsheets and our own exports put `'` or `="…"` around what must not run as a formula.
const withoutFormulaGuard = (cell: string): string =>
  cell
    .replace(/^=?"(.*)"$/, '$1')
    .replace(/^'/, '')
    .trim();
