import type { RunningJob } from './run-job.ts';
import { requireRun } from './require-run.ts';
import type { ScreeningPorts } from './screening-ports.ts';
import { takeOutUntouched } from './take-out-untouched.ts';

/**
 * Erases the contacts that only this list brought in and nobody has touched, at its day of deletion or whenever the
 * person says so (GDPR art. 5(1)(e)). No copy is left: what is to be erased must not live on beside the journal. Throws
 * `list-not-found`, `cancelled` and `vault-locked`.
 */
export function deleteUntouched(
  ports: Pick<ScreeningPorts, 'journal' | 'contacts'>,
  id: string,
  job: RunningJob,
): Promise<{ removed: number }> {
  return ports.journal.write(async (queries, trail) => {
    const run = await requireRun(queries, id);
    const onRow = (rowNumber: number): void => job.progress(Math.min(rowNumber, run.rowCount), run.rowCount);
    onRow(0);
    const { removed } = await takeOutUntouched(ports, queries, run, { job, onRow });
    job.assertGoing();
    if (removed > 0)
      trail.record({ action: 'screening.deleteUntouched', table: 'contact', id, after: { removed } });
    return { removed };
  });
}
