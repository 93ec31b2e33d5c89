import { suggestMapping } from '#shared/lists/sniff-columns.ts';
import type { ListFacts } from '../list-protocol.ts';
import type { ListTable } from './list-table.ts';
import { cellsOf } from './row-store.ts';

const longestTitle = 200;
const longestSample = 200;
const samplesPerColumn = 5;
/** Rows whose values show what a column holds: the first ones, and as many spread over the list. */
const sampledRows = 200;

/** What the columns are called, what they look like, and which rows do not fit them. */
export function describeTable(
  table: ListTable,
  isPadded: boolean,
): Pick<ListFacts, 'headerRecord' | 'columns' | 'samples' | 'rowCount' | 'raggedRows' | 'mapping'> {
  const { store, headerRecord, rowCount, width } = table;
  const titles = headerRecord === null ? [] : cellsOf(store, headerRecord);
  const columns = Array.from({ length: width }, (_, column) =>
    cut((titles[column] ?? '').trim(), longestTitle),
  );
  const values = valuesOf(table);
  return {
    headerRecord,
    columns,
    samples: values.map((column) => firstDifferent(column)),
    rowCount,
    raggedRows: countRagged(table, isPadded),
    mapping: suggestMapping(columns, values),
  };
}

const cut = (text: string, length: number): string => text.slice(0, length).toWellFormed();

function valuesOf({ store, firstRecord, rowCount, width }: ListTable): readonly (readonly string[])[] {
  const columns = Array.from({ length: width }, (): string[] => []);
  const step = Math.max(1, Math.floor((rowCount - sampledRows) / sampledRows));
  for (let row = 0; row < rowCount; row += row < sampledRows ? 1 : step) {
    const cells = cellsOf(store, firstRecord + row);
    columns.forEach((column, index) => column.push(cells[index] ?? ''));
  }
  return columns;
}

function firstDifferent(values: readonly string[]): readonly string[] {
  const different = new Set<string>();
  for (const value of values) {
    if (different.size === samplesPerColumn) break;
    const text = value.trim();
    if (text !== '') different.add(cut(text, longestSample));
  }
  return [...different];
}

/** Empty lines fit, and so do cells too many that are empty. A workbook leaves empty cells at the end out. */
function countRagged({ store, firstRecord, width }: ListTable, isPadded: boolean): number {
  let ragged = 0;
  for (let record = firstRecord; record < store.count; record += 1) {
    const count = store.cellCounts[record] ?? 0;
    if (count === 0 || count === width) continue;
    if (count < width ? !isPadded : hasCellsBeyond(cellsOf(store, record), width)) ragged += 1;
  }
  return ragged;
}

/** Is there anything in the cells that no column is for? */
export const hasCellsBeyond = (cells: readonly string[], width: number): boolean =>
  cells.slice(width).some((cell) => cell.trim() !== '');
