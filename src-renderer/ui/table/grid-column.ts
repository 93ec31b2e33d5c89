import type { ReactNode } from 'react';

/** A column of a grid of cells. */
export interface GridColumn {
  readonly id: string;
  readonly title: string;
  /** A second, softer line in the header: what the column is read as. */
  readonly note?: string;
  /** Pixels. */
  readonly width: number;
  /** Stays in sight at the left. Pinned columns come first. */
  readonly isPinned?: boolean;
  readonly isEditable?: boolean;
  readonly align?: 'end';
}

/** What stands in a cell. */
export interface GridCell {
  readonly text: string;
  /** Seen in place of the text. */
  readonly content?: ReactNode;
  /** The cell is what is wrong with its row. */
  readonly isWrong?: boolean;
}

/** A column in sight: its place among all, and where it sticks when it is pinned. */
export interface ColumnPlace {
  readonly index: number;
  readonly pinnedAt: number | null;
}
