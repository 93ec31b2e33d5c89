import { domainKey, emailKey, phoneKey, type SuppressionKey } from './suppression-keys.rules.ts';

/** The lines of a text; the last empty one does not count. */
export const linesOf = (text: string): string[] => text.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/);

/**
 * The first cell of a line, where `;`, `,` or a tab parts cells and quotes hold one together. The comma inside a
 * number that a Swedish spreadsheet damaged, `7,01234567E8`, parts nothing.
 */
function firstCell(line: string): string {
  const quoted = /^\s*"((?:[^"]|"")*)"/.exec(line);
  if (quoted) return (quoted[1] ?? '').replaceAll('""', '"').trim();
  return (/^\s*\d,\d+E\+?\d{1,2}(?=[;\t,]|\s*$)/i.exec(line) ?? /^[^;,\t]*/.exec(line))?.[0].trim() ?? '';
}

/** Is this first line of a file the heading of its columns? */
export const isHeading = (line: string): boolean =>
  headings.has(firstCell(line).toLowerCase().replace(/[:.]$/, ''));

/**
 * What the first cell of a line names: a number in any format, an address, or a domain with or without `@`. Null
 * when it is none of them. Whatever else the line says is not read: a list can only ever add.
 */
export function readLine(line: string): SuppressionKey | null {
  const text = withoutFormulaGuard(firstCell(line));
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
