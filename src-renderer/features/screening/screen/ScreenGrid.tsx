import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { rowCodeTexts } from '#shared/features/screening/screening-documents.messages.ts';
import type { Session, SessionRow } from '#shared/features/screening/screening-session.contract.ts';
import type { RowCode } from '#shared/features/screening/screening-words.ts';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { client } from '../../../ipc/client.ts';
import { useRowWindow } from '../../../ipc/use-row-window.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { CellGrid } from '../../../ui/table/CellGrid.tsx';
import type { GridCell, GridColumn } from '../../../ui/table/grid-column.ts';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { useErrorText } from '../../../ui/form/use-error-text.ts';
import { useNumberText } from '../../../ui/use-number-text.ts';
import { numberWidthFor } from './column-width.ts';
import { shownColumnsOf } from './list-columns.ts';
import { rowLooks } from './row-looks.ts';
import { useGridColumns } from './use-grid-columns.ts';
import { useRowReason } from './use-row-reason.ts';
import { NoRows } from '../read/CheckGrid.tsx';

interface Props {
  readonly session: Session;
  readonly shown: 'all' | RowCode;
  readonly onActiveRow: (row: SessionRow | null) => void;
}

/** The rows with their codes and reasons, beside what stands in the file. */
export function ScreenGrid({ session, shown, onActiveRow }: Props) {
  const t = useTexts(screeningMessages);
  const errorText = useErrorText();
  const rows = useRowWindow((page) => client.screening.rows({ show: shown, ...page }), {
    key: `${session.id} ${shown}`,
    version: session.screening,
    isPaused: false,
  });
  const [active, setActive] = useState<number | null>(null);
  const activeRow = active === null ? null : (rows.rowAt(active) ?? null);
  const tell = useEffectEvent((row: SessionRow | null) => onActiveRow(row));
  // A row that the keys came to may still be on its way.
  useEffect(() => tell(activeRow), [activeRow]);
  const columns = useMemo(() => shownColumnsOf(session, false), [session]);
  const gridColumns = useGridColumns(usePinned(session.file?.rowCount ?? 0), columns, false);
  const cellOf = useCellOf(columns.map(({ index }) => index));
  return (
    <>
      {rows.error ? <Banner tone="stop">{errorText(rows.error)}</Banner> : null}
      <div className="grid-box">
        <CellGrid
          label={t('screen.title')}
          columns={gridColumns}
          total={rows.total ?? 0}
          rowAt={rows.rowAt}
          cellOf={cellOf}
          onRange={rows.onRange}
          onActiveRow={setActive}
          empty={rows.total === null ? <span /> : <NoRows />}
        />
      </div>
      <p className="soft small">{t('screenKeys')}</p>
    </>
  );
}

/** The row's number and its code; the reason follows them. */
const BEFORE_CELLS = 3;

function usePinned(rowCount: number): readonly GridColumn[] {
  const t = useTexts(screeningMessages);
  return useMemo(
    () => [
      { id: 'number', title: t('rowNumber'), width: numberWidthFor(rowCount), isPinned: true, align: 'end' },
      { id: 'code', title: t('rowCode'), width: 204, isPinned: true },
      { id: 'reason', title: t('reason'), width: 260 },
    ],
    [t, rowCount],
  );
}

function useCellOf(places: readonly number[]): (row: SessionRow, column: number) => GridCell {
  const codeText = useTexts(rowCodeTexts);
  const numberText = useNumberText();
  const reasonOf = useRowReason();
  return (row, column) => {
    if (column === 0) return { text: numberText(row.number) };
    if (column === 1)
      return row.code === null
        ? { text: '' }
        : { text: codeText(row.code), content: <RowCodeWords code={row.code} /> };
    if (column === 2) return { text: reasonOf(row) };
    return { text: row.cells[places[column - BEFORE_CELLS] ?? -1] ?? '' };
  };
}

/** A code as it is read at a glance: drawing and words. */
export function RowCodeWords({ code }: { readonly code: RowCode }) {
  const codeText = useTexts(rowCodeTexts);
  const { icon, tone } = rowLooks[code];
  return (
    <span className={`row-code row-code--${tone}`}>
      <Icon of={icon} size={16} />
      <span className="row-code__text">{codeText(code)}</span>
    </span>
  );
}
