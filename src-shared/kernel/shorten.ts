/** At most `length` UTF-16 units, never half a character. */
export function shorten(text: string, length: number): string {
  let short = '';
  for (const sign of text) {
    if (short.length + sign.length > length) break;
    short += sign;
  }
  return short.trim();
}
