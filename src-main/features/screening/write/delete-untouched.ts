import { toInstant } from '#shared/kernel/clock.ts';
import type { RunningJob } from '../../../host/run-job.ts';
import { requireRun } from '../papers/require-run.ts';
import type { ScreeningPorts } from '../screening-ports.ts';
import { leaveIndexClean, takeOutUntouched, type Unwinding } from './unwind-list.ts';

/**
 * Erases the contacts that only this list brought in and nobody has touched, at its day of deletion or whenever the
 * person says so (GDPR art. 5(1)(e)). No copy is left: what is to be erased must not live on beside the journal. It goes
 * in pieces: stopped before the end, those who have gone are gone, and the others go the next time. Throws
 * `list-not-found`, `cancelled` and `vault-locked`.
 */
export async function deleteUntouched(
  ports: Pick<ScreeningPorts, 'journal' | 'clock' | 'contacts'>,
  id: string,
  { assertGoing, progress }: RunningJob,
): Promise<{ removed: number }> {
  const { journal, clock } = ports;
  const action = 'screening.deleteUntouched';
  const run = await journal.read((queries) => requireRun(queries, id));
  const unwinding: Unwinding = { ports, run, action, at: toInstant(clock.now()), assertGoing, progress };
  const end = async (after: object): Promise<void> => {
    await leaveIndexClean(unwinding);
    await journal.write(async (_, trail) => trail.record({ action, table: 'contact', id, after }));
  };
  try {
    const { removed } = await takeOutUntouched(unwinding);
    if (removed > 0) await end({ removed });
    return { removed };
  } catch (error) {
    // Nothing may be left in the index of those who had gone by then.
    await end({ isStopped: true });
    throw error;
  }
}
