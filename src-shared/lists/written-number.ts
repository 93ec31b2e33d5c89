/**
 * A telephone number as it was written, taken apart without making text of it. There is only one, used again for each
 * cell: a list has millions.
 */
interface WrittenNumber {
  /** As `dialledDigits` would leave them, without the `+`. Behind the last stands no digit, twice. */
  readonly digits: Uint8Array;
  count: number;
  hasPlus: boolean;
  /** How many digits stand in front of the first bracket; more than there can be when there is none. */
  digitsBeforeBracket: number;
}

/** More than any number has, even behind a code for abroad. */
const MOST_DIGITS = 24;
const NO_DIGIT = 10;
export const NO_BRACKET = MOST_DIGITS + 1;
const NONE_OPEN = -2;
// What `readPhoneText` takes at most.
const MAX_LENGTH = 120;

export const written: WrittenNumber = {
  digits: new Uint8Array(MOST_DIGITS + 2),
  count: 0,
  hasPlus: false,
  digitsBeforeBracket: NO_BRACKET,
};

/** What stands between the digits of the same cell. */
const marks = {
  /** Only digits so far, and spaces in front of them. */
  areNone: true,
  /** Digits in front of the bracket that is open. */
  digitsBeforeOpen: NONE_OPEN,
  isTrunkZeroGone: false,
  dashes: 0,
  dots: 0,
  digitsBeforeDot: 0,
};

const SPACE = 0x20;
const OPEN = 0x28;
const CLOSE = 0x29;
const PLUS = 0x2b;
const DASH = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const ZERO = 0x30;
const NINE = 0x39;
// U+00A0, the space that does not break, is two bytes.
const NBSP_LEAD = 0xc2;
const NBSP_TAIL = 0xa0;

/**
 * Takes one cell apart into `written`. False for all that is not plain (letters, labels, damage by a spreadsheet,
 * dates, pairs): then `readPhoneText` has to be asked. In what is plain it would change nothing and refuse nothing,
 * but leave out a zero in brackets behind a country code, and that is done here.
 */
export function takeApart(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > MAX_LENGTH) return false;
  forget();
  const { digits } = written;
  // Held in a variable between the marks: this loop is most of what reading a number takes.
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte >= ZERO && byte <= NINE) {
      if (count === MOST_DIGITS) return false;
      digits[count] = byte - ZERO;
      count += 1;
      continue;
    }
    written.count = count;
    const isNbsp = byte === NBSP_LEAD && at + 1 < end && bytes[at + 1] === NBSP_TAIL;
    if (!takeMark(isNbsp ? SPACE : byte)) return false;
    if (isNbsp) at += 1;
    count = written.count;
  }
  written.count = count;
  digits[count] = NO_DIGIT;
  digits[count + 1] = NO_DIGIT;
  return !looksLikeDate() && !looksLikeDecimals();
}

function forget(): void {
  written.count = 0;
  written.hasPlus = false;
  written.digitsBeforeBracket = NO_BRACKET;
  marks.areNone = true;
  marks.digitsBeforeOpen = NONE_OPEN;
  marks.isTrunkZeroGone = false;
  marks.dashes = 0;
  marks.dots = 0;
}

/** False for a character that is not plain where it stands. */
function takeMark(byte: number): boolean {
  const isFirst = marks.areNone && written.count === 0;
  if (byte === SPACE) {
    marks.areNone = isFirst;
    return true;
  }
  const wereNone = marks.areNone;
  marks.areNone = false;
  switch (byte) {
    case DASH:
      marks.dashes += 1;
      return true;
    case DOT:
      marks.dots += 1;
      marks.digitsBeforeDot = written.count;
      return true;
    case OPEN:
    case CLOSE:
      takeBracket(byte);
      return true;
    case PLUS:
      written.hasPlus = true;
      return isFirst;
    case SLASH:
      // Elsewhere it may part two numbers.
      return wereNone && written.digits[0] === 0 && written.count >= 2 && written.count <= 4;
    default:
      return false;
  }
}

function takeBracket(byte: number): void {
  if (written.digitsBeforeBracket === NO_BRACKET) written.digitsBeforeBracket = written.count;
  const isTrunkZero =
    byte === CLOSE &&
    written.count === marks.digitsBeforeOpen + 1 &&
    written.digits[marks.digitsBeforeOpen] === 0;
  if (isTrunkZero && !marks.isTrunkZeroGone && isInternational()) {
    written.count -= 1;
    marks.isTrunkZeroGone = true;
  }
  marks.digitsBeforeOpen = byte === OPEN ? written.count : NONE_OPEN;
}

/** Of the digits so far, with a bracket behind them. */
export const isInternational = (): boolean =>
  written.hasPlus || (written.digits[0] === 0 && written.digits[1] === 0 && written.digitsBeforeBracket >= 2);

// `2026-11-23`.
const looksLikeDate = (): boolean => written.count === 8 && marks.dashes === 2;

// `701234567.0`, a number that a spreadsheet took for one.
const looksLikeDecimals = (): boolean => marks.dots === 1 && written.count - marks.digitsBeforeDot <= 2;
