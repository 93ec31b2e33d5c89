import type { MadeChanges } from '../made-changes.ts';
import { cellTraits, dropSpace, isSpace, skipSpace, traitsOf } from './cell-bytes.ts';
import type { ListTable } from './list-table.ts';
import { splitAt } from './row-store.ts';
import { type CellSpans, createSpans, quote, spanKinds, spanText } from './split-record.ts';

/** Whether there is text, as far as the bytes tell: in doubt are characters that may be white space. */
type Found = 'text' | 'none' | 'doubt';

const firstRoom = 4096;
const space = 0x20;
const firstBeyondAscii = 0x80;
/** UTF-8 for each UTF-16 unit. */
const mostBytesPerUnit = 3;

/**
 * Stands in one cell of one row at a time: in `bytes`, from `start` to `end`, without white space around it. The bytes
 * are those of the store where the cell's text stands there as it is, and a copy where quotes or changes have to be
 * worked in.
 */
export class CellCursor {
  bytes: Buffer;
  start = 0;
  end = 0;
  /** Some cell of this row has text. */
  sawText = false;
  /** There is text in cells that no column is for. */
  hasTooMany = false;
  /** `cellTraits` of the cell, once they were asked for. */
  traits = 0;
  readonly #table: ListTable;
  readonly #changes: MadeChanges;
  readonly #most: number;
  readonly #spans: CellSpans;
  #copy = Buffer.alloc(firstRoom);
  #joined = Buffer.alloc(firstRoom);
  #row = 0;
  #count = 0;
  /** With white space around it. */
  #from = 0;
  #to = 0;

  /** Looks at the first `most` columns of a row. */
  constructor(table: ListTable, changes: MadeChanges, most: number) {
    this.#table = table;
    this.#changes = changes;
    this.#most = Math.max(1, most);
    const widest = table.store.cellCounts.reduce((widest, count) => Math.max(widest, count), this.#most);
    this.#spans = createSpans(widest);
    this.bytes = table.store.bytes;
  }

  /** False when the row's record has to be made to know what is in it. */
  moveTo(row: number): boolean {
    const { store, firstRecord, width } = this.#table;
    const record = firstRecord + row;
    const count = store.cellCounts[record] ?? 0;
    this.#row = row;
    this.#count = splitAt(store, record, this.#spans, count > width ? count : this.#most);
    this.sawText = false;
    this.hasTooMany = false;
    return count <= width || this.#lookBeyond(width);
  }

  #lookBeyond(width: number): boolean {
    if (this.#changes.isAnyColumnChanged) return false;
    for (let column = width; column < this.#count; column += 1) {
      if (!this.load(column)) continue;
      if (!this.hasText()) return false;
      this.hasTooMany = true;
    }
    return true;
  }

  /** Goes to a cell; false when it is blank. */
  load(column: number): boolean {
    this.#from = 0;
    this.#to = 0;
    if (column < this.#count) this.#find(column);
    this.start = skipSpace(this.bytes, this.#from, this.#to);
    this.end = dropSpace(this.bytes, this.start, this.#to);
    return this.start < this.end;
  }

  #find(column: number): void {
    const { store } = this.#table;
    const isPlain = this.#spans.kinds[column] === spanKinds.plain;
    if (isPlain && !this.#changes.isColumnChanged(column)) {
      this.bytes = store.bytes;
      this.#from = this.#spans.starts[column] ?? 0;
      this.#to = this.#spans.ends[column] ?? 0;
      return;
    }
    const text = this.#changes.textOf(this.#row, column, spanText(store, this.#spans, column));
    if (text.length * mostBytesPerUnit > this.#copy.length)
      this.#copy = Buffer.alloc(text.length * mostBytesPerUnit);
    this.bytes = this.#copy;
    this.#to = this.#copy.write(text);
  }

  /** Bytes of the cell, white space around it included. */
  get length(): number {
    return this.#to - this.#from;
  }

  /** The whole cell. */
  text(): string {
    return this.bytes.toString('utf8', this.#from, this.#to);
  }

  /** Looks at the cell's traits; false when there may be only white space of other kinds than ASCII's. */
  hasText(): boolean {
    this.traits = traitsOf(this.bytes, this.start, this.end);
    if ((this.traits & cellTraits.hasText) === 0) return false;
    this.sawText = true;
    return true;
  }

  /** Goes to the first of these columns that has text. */
  moveToFirst(columns: readonly number[]): Found {
    for (const column of columns) if (this.load(column)) return this.hasText() ? 'text' : 'doubt';
    return 'none';
  }

  /** Goes to the first text of either, with a space in between when both have one. */
  moveToJoined(firsts: readonly number[], lasts: readonly number[]): Found {
    const first = this.moveToFirst(firsts);
    if (first === 'text') this.#join(0);
    const length = first === 'text' ? this.#to + 1 : 0;
    const last = this.moveToFirst(lasts);
    if (first === 'doubt' || last === 'doubt') return 'doubt';
    if (last === 'text') this.#join(length);
    if (first === 'text' && last === 'none') this.#stand(length - 1);
    return (first === 'text' || last === 'text') && this.hasText() ? 'text' : 'none';
  }

  #join(at: number): void {
    const length = at + this.end - this.start;
    if (length > this.#joined.length) {
      const joined = Buffer.alloc(length * 2);
      this.#joined.copy(joined);
      this.#joined = joined;
    }
    if (at > 0) this.#joined[at - 1] = space;
    this.bytes.copy(this.#joined, at, this.start, this.end);
    this.#stand(length);
  }

  #stand(length: number): void {
    this.bytes = this.#joined;
    this.start = 0;
    this.end = length;
    this.#from = 0;
    this.#to = length;
  }

  /** Whether there is text in any cell of the row, also where no column is read. */
  findText(): Found {
    if (this.sawText) return 'text';
    if (this.#changes.isAnyColumnChanged) return 'doubt';
    const { bytes, starts, delimiter } = this.#table.store;
    const record = this.#table.firstRecord + this.#row;
    const end = starts[record + 1] ?? 0;
    for (let at = starts[record] ?? 0; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === delimiter || isSpace(byte)) continue;
      return byte === quote || byte >= firstBeyondAscii ? 'doubt' : 'text';
    }
    return 'none';
  }
}
