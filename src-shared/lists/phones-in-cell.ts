import { splitPhoneNumbers } from '../kernel/phone-number.ts';
import { readPhone, toE164 } from './phone-patterns.ts';

/** UTF-16 units; what is longer is no number and is not taken along. */
export const longestIdentifierCell = 320;

/** No country has numbers with fewer digits, its own code included. */
export const fewestPhoneDigits = 5;

// Six of the longest numbers there are. To part more would take long, and nobody writes so many into one cell.
const mostDigits = 90;

/** A number as it stands in the list. */
interface ListedPhone {
  readonly raw: string;
  /** Null for a number that could not be understood. */
  readonly e164: string | null;
}

/** The numbers of one cell in order, what is no number included. None for an empty cell. */
export function phonesInCell(cell: string): readonly ListedPhone[] {
  const raw = cell.trim();
  if (raw === '' || cell.length > longestIdentifierCell) return [];
  const digits = raw.replace(/\P{N}/gu, '').length;
  if (digits < fewestPhoneDigits || digits > mostDigits) return [{ raw, e164: null }];
  const whole = /[\r\n|]/.test(raw) ? null : e164Of(raw);
  if (whole !== null || indivisible.test(raw)) return [{ raw, e164: whole }];
  return splitPhoneNumbers(raw).map((piece) => ({ raw: piece, e164: e164Of(piece) }));
}

function e164Of(text: string): string | null {
  const number = readPhone(text);
  return number === 0 ? null : toE164(number);
}

// Nothing in it parts two numbers, not even a space in front of what a number can begin with. What a spreadsheet has
// rounded is one number that is lost, whatever its comma says.
const indivisible = /^(?:\+?(?:[\d().-]| +(?![ +(0]))+|\d[.,]\d+E\+?\d+)$/i;
