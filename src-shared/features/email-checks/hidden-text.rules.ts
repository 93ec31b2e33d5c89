const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const valueOf = new Map(Array.from(alphabet, (letter, value) => [letter, value]));
valueOf.set('-', 62).set('_', 63);

const shortest = 8;
const longest = 600;

/** What a word says once its base64 or hexadecimal is undone, as far as that is plain text; null when it is not. */
export function hiddenText(word: string): string | null {
  if (word.length < shortest || word.length > longest) return null;
  return printable(fromHexadecimal(word)) ?? printable(fromBase64(word));
}

const printable = (text: string | null): string | null =>
  text !== null && /^[\x20-\x7e]+$/.test(text) ? text : null;

function fromHexadecimal(word: string): string | null {
  if (!/^(?:[0-9a-f]{2})+$/i.test(word)) return null;
  return word.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
}

function fromBase64(word: string): string | null {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of word.replace(/=+$/, '')) {
    const value = valueOf.get(letter);
    if (value === undefined) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return String.fromCharCode(...bytes);
}
