import { parseOrganisationNumber } from '../kernel/organisation-number.ts';
import { decodeUtf8, withUtf8 } from './utf8.ts';

const SPACE = 0x20;
const DASH = 0x2d;
const ZERO = 0x30;
const DIGITS = 10;
const DIGITS_BEFORE_DASH = 6;

/**
 * The ten digits of what `parseOrganisationNumber` reads in the text, as a number (without zeros in front); 0 when it
 * reads none.
 */
export const readOrganisation = (text: string): number => withUtf8(text, readOrganisationBytes);

/** The same for a cell in UTF-8. Companies' numbers as they are usually written take a short way. */
export function readOrganisationBytes(bytes: Uint8Array, start: number, end: number): number {
  let from = start;
  let to = end;
  while (from < to && bytes[from] === SPACE) from += 1;
  while (to > from && bytes[to - 1] === SPACE) to -= 1;
  if (to === from) return 0;
  const number = readTenDigits(bytes, from, to);
  // For a personal identity number the calendar has to be asked as well.
  return number < 0 || isPersonalOrganisation(number) ? readSlowly(decodeUtf8(bytes, from, to)) : number;
}

/** Whether ten digits that were read as an organisation number are a personal identity number: a sole trader's. */
export const isPersonalOrganisation = (number: number): boolean =>
  number < 1_000_000_000 || Math.floor(number / 10_000_000) % 10 < 2;

function readSlowly(text: string): number {
  return Number(parseOrganisationNumber(text)?.value.replace('-', '') ?? 0);
}

/** Ten digits, with or without a dash behind the sixth, whose check digit is right. -1 for anything else. */
function readTenDigits(bytes: Uint8Array, start: number, end: number): number {
  const hasDash = bytes[start + DIGITS_BEFORE_DASH] === DASH;
  if (end - start !== (hasDash ? DIGITS + 1 : DIGITS)) return -1;
  let number = 0;
  let sum = 0;
  for (let nth = 0; nth < DIGITS; nth += 1) {
    const at = start + nth + (hasDash && nth >= DIGITS_BEFORE_DASH ? 1 : 0);
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    const weighted = nth % 2 === 0 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
    number = number * 10 + digit;
  }
  return sum % 10 === 0 ? number : -1;
}
