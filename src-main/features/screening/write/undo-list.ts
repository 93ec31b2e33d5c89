import { AppError } from '#shared/kernel/app-error.ts';
import { toInstant } from '#shared/kernel/clock.ts';
import type { Queries } from '../../../database/journal.ts';
import type { RunRow } from '../papers/list-export.repository.ts';
import { requireRun } from '../papers/require-run.ts';
import type { RunningJob } from '../../../host/run-job.ts';
import { updateRun } from '../papers/screened-lists.repository.ts';
import type { ScreeningPorts } from '../screening-ports.ts';
import { insertUnfinished } from './unfinished-lists.repository.ts';
import { endUndoing } from './unfinished-lists.ts';
import { type Undone, unwindList } from './unwind-list.ts';

/** The name of the copy of the journal from before the latest undoing. */
const COPY_BEFORE_UNDO = 'before-undo';

/**
 * Takes a list out again, after a copy of the journal. Contacts that it brought in and nobody has used go; values that
 * still are what it wrote become what they were. What somebody did since stays, what was erased stays erased, and no
 * opt-out is touched. It can be cancelled until the first contact goes; from then on the list counts as undone, and what
 * a lock or a crash leaves of it is taken out when the journal is next opened. Throws `list-not-found`,
 * `list-already-undone`, `cancelled`, `vault-locked`.
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
  const at = toInstant(clock.now());
  const run = await journal.write(async (queries, trail) => {
    const standing = await requireStanding(queries, id);
    await updateRun(queries, standing.seq, { undoneAt: at });
    await insertUnfinished(queries, standing.seq, { work: 'undoing', at });
    trail.record({ action: 'screening.undo', table: 'unfinishedList', id, isPart: true, after: { id, at } });
    return { ...standing, undoneAt: at };
  });
  const { assertOpen } = journal;
  const how = { action: 'screening.undo', at, assertGoing: assertOpen, progress: job.progress };
  const undone = await unwindList({ ports, run, ...how });
  await endUndoing(ports, run, undone);
  return undone;
}

async function requireStanding(queries: Queries, id: string): Promise<RunRow> {
  const run = await requireRun(queries, id);
  if (run.undoneAt !== null) throw new AppError('list-already-undone');
  return run;
}
