import { AppError } from '#shared/kernel/app-error.ts';
import { changeText, type ColumnChange } from '#shared/lists/change-cell.ts';
import type { CellChange } from '#shared/lists/list-fields.ts';

const placesPerRow = 1024;

interface SetCell {
  readonly order: number;
  readonly value: string;
}

interface OrderedChange {
  readonly order: number;
  readonly change: ColumnChange;
}

/** The changes made to a list, so arranged that a cell without any is found out at once. */
export class MadeChanges {
  readonly #setCells = new Map<number, SetCell>();
  readonly #ofColumn = new Map<number, OrderedChange[]>();
  readonly #columnsSet = new Map<number, number>();

  /** Throws `invalid-input` for a place that no list has. */
  constructor(changes: readonly CellChange[]) {
    changes.forEach((change, order) => this.#add(change, order));
  }

  #add(change: CellChange, order: number): void {
    const { column } = change;
    if (!isPlace(column) || column >= placesPerRow) throw new AppError('invalid-input');
    if (change.kind === 'cell') {
      if (!isPlace(change.row)) throw new AppError('invalid-input');
      this.#setCells.set(change.row * placesPerRow + column, { order, value: change.value });
      this.#columnsSet.set(change.row, Math.max(this.#columnsSet.get(change.row) ?? 0, column + 1));
    } else {
      const ordered = this.#ofColumn.get(column) ?? [];
      ordered.push({ order, change });
      this.#ofColumn.set(column, ordered);
    }
  }

  /** How many columns, counted from the first, hold all cells of the row that were set one by one. */
  columnsSetIn(row: number): number {
    return this.#columnsSet.size === 0 ? 0 : (this.#columnsSet.get(row) ?? 0);
  }

  /** Is there a change to every cell of the column? */
  isColumnChanged(column: number): boolean {
    return this.#ofColumn.size > 0 && this.#ofColumn.has(column);
  }

  /** Is there a change to every cell of some column? */
  get isAnyColumnChanged(): boolean {
    return this.#ofColumn.size > 0;
  }

  /** The cell's text as the changes leave it. */
  textOf(row: number, column: number, text: string): string {
    const set = this.#setCells.size === 0 ? undefined : this.#setCells.get(row * placesPerRow + column);
    let changed = set ? set.value : text;
    for (const { order, change } of this.#ofColumn.get(column) ?? [])
      if (!set || order > set.order) changed = changeText(changed, change);
    return changed;
  }

  /** The row's cells as the changes leave them; cells may have come in behind the last. */
  cellsOf(row: number, cells: readonly string[]): readonly string[] {
    if (this.#setCells.size === 0 && this.#ofColumn.size === 0) return cells;
    const length = Math.max(cells.length, this.columnsSetIn(row));
    return Array.from({ length }, (_, column) => this.textOf(row, column, cells[column] ?? ''));
  }
}

const isPlace = (place: number): boolean => Number.isInteger(place) && place >= 0;
