/**
 * CSV that Excel opens in Sweden: semicolons, CRLF, every field quoted, UTF-8 with a byte-order mark.
 * A cell that a spreadsheet would run as a formula is prefixed with an apostrophe
 * (OWASP, CSV Injection: `= + - @`, tab, carriage return, and their full-width forms).
 */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(';')}\r\n`;

/** Stands before the first row. */
export const csvByteOrderMark = '\uFEFF';

const runsAsFormula = /^[\s"';,]*[=+\-@\t\r＝＋－＠]/;

const csvCell = (text: string): string => {
  const safe = runsAsFormula.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
};
