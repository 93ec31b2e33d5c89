import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { AppError } from '#shared/kernel/app-error.ts';
import { markLengthOf } from './detect-encoding.ts';
import { partOf, type Pulse } from './pulse.ts';

/** Encodings of one byte for each letter that lists come in. */
export const singleByteEncodings: readonly string[] = ['windows-1252', 'iso-8859-15', 'macintosh'];

/** A text in UTF-8, from byte `from` on. */
interface Utf8Text {
  readonly bytes: Buffer;
  readonly from: number;
}

const pieceBytes = 1024 * 1024;

/**
 * The bytes as well-formed UTF-8 without zeros; the very same bytes where they already are. What does not fit the
 * encoding becomes U+FFFD. Throws `invalid-input` for an encoding that is not known, and what `pulse` throws.
 */
export function decodeText(bytes: Buffer, encoding: string, pulse: Pulse): Utf8Text {
  const from = markLengthOf(bytes, encoding);
  if (encoding === 'utf-8' && isUtf8(bytes) && !bytes.includes(0)) return { bytes, from };
  const text = bytes.subarray(from);
  const decoded = singleByteEncodings.includes(encoding)
    ? decodeSingleBytes(text, encoding, pulse)
    : decodeByPieces(text, encoding, pulse);
  return { bytes: withoutZeros(decoded), from: 0 };
}

/** Throws `invalid-input` for an encoding that is not known. */
export function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { ignoreBOM: true });
  } catch (error) {
    throw new AppError('invalid-input', {}, { cause: error });
  }
}

/** Twice through the decoder, so that room is made exactly once: growing it would need twice the memory. */
function decodeByPieces(bytes: Buffer, encoding: string, pulse: Pulse): Buffer {
  let length = 0;
  eachPiece(bytes, encoding, partOf(pulse, 0, 0.5), (text) => {
    length += Buffer.byteLength(text);
  });
  const decoded = Buffer.alloc(length);
  let filled = 0;
  eachPiece(bytes, encoding, partOf(pulse, 0.5, 1), (text) => {
    filled += decoded.write(text, filled);
  });
  return decoded;
}

function eachPiece(bytes: Buffer, encoding: string, pulse: Pulse, onText: (text: string) => void): void {
  const decoder = decoderOf(encoding);
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const piece = bytes.subarray(at, at + pieceBytes);
    onText(wellFormed(decoder.decode(piece, { stream: true })));
    pulse(at / bytes.length);
  }
  onText(wellFormed(decoder.decode()));
}

const wellFormed = (text: string): string => text.toWellFormed();

/** By a table made with the decoder itself: several times quicker, and the room needed is known beforehand. */
function decodeSingleBytes(bytes: Buffer, encoding: string, pulse: Pulse): Buffer {
  const letters = lettersOf(encoding);
  const decoded = Buffer.alloc(lengthOf(bytes, letters));
  let filled = 0;
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    filled = fillPiece(bytes.subarray(at, at + pieceBytes), letters, decoded, filled);
    pulse(at / bytes.length);
  }
  return decoded;
}

const highBytes = 128;
const mostPerLetter = 3;

/** UTF-8 of each byte above ASCII: its length, then its bytes. */
function lettersOf(encoding: string): Uint8Array {
  const letters = new Uint8Array(highBytes * (mostPerLetter + 1));
  const decoder = decoderOf(encoding);
  for (let byte = 0; byte < highBytes; byte += 1) {
    const letter = Buffer.from(decoder.decode(Uint8Array.of(byte + highBytes)));
    letters[byte * (mostPerLetter + 1)] = letter.length;
    letters.set(letter, byte * (mostPerLetter + 1) + 1);
  }
  return letters;
}

function lengthOf(bytes: Buffer, letters: Uint8Array): number {
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    length += byte < highBytes ? 1 : (letters[(byte - highBytes) * (mostPerLetter + 1)] ?? 1);
  }
  return length;
}

function fillPiece(piece: Buffer, letters: Uint8Array, decoded: Buffer, start: number): number {
  let filled = start;
  for (let at = 0; at < piece.length; at += 1) {
    const byte = piece[at] ?? 0;
    if (byte < highBytes) {
      decoded[filled] = byte;
      filled += 1;
      continue;
    }
    const letter = (byte - highBytes) * (mostPerLetter + 1);
    const length = letters[letter] ?? 0;
    for (let nth = 1; nth <= length; nth += 1) {
      decoded[filled] = letters[letter + nth] ?? 0;
      filled += 1;
    }
  }
  return filled;
}

/** A zero is no letter of any text; it comes from a damaged export, and nobody could see it. */
function withoutZeros(bytes: Buffer): Buffer {
  let filled = bytes.indexOf(0);
  if (filled < 0) return bytes;
  for (let at = filled; at < bytes.length; at += 1) {
    if (bytes[at] === 0) continue;
    bytes[filled] = bytes[at] ?? 0;
    filled += 1;
  }
  return bytes.subarray(0, filled);
}
