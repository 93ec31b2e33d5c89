import { organisationKeys } from '#shared/compliance/party.ts';
import { newContactOf, readListedRow, type RowPoint } from '#shared/features/screening/listed-row.rules.ts';
import type { WritePolicy } from '#shared/features/screening/screening-words.ts';
import type { Instant } from '#shared/kernel/clock.ts';
import { mailboxOf } from '#shared/kernel/email-address.ts';
import type { Queries } from '../../../database/journal.ts';
import { orderedIds } from '../../../database/ordered-ids.ts';
import type { ListRecord } from '../../../import/list-protocol.ts';
import { countKeys, type KeyCounts, numberOf } from '../screen/count-keys.ts';
import { type ListScreening, type ListSession, rowNumberOf } from '../read/list-session.ts';
import type { RunningJob } from '../../../host/run-job.ts';
import type { UnderstoodPoint } from '../papers/list-export.repository.ts';
import { findFormerSeqs } from '../papers/screened-lists.repository.ts';
import type { ScreeningPorts } from '../screening-ports.ts';
import { codeOf, usableCountOf, usableRows } from '../screen/usable-rows.ts';
import { matchRow, type RowInHand } from './match-row.ts';
import { createMetContacts, keysOfHolder, type MetContacts, type MetHolder } from './met-contacts.ts';
import { metNew, planMet, type PlannedRow, planNew, type PlanTerms } from './plan-row.ts';
import { watchOthers } from './watch-others.ts';

/** What rows are planned from. */
interface PlanParts {
  readonly ports: Pick<ScreeningPorts, 'journal' | 'clock' | 'contacts' | 'findBadges'>;
  readonly session: Pick<ListSession, 'reader' | 'choices'>;
  readonly screening: ListScreening;
  readonly policy: WritePolicy;
  readonly at: Instant;
  readonly job: RunningJob;
  /** The same file as it was written before and still stands, or null. */
  readonly formerRunSeq: number | null;
}

/** Plans some rows within a piece of work on the journal, and so as the journal is in that very piece. */
type PlanPiece = (queries: Queries) => Promise<readonly PlannedRow[]>;

// So many rows take some hundredths of a second: that soon a cancel is heard, and whoever asks something is answered.
const CHUNK = 125;
// Asking the reader takes a turn of its own, which is worth it for so many.
const CHUNKS_AHEAD = 4;

/**
 * What the usable rows of a list do, in order, some at a time; `inPiece` runs each plan in a piece of its own. A row
 * sees what those before it did, whether or not that has been written; so a dry run and a writing come to the same.
 * Throws `list-not-ready` when somebody was erased meanwhile: nobody comes back by a row that was read before.
 */
export async function planRows(parts: PlanParts, inPiece: (plan: PlanPiece) => Promise<void>): Promise<void> {
  const { session, screening, job, ports } = parts;
  const total = usableCountOf(screening);
  job.progress(0, total);
  const counts = await countKeys(session, screening, job);
  // Before the numbers are read: who is saved while they are is then looked at twice rather than never.
  const findSaved = watchOthers(ports.journal);
  const held = await ports.contacts.loadHeld(ports.journal.inPieces);
  const planner = createPlanner(parts, counts);
  let done = 0;
  for await (const records of readAhead(session, screening)) {
    job.assertGoing();
    await inPiece(async (queries) => {
      for (const point of await findSaved(queries)) hold(held, point);
      const inHand = await readInHand(parts, queries, records, isHeldIn(held));
      const keys = inHand
        .filter(({ isHeld }) => isHeld)
        .flatMap(({ said }) => said.points.map(({ key }) => key));
      const known = await readKnown(parts, queries, [...new Set(keys)]);
      planner.beginAt(await ports.contacts.nextSeq(queries));
      return inHand.map((row) => planner.plan(row, known));
    });
    done += records.length;
    job.progress(done, total);
  }
}

/** The reader has a process of its own: while some rows are planned and written it reads the next ones. */
async function* readAhead(
  { reader, choices }: PlanParts['session'],
  screening: ListScreening,
): AsyncGenerator<readonly ListRecord[]> {
  let ahead: Promise<readonly ListRecord[]> | null = null;
  try {
    for (const rows of usableRows(screening, CHUNK * CHUNKS_AHEAD)) {
      const next = reader.records(rows, choices.mapping);
      // Until somebody waits for it, a failure is nobody's.
      next.catch(() => undefined);
      if (ahead) yield* slicesOf(await ahead);
      ahead = next;
    }
    if (ahead) yield* slicesOf(await ahead);
  } finally {
    await ahead?.catch(() => undefined);
  }
}

function* slicesOf(records: readonly ListRecord[]): Generator<readonly ListRecord[]> {
  for (let from = 0; from < records.length; from += CHUNK) yield records.slice(from, from + CHUNK);
}

