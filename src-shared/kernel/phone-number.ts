import { parsePhoneNumberFromString, type PhoneNumber as LibraryNumber } from 'libphonenumber-js/max';
import { cleanPhoneText, dialledDigits, readPhoneText } from './phone-text.ts';

/** A telephone number that exists in its country's numbering plan. */
export interface PhoneNumber {
  /** `+46701234567`: the form that is stored and matched. */
  readonly e164: string;
  /** ISO 3166; null for numbers without a country (satellite, international freephone). */
  readonly country: string | null;
  /** `070-123 45 67` for Swedish numbers, `+47 22 12 34 56` for others. */
  readonly display: string;
  readonly isMobile: boolean;
  readonly extension: string | null;
}

const HOME_COUNTRY = 'SE';
const MAX_DIGITS = 15;
const MAX_CELL_LENGTH = 400;

/** One number in any usual writing, Swedish unless a country code is written. Null when it is no valid number. */
export function parsePhoneNumber(raw: string): PhoneNumber | null {
  const text = readPhoneText(raw);
  if (text === null) return null;
  const parsed = parsePhoneNumberFromString(text.dialled, { defaultCountry: HOME_COUNTRY, extract: false });
  // Some countries' plans allow longer ones, which the international form has no room for (ITU-T E.164).
  if (!parsed?.isValid() || parsed.number.length > MAX_DIGITS + 1) return null;
  return {
    e164: parsed.number,
    country: parsed.country ?? null,
    display: displayOf(parsed),
    isMobile: parsed.getType() === 'MOBILE',
    extension: text.extension,
  };
}

// Behind the country code stands the number itself: no Swedish one begins with a zero, and none is shorter or longer.
const swedishNumber = /^\+46[1-9]\d{6,8}$/;

/** What a number that is held as E.164 says of itself; null for any other text. Much quicker than reading a typed one. */
export function readE164(e164: string): Pick<PhoneNumber, 'country' | 'display'> | null {
  if (swedishNumber.test(e164)) return { country: HOME_COUNTRY, display: displaySwedish(e164.slice(3)) };
  const parsed = parsePhoneNumberFromString(e164);
  return parsed ? { country: parsed.country ?? null, display: displayOf(parsed) } : null;
}

// How a number is grouped follows from its first three digits and its length: there are some thousands of these.
const swedishGroups = new Map<string, readonly number[]>();

/** `070-123 45 67` of the digits behind the country code, grouped as the library grouped the first one of its kind. */
function displaySwedish(national: string): string {
  const kind = `${national.slice(0, 3)} ${national.length}`;
  let groups = swedishGroups.get(kind);
  if (!groups) {
    const first = parsePhoneNumberFromString(`+46${national}`);
    groups = (first ? displayOf(first) : `0${national}`).split(/\D/).map((group) => group.length);
    swedishGroups.set(kind, groups);
  }
  const digits = `0${national}`;
  let display = digits.slice(0, groups[0]);
  for (let group = 1, from = display.length; group < groups.length; group += 1) {
    const to = from + (groups[group] ?? 0);
    display += (group === 1 ? '-' : ' ') + digits.slice(from, to);
    from = to;
  }
  return display;
}

function displayOf(number: LibraryNumber): string {
  if (number.country !== HOME_COUNTRY) return number.formatInternational();
  // The numbering plan groups 077 numbers by their two-digit prefix; everybody writes four: 0771-12 34 56.
  const shared = /^(77\d)(\d\d)(\d\d)(\d\d)$/.exec(number.nationalNumber);
  return shared ? `0${shared[1]}-${shared[2]} ${shared[3]} ${shared[4]}` : number.formatNational();
}

/**
 * The numbers written in one cell, each as text for `parsePhoneNumber`; one element for one number, none for an
 * empty cell. Pieces that are no number are kept, so that nothing disappears unseen.
 */
export function splitPhoneNumbers(raw: string): string[] {
  const lines = raw.split(/[\r\n|]+/);
  return raw.length > MAX_CELL_LENGTH ? [raw] : lines.flatMap((line) => splitLine(cleanPhoneText(line)));
}

// From the surest separator to the weakest: `/` and a space also stand inside a single number.
const separators = [/\s*;\s*|\s+(?:eller|och|or|and|samt|&)\s+/i, /\s*,\s*|\s+\/\s+/, /\s*\/\s*/];

function splitLine(line: string): string[] {
  if (line === '') return [];
  if (parsePhoneNumber(line)) return [line];
  for (const separator of separators) {
    const pieces = line.split(separator).filter((piece) => piece !== '');
    if (pieces.length > 1) return pieces.flatMap(splitLine);
  }
  return splitAtSpace(line);
}

function splitAtSpace(line: string): string[] {
  for (const gap of line.matchAll(/ (?=[+(0]|\p{L})|(?<=\d)(?=\+)/gu)) {
    const first = line.slice(0, gap.index);
    if (!parsePhoneNumber(first)) continue;
    const others = splitLine(line.slice(gap.index).trim());
    if (others.some((other) => parsePhoneNumber(other))) return [first, ...others];
  }
  return [line];
}

/** `070-123 45 67` as `070-••• •• 67`: area or country and the last two digits stay, the rest is covered. */
export function maskPhoneNumber(display: string): string {
  const shown = /^(?:\+\d{1,3}(?=\D)|\d{2,4}(?=-))/.exec(display)?.[0] ?? '';
  const rest = display.slice(shown.length);
  const digits = rest.replace(/\D/g, '').length;
  // Of a very short rest nothing may stay, or the number could be read all the same.
  const covered = digits >= 6 ? digits - 2 : digits;
  let seen = 0;
  return shown + rest.replace(/\d/g, (digit) => (seen++ < covered ? '•' : digit));
}

/** True for what `maskPhoneNumber` covered: it is for looking at and must never be stored. */
export const isCovered = (text: string): boolean => text.includes('•');

/** The digit forms under which a number is indexed: `46701234567 0701234567 701234567`. */
export function phoneSearchForms(e164: string): string {
  const digits = e164.replace(/\D/g, '');
  const national = swedishNumber.test(e164)
    ? digits.slice(2)
    : parsePhoneNumberFromString(e164)?.nationalNumber;
  return national ? `${digits} 0${national} ${national}` : digits;
}

/**
 * The digits of a typed number or the start of one, as a prefix of a form in `phoneSearchForms`: `+46 (0)70-12`
 * gives `467012`. Null when the text is no number.
 */
export function phoneQueryDigits(text: string): string | null {
  const typed = cleanPhoneText(text).replace(/^tel: ?/i, '');
  const digits = dialledDigits(typed)?.replace('+', '') ?? '';
  return digits === '' || digits.length > MAX_DIGITS ? null : digits;
}
