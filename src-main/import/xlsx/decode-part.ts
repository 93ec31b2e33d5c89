import { TextDecoder } from 'node:util';
import { damaged } from './refusals.ts';

/**
 * Decodes a part piece by piece, because a letter may lie on both sides of a border; called without bytes at the end.
 * A part is UTF-8 or UTF-16, and the latter begins with its mark. Throws `file-damaged` for anything else.
 */
export function createPartDecoder(): (bytes?: Buffer) => string {
  let decoder: TextDecoder | null = null;
  return (bytes) => {
    decoder ??= decoderFor(bytes);
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch (error) {
      throw damaged(error);
    }
  };
}

function decoderFor(bytes: Buffer | undefined): TextDecoder {
  const mark = bytes === undefined || bytes.length < 2 ? 0 : bytes.readUInt16BE(0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}
