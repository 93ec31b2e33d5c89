import type { ListLimits } from '../list-protocol.ts';
import { listTooLarge } from '../list-too-large.ts';
import type { Pulse } from '../pulse.ts';
import { indexRecords, type RecordIndex } from './find-records.ts';
import {
  carriageReturn,
  type CellSpans,
  createSpans,
  type DelimitedText,
  lineFeed,
  spanText,
  splitRecord,
} from './split-record.ts';

/** Takes the rows of a workbook in, top to bottom. */
export interface RowSink {
  /** One row's cells from the first column on. Throws `list-too-large` beyond a limit of rows, columns or cell length. */
  readonly addRow: (cells: readonly string[]) => void;
}

/** A list as text in UTF-8 and the places of its records: whatever came in, everything after is made from this. */
export interface RowStore extends DelimitedText, RecordIndex {}

/** The store of a text in UTF-8, from byte `from` on. Throws `list-too-large` and what `pulse` throws. */
export function storeText(
  bytes: Buffer,
  from: number,
  delimiter: number,
  limits: ListLimits,
  pulse: Pulse,
): RowStore {
  const text = { bytes, delimiter, maxCellLength: limits.maxCellLength };
  return { ...text, ...indexRecords(text, from, limits, pulse) };
}

/** Splits one record of the store, and answers how many cells were found. */
export function splitAt(store: RowStore, record: number, spans: CellSpans, most: number): number {
  const { starts, count, endsInsideQuotes } = store;
  const mayStayOpen = endsInsideQuotes && record === count - 1;
  const start = starts[record] ?? 0;
  const next = starts[record + 1] ?? start;
  const end = mayStayOpen ? next : beforeLineBreak(store.bytes, start, next);
  return splitRecord(store, start, end, mayStayOpen, spans, most);
}

function beforeLineBreak(bytes: Buffer, start: number, next: number): number {
  if (next === start) return next;
  const last = bytes[next - 1];
  if (last === carriageReturn) return next - 1;
  if (last !== lineFeed) return next;
  return next - 1 > start && bytes[next - 2] === carriageReturn ? next - 2 : next - 1;
}

/** The cells of one record. */
export function cellsOf(store: RowStore, record: number): string[] {
  const most = Math.max(1, store.cellCounts[record] ?? 1);
  const spans = createSpans(most);
  const count = splitAt(store, record, spans, most);
  return Array.from({ length: count }, (_, cell) => spanText(store, spans, cell));
}

const unitSeparator = '\u001F';
const firstCapacity = 256 * 1024;
/** A text of many short cells is longer than the workbook it came from, but not by much. */
const longestToFile = 2;

/** Writes rows down as a text in UTF-8, from which `store` makes a store. */
export class RowWriter implements RowSink {
  readonly #limits: ListLimits;
  readonly #mostBytes: number;
  #bytes = Buffer.alloc(firstCapacity);
  #length = 0;

  constructor(limits: ListLimits) {
    this.#limits = limits;
    this.#mostBytes = limits.maxBytes * longestToFile;
  }

  addRow = (cells: readonly string[]): void => {
    if (cells.length > this.#limits.maxColumns) throw listTooLarge(this.#limits);
    cells.forEach((cell, column) => {
      if (column > 0) this.#write(unitSeparator);
      this.#write(quoted(cell));
    });
    this.#write('\n');
  };

  /** What was written, as text whose cells are parted by `delimiterOfRows`. */
  text(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  #write(text: string): void {
    // UTF-8 needs three bytes at most for each UTF-16 unit.
    const needed = this.#length + text.length * 3;
    if (needed > this.#bytes.length) this.#grow(needed);
    this.#length += this.#bytes.write(text, this.#length);
  }

  #grow(needed: number): void {
    if (this.#length > this.#mostBytes) throw listTooLarge(this.#limits);
    const grown = Buffer.alloc(Math.max(needed, this.#bytes.length * 2));
    this.#bytes.copy(grown, 0, 0, this.#length);
    this.#bytes = grown;
  }
}

/** The byte between cells that `RowWriter` writes: no cell of a workbook holds it, and if one does it is quoted. */
export const delimiterOfRows = unitSeparator.charCodeAt(0);

const mustBeQuoted = (text: string): boolean =>
  text.startsWith('"') || text.includes(unitSeparator) || /[\r\n]/.test(text);

const quoted = (cell: string): string => {
  const text = cell.replaceAll('\u0000', '');
  return mustBeQuoted(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
