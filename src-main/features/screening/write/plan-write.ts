import type { DryRun } from '#shared/features/screening/screening-session.contract.ts';
import type { WritePolicy } from '#shared/features/screening/screening-words.ts';
import { toInstant } from '#shared/kernel/clock.ts';
import { assertFresh } from '../read/check-fresh.ts';
import { requireScreening } from '../read/list-ready.ts';
import type { ListScreening, ListSession } from '../read/list-session.ts';
import type { RunningJob } from '../../../host/run-job.ts';
import { findStandingRun } from '../papers/screened-lists.repository.ts';
import type { ScreeningPorts } from '../screening-ports.ts';
import { usableCountOf } from '../screen/usable-rows.ts';
import { createEffects } from './plan-row.ts';
import { planRows } from './plan-rows.ts';

/**
 * What writing the list would do, without doing it: the same rows, in the same order, judged by the same rules. Throws
 * `list-not-ready`, also when the list must be screened again, `cancelled` and `vault-locked`.
 */
export async function planWrite(
  ports: Pick<ScreeningPorts, 'journal' | 'clock' | 'contacts' | 'findBadges'>,
  session: ListSession,
  policy: WritePolicy,
  job: RunningJob,
): Promise<DryRun> {
  const { journal, clock } = ports;
  const screening = requireScreening(session, clock);
  const former = await journal.read(async (queries) => {
    await assertFresh(queries, screening, clock);
    return findStandingRun(queries, session.choices.sha256);
  });
  const effects = createEffects();
  const parts = { ports, session, screening, policy, job };
  await planRows(
    { ...parts, at: toInstant(clock.now()), formerRunSeq: former?.seq ?? null },
    async (plan) => {
      for (const row of await journal.inPieces.read(plan)) effects.add(row);
    },
  );
  return { ...effects.result(), ...leftOut(screening) };
}

/** The rows that are not written: what may not be used, and what cannot be understood. */
export function leftOut(screening: ListScreening): Pick<DryRun, 'blocked' | 'broken'> {
  const broken = screening.counts.invalid;
  return { blocked: screening.codes.length - usableCountOf(screening) - broken, broken };
}
