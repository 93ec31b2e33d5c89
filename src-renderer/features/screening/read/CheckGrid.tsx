import { useMemo } from 'react';
import { rowProblemTexts } from '#shared/features/screening/screening-documents.messages.ts';
import type { Session, SessionRow } from '#shared/features/screening/screening-session.contract.ts';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { client } from '../../../ipc/client.ts';
import { useRowWindow } from '../../../ipc/use-row-window.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { CellGrid } from '../../../ui/table/CellGrid.tsx';
import { Checkbox } from '../../../ui/controls/Checkbox.tsx';
import { EmptyState } from '../../../ui/layout/EmptyState.tsx';
import type { GridCell, GridColumn } from '../../../ui/table/grid-column.ts';
import { useTexts } from '../../../ui/language.tsx';
import { showToast } from '../../../ui/layout/toast.store.ts';
import { useErrorText } from '../../../ui/form/use-error-text.ts';
import { useNumberText } from '../../../ui/use-number-text.ts';
import { numberWidthFor } from '../screen/column-width.ts';
import { shownColumnsOf } from '../screen/list-columns.ts';
import { changeScreeningView, useScreeningView } from '../screening.store.ts';
import type { Changes } from './use-changes.ts';
import { useGridColumns } from '../screen/use-grid-columns.ts';

interface Props {
  readonly session: Session;
  readonly shown: 'all' | 'problems';
  readonly changes: Changes;
  /** While the rows are looked through, those that are shown stay. */
  readonly isPaused: boolean;
}

/** The rows as they stand, each wrong cell marked; a cell is changed where it is. */
export function CheckGrid({ session, shown, changes, isPaused }: Props) {
  const t = useTexts(screeningMessages);
  const errorText = useErrorText();
  const numberText = useNumberText();
  const areIgnoredShown = useScreeningView((view) => view.areIgnoredShown);
  const rows = useRowWindow((page) => client.screening.rows({ show: shown, ...page }), {
    key: `${session.id} ${shown}`,
    version: session,
    isPaused,
  });
  const columns = useMemo(() => shownColumnsOf(session, areIgnoredShown), [session, areIgnoredShown]);
  const gridColumns = useGridColumns(usePinned(session.file?.rowCount ?? 0), columns, true);
  const cellOf = useCellOf(
    columns.map(({ index }) => index),
    changes,
  );
  const edit = async ({ row, number }: SessionRow, column: number, value: string) => {
    const place = columns[column - PINNED]?.index;
    if (place === undefined) return;
    const isMade = await changes.make({ kind: 'cell', row, column: place, value });
    if (isMade) showToast({ text: t('cellChanged', { row: numberText(number) }) });
  };
  return (
    <>
      {rows.error ? <Banner tone="stop">{errorText(rows.error)}</Banner> : null}
      <div className="grid-box">
        <CellGrid
          key={shown}
          label={t('check.title')}
          columns={gridColumns}
          total={rows.total ?? 0}
          rowAt={rows.rowAt}
          cellOf={cellOf}
          onRange={rows.onRange}
          onEdit={(row, column, value) => void edit(row, column, value)}
          onKey={(event) => {
            const isUndo = event.ctrlKey && event.key.toLowerCase() === 'z' && session.changeCount > 0;
            if (isUndo) changes.undo();
            return isUndo;
          }}
          empty={rows.total === null ? <span /> : <NoRows />}
        />
      </div>
      <div className="row row--apart">
        <p className="soft small">{t('gridKeys')}</p>
        <Checkbox
          isSelected={areIgnoredShown}
          onChange={(isShown) => changeScreeningView({ areIgnoredShown: isShown })}
        >
          {t('showIgnored')}
        </Checkbox>
      </div>
    </>
  );
}

export function NoRows() {
  const t = useTexts(screeningMessages);
  return <EmptyState title={t('noRows')}>{t('noRowsHint')}</EmptyState>;
}

/** The row's number and what is wrong with it. */
const PINNED = 2;

function usePinned(rowCount: number): readonly GridColumn[] {
  const t = useTexts(screeningMessages);
  return useMemo(
    () => [
      { id: 'number', title: t('rowNumber'), width: numberWidthFor(rowCount), isPinned: true, align: 'end' },
      { id: 'problem', title: t('problem'), width: 244, isPinned: true },
    ],
    [t, rowCount],
  );
}

function useCellOf(
  places: readonly number[],
  changes: Changes,
): (row: SessionRow, column: number) => GridCell {
  const problemText = useTexts(rowProblemTexts);
  const numberText = useNumberText();
  return (row, column) => {
    if (column === 0) return { text: numberText(row.number) };
    if (column === 1) return { text: row.problems.map((problem) => problemText(problem)).join(' ') };
    const place = places[column - PINNED] ?? -1;
    const text = changes.typedInto(row.row, place) ?? row.cells[place] ?? '';
    return { text, isWrong: row.wrongColumns.includes(place) };
  };
}
