import { setImmediate } from 'node:timers/promises';
import { AppError } from '#shared/kernel/app-error.ts';
import { toInstant } from '#shared/kernel/clock.ts';
import type { Queries } from '../../database/journal.ts';
import { deleteRows, findMetRows } from './list-changes.repository.ts';
import { putBackChanges } from './put-back-changes.ts';
import type { RunningJob } from './run-job.ts';
import type { RunRow } from './list-export.repository.ts';
import { requireRun } from './require-run.ts';
import { updateRun } from './screened-lists.repository.ts';
import type { ScreeningPorts } from './screening-ports.ts';
import { takeOutUntouched } from './take-out-untouched.ts';

/** The name of the copy of the journal from before the latest undoing. */
export const COPY_BEFORE_UNDO = 'before-undo';

/** What became of an undone list: contacts taken out, details put back, contacts that keep something of it. */
export interface Undone {
  readonly removed: number;
  readonly restored: number;
  readonly kept: number;
}

/**
 * Takes a list out again, all of it or nothing, after a copy of the journal. Contacts that it brought in and nobody has
 * used go; values that still are what it wrote become what they were. What somebody did since stays, what was erased
 * stays erased, and no opt-out is touched. Throws `list-not-found`, `list-already-undone`, `cancelled`, `vault-locked`.
 */
export async function undoList(
  ports: Pick<ScreeningPorts, 'journal' | 'clock' | 'contacts' | 'onProgress'>,
  id: string,
  job: RunningJob,
): Promise<Undone> {
  const { journal, clock } = ports;
  await journal.read((queries) => requireStanding(queries, id));
  ports.onProgress('copying', 0, 1);
  await journal.copyBeside(COPY_BEFORE_UNDO);
  ports.onProgress('copying', 1, 1);
  job.assertGoing();
  return journal.write(async (queries, trail) => {
    const run = await requireStanding(queries, id);
    const at = toInstant(clock.now());
    const onRow = (rowNumber: number): void => job.progress(Math.min(rowNumber, run.rowCount), run.rowCount);
    onRow(0);
    const { removed, kept } = await takeOutUntouched(ports, queries, run, { job, onRow });
    const back = await putBackChanges(ports, { queries, trail, at, job }, run);
    await forgetIdleRows(queries, run.seq, job);
    await updateRun(queries, run.seq, { undoneAt: at });
    const undone = { removed, restored: back.restored, kept: kept + back.kept };
    trail.record({
      action: 'screening.undo',
      table: 'screeningRun',
      id,
      before: { undoneAt: null },
      after: { undoneAt: at, ...undone },
    });
    job.progress(run.rowCount, run.rowCount);
    return undone;
  });
}

const CHUNK = 5000;

/** An undone list has met nobody of whom nothing it brought is left. */
async function forgetIdleRows(queries: Queries, runSeq: number, job: RunningJob): Promise<void> {
  let afterRow = -1;
  for (;;) {
    job.assertGoing();
    const rows = await findMetRows(queries, runSeq, { afterRow, limit: CHUNK });
    await deleteRows(
      queries,
      runSeq,
      rows.filter(({ isIdle }) => isIdle === 1).map(({ rowNumber }) => rowNumber),
    );
    afterRow = rows.at(-1)?.rowNumber ?? afterRow;
    if (rows.length < CHUNK) return;
    await setImmediate();
  }
}

async function requireStanding(queries: Queries, id: string): Promise<RunRow> {
  const run = await requireRun(queries, id);
  if (run.undoneAt !== null) throw new AppError('list-already-undone');
  return run;
}
