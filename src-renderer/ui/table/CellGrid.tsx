import {
  useId,
  useRef,
  useState,
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { cellAfterKey, type CellPlace } from './cell-grid-keys.ts';
import { GridHeader, GridRow } from './CellGridRow.tsx';
import type { GridCell, GridColumn } from './grid-column.ts';
import { type CellWindow, useCellWindow } from './use-cell-window.ts';
import './CellGrid.css';

export interface CellGridProps<Row> {
  /** Read aloud: what the rows are. */
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly total: number;
  /** Undefined while the row is on its way. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly cellOf: (row: Row, column: number) => GridCell;
  /** The rows in sight changed. */
  readonly onRange?: (first: number, last: number) => void;
  /** The focus, the keys or a press came to a row. */
  readonly onActiveRow?: (index: number) => void;
  /** Enter, F2 or a double press opens an editable cell; Enter in it saves, Escape leaves it. */
  readonly onEdit?: (row: Row, column: number, text: string) => void;
  /** Keys that mean something to the page; true when one was taken. */
  readonly onKey?: (event: KeyboardEvent) => boolean;
  /** In place of the rows when there are none. */
  readonly empty?: ReactNode;
}

/**
 * Cells without end, in both directions: only those in sight exist. One tab stop; arrows, Home, End and page keys move
 * the active cell.
 */
export const CellGrid = <Row,>(props: CellGridProps<Row>) =>
  props.total === 0 && props.empty !== undefined ? <>{props.empty}</> : <FilledGrid {...props} />;

function FilledGrid<Row>(props: CellGridProps<Row>) {
  const { label, columns, total, rowAt, onRange, onEdit } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const baseId = useId();
  const sight = useCellWindow(scroller, columns, total, onRange);
  const cell = useActiveCell(props, scroller, sight);
  const { active } = cell;
  const { first, last, start, height } = sight.rows;
  const isActiveInSight = active.row >= first && active.row <= last;
  const style = { '--cell-tracks': sight.tracks, '--cell-width': `${sight.width}px` } as CSSProperties;
  return (
    <div
      ref={scroller}
      className="cell-grid"
      style={style}
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-readonly={onEdit === undefined}
      aria-activedescendant={isActiveInSight ? `${baseId}-${active.row}-${active.column}` : undefined}
      tabIndex={0}
      onFocus={cell.handleFocus}
      onKeyDown={cell.handleKey}
      onClick={cell.handlePress}
    >
      <GridHeader columns={columns} places={sight.columns} />
      <div className="cell-grid__rows" role="rowgroup" style={{ height }}>
        <div style={{ transform: `translateY(${start}px)` }}>
          {Array.from({ length: last - first + 1 }, (_, place) => first + place).map((index) => (
            <GridRow
              key={index}
              index={index}
              row={rowAt(index)}
              baseId={baseId}
              columns={columns}
              places={sight.columns}
              cellOf={props.cellOf}
              activeColumn={cell.isMarked && index === active.row ? active.column : null}
              editor={cell.isEditing && index === active.row ? cell.finish : null}
              height={sight.rowHeight}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** The cell that the keys move, and the one that is being changed. */
function useActiveCell<Row>(
  { columns, total, rowAt, onActiveRow, onEdit, onKey }: CellGridProps<Row>,
  scroller: RefObject<HTMLDivElement | null>,
  sight: CellWindow,
) {
  // Nothing is marked before somebody has been here.
  const [wanted, setWanted] = useState<CellPlace | null>(null);
  const [isEditing, setIsEditing] = useState(false);
  const active = {
    row: Math.min(wanted?.row ?? 0, total - 1),
    column: Math.min(wanted?.column ?? 0, columns.length - 1),
  };
  const moveTo = (place: CellPlace) => {
    setIsEditing(false);
    setWanted(place);
    sight.scrollTo(place);
    onActiveRow?.(place.row);
  };
  const edit = (place: CellPlace) => {
    if (onEdit && columns[place.column]?.isEditable && rowAt(place.row) !== undefined) setIsEditing(true);
  };
  const finish = (text: string | null, hasLeft: boolean) => {
    setIsEditing(false);
    if (!hasLeft) scroller.current?.focus();
    const row = rowAt(active.row);
    if (text !== null && row !== undefined) onEdit?.(row, active.column, text);
  };
  const handleFocus = (event: FocusEvent) => {
    if (event.target !== scroller.current || total === 0) return;
    setWanted(active);
    onActiveRow?.(active.row);
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.target !== scroller.current) return;
    const size = { rows: total, columns: columns.length, page: sight.rows.page };
    const next = cellAfterKey(event, active, size);
    if (next !== null) moveTo(next);
    else if (!event.ctrlKey && (event.key === 'Enter' || event.key === 'F2')) edit(active);
    else if (!onKey?.(event)) return;
    event.preventDefault();
  };
  const handlePress = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (place === null) return;
    moveTo(place);
    if (event.detail === 2) edit(place);
  };
  return { active, isMarked: wanted !== null, isEditing, finish, handleFocus, handleKey, handlePress };
}

/** The cell under a press, or null when a control inside it was meant. */
function placeOf(target: EventTarget): CellPlace | null {
  if (!(target instanceof Element) || target.closest('button, a, input')) return null;
  const cell = target.closest('[role="gridcell"]');
  const row = cell?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex');
  const column = cell?.getAttribute('aria-colindex');
  // The header is row 1, the first column is column 1.
  return row && column ? { row: Number(row) - 2, column: Number(column) - 1 } : null;
}
