import { noticeDueOn } from '#shared/features/screening/list-card.rules.ts';
import type { ScreenedListDetail } from '#shared/features/screening/screening.contract.ts';
import type { WritePolicy } from '#shared/features/screening/screening-words.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { type Instant, todayAt, toInstant } from '#shared/kernel/clock.ts';
import type { Queries } from '../../../database/journal.ts';
import { assertFresh } from '../read/check-fresh.ts';
import { requireScreening } from '../read/list-ready.ts';
import type { ListScreening, ListSession } from '../read/list-session.ts';
import { rememberMapping } from '../read/remember-mapping.ts';
import type { RunningJob } from '../../../host/run-job.ts';
import { findRun, type RunRow } from '../papers/list-export.repository.ts';
import {
  findStandingRun,
  insertRun,
  measureJournal,
  updateRun,
} from '../papers/screened-lists.repository.ts';
import type { ScreeningPorts } from '../screening-ports.ts';
import { registersUsed } from '../screen/registers-used.ts';
import { usableCountOf } from '../screen/usable-rows.ts';
import { createEffects } from './plan-row.ts';
import { planRows } from './plan-rows.ts';
import { leftOut, planWrite } from './plan-write.ts';
import { deleteUnfinished, insertUnfinished } from './unfinished-lists.repository.ts';
import { countWritten, writeRows } from './write-rows.ts';

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
const COPY_BEFORE_LIST = 'before-list';

/**
 * Writes the usable rows of a list, all of them or none, after a copy of the journal. It is written in pieces between
 * which others have their turn, and counts as written with the last one: when that is not reached, `finishUnfinished`
 * takes out again what was written, now or when the journal is next opened. Written under the same id, or when every row
 * says what the same file said before, nothing happens and the list that is there is answered. Throws `list-not-ready`,
 * also when the list must be screened again, `disk-full`, `cancelled` and `vault-locked`.
 */
export async function writeList(
  ports: WritePorts & { readonly finishUnfinished: () => Promise<void> },
  session: ListSession,
  input: WriteInput,
  job: RunningJob,
): Promise<{ id: string }> {
  const { journal, clock } = ports;
  const known = await journal.read((queries) => findRun(queries, input.id));
  if (known) return { id: known.id };
  const screening = requireScreening(session, clock);
  await journal.read((queries) => assertFresh(queries, screening, clock));
  const same = await findSame(ports, session, input.policy, job);
  if (same) return { id: same.id };
  await assertRoom(ports, screening);
  ports.onProgress('copying', 0, 1);
  job.assertGoing();
  await journal.copyBeside(COPY_BEFORE_LIST);
  ports.onProgress('copying', 1, 1);
  job.assertGoing();
  try {
    await writeAll({ ports, session, screening, input, job, at: toInstant(clock.now()) });
  } catch (error) {
    // What cannot be finished now is finished later, and nobody sees it until then.
    await ports.finishUnfinished().catch(() => undefined);
    throw error;
  }
  return { id: input.id };
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
  readonly at: Instant;
}

async function writeAll(writing: Writing): Promise<void> {
  const { ports, session, screening, job, at } = writing;
  const { run, formerRunSeq } = await begin(writing);
  const effects = createEffects();
  const count = countWritten(run.id);
  const pieces = ports.journal.inPieces.together(count.record);
  const parts = { ports, session, screening, job, at, policy: writing.input.policy, formerRunSeq };
  await planRows(parts, async (plan) => {
    const rows = await pieces.write(async (queries, trail) => {
      const planned = await plan(queries);
      await writeRows(ports.contacts, { queries, trail, run, at }, planned);
      count.add(planned);
      return planned;
    });
    for (const row of rows) effects.add(row);
  });
  await pieces.finish();
  await ports.contacts.renewIndex(ports.journal.inPieces);
  await finish(writing, run, { ...effects.result(), ...leftOut(screening) });
}

/** From here on the journal knows that a list is being written, and whoever opens it next takes it out again. */
function begin(writing: Writing): Promise<{ readonly run: RunRow; readonly formerRunSeq: number | null }> {
  const { ports, session, screening, input, at } = writing;
  return ports.journal.inPieces.write(async (queries, trail) => {
    // A call that is logged while the copy is made stops the list no more than one that is logged while it is written.
    await assertFresh(queries, screening, ports.clock, ['call']);
    const former = await findStandingRun(queries, session.choices.sha256);
    const row = await describeRun(writing, queries);
    const seq = await insertRun(queries, row);
    await insertUnfinished(queries, seq, { work: 'writing', at });
    const { id } = input;
    trail.record({ action: 'screening.write', table: 'unfinishedList', id, isPart: true, after: { id, at } });
    return { run: { ...row, seq }, formerRunSeq: former?.seq ?? null };
  });
}

/** The one short step with which all of the list counts. */
function finish(
  { ports, session, job, at }: Writing,
  { seq, ...row }: RunRow,
  done: ScreenedListDetail['effects'],
): Promise<void> {
  const { columns } = session.reader.facts();
  const effects = JSON.stringify(done);
  return ports.journal.write(async (queries, trail) => {
    job.assertGoing();
    await updateRun(queries, seq, { effects });
    await deleteUnfinished(queries, seq);
    await rememberMapping(queries, trail, { columns, mapping: session.choices.mapping, at });
    trail.record({
      action: 'screening.write',
      table: 'screeningRun',
      id: row.id,
      after: { ...row, effects },
    });
  });
}

async function describeRun(
  { ports, session, screening, input, at }: Writing,
  queries: Queries,
): Promise<Omit<RunRow, 'seq'>> {
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
    effects: JSON.stringify({ ...createEffects().result(), ...leftOut(screening) }),
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
