import { fewestPhoneDigits } from '#shared/lists/phones-in-cell.ts';
import { carriageReturn, lineFeed } from './split-record.ts';

/** What is told of a cell's bytes without making text of them. */
export const cellTraits = {
  /** It is more than white space. */
  hasText: 1,
  /** Cleaning would change it, or may: odd spaces, control characters, letters that can be written in several ways. */
  isUnclean: 2,
  /** As many digits as a personal identity number has, or more. */
  hasManyDigits: 4,
} as const;

const space = 0x20;
const firstVisible = 0x21;
const firstBeyondAscii = 0x80;
const digitZero = 0x30;
const digitNine = 0x39;
const bar = 0x7c;
const personalDigits = 10;
// Leads of U+00C0 to U+017F, which no normalisation changes, and of nothing else.
const firstPlainLead = 0xc3;
const lastPlainLead = 0xc5;
const firstLead = 0xc0;

export const isSpace = (byte: number): boolean => byte === space || (byte >= 0x09 && byte <= 0x0d);

/** Behind the white space at the beginning; `end` when there is nothing else. */
export function skipSpace(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(bytes[at] ?? 0)) at += 1;
  return at;
}

/** Before the white space at the end. */
export function dropSpace(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(bytes[at - 1] ?? 0)) at -= 1;
  return at;
}

/** `cellTraits` of a cell without white space around it. */
export function traitsOf(bytes: Uint8Array, start: number, end: number): number {
  let traits = 0;
  let digits = 0;
  let last = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= firstVisible && byte < firstBeyondAscii) {
      traits |= cellTraits.hasText;
      if (byte >= digitZero && byte <= digitNine) digits += 1;
    } else if (byte === space ? last === space : !isPlainByte(byte)) {
      traits |= cellTraits.isUnclean;
    } else if (byte >= firstPlainLead) traits |= cellTraits.hasText;
    last = byte;
  }
  return digits < personalDigits ? traits : traits | cellTraits.hasManyDigits;
}

// The bytes behind a lead say nothing of their own: an odd lead has been found before them.
const isPlainByte = (byte: number): boolean =>
  (byte >= firstPlainLead && byte <= lastPlainLead) || (byte >= firstBeyondAscii && byte < firstLead);

/** What a cell of telephone numbers can hold, as `phonesInCell` takes it. */
export const phoneShapes = {
  /** Text, but no number. */
  none: 0,
  /** One number at most: nothing in it parts two. */
  one: 1,
  /** Several lines, or pieces parted by `|`. */
  several: 2,
  /** Any of these. */
  open: 3,
} as const;

/** The shape of a cell that is not blank. */
export function phoneShapeOf(bytes: Uint8Array, start: number, end: number): number {
  let digits = 0;
  let isPlain = true;
  let isAscii = true;
  let isParted = false;
  let last = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= digitZero && byte <= digitNine) digits += 1;
    else if (byte >= firstBeyondAscii) isAscii = false;
    else if (byte === bar || byte === lineFeed || byte === carriageReturn) isParted = true;
    else if (!isNumberMark(byte, at === start)) isPlain = false;
    if (last === space && beginsNumber(byte)) isPlain = false;
    last = byte;
  }
  // Beyond ASCII there are digits and spaces of other kinds.
  if (isAscii && digits < fewestPhoneDigits) return phoneShapes.none;
  if (isParted) return phoneShapes.several;
  return isAscii && isPlain ? phoneShapes.one : phoneShapes.open;
}

const plus = 0x2b;
const openBracket = 0x28;
const closeBracket = 0x29;
const hyphen = 0x2d;
const dot = 0x2e;

const isNumberMark = (byte: number, isFirst: boolean): boolean =>
  byte === space ||
  byte === hyphen ||
  byte === openBracket ||
  byte === closeBracket ||
  byte === dot ||
  (byte === plus && isFirst);

const beginsNumber = (byte: number): boolean => byte === digitZero || byte === openBracket || byte === plus;
