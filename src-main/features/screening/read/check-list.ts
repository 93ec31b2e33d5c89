import { type RowProblem, rowProblems } from '#shared/lists/list-fields.ts';
import type { ScanBatch } from '../../../import/list-protocol.ts';
import type { RunningJob } from '../../../host/run-job.ts';
import type { ListCheck, ListSession } from './list-session.ts';

/** Looks for what is wrong in the rows; the journal is not asked. */
export async function checkList({ reader, choices }: ListSession, job: RunningJob): Promise<ListCheck> {
  const { rowCount } = reader.facts();
  const tally = createFlagTally(rowCount);
  const onBatch = (batch: ScanBatch): void => {
    job.assertGoing();
    tally.add(batch);
    job.progress(batch.firstRow + batch.rowCount, rowCount);
  };
  await reader.scan({ mapping: choices.mapping, isCompanyWanted: false }, onBatch, job.signal);
  return tally.result();
}

/** Gathers the flags of all rows. */
export function createFlagTally(rowCount: number) {
  const flags = new Uint16Array(rowCount);
  return {
    add: (batch: ScanBatch): void => flags.set(batch.flags, batch.firstRow),
    result: (): ListCheck => ({ flags, counts: countGravest(flags) }),
  };
}

const anyProblem = (1 << rowProblems.length) - 1;

/** True for a row with anything wrong in it. */
export const hasProblem = (flags: number): boolean => (flags & anyProblem) !== 0;

function countGravest(flags: Uint16Array): Record<RowProblem, number> {
  const counts = rowProblems.map(() => 0);
  for (let row = 0; row < flags.length; row += 1) {
    const bits = flags[row] ?? 0;
    if (!hasProblem(bits)) continue;
    // The gravest stands first, so it is the lowest bit.
    const gravest = 31 - Math.clz32(bits & -bits);
    counts[gravest] = (counts[gravest] ?? 0) + 1;
  }
  return Object.fromEntries(rowProblems.map((problem, index) => [problem, counts[index] ?? 0])) as Record<
    RowProblem,
    number
  >;
}
