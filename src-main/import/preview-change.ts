import { changeText } from '#shared/lists/change-cell.ts';
import type { CellChange } from '#shared/lists/list-fields.ts';
import type { ListTable } from './table/list-table.ts';
import type { MadeChanges } from './made-changes.ts';
import type { Pulse } from './pulse.ts';
import { splitAt } from './table/row-store.ts';
import { createSpans, spanText } from './table/split-record.ts';

/** What a change would do. */
export interface ChangePreview {
  readonly count: number;
  readonly samples: readonly { readonly row: number; readonly before: string; readonly after: string }[];
}

const mostSamples = 5;
const longestSample = 200;
const rowsPerPulse = 8192;

/** Counts the cells that the change would alter beyond those made so far; alters nothing. Throws what `pulse` throws. */
export function previewChange(
  table: ListTable,
  made: MadeChanges,
  change: CellChange,
  pulse: Pulse,
): ChangePreview {
  const { store, firstRecord, rowCount } = table;
  const { column } = change;
  const spans = createSpans(column + 1);
  const samples: ChangePreview['samples'][number][] = [];
  let count = 0;
  const first = change.kind === 'cell' ? change.row : 0;
  const end = Math.min(rowCount, change.kind === 'cell' ? change.row + 1 : rowCount);
  for (let row = first; row < end; row += 1) {
    if (row % rowsPerPulse === 0) pulse(row / rowCount);
    const found = splitAt(store, firstRecord + row, spans, column + 1);
    const before = made.textOf(row, column, found > column ? spanText(store, spans, column) : '');
    const after = change.kind === 'cell' ? change.value : changeText(before, change);
    if (after === before) continue;
    count += 1;
    if (samples.length < mostSamples) samples.push({ row, before: cut(before), after: cut(after) });
  }
  return { count, samples };
}

const cut = (text: string): string => text.slice(0, longestSample).toWellFormed();
