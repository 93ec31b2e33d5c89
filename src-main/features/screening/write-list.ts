import { noticeDueOn } from '#shared/features/screening/list-card.rules.ts';
import type { WritePolicy } from '#shared/features/screening/screening-words.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { type Instant, toInstant } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import { assertFresh } from './check-fresh.ts';
import { requireScreening } from './list-ready.ts';
import type { ListScreening, ListSession } from './list-session.ts';
import { createEffects } from './plan-row.ts';
import { planRows } from './plan-rows.ts';
import { leftOut, planWrite } from './plan-write.ts';
import { rememberMapping } from './remember-mapping.ts';
import type { RunningJob } from './run-job.ts';
import { findRun, type RunRow } from './list-export.repository.ts';
import { findStandingRun, insertRun, measureJournal, updateRun } from './screened-lists.repository.ts';
import type { ScreeningPorts } from './screening-ports.ts';
import { registersUsed } from './registers-used.ts';
import { todayAt } from './show-session.ts';
import { usableCountOf } from './usable-rows.ts';
import { createRowWriter } from './write-rows.ts';

type WritePorts = Pick<
  ScreeningPorts,
  'journal' | 'clock' | 'contacts' | 'findBadges' | 'onProgress' | 'readFreeBytes' | 'readSellerName'
>;

/** Which list is written, and how. */
interface WriteInput {
  readonly id: string;
  readonly policy: WritePolicy;
}

/** The name of the copy of the journal from before the latest list. */
export const COPY_BEFORE_LIST = 'before-list';

/**
 * Writes the usable rows of a list: all of them or none, after a copy of the journal. Written under the same id, or
 * when every row says what the same file said before, nothing happens and the list that is there is answered. Throws
 * `list-not-ready`, also when the list must be screened again, `disk-full`, `cancelled` and `vault-locked`.
 */
export async function writeList(
  ports: WritePorts,
  session: ListSession,
  input: WriteInput,
  job: RunningJob,
): Promise<{ id: string }> {
  const { journal, clock } = ports;
  const known = await journal.read((queries) => findRun(queries, input.id));
  if (known) return { id: known.id };
  const screening = requireScreening(session, clock);
  const same = await findSame(ports, session, input.policy, job);
  if (same) return { id: same.id };
  await assertRoom(ports, screening);
  ports.onProgress('copying', 0, 1);
  job.assertGoing();
  await journal.copyBeside(COPY_BEFORE_LIST);
  ports.onProgress('copying', 1, 1);
  job.assertGoing();
  return journal.write((queries, trail) =>
    writeAll({ ports, session, screening, input, job, queries, trail, at: toInstant(clock.now()) }),
  );
}

/** The list that was written from the same file, when nothing in it is new. */
async function findSame(
  ports: WritePorts,
  session: ListSession,
  policy: WritePolicy,
  job: RunningJob,
): Promise<RunRow | null> {
  const former = await ports.journal.read((queries) => findStandingRun(queries, session.choices.sha256));
  if (!former) return null;
  const plan = await planWrite(ports, session, policy, job);
  return plan.new + plan.updated === 0 ? former : null;
}

// Measured: a row with two numbers and an address takes about this much with everything that finds it.
const BYTES_PER_ROW = 2048;
const ROOM_FACTOR = 3;

/** A disk that fills up half way costs minutes and gives nothing. Throws `disk-full`. */
async function assertRoom(ports: WritePorts, screening: ListScreening): Promise<void> {
  const copy = await ports.journal.read(measureJournal);
  const growth = usableCountOf(screening) * BYTES_PER_ROW;
  if ((await ports.readFreeBytes()) < copy + ROOM_FACTOR * growth) throw new AppError('disk-full');
}

interface Writing {
  readonly ports: WritePorts;
  readonly session: ListSession;
  readonly screening: ListScreening;
  readonly input: WriteInput;
  readonly job: RunningJob;
  readonly queries: Queries;
  readonly trail: AuditTrail;
  readonly at: Instant;
}

async function writeAll(writing: Writing): Promise<{ id: string }> {
  const { ports, session, screening, input, job, queries, trail, at } = writing;
  await assertFresh(queries, screening, ports.clock);
  const former = await findStandingRun(queries, session.choices.sha256);
  const row = await describeRun(writing);
  const seq = await insertRun(queries, row);
  const effects = createEffects();
  const planned = planRows({
    ports,
    session,
    screening,
    job,
    at,
    policy: input.policy,
    formerRunSeq: former?.seq ?? null,
    ask: (work) => work(queries),
  });
  const writer = createRowWriter({ contacts: ports.contacts, queries, trail, at, runSeq: seq });
  for await (const rows of planned) {
    await writer.add(rows);
    for (const row of rows) effects.add(row);
  }
  await writer.finish();
  job.assertGoing();
  const done = { ...effects.result(), ...leftOut(screening) };
  await updateRun(queries, seq, { effects: JSON.stringify(done) });
  const { columns } = session.reader.facts();
  await rememberMapping(queries, trail, { columns, mapping: session.choices.mapping, at });
  const after = { ...row, effects: JSON.stringify(done) };
  trail.record({ action: 'screening.write', table: 'screeningRun', id: input.id, after });
  return { id: input.id };
}

async function describeRun({
  ports,
  session,
  screening,
  input,
  queries,
  at,
}: Writing): Promise<Omit<RunRow, 'seq'>> {
  const { card, fileName, sha256 } = session.choices;
  const { evidence, ...terms } = card;
  const { counts, rulePack } = screening;
  return {
    ...terms,
    id: input.id,
    evidenceId: evidence?.id ?? null,
    fileName,
    sha256,
    rowCount: screening.codes.length,
    counts: JSON.stringify(counts),
    effects: '{}',
    registers: JSON.stringify(registersUsed(screening, todayAt(ports.clock))),
    rulePack,
    screenedAt: screening.at,
    writtenAt: at,
    writtenBy: await ports.readSellerName(queries),
    policy: JSON.stringify(input.policy),
    noticeDueOn: noticeDueOn(card.obtainedOn, null),
    noticedOn: null,
    noticeHow: '',
    undoneAt: null,
  };
}
