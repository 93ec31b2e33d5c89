/** Control, format, private and unpaired characters, and those that only vary their neighbour. */
const needsCare = /(?!\n)\p{C}|\p{Variation_Selector}/u;

/** Characters that only steer how neighbours join or break; they have no form of their own. */
const formless = /[\u00ad\u200b\u200c\u2060\ufeff]|\u200d|\p{Variation_Selector}/gu;

const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Names a character that cannot be printed, such as `[U+1F680]`, so that nothing vanishes. */
export function markerFor(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}

/**
 * The text as it may be printed: composed letters, `\n` for every kind of line end, spaces for tabs.
 * Control and direction characters become visible markers: they could make a page say something else.
 */
export function toPrintable(text: string): string {
  const composed = text.normalize('NFC');
  if (!needsCare.test(composed)) return composed;
  return composed
    .toWellFormed()
    .replace(lineEnds, '\n')
    .replace(/\t/g, ' ')
    .replace(formless, '')
    .replace(/(?!\n)\p{C}/gu, markerFor);
}

/** The printable text on one line: for heads, bookmarks and metadata. */
export function toOneLine(text: string): string {
  return toPrintable(text).replace(/\s*\n\s*/g, ' ');
}
