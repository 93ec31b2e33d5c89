import { CircleAlert } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react';
import { Icon } from '../controls/Icon.tsx';
import { useFrameTexts } from '../use-frame-texts.ts';
import type { ColumnPlace, GridCell, GridColumn } from './grid-column.ts';
import { GRID_HEADER_PX } from './use-cell-window.ts';

interface HeaderProps {
  readonly columns: readonly GridColumn[];
  readonly places: readonly ColumnPlace[];
}

/** The titles of the columns in sight. */
export const GridHeader = ({ columns, places }: HeaderProps) => (
  <div role="row" aria-rowindex={1} className="cell-grid__header" style={{ height: GRID_HEADER_PX }}>
    {places.map((place) => {
      const column = columns[place.index];
      return (
        column && (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={place.index + 1}
            className={cellClass(column)}
            style={styleOf(place)}
            title={column.title}
          >
            <span className="cell-grid__title">{column.title}</span>
            {column.note && <span className="cell-grid__note">{column.note}</span>}
          </div>
        )
      );
    })}
  </div>
);

const cellClass = ({ isPinned, align }: GridColumn): string =>
  ['cell-grid__cell', isPinned && 'cell-grid__cell--pinned', align && 'cell-grid__cell--end']
    .filter(Boolean)
    .join(' ');

const styleOf = ({ index, pinnedAt }: ColumnPlace): CSSProperties => ({
  gridColumn: index + 1,
  ...(pinnedAt !== null && { left: pinnedAt }),
});

interface RowProps<Row> extends HeaderProps {
  readonly index: number;
  readonly row: Row | undefined;
  readonly baseId: string;
  readonly cellOf: (row: Row, column: number) => GridCell;
  /** Null when the active cell is in another row. */
  readonly activeColumn: number | null;
  /** Takes what was typed into the active cell, or null when it was left; null while nothing is edited. */
  readonly editor: ((text: string | null, hasLeft: boolean) => void) | null;
  /** Pixels. */
  readonly height: number;
}

/** One row: the cells of the columns in sight. */
export function GridRow<Row>(props: RowProps<Row>) {
  const { index, row, baseId, columns, places, cellOf, activeColumn, editor, height } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-busy={row === undefined}
      className={activeColumn === null ? 'cell-grid__row' : 'cell-grid__row cell-grid__row--active'}
      style={{ height }}
    >
      {places.map((place) => {
        const column = columns[place.index];
        if (!column) return null;
        const cell = row === undefined ? emptyCell : cellOf(row, place.index);
        const isActive = place.index === activeColumn;
        return (
          <div
            key={column.id}
            id={`${baseId}-${index}-${place.index}`}
            role="gridcell"
            aria-colindex={place.index + 1}
            className={`${cellClass(column)}${cell.isWrong ? ' cell-grid__cell--wrong' : ''}${isActive ? ' cell-grid__cell--active' : ''}`}
            style={styleOf(place)}
          >
            {isActive && editor !== null ? (
              <CellEditor label={column.title} text={cell.text} onFinish={editor} />
            ) : (
              <CellWords cell={cell} />
            )}
          </div>
        );
      })}
    </div>
  );
}

const emptyCell: GridCell = { text: '' };

function CellWords({ cell }: { readonly cell: GridCell }) {
  const t = useFrameTexts();
  return (
    <>
      {cell.isWrong && <Icon of={CircleAlert} size={15} />}
      <span className="cell-grid__text" title={cell.text}>
        {cell.content ?? cell.text}
      </span>
      {cell.isWrong && <span className="visually-hidden"> ({t('cellWrong')})</span>}
    </>
  );
}

interface CellEditorProps {
  /** Read aloud: the column. */
  readonly label: string;
  readonly text: string;
  /** What was typed, or null when the cell stays as it was. Called once; `hasLeft`: the focus is elsewhere already. */
  readonly onFinish: (text: string | null, hasLeft: boolean) => void;
}

const focusAll = (input: HTMLInputElement | null): void => {
  input?.focus();
  input?.select();
};

/** The text of one cell, while it is changed: Enter or leaving it saves, Escape does not. */
function CellEditor({ label, text, onFinish }: CellEditorProps) {
  const [typed, setTyped] = useState(text);
  const isFinished = useRef(false);
  const finish = (isSaved: boolean, hasLeft: boolean) => {
    if (isFinished.current) return;
    isFinished.current = true;
    onFinish(isSaved && typed !== text ? typed : null, hasLeft);
  };
  const handleKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    finish(event.key === 'Enter', false);
  };
  return (
    <input
      ref={focusAll}
      className="cell-grid__editor"
      aria-label={label}
      value={typed}
      maxLength={32_767}
      spellCheck={false}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={handleKey}
      onBlur={() => finish(true, true)}
    />
  );
}
