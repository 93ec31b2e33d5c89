import { setImmediate } from 'node:timers/promises';
import type { ScanBatch } from '../../../import/list-protocol.ts';
import { createFlagTally } from '../read/check-list.ts';
import type { ListCheck, ListScreening, ListSession } from '../read/list-session.ts';
import type { RunningJob } from '../../../host/run-job.ts';
import type { ScreeningPorts } from '../screening-ports.ts';
import { loadScreening, type ScreeningSets, stranger } from './load-screening.ts';
import { lookBehind } from './look-closely.ts';
import { createTriage } from './triage-rows.ts';
import { createTally } from './tally-rows.ts';

/**
 * One code and one reason for every row. Most rows are settled from their numbers alone; those that the journal may
 * know something of are looked at one by one. Throws `cancelled` and `vault-locked` between two batches.
 */
export async function screenList(
  ports: ScreeningPorts,
  session: ListSession,
  job: RunningJob,
): Promise<{ readonly screening: ListScreening; readonly check: ListCheck }> {
  const { reader, choices } = session;
  const { rowCount } = reader.facts();
  job.progress(0, rowCount);
  const sets = await loadScreening(ports, job);
  const tally = createTally(rowCount);
  const flags = createFlagTally(rowCount);
  const triage = createTriage({ sets, audience: choices.card.audience, tally, rowCount });
  const looks = lookBehind({ ports, sets, session, tally, job });
  const onBatch = async (batch: ScanBatch): Promise<void> => {
    job.assertGoing();
    flags.add(batch);
    await looks.add(triage(batch));
    release(batch);
    job.progress(batch.firstRow + batch.rowCount, rowCount);
    await setImmediate();
  };
  try {
    const plan = { mapping: choices.mapping, isCompanyWanted: sets.optedOut.companies !== null };
    await reader.scan(plan, onBatch, job.signal);
    await looks.end();
  } finally {
    await looks.settled();
  }
  return { screening: { ...aboutSets(sets), ...tally.result() }, check: flags.result() };
}

/** Gives the memory back at once: a hundred batches would otherwise lie about until somebody tidies up. */
function release({ phones, emails, domains, organisations, companies, names, flags }: ScanBatch): void {
  for (const { buffer } of [phones, emails, domains, organisations, companies, names, flags])
    buffer.transfer(0);
}

const HOME_COUNTRY = 'SE';

type AboutSets = Pick<ListScreening, 'at' | 'headSeq' | 'rulePack' | 'registers'>;

const aboutSets = ({ at, headSeq, registers, judge }: ScreeningSets): AboutSets => ({
  at,
  headSeq,
  // The numbers of a list follow their own countries; the home country's rules speak for the certificate.
  rulePack: judge({ ...stranger, country: HOME_COUNTRY }).rulePack,
  registers: registers.map(({ register, versionOn, validUntil, numberCount }) => ({
    register,
    versionOn,
    validUntil,
    numberCount,
  })),
});
