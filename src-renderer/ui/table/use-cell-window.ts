import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useMemo, type RefObject } from 'react';
import type { CellPlace } from './cell-grid-keys.ts';
import type { ColumnPlace, GridColumn } from './grid-column.ts';
import { useRowHeight } from './use-row-height.ts';
import { type TallRows, useTallRows } from './use-tall-rows.ts';

export const GRID_HEADER_PX = 44;

export interface CellWindow {
  readonly rows: TallRows;
  readonly rowHeight: number;
  readonly columns: readonly ColumnPlace[];
  /** Pixels of all columns. */
  readonly width: number;
  /** The columns as tracks of a CSS grid. */
  readonly tracks: string;
  readonly scrollTo: (place: CellPlace) => void;
}

/** Which rows and columns of a grid are in sight. */
export function useCellWindow(
  scroller: RefObject<HTMLDivElement | null>,
  columns: readonly GridColumn[],
  total: number,
  onRange?: (first: number, last: number) => void,
): CellWindow {
  const rowHeight = useRowHeight();
  const rows = useTallRows(scroller, { total, rowHeight, headerHeight: GRID_HEADER_PX });
  const { scrollToColumn, ...across } = useColumns(scroller, columns);
  useRange(rows.first, rows.last, onRange);
  return {
    ...across,
    rows,
    rowHeight,
    scrollTo: ({ row, column }) => {
      rows.scrollTo(row);
      scrollToColumn(column);
    },
  };
}

function useColumns(scroller: RefObject<HTMLDivElement | null>, columns: readonly GridColumn[]) {
  const places = useMemo(() => placesOf(columns), [columns]);
  const pinnedWidth = columns.reduce((sum, column) => sum + (column.isPinned ? column.width : 0), 0);
  // oxlint-disable-next-line react/incompatible-library
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => columns[index]?.width ?? 0,
    overscan: 4,
    scrollPaddingStart: pinnedWidth,
    rangeExtractor: (range) => withPinned(range, columns),
    useFlushSync: false,
  });
  useEffect(() => across.measure(), [across, columns]);
  return {
    columns: across.getVirtualItems().flatMap(({ index }) => places[index] ?? []),
    width: across.getTotalSize(),
    tracks: columns.map((column) => `${column.width}px`).join(' '),
    scrollToColumn: (column: number) => {
      // A pinned column is in sight wherever one stands.
      if (!columns[column]?.isPinned) across.scrollToIndex(column);
    },
  };
}

function placesOf(columns: readonly GridColumn[]): readonly ColumnPlace[] {
  let left = 0;
  return columns.map((column, index) => {
    const pinnedAt = column.isPinned ? left : null;
    left += column.width;
    return { index, pinnedAt };
  });
}

function withPinned(range: Range, columns: readonly GridColumn[]): number[] {
  const pinned = columns.flatMap((column, index) => (column.isPinned ? [index] : []));
  return [...new Set([...pinned, ...defaultRangeExtractor(range)])];
}

function useRange(first: number, last: number, onRange?: (first: number, last: number) => void): void {
  const tell = useEffectEvent((from: number, to: number) => onRange?.(from, to));
  useEffect(() => tell(first, last), [first, last]);
}
