import { listTooLarge } from '../list-too-large.ts';
import type { ListLimits } from '../list-protocol.ts';
import type { Pulse } from '../pulse.ts';
import {
  carriageReturn,
  closingQuote,
  createSpans,
  type DelimitedText,
  lineFeed,
  mostCellBytes,
  quote,
  spanText,
  splitRecord,
} from './split-record.ts';

/** Where the records of a text begin. */
export interface RecordIndex {
  readonly count: number;
  /** One more than there are records: the last is the end of the text. */
  readonly starts: Uint32Array;
  /** Cells of each record; 0 for an empty line. */
  readonly cellCounts: Uint16Array;
  /** True when a quoted cell was still open at the end. */
  readonly endsInsideQuotes: boolean;
}

/** Records above the rows that are counted: titles of the list, the header. */
const recordsAbove = 64;
const firstCapacity = 1024;
const pulseBytes = 4 * 1024 * 1024;

/**
 * Finds every record from `from` on. A record ends at a line feed, a carriage return or both, outside quotes; a quote
 * opens only at the beginning of a cell. Throws `list-too-large` and what `pulse` throws.
 */
export function indexRecords(
  text: DelimitedText,
  from: number,
  limits: ListLimits,
  pulse: Pulse,
): RecordIndex {
  const index = new GrowingIndex(text, limits, pulse);
  const { bytes, delimiter } = text;
  const end = bytes.length;
  let at = from;
  let cellStart = from;
  let cells = 1;
  let isOpen = false;
  index.begin(from);
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (byte === delimiter) {
      cells += 1;
      cellStart = at + 1;
    } else if (byte > quote) {
      // Nearly every byte: nothing to do.
    } else if (byte === lineFeed || byte === carriageReturn) {
      const isPair = byte === carriageReturn && bytes[at + 1] === lineFeed;
      index.end(at, cells, isPair ? at + 2 : at + 1);
      if (isPair) at += 1;
      cells = 1;
      cellStart = at + 1;
    } else if (byte === quote && at === cellStart) {
      const close = closingQuote(text, at, end, true);
      isOpen = close === end;
      if (close >= 0) at = close;
    }
    at += 1;
  }
  if (index.lastStart < end) index.end(end, cells, end);
  return index.done(isOpen);
}

class GrowingIndex {
  readonly #text: DelimitedText;
  readonly #limits: ListLimits;
  #starts = new Uint32Array(firstCapacity);
  #cellCounts = new Uint16Array(firstCapacity);
  #count = 0;
  readonly #pulse: Pulse;
  #nextPulse = 0;
  lastStart = 0;

  constructor(text: DelimitedText, limits: ListLimits, pulse: Pulse) {
    this.#text = text;
    this.#limits = limits;
    this.#pulse = pulse;
  }

  begin(start: number): void {
    this.lastStart = start;
    this.#starts[0] = start;
  }

  /** `end` is before the line break, `next` behind it. */
  end(end: number, cells: number, next: number): void {
    const { maxRows, maxColumns, maxCellLength } = this.#limits;
    const start = this.lastStart;
    const count = this.#count + 1;
    if (cells > maxColumns || count > maxRows + recordsAbove) throw listTooLarge(this.#limits);
    if (end - start > maxCellLength) refuseLongCells(this.#text, start, end, this.#limits);
    if (count === this.#starts.length) this.#grow();
    this.#cellCounts[this.#count] = end === start ? 0 : cells;
    this.#starts[count] = next;
    this.#count = count;
    this.lastStart = next;
    if (next >= this.#nextPulse) this.#tell(next);
  }

  #tell(at: number): void {
    this.#pulse(at / this.#text.bytes.length);
    this.#nextPulse = at + pulseBytes;
  }

  #grow(): void {
    const starts = new Uint32Array(this.#starts.length * 2);
    starts.set(this.#starts);
    this.#starts = starts;
    const counts = new Uint16Array(starts.length);
    counts.set(this.#cellCounts);
    this.#cellCounts = counts;
  }

  done(endsInsideQuotes: boolean): RecordIndex {
    return {
      count: this.#count,
      starts: this.#starts.subarray(0, this.#count + 1),
      cellCounts: this.#cellCounts.subarray(0, this.#count),
      endsInsideQuotes,
    };
  }
}

function refuseLongCells(text: DelimitedText, start: number, end: number, limits: ListLimits): void {
  const spans = createSpans(limits.maxColumns);
  const count = splitRecord(text, start, end, true, spans, limits.maxColumns);
  for (let cell = 0; cell < count; cell += 1) {
    const length = (spans.ends[cell] ?? 0) - (spans.starts[cell] ?? 0);
    if (length <= limits.maxCellLength) continue;
    const isLonger = length > mostCellBytes(limits.maxCellLength);
    if (isLonger || spanText(text, spans, cell).length > limits.maxCellLength) throw listTooLarge(limits);
  }
}
