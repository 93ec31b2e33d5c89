/**
 * CSV that Excel opens in Sweden: semicolons, CRLF, every field quoted, UTF-8 with a byte-order mark.
 * A cell that a spreadsheet would run as a formula is prefixed with an apostrophe, and so is a piece of a cell that
 * would become one where the file is cut at another separator (OWASP, CSV Injection: `= + - @`, tab, carriage return
 * and line feed, also behind separators and quotes, and their full-width forms).
 */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(';')}\r\n`;

/** Stands before the first row. */
export const csvByteOrderMark = '\uFEFF';

// Spaces, controls and joiners that nobody sees may stand before the sign.
const runsAsFormula = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}"'`;,|]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u;
const runsInAnotherCell = /(?<=[;,|\t\r\n"][\s\p{Cc}\p{Cf}"]*)[=+\-@＝＋－＠﹦﹢﹣﹫]/gu;

// Of a text without any of these neither pattern finds anything, and looking once costs a fifth.
const mayNeedCare = /[=+\-@＝＋－＠﹦﹢﹣﹫"\t\r\n]/;

const csvCell = (text: string): string => {
  if (!mayNeedCare.test(text)) return `"${text}"`;
  const safe = (runsAsFormula.test(text) ? `'${text}` : text).replace(runsInAnotherCell, "'$&");
  return `"${safe.replaceAll('"', '""')}"`;
};
