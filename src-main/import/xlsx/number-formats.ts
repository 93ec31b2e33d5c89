/**
 * What a number format makes of a number, as far as a list needs to know. `digits` is a pattern of digits with signs
 * between them, as for telephone and organisation numbers: each element is a sign as it stands, or null for a digit.
 */
export type NumberShape =
  | { readonly kind: 'plain' | 'date' | 'time' | 'date-time' | 'elapsed' }
  | { readonly kind: 'digits'; readonly pattern: readonly (string | null)[] };

export const plainShape: NumberShape = { kind: 'plain' };

/** Formats that workbooks name by number only; 27-36 and 50-58 are dates in every language that has them. */
export function builtInShape(id: number): NumberShape {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36) return { kind: 'date' };
  if (id >= 50 && id <= 58) return { kind: 'date' };
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47) return { kind: 'time' };
  if (id === 22) return { kind: 'date-time' };
  return id === 46 ? { kind: 'elapsed' } : plainShape;
}

/** Shape of a format code as a workbook holds it, always in its English letters. */
export function shapeOfCode(code: string): NumberShape {
  const section = readSection(code);
  if (section.isElapsed) return { kind: 'elapsed' };
  const time = timeShape(section.letters);
  if (time) return time;
  return isDigitPattern(section) ? { kind: 'digits', pattern: section.pattern } : plainShape;
}

interface Section {
  /** What stands outside quotes, brackets and escapes, in lower case. */
  readonly letters: string;
  readonly pattern: readonly (string | null)[];
  readonly isElapsed: boolean;
  /** Holds a condition, a currency, or a sign that is not simply printed. */
  readonly isSpecial: boolean;
}

const piece = /"([^"]*)"?|\\(.)|[_*](?:.|$)|\[([^\]]*)\]?|([\s\S])/gy;

/** The first section, which is the one for positive numbers. */
function readSection(code: string): Section {
  let letters = '';
  let isElapsed = false;
  let isSpecial = false;
  const pattern: (string | null)[] = [];
  for (const [, quoted, escaped, bracketed, letter] of code.matchAll(piece)) {
    if (letter === ';') break;
    if (bracketed !== undefined) {
      isElapsed ||= /^(?:h+|m+|s+)$/i.test(bracketed);
      isSpecial ||= /^(?:\$[^-]|[<>=])/.test(bracketed);
    } else if (letter === undefined) pattern.push(...Array.from(quoted ?? escaped ?? ''));
    else {
      letters += letter.toLowerCase();
      pattern.push(letter === '0' ? null : letter);
    }
  }
  return { letters, pattern, isElapsed, isSpecial };
}

/** Null for a format that is not one of dates or times. A digit place outside fractions of a second says number. */
function timeShape(letters: string): NumberShape | null {
  const bare = letters.replace(/am\/pm|a\/p/g, '').replace(/s[.,]0+/g, 's');
  if (/[0#?]|general/.test(bare)) return null;
  const hasTime = /[hs]/.test(bare);
  const hasDate = /[yd]/.test(bare) || (!hasTime && bare.includes('m'));
  if (hasDate) return { kind: hasTime ? 'date-time' : 'date' };
  return hasTime ? { kind: 'time' } : null;
}

/** Two digits or more, all of them always shown, with nothing but signs of numbers between. */
function isDigitPattern({ pattern, letters, isSpecial }: Section): boolean {
  const isPlainlyPrinted = /^[0 \-()+]*$/.test(letters);
  const signs = pattern.filter((sign) => sign !== null);
  const digits = pattern.length - signs.length;
  return digits >= 2 && !isSpecial && isPlainlyPrinted && /^[\d \u00a0\-()+./]*$/.test(signs.join(''));
}
