import type { Turn } from '../../../host/take-turns.ts';

// Enough to encode at once.
const PIECE = 1 << 16;

/** These texts, one behind the other, as UTF-8. */
export async function encodeInTurns(texts: Iterable<string>, turn: Turn): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let text = '';
  for (const one of texts) {
    text += one;
    await turn();
    if (text.length < PIECE) continue;
    pieces.push(Buffer.from(text));
    text = '';
  }
  return Buffer.concat([...pieces, Buffer.from(text)]);
}

// A report holds tables and a table rows; what lies deeper is small.
const DEPTH_OF_A_ROW = 4;

/** What `JSON.stringify` makes of plain data, row by row. */
export function* stringifyInPieces(value: unknown, depth = 0): Generator<string> {
  if (typeof value !== 'object' || value === null || depth === DEPTH_OF_A_ROW) {
    yield JSON.stringify(value);
    return;
  }
  const isList = Array.isArray(value);
  let before = isList ? '[' : '{';
  for (const [key, inner] of Object.entries(value as Readonly<Record<string, unknown>>)) {
    if (inner === undefined) continue;
    yield isList ? before : `${before}${JSON.stringify(key)}:`;
    yield* stringifyInPieces(inner, depth + 1);
    before = ',';
  }
  yield `${before === ',' ? '' : before}${isList ? ']' : '}'}`;
}
