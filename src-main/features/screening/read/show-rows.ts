import type { sessionOperations, SessionRow } from '#shared/features/screening/screening-session.contract.ts';
import { type RowCode, rowCodes } from '#shared/features/screening/screening-words.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { z } from '#shared/kernel/schema.ts';
import type { ListReader } from '../../../import/list-protocol.ts';
import { hasProblem } from './check-list.ts';
import { type ListInHand, type ListScreening, rowNumberOf } from './list-session.ts';
import { wrongColumnsOf } from './wrong-columns.ts';

type Wanted = z.output<(typeof sessionOperations)['rows']['input']>;

/** One page of the rows asked for. Throws `list-not-ready` for what only a check or a screening can tell. */
export async function showRows(
  held: ListInHand,
  { show, offset, limit }: Wanted,
): Promise<{ rows: SessionRow[]; total: number }> {
  const { reader } = held;
  if (reader === null) throw new AppError('file-changed');
  const { total, rows } = pageOf(placesOf(held, reader, show), offset, limit);
  return { rows: await describeRows(held, reader, rows), total };
}

/** Which rows are asked for: whether a row is one of them, of how many rows. */
interface Places {
  readonly rowCount: number;
  readonly has: (row: number) => boolean;
}

function placesOf({ check, screening }: ListInHand, reader: ListReader, show: Wanted['show']): Places {
  const { rowCount } = reader.facts();
  if (show === 'all') return { rowCount, has: () => true };
  if (show === 'problems') {
    if (check === null) throw new AppError('list-not-ready');
    return { rowCount, has: (row) => hasProblem(check.flags[row] ?? 0) };
  }
  if (screening === null) throw new AppError('list-not-ready');
  const code = rowCodes.indexOf(show);
  return { rowCount, has: (row) => screening.codes[row] === code };
}

function pageOf({ rowCount, has }: Places, offset: number, limit: number) {
  const rows: number[] = [];
  let total = 0;
  for (let row = 0; row < rowCount; row += 1) {
    if (!has(row)) continue;
    if (total >= offset && rows.length < limit) rows.push(row);
    total += 1;
  }
  return { rows, total };
}

async function describeRows(
  { choices: { mapping }, screening }: ListInHand,
  reader: ListReader,
  rows: readonly number[],
): Promise<SessionRow[]> {
  const cells = await reader.cells(rows);
  const records = await reader.records(rows, mapping);
  return cells.map(({ row, cells }, index) => {
    const record = records[index];
    const problems = record?.problems ?? [];
    return {
      row,
      number: rowNumberOf(reader, row),
      cells: [...cells],
      problems: [...problems],
      wrongColumns: record ? wrongColumnsOf(record, { cells, mapping }) : [],
      ...verdictOf(reader, screening, row),
    };
  });
}

function verdictOf(
  reader: ListReader,
  screening: ListScreening | null,
  row: number,
): Pick<SessionRow, 'code' | 'reason' | 'words'> {
  const code: RowCode | undefined = rowCodes[screening?.codes[row] ?? -1];
  const why = screening?.whys[screening.whyOf[row] ?? -1];
  if (!screening || !code || !why) return { code: null, reason: null, words: null };
  const earlier = screening.sameAs[row] ?? -1;
  const other = earlier < 0 ? null : rowNumberOf(reader, earlier);
  return { code, reason: why.reason, words: why.words && { key: why.words, row: other } };
}
