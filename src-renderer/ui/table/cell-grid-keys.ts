import { indexAfterKey } from './table-keys.ts';

/** A cell by its row and its column, both from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
}

interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that one page key passes. */
  readonly page: number;
}

/** The cell that a key leads to, or null when the key moves nothing. Home and End stay in the row, with Ctrl they leave it. */
export function cellAfterKey({ key, ctrlKey }: Key, place: CellPlace, size: GridSize): CellPlace | null {
  if (size.rows === 0) return null;
  const lastColumn = size.columns - 1;
  switch (key) {
    case 'ArrowLeft':
      return { ...place, column: Math.max(0, place.column - 1) };
    case 'ArrowRight':
      return { ...place, column: Math.min(lastColumn, place.column + 1) };
    case 'Home':
      return { row: ctrlKey ? 0 : place.row, column: 0 };
    case 'End':
      return { row: ctrlKey ? size.rows - 1 : place.row, column: lastColumn };
    default: {
      const row = indexAfterKey(key, place.row, size.rows, size.page);
      return row === null ? null : { ...place, row };
    }
  }
}
