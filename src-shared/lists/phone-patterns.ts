import { parsePhoneNumber } from '../kernel/phone-number.ts';
import { buildNumberAutomaton, FLAGS, IS_GENERAL, IS_UNKNOWN, IS_VALID } from './number-automaton.ts';
import { readHomePlan, readNumberingPlan } from './numbering-plan.ts';
import { decodeUtf8, withUtf8 } from './utf8.ts';
import { isInternational, NO_BRACKET, takeApart, written } from './written-number.ts';

// Ours because reading its numbers is most of the work in screening a list, and a library that must know every country
// and every writing takes twenty times as long. What is valid comes from the library's metadata all the same, and
// whatever is not plain goes to it.

const home = readHomePlan('SE');
const neighbours = (['NO', 'DK', 'FI', 'IS'] as const).map(readNumberingPlan);
const { table, start, nationalStarts } = buildNumberAutomaton([home, ...neighbours]);
const homeStart = nationalStarts.get(home.callingCode) ?? 0;
const homeCode = Number(home.callingCode);

/** The library has to be asked. */
const ASK = -1;
/** E.164 has no longer numbers, and a whole number with more digits might not be exact. */
const MOST_E164_DIGITS = 15;
/** Leads the letters from U+00C0 to U+00FF. */
const LEAD_C3 = 0xc3;

/**
 * One number in any usual writing as the digits of its E.164 form (46701234567): what `parsePhoneNumber` gives, many
 * times quicker. 0 when it is no valid number, or one of more than 15 digits.
 */
export const readPhone = (text: string): number => withUtf8(text, readPhoneBytes);

/** The same for a cell in UTF-8. */
export function readPhoneBytes(bytes: Uint8Array, from: number, to: number): number {
  const number = takeApart(bytes, from, to) ? judge() : ASK;
  return number === ASK ? readSlowly(bytes, from, to) : number;
}

/** `46701234567` as `+46701234567`. */
export const toE164 = (number: number): string => `+${number}`;

/** Without a digit there is no number, whatever else the text holds. */
function readSlowly(bytes: Uint8Array, from: number, to: number): number {
  if (!mayHoldDigits(bytes, from, to)) return 0;
  const digits = parsePhoneNumber(decodeUtf8(bytes, from, to))?.e164.slice(1) ?? '0';
  return digits.length > MOST_E164_DIGITS ? 0 : Number(digits);
}

/** Beyond ASCII and the letters of Latin-1, many a character is a digit written otherwise. */
function mayHoldDigits(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (byte >= 0x30 && byte <= 0x39) return true;
    if (byte === LEAD_C3) at += 1;
    else if (byte >= 0x80) return true;
  }
  return false;
}

function judge(): number {
  const { digits, count, digitsBeforeBracket } = written;
  if (count === 0) return 0;
  if (isInternational()) return judgeInternational();
  // With a bracket in between, what is dialled abroad is not read as such.
  if (digits[0] === 0) return digits[1] === 0 ? ASK : follow(1, homeStart, homeCode);
  return digitsBeforeBracket === NO_BRACKET ? judgeBare() : ASK;
}

function judgeInternational(): number {
  const { digits } = written;
  let at = digits[0] === 0 && digits[1] === 0 ? 2 : 0;
  if (!isHomeCode(at)) {
    const number = follow(at, start, 0);
    return flags & IS_UNKNOWN ? ASK : number;
  }
  // The trunk zero is often left in place: +46 070 …
  at += 2;
  while (digits[at] === 0) at += 1;
  return follow(at, homeStart, homeCode);
}

/**
 * Neither `0` nor `+` in front: a spreadsheet has taken either. The library takes the country's code off only when
 * the whole is no number or too long, and the rest may be one.
 */
function judgeBare(): number {
  const whole = follow(0, homeStart, homeCode);
  if (!isHomeCode(0)) return whole;
  if (written.digits[2] === 0) return ASK;
  const isWholeGeneral = flags & IS_GENERAL;
  const rest = follow(2, homeStart, homeCode);
  return written.count > home.longest || (!isWholeGeneral && flags & IS_GENERAL) ? rest : whole;
}

/** Whether the home country's code stands there, which has two digits. */
const isHomeCode = (at: number): boolean =>
  (written.digits[at] as number) * 10 + (written.digits[at + 1] as number) === homeCode;

/** What the digits are that `follow` has followed last. */
let flags = 0;

/** The digits from `at` on, put behind `number`; 0 when they make no valid number from `state` on. */
function follow(at: number, state: number, number: number): number {
  const { digits, count } = written;
  for (let next = at; next < count; next += 1) {
    const digit = digits[next] as number;
    state = table[(state << 4) | digit] as number;
    number = number * 10 + digit;
  }
  flags = table[(state << 4) | FLAGS] as number;
  return (flags & IS_VALID) === 0 ? 0 : number;
}
