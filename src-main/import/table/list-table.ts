import { AppError } from '#shared/kernel/app-error.ts';
import { fieldOfTitle } from '#shared/lists/header-words.ts';
import { isDataLike } from '#shared/lists/sniff-columns.ts';
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

/** How many records at the top are looked at. */
const searchedRecords = 30;

/**
 * The record that holds the titles of the columns, or null when none does: a full record without numbers or
 * addresses that holds a title we know, or stands over columns of numbers or addresses. Titles of the list and empty
 * lines may stand above it. Of doubtful records none is taken, because a row taken for a header would be lost.
 */
function findHeader(records: readonly (readonly string[])[], width: number): number | null {
  const firstData = records.findIndex((record) => isFull(record, width) && record.some(isDataLike));
  const above = firstData < 0 ? records : records.slice(0, firstData);
  const candidates = above.flatMap((record, index) => (isFull(record, width) ? [{ record, index }] : []));
  const known = candidates.map((candidate, nth) => knownTitles(candidate.record, nth === 0));
  const most = Math.max(0, ...known);
  if (most > 0) return candidates[known.indexOf(most)]?.index ?? null;
  const last = candidates.at(-1);
  const below = firstData < 0 ? undefined : records[firstData];
  return last && below && contrasts(last.record, below) ? last.index : null;
}

/** How many titles of the record are known; 0 when they are so few that a row may hold such words by chance. */
function knownTitles(record: readonly string[], isFirst: boolean): number {
  const filled = record.filter((cell) => cell.trim() !== '');
  const known = filled.filter((cell) => fieldOfTitle(cell) !== null).length;
  return known * 2 >= filled.length || (isFirst && known > 1) ? known : 0;
}

/** Enough cells to be a row and not a title over the whole list. */
function isFull(record: readonly string[], width: number): boolean {
  const filled = record.filter((cell) => cell.trim() !== '').length;
  return filled >= Math.max(width > 1 ? 2 : 1, Math.ceil(width / 2));
}

const contrasts = (titles: readonly string[], row: readonly string[]): boolean =>
  row.some((cell, column) => isDataLike(cell) && /\p{L}/u.test(titles[column] ?? ''));
