import { detectEncoding } from './detect-encoding.ts';
import { decoderOf, singleByteEncodings } from './decode-text.ts';

/** An encoding, and real lines of the file as it reads them. */
interface OfferedEncoding {
  readonly encoding: string;
  readonly lines: readonly string[];
}

const mostLines = 3;
const longestLine = 160;
const searchedBytes = 8 * 1024 * 1024;
const highBytes = 128;

/**
 * The encodings worth choosing between, the one in use first, each with up to three lines that hold letters beyond
 * ASCII. Only those that read the file differently; one alone when nothing in the file tells them apart.
 */
export function offerEncodings(bytes: Buffer, inUse: string): readonly OfferedEncoding[] {
  const { isCertain, encoding: found, markLength } = detectEncoding(bytes);
  const text = bytes.subarray(markLength);
  const candidates = new Set([inUse, found, ...(isCertain ? [] : othersOf(found))]);
  const pieces = found.startsWith('utf-16') ? wideLines(text) : tellingLines(text);
  const offered: OfferedEncoding[] = [];
  for (const encoding of candidates) {
    const decoder = decoderOf(encoding);
    const lines = pieces.map((piece) => decoder.decode(piece).trim().slice(0, longestLine));
    const isNew = offered.every((earlier) => earlier.lines.some((line, at) => line !== lines[at]));
    if (offered.length === 0 || isNew) offered.push({ encoding, lines });
  }
  return offered;
}

const othersOf = (found: string): readonly string[] =>
  found.startsWith('utf-16') ? ['utf-16le', 'utf-16be'] : ['utf-8', ...singleByteEncodings];

/** Lines that between them hold as many different bytes beyond ASCII as three lines can. */
function tellingLines(bytes: Buffer): readonly Buffer[] {
  const lines = linesWithNews(bytes.subarray(0, searchedBytes));
  const chosen: Buffer[] = [];
  const seen = new Set<number>();
  while (chosen.length < mostLines) {
    const news = lines.map(
      (line) => new Set(line.filter((byte) => byte >= highBytes && !seen.has(byte))).size,
    );
    const most = Math.max(0, ...news);
    const line = lines[news.indexOf(most)];
    if (line === undefined || most === 0) break;
    chosen.push(line);
    line.forEach((byte) => seen.add(byte));
  }
  return chosen.length === 0 ? [] : fillUp(chosen, lines);
}

const fillUp = (chosen: readonly Buffer[], lines: readonly Buffer[]): readonly Buffer[] =>
  [...chosen, ...lines.filter((line) => !chosen.includes(line))].slice(0, mostLines);

/** The first three lines with a byte beyond ASCII, and every line that brings one that no line before it had. */
function linesWithNews(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  const seen = new Uint8Array(256);
  let start = 0;
  let brings = false;
  let isHigh = false;
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = bytes[at] ?? 0x0a;
    const isLong = at - start >= longestLine && byte < highBytes;
    if (byte === 0x0a || byte === 0x0d || isLong) {
      if (brings || (isHigh && lines.length < mostLines)) lines.push(bytes.subarray(start, at));
      start = at + 1;
      brings = false;
      isHigh = false;
    } else if (byte >= highBytes) {
      isHigh = true;
      brings ||= seen[byte] === 0;
      seen[byte] = 1;
    }
  }
  return lines;
}

const wideSample = 64 * 1024;

/** Of UTF-16, in either order of its bytes: a line feed and a zero. */
function wideLines(bytes: Buffer): readonly Buffer[] {
  const sample = bytes.subarray(0, Math.min(bytes.length, wideSample) & ~1);
  const lines: Buffer[] = [];
  let start = 0;
  for (let at = 0; at + 1 < sample.length && lines.length < mostLines; at += 2) {
    const [first = 0, second = 0] = sample.subarray(at, at + 2);
    if (first + second !== 0x0a || first * second !== 0) continue;
    const line = sample.subarray(start, at);
    if (hasWideLetter(line)) lines.push(line);
    start = at + 2;
  }
  return lines;
}

function hasWideLetter(line: Buffer): boolean {
  for (let at = 0; at + 1 < line.length; at += 2)
    if (Math.max(line[at] ?? 0, line[at + 1] ?? 0) >= highBytes) return true;
  return false;
}
