const PER_DIGIT = 9.5;
const PER_LETTER = 8.3;
const AROUND = 24;
const NARROWEST = 88;
const WIDEST = 240;

/** Pixels for a column that holds texts like these: the longest of them, within reason. */
export function widthFor(texts: readonly string[]): number {
  const longest = texts.reduce((most, text) => Math.max(most, pixelsOf(text)), 0);
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, longest + AROUND)));
}

/** Pixels for row numbers up to this one. */
export const numberWidthFor = (last: number): number =>
  Math.round(Math.max(56, pixelsOf(String(last)) + PER_LETTER * 2 + AROUND));

// The figures are all as wide as the widest, so that they stand in columns.
function pixelsOf(text: string): number {
  const digits = text.replace(/\D/g, '').length;
  return digits * PER_DIGIT + (text.length - digits) * PER_LETTER;
}
