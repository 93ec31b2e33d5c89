import { isUtf8 } from 'node:buffer';

/** An encoding by its label, and how many bytes of mark stand before the text. */
interface FoundEncoding {
  readonly encoding: string;
  readonly markLength: number;
  /** By a mark at the beginning: nothing else can be meant. */
  readonly isCertain: boolean;
}

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** By its mark, else by the zeros of UTF-16, else UTF-8 when every byte fits it, else Windows-1252. */
export function detectEncoding(bytes: Buffer): FoundEncoding {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return { encoding: marked[0], markLength: marked[1].length, isCertain: true };
  const encoding = unmarkedUtf16(bytes) ?? (isUtf8(withoutCutLetter(bytes)) ? 'utf-8' : 'windows-1252');
  return { encoding, markLength: 0, isCertain: false };
}

/** How many bytes at the beginning are the mark of this encoding. */
export const markLengthOf = (bytes: Buffer, encoding: string): number =>
  marks.find(([marked, mark]) => marked === encoding && mark.every((byte, at) => bytes[at] === byte))?.[1]
    .length ?? 0;

const sampleBytes = 64 * 1024;

// Western letters are one zero and one other byte; in which order tells the kind.
function unmarkedUtf16(bytes: Buffer): string | null {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, sampleBytes);
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < length / 8) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** A file that was cut short may end in the middle of a letter, which is no reason to doubt all the others. */
function withoutCutLetter(bytes: Buffer): Buffer {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) {
      const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
      return length > back ? bytes.subarray(0, bytes.length - back) : bytes;
    }
    if (byte < 0x80) return bytes;
  }
  return bytes;
}
