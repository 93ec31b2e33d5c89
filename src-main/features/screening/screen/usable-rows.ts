import { type RowCode, rowCodes, usableCodes } from '#shared/features/screening/screening-words.ts';
import type { ListScreening } from '../read/list-session.ts';

const isUsable = rowCodes.map((code) => usableCodes.has(code));

/** The code of a row. */
export const codeOf = ({ codes }: Pick<ListScreening, 'codes'>, row: number): RowCode =>
  rowCodes[codes[row] ?? -1] ?? 'not-checked';

/** True for a row that may be written and exported. */
export const isUsableRow = ({ codes }: Pick<ListScreening, 'codes'>, row: number): boolean =>
  isUsable[codes[row] ?? -1] === true;

/** How many rows may be written. */
export const usableCountOf = ({ counts }: Pick<ListScreening, 'counts'>): number =>
  rowCodes.filter((code) => usableCodes.has(code)).reduce((sum, code) => sum + counts[code], 0);

/** The rows that may be written, in order, at most `size` at a time. */
export function* usableRows(
  screening: Pick<ListScreening, 'codes'>,
  size: number,
): Generator<readonly number[]> {
  let rows: number[] = [];
  for (let row = 0; row < screening.codes.length; row += 1) {
    if (!isUsableRow(screening, row)) continue;
    rows.push(row);
    if (rows.length < size) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}
