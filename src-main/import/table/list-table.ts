import { AppError } from '#shared/kernel/app-error.ts';
import { findHeader, searchedRecords } from './find-header.ts';
import type { ListLimits } from '../list-protocol.ts';
import { listTooLarge } from '../list-too-large.ts';
import { cellsOf, type RowStore } from './row-store.ts';
import { mostCommon } from './sniff-delimiter.ts';

/** A store whose header is known. Rows count from 0 under it. */
export interface ListTable {
  readonly store: RowStore;
  readonly headerRecord: number | null;
  /** The record of row 0. */
  readonly firstRecord: number;
  readonly rowCount: number;
  /** How many columns the list has: cells beyond them are too many. */
  readonly width: number;
}

/**
 * Finds the header, or takes the one chosen, and how many columns there are: as many as titles, or as most rows have
 * cells. Throws `list-too-large`, and `invalid-input` for a header that is not there.
 */
export function layOutTable(
  store: RowStore,
  chosen: number | null | undefined,
  limits: ListLimits,
): ListTable {
  const usual = mostCommon(store.cellCounts.filter((count) => count > 0));
  const headerRecord = chosen === undefined ? findHeader(topOf(store), usual) : chosen;
  if (headerRecord !== null && store.cellCounts[headerRecord] === undefined)
    throw new AppError('invalid-input');
  const firstRecord = headerRecord === null ? 0 : headerRecord + 1;
  const rowCount = store.count - firstRecord;
  if (rowCount > limits.maxRows) throw listTooLarge(limits);
  const titles = headerRecord === null ? [] : cellsOf(store, headerRecord);
  const named = titles.findLastIndex((title) => title.trim() !== '') + 1;
  return { store, headerRecord, firstRecord, rowCount, width: Math.max(1, named, usual) };
}

const topOf = (store: RowStore): readonly (readonly string[])[] =>
  Array.from({ length: Math.min(store.count, searchedRecords) }, (_, record) => cellsOf(store, record));