type Held = Awaited<ReturnType<ScreeningPorts['contacts']['loadHeld']>>;

function hold({ phones, emails }: Held, { kind, normalised }: UnderstoodPoint): void {
  const key = mailboxOf(normalised);
  (kind === 'phone' ? phones : emails).add(numberOf({ kind, key }));
}

const isHeldIn =
  ({ phones, emails }: Held) =>
  (point: RowPoint): boolean =>
    (point.kind === 'phone' ? phones : emails).has(numberOf(point));

async function readInHand(
  { session, formerRunSeq }: PlanParts,
  queries: Queries,
  records: readonly ListRecord[],
  isHeld: (point: RowPoint) => boolean,
): Promise<RowInHand[]> {
  const numbers = records.map(({ row }) => rowNumberOf(session.reader, row));
  const formerSeqs =
    formerRunSeq === null ? new Map<number, number>() : await findFormerSeqs(queries, formerRunSeq, numbers);
  return records.map((record, index) => {
    const said = readListedRow(record);
    return {
      record,
      said,
      contact: newContactOf(said, session.choices.card.audience),
      isHeld: said.points.some(isHeld),
      formerSeq: formerSeqs.get(numbers[index] ?? -1) ?? null,
    };
  });
}

/** The contacts that carry these keys, as the journal has them. */
async function readKnown(
  { ports, policy }: PlanParts,
  queries: Queries,
  keys: readonly string[],
): Promise<MetContacts> {
  const known = createMetContacts();
  if (keys.length === 0) return known;
  const holders = new Map(
    [...(await ports.contacts.findHolders(queries, keys)).values()].flat().map((one) => [one.seq, one]),
  );
  const mayReplace = policy.company === 'newer-wins' || policy['organisation-number'] === 'newer-wins';
  const companies = mayReplace ? [...new Set([...holders.values()].flatMap(organisationKeys))] : [];
  const held = companies.length === 0 ? null : await ports.findBadges(queries, companies);
  for (const holder of holders.values())
    known.put({
      holder,
      formerlyUpdatedAt: holder.updatedAt,
      settled: new Set(),
      isCompanyHeld: held !== null && organisationKeys(holder).some((key) => held.has(key)),
      isNew: false,
    });
  return known;
}

interface Planner {
  /** New contacts get this place and those behind it, unless earlier ones have got them already. */
  readonly beginAt: (seq: number) => void;
  readonly plan: (row: RowInHand, known: MetContacts) => PlannedRow;
}

function createPlanner(parts: PlanParts, counts: KeyCounts): Planner {
  const { session, screening, ports, policy, at } = parts;
  const { card, fileName } = session.choices;
  let seq = 0;
  const terms: PlanTerms = {
    card,
    fileName,
    policy,
    clock: ports.clock,
    at,
    nextId: orderedIds(at),
    nextSeq: () => seq++,
  };
  // Only those that another row may meet are kept in mind.
  const remembered = createMetContacts();
  const isShared = (point: RowPoint): boolean => counts.rowsWith(point) > 1;
  const plan: Planner['plan'] = (row, known) => {
    const { row: place } = row.record;
    const at = { rowNumber: rowNumberOf(session.reader, place), code: codeOf(screening, place) };
    const isMetAgain = row.said.points.some(isShared);
    // Most rows have nothing in common with the journal or with each other.
    const met = row.isHeld || isMetAgain ? matchRow(row, together(remembered, known)) : null;
    if (met !== null) {
      const result = planMet(terms, at, row, met);
      if (mayBeMetAgain(result.met, row, counts)) remembered.put(result.met);
      return result.planned;
    }
    const planned = planNew(terms, at, row);
    if (isMetAgain) remembered.put(metNew(planned.contact, row.said, terms.at));
    return planned;
  };
  return {
    plan,
    beginAt: (next) => {
      seq = Math.max(seq, next);
    },
  };
}

/** Contacts that rows changed, before those that the journal answered with. */
function together(remembered: MetContacts, known: MetContacts): Pick<MetContacts, 'with' | 'named'> {
  const isUntouched = ({ holder }: MetHolder): boolean => remembered.get(holder.seq) === undefined;
  return {
    with: (key) => [...remembered.with(key), ...known.with(key).filter(isUntouched)],
    named: (key, name) => [...remembered.named(key, name), ...known.named(key, name).filter(isUntouched)],
  };
}

function mayBeMetAgain({ holder }: MetHolder, { said }: RowInHand, counts: KeyCounts): boolean {
  const own = new Set(said.points.map(({ key }) => key));
  return [...keysOfHolder(holder)].some((key) => {
    const rows = counts.rowsWith({ kind: key.includes('@') ? 'email' : 'phone', key });
    return rows > (own.has(key) ? 1 : 0);
  });
}
