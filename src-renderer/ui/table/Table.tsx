import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { indexAfterKey } from './table-keys.ts';
import { useRowHeight } from './use-row-height.ts';
import './Table.css';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** A CSS grid track: `1fr`, `minmax(120px, 2fr)`, `88px`. */
  readonly width: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'end';
}

interface TableProps<Row> {
  /** Read aloud: what the rows are. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** The row that is shown in the detail column. */
  readonly selectedId?: string | null;
  /** Enter or a press on a row. */
  readonly onOpen?: (row: Row) => void;
  /** The last rows are in sight: load more. */
  readonly onEndReached?: () => void;
  /** How many rows there are in all when only some are loaded. */
  readonly total?: number;
  /** In place of the rows when there are none. */
  readonly empty?: ReactNode;
}

const HEADER_PX = 32;

/**
 * Rows without end: only those in sight exist. One tab stop; arrows, Home, End and page keys move the
 * active row, Enter opens it.
 */
export function Table<Row>(props: TableProps<Row>) {
  const { label, columns, rows, rowId, selectedId = null, onOpen, empty, total = rows.length } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const baseId = useId();
  const rowHeight = useRowHeight();
  // Nothing here is memoised by a compiler, which is what the rule warns of.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: HEADER_PX,
    useFlushSync: false,
  });
  useEffect(() => virtual.measure(), [virtual, rowHeight]);
  const items = virtual.getVirtualItems();
  useEndReached(items.at(-1)?.index ?? -1, rows.length, total, props.onEndReached);

  const activeIndex = Math.min(active, rows.length - 1);
  const open = (index: number) => {
    setActive(index);
    const row = rows[index];
    if (row !== undefined) onOpen?.(row);
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.target !== scroller.current) return;
    const page = Math.max(1, Math.floor((scroller.current.clientHeight - HEADER_PX) / rowHeight) - 1);
    const next = indexAfterKey(event.key, activeIndex, rows.length, page);
    if (event.key === 'Enter' || event.key === ' ') open(activeIndex);
    else if (next !== null) {
      setActive(next);
      virtual.scrollToIndex(next);
    } else return;
    event.preventDefault();
  };

  const handleClick = (event: MouseEvent) => {
    const index = rowIndexOf(event.target);
    if (index !== null) open(index);
  };

  const template = { gridTemplateColumns: columns.map((column) => column.width).join(' ') };
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <div
      ref={scroller}
      className="table"
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-activedescendant={rows.length > 0 ? `${baseId}-${activeIndex}` : undefined}
      tabIndex={0}
      onKeyDown={handleKey}
      onClick={handleClick}
    >
      <TableHeader columns={columns} template={template} />
      <div className="table__rows" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <div
              key={rowId(row)}
              id={`${baseId}-${index}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={rowId(row) === selectedId}
              className={index === activeIndex ? 'table__row table__row--active' : 'table__row'}
              style={{ ...template, height: rowHeight, transform: `translateY(${start}px)` }}
            >
              {columns.map((column) => (
                <div key={column.id} role="gridcell" className={cellClass(column)}>
                  {column.cell(row)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The row under a press, or null when a control inside the row was meant. */
function rowIndexOf(target: EventTarget): number | null {
  if (!(target instanceof Element) || target.closest('button, a, input')) return null;
  const place = target.closest('[aria-rowindex]')?.getAttribute('aria-rowindex');
  // The header is row 1.
  return place === undefined || place === null || place === '1' ? null : Number(place) - 2;
}

const cellClass = (column: Pick<Column<never>, 'align'>): string =>
  column.align === 'end' ? 'table__cell table__cell--end' : 'table__cell';

interface HeaderProps {
  readonly columns: readonly Pick<Column<never>, 'id' | 'title' | 'align'>[];
  readonly template: { readonly gridTemplateColumns: string };
}

const TableHeader = ({ columns, template }: HeaderProps) => (
  <div role="row" aria-rowindex={1} className="table__header" style={template}>
    {columns.map((column) => (
      <div key={column.id} role="columnheader" className={cellClass(column)}>
        {column.title}
      </div>
    ))}
  </div>
);

function useEndReached(last: number, count: number, total: number, onEndReached?: () => void): void {
  const reachEnd = useEffectEvent(() => onEndReached?.());
  // Asked once for each length.
  const lengthAtEnd = count < total && last >= count - 20 ? count : 0;
  useEffect(() => {
    if (lengthAtEnd > 0) reachEnd();
  }, [lengthAtEnd]);
}
