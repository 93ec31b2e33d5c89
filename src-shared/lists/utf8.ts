// Neither TextDecoder nor TextEncoder belongs to the language itself, and for cells of a few dozen bytes a plain loop is
// quicker than either.

const REPLACEMENT = 0xff_fd;
const LAST_POINT = 0x10_ff_ff;

/** The text of well-formed UTF-8. Of bytes that are not well-formed it makes U+FFFD or another character, never an error. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  let at = start;
  while (at < end) {
    const lead = bytes[at] as number;
    const length = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    let point = length === 1 ? lead : lead & (0x7f >> length);
    for (let next = at + 1; next < at + length && next < end; next += 1)
      point = (point << 6) | ((bytes[next] as number) & 0x3f);
    const isWhole = at + length <= end && point <= LAST_POINT;
    text += String.fromCodePoint(isWhole ? point : REPLACEMENT);
    at += length;
  }
  return text;
}

let room = new Uint8Array(1024);

/**
 * Hands a text over as UTF-8, a lone surrogate as U+FFFD. The bytes are good only until this is called again:
 * all texts use the same room, so that none is made for each.
 */
export function withUtf8<Result>(
  text: string,
  read: (bytes: Uint8Array, start: number, end: number) => Result,
): Result {
  if (text.length * 3 > room.length) room = new Uint8Array(text.length * 6);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      room[length] = unit;
      length += 1;
      continue;
    }
    const point = text.codePointAt(at) ?? REPLACEMENT;
    if (point > 0xff_ff) at += 1;
    length = put(isSurrogate(point) ? REPLACEMENT : point, length);
  }
  return read(room, 0, length);
}

const isSurrogate = (point: number): boolean => point >= 0xd8_00 && point <= 0xdf_ff;

/** Puts a code point beyond ASCII into the room; answers how far the room is filled then. */
function put(point: number, length: number): number {
  const more = point < 0x8_00 ? 1 : point < 0x1_00_00 ? 2 : 3;
  room[length] = ((0xff_00 >> (more + 1)) & 0xff) | (point >> (6 * more));
  for (let nth = more - 1; nth >= 0; nth -= 1)
    room[length + more - nth] = 0x80 | ((point >> (6 * nth)) & 0x3f);
  return length + more + 1;
}
