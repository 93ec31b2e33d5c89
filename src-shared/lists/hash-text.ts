import { withUtf8 } from './utf8.ts';

// Two lanes of 32 bits, because JavaScript multiplies no more than that exactly; 53 bits of both are the hash. Not for
// secrets: whoever wants two texts to have the same hash can find them, so a match is only ever a candidate.
const FIRST_SEED = 0x2d_35_8d_cb;
const SECOND_SEED = 0x6a_09_e6_67;
const FIRST_FACTOR = 0x9e_37_79_b1;
const SECOND_FACTOR = 0x85_eb_ca_77;
const LOW_UNITS = 2 ** 32;
const HIGH_BITS = 0x1f_ff_ff;

/** A whole number from 1 to 2^53 - 1, the same for the same text. Of two million texts, hardly two have the same. */
export const hashText = (text: string): number => withUtf8(text, hashBytes);

/** The hash of a text that is there in UTF-8. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let first = FIRST_SEED ^ (end - start);
  let second = SECOND_SEED;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number;
    first = Math.imul(first ^ byte, FIRST_FACTOR);
    second = Math.imul(((second << 5) | (second >>> 27)) ^ byte, SECOND_FACTOR);
  }
  first = stir(first ^ (second >>> 16));
  second = stir(second ^ first);
  return (second & HIGH_BITS) * LOW_UNITS + (first >>> 0) || 1;
}

/** Lets every bit reach every other one. */
function stir(lane: number): number {
  const once = Math.imul(lane ^ (lane >>> 16), 0x7f_eb_35_2d);
  const twice = Math.imul(once ^ (once >>> 15), 0x84_6c_a6_8b);
  return twice ^ (twice >>> 16);
}

/** The hash of a name in lower case with single spaces; 0 for a blank one. */
export const hashName = (name: string): number => withUtf8(name, hashNameBytes);

/**
 * The same for a name in UTF-8. Only letters of ASCII and Latin-1 change their case and only composed ones: what a
 * list holds a million times is worth a short way, and the same name written otherwise may differ.
 */
export function hashNameBytes(bytes: Uint8Array, start: number, end: number): number {
  if (room.length < end - start) room = new Uint8Array((end - start) * 2);
  const length = foldInto(room, bytes, start, end);
  return length === 0 ? 0 : hashBytes(room, 0, length);
}

let room = new Uint8Array(256);

const SPACE = 0x20;
// What leads U+00A0, the space that does not break, and what leads the letters from U+00C0 on.
const LEAD_C2 = 0xc2;
const LEAD_C3 = 0xc3;

/** Answers how many bytes of `folded` were filled. */
function foldInto(folded: Uint8Array, bytes: Uint8Array, start: number, end: number): number {
  let length = 0;
  let isSpaceDue = false;
  let at = start;
  while (at < end) {
    const width = spaceWidth(bytes, at, end);
    if (width > 0) {
      isSpaceDue = length > 0;
      at += width;
      continue;
    }
    if (isSpaceDue) {
      folded[length] = SPACE;
      length += 1;
      isSpaceDue = false;
    }
    folded[length] = inLowerCase(bytes[at] as number, at > start ? (bytes[at - 1] as number) : 0);
    length += 1;
    at += 1;
  }
  return length;
}

/** How many bytes of white space stand there as one character. */
function spaceWidth(bytes: Uint8Array, at: number, end: number): number {
  const byte = bytes[at] as number;
  if (byte === SPACE || (byte >= 0x09 && byte <= 0x0d)) return 1;
  return byte === LEAD_C2 && at + 1 < end && bytes[at + 1] === 0xa0 ? 2 : 0;
}

function inLowerCase(byte: number, before: number): number {
  // À to Þ without the sign of multiplication, which stands among them.
  const isCapital =
    before === LEAD_C3 ? byte >= 0x80 && byte <= 0x9e && byte !== 0x97 : byte >= 0x41 && byte <= 0x5a;
  return isCapital ? byte + 0x20 : byte;
}
