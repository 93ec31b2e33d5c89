import type { ListLimits } from '../list-protocol.ts';
import { createSpans, quote, spanKinds } from './split-record.ts';
import { type RowStore, splitAt, storeText } from './row-store.ts';

/** In the order in which they are preferred where two fit equally well. */
const delimiters: readonly string[] = [';', '\t', ',', '|'];

const sampleBytes = 64 * 1024;
const sampleRecords = 200;
/** At least half of the records must have more than one cell. */
const enough = 0.5;

/** Where the first record begins, and the delimiter that the file itself names in a line of its own (`sep=;`). */
export function readSepLine(
  bytes: Buffer,
  from: number,
): { readonly from: number; readonly delimiter: string | null } {
  const line = /^"?sep=([^"\r\n])"?(?:\r\n|\r|\n|$)/i.exec(bytes.toString('latin1', from, from + 16));
  return line ? { from: from + line[0].length, delimiter: line[1] ?? null } : { from, delimiter: null };
}

/** What parts the cells of a text, judged by its first records; a semicolon when nothing seems to. */
export function sniffDelimiter(bytes: Buffer, from: number, limits: ListLimits): string {
  const sample = sampleOf(bytes, from);
  let best = ';';
  let bestFit = 0;
  for (const delimiter of delimiters) {
    const fit = fitOf(sample, delimiter, limits);
    if (fit > bestFit) [best, bestFit] = [delimiter, fit];
  }
  return best;
}

/** The first records, with the comma of a number that a spreadsheet has damaged (`7,01234567E8`) out of the way. */
function sampleOf(bytes: Buffer, from: number): Buffer {
  const text = bytes.toString('utf8', from, from + sampleBytes).replace(/\b(\d),(\d{1,14}E\+?\d)/gi, '$1.$2');
  const isCut = bytes.length > from + sampleBytes;
  const end = isCut ? Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) : -1;
  return Buffer.from(end > 0 ? text.slice(0, end + 1) : text);
}

/** How well records part into equally many cells: 0 when they do not, at most 1. */
function fitOf(sample: Buffer, delimiter: string, limits: ListLimits): number {
  const lenient = { ...limits, maxColumns: 65_535, maxCellLength: sampleBytes };
  const store = storeText(sample, 0, delimiter.charCodeAt(0), lenient, () => {});
  const counts: number[] = [];
  let filled = 0;
  for (let record = 0; record < Math.min(store.count, sampleRecords); record += 1) {
    const count = store.cellCounts[record] ?? 0;
    if (count === 0) continue;
    filled += 1;
    if (count > 1 && !isTorn(store, record, count)) counts.push(count);
  }
  if (filled === 0 || counts.length < filled * enough) return 0;
  const usual = mostCommon(counts);
  const alike = counts.filter((count) => count === usual).length;
  return (alike + counts.length) / (filled * 2);
}

/** Does something stand behind a closing quote? Then another delimiter was meant. */
function isTorn(store: RowStore, record: number, count: number): boolean {
  const spans = createSpans(count);
  const found = splitAt(store, record, spans, count);
  for (let cell = 0; cell < found; cell += 1) {
    const isQuoted = spans.kinds[cell] === spanKinds.quoted;
    if (isQuoted && store.bytes[(spans.ends[cell] ?? 0) - 1] !== quote) return true;
  }
  return false;
}

/** The number that stands there most often, the greater of two. 0 for none. */
export function mostCommon(numbers: Iterable<number>): number {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  let best = 0;
  for (const [number, count] of times) {
    const most = times.get(best) ?? 0;
    if (count > most || (count === most && number > best)) best = number;
  }
  return best;
}
