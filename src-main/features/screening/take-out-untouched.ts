import { setImmediate } from 'node:timers/promises';
import type { Queries } from '../../database/journal.ts';
import type { RunningJob } from './run-job.ts';
import type { ScreeningPorts } from './screening-ports.ts';
import { findBroughtRows, type WrittenRun } from './untouched-contacts.repository.ts';

const CHUNK = 1000;

/**
 * Takes out the contacts that only this list brought in and nobody has touched, in the transaction it is given. Answers
 * how many went, and how many of those that the list brought in stay. `onRow` is told how far down the list it is.
 */
export async function takeOutUntouched(
  { contacts }: Pick<ScreeningPorts, 'contacts'>,
  queries: Queries,
  run: WrittenRun,
  { job, onRow }: { readonly job: RunningJob; readonly onRow: (rowNumber: number) => void },
): Promise<{ removed: number; kept: number }> {
  const count = { removed: 0, kept: 0 };
  async function* untouched(): AsyncGenerator<readonly number[]> {
    for (let afterRow = -1, isMore = true; isMore;) {
      job.assertGoing();
      const rows = await findBroughtRows(queries, run, { afterRow, limit: CHUNK });
      const seqs = rows.filter(({ isUntouched }) => isUntouched === 1).map(({ contactSeq }) => contactSeq);
      count.removed += seqs.length;
      count.kept += rows.length - seqs.length;
      yield seqs;
      afterRow = rows.at(-1)?.rowNumber ?? afterRow;
      isMore = rows.length === CHUNK;
      onRow(Math.max(afterRow, 0));
      await setImmediate();
    }
  }
  await contacts.remove(queries, untouched(), job.assertGoing);
  return count;
}
