import { readListedRow, type RowPoint } from '#shared/features/screening/listed-row.rules.ts';
import { hashText } from '#shared/lists/hash-text.ts';
import { NumberSet } from '#shared/lists/number-set.ts';
import { emailsPerRow, phonesPerRow, rowFlags, type ScanBatch } from '../../../import/list-protocol.ts';
import type { ListScreening, ListSession } from '../read/list-session.ts';
import type { RunningJob } from '../../../host/run-job.ts';
import { isUsableRow } from './usable-rows.ts';

type Key = Pick<RowPoint, 'kind' | 'key'>;

/** How many usable rows of a list carry a number or address. */
export interface KeyCounts {
  /** 2 stands for more than one. By chance it is higher than the truth, never lower. */
  readonly rowsWith: (key: Key) => 0 | 1 | 2;
}

/** A number or address as a number; of millions of addresses hardly two are the same one. */
export const numberOf = ({ kind, key }: Key): number =>
  kind === 'phone' ? Number(key.slice(1)) : hashText(key);

/** Counts the numbers and addresses of the usable rows. Two rows that share none of them are strangers to each other. */
export async function countKeys(
  { reader, choices: { mapping } }: Pick<ListSession, 'reader' | 'choices'>,
  screening: ListScreening,
  job: RunningJob,
): Promise<KeyCounts> {
  const once = new NumberSet();
  const again = new NumberSet();
  const addRow = (numbers: Iterable<number>): void => {
    for (const number of numbers) if (!once.add(number)) again.add(number);
  };
  const onBatch = async (batch: ScanBatch): Promise<void> => {
    job.assertGoing();
    const large: number[] = [];
    for (let index = 0; index < batch.rowCount; index += 1) {
      const row = batch.firstRow + index;
      if (!isUsableRow(screening, row)) continue;
      if (((batch.flags[index] ?? 0) & rowFlags.needsRecord) !== 0) large.push(row);
      else addRow(numbersIn(batch, index));
    }
    if (large.length === 0) return;
    for (const record of await reader.records(large, mapping))
      addRow(new Set(readListedRow(record).points.map(numberOf)));
  };
  await reader.scan({ mapping, isCompanyWanted: false }, onBatch, job.signal);
  return {
    rowsWith: (key) => {
      const number = numberOf(key);
      return again.has(number) ? 2 : once.has(number) ? 1 : 0;
    },
  };
}

/** The numbers and addresses of one row, each once. */
function numbersIn(batch: ScanBatch, index: number): Set<number> {
  const numbers = new Set<number>();
  for (let place = 0; place < phonesPerRow; place += 1)
    numbers.add(batch.phones[index * phonesPerRow + place] ?? 0);
  for (let place = 0; place < emailsPerRow; place += 1)
    numbers.add(batch.emails[index * emailsPerRow + place] ?? 0);
  numbers.delete(0);
  return numbers;
}
