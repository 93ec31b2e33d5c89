import type { ListLimits } from '../list-protocol.ts';
import { listTooLarge } from '../list-too-large.ts';
import type { RowSink } from '../table/row-store.ts';
import { damaged } from './refusals.ts';

const noCells: readonly string[] = [];

/**
 * Puts cells into rows and rows into order: what a sheet leaves out becomes empty cells and empty rows, except at the
 * end of a row and of the sheet. Throws `list-too-large` and, for rows out of order, `file-damaged`.
 */
export class RowBuilder {
  readonly #limits: ListLimits;
  readonly #sink: RowSink;
  #cells: string[] = [];
  #row = 0;
  #column = -1;
  #rowCount = 0;
  #isInRow = false;

  constructor(limits: ListLimits, sink: RowSink) {
    this.#limits = limits;
    this.#sink = sink;
  }

  /** Rows handed over, empty ones between them included. */
  get rowCount(): number {
    return this.#rowCount;
  }

  /** `reference` is the row's number as it stands in the file; without one it is the row after the last. */
  beginRow(reference: string | undefined): void {
    const row = reference === undefined ? this.#row + 1 : rowOf(reference);
    if (this.#isInRow || !(row > this.#row)) throw damaged();
    this.#isInRow = true;
    this.#row = row;
    this.#column = -1;
    this.#cells = [];
  }

  /** `reference` is the cell's place as it stands in the file (`C7`); without one it is the one after the last. */
  beginCell(reference: string | undefined): void {
    if (!this.#isInRow) throw damaged();
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
  }

  /** Text of the cell begun last. An empty one takes no place. */
  setCell(text: string): void {
    if (text === '') return;
    const cells = this.#cells;
    const column = this.#column;
    if (column >= this.#limits.maxColumns || text.length > this.#limits.maxCellLength)
      throw listTooLarge(this.#limits);
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }

  endRow(): void {
    this.#isInRow = false;
    if (this.#cells.length === 0) return;
    if (this.#row > this.#limits.maxRows) throw listTooLarge(this.#limits);
    while (this.#rowCount < this.#row - 1) this.#add(noCells);
    this.#add(this.#cells);
  }

  #add(cells: readonly string[]): void {
    this.#sink.addRow(cells);
    this.#rowCount += 1;
  }
}

/** NaN for what is not a row number. */
const rowOf = (reference: string): number => (/^\d{1,9}$/.test(reference) ? Number(reference) : NaN);

const letterA = 65;
const letterCount = 26;

/** Column from 0 of a cell's place. A loop over letters, because this runs once for every cell. */
function columnOf(reference: string): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    // Small letters as capital ones; digits end it.
    const letter = (reference.charCodeAt(at) & 0xdf) - letterA;
    if (letter < 0 || letter >= letterCount) break;
    column = column * letterCount + letter + 1;
  }
  if (at < 1 || at > 3) throw damaged();
  return column - 1;
}
