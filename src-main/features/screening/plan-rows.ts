import { setImmediate } from 'node:timers/promises';
import { organisationKeys } from '#shared/compliance/party.ts';
import { newContactOf, readListedRow, type RowPoint } from '#shared/features/screening/listed-row.rules.ts';
import type { WritePolicy } from '#shared/features/screening/screening-words.ts';
import type { Instant } from '#shared/kernel/clock.ts';
import type { Queries } from '../../database/journal.ts';
import { orderedIds } from '../../database/ordered-ids.ts';
import type { ListRecord } from '../../import/list-protocol.ts';
import { countKeys, type KeyCounts, numberOf } from './count-keys.ts';
import { type ListScreening, type ListSession, rowNumberOf } from './list-session.ts';
import { matchRow, type RowInHand } from './match-row.ts';
import { createMetContacts, keysOfHolder, type MetContacts, type MetHolder } from './met-contacts.ts';
import { metNew, planMet, type PlannedRow, planNew, type PlanTerms } from './plan-row.ts';
import type { RunningJob } from './run-job.ts';
import { findFormerSeqs } from './screened-lists.repository.ts';
import type { ScreeningPorts } from './screening-ports.ts';
import { codeOf, usableCountOf, usableRows } from './usable-rows.ts';

/** What rows are planned from. */
export interface PlanParts {
  readonly ports: Pick<ScreeningPorts, 'clock' | 'contacts' | 'findBadges'>;
  readonly session: Pick<ListSession, 'reader' | 'choices'>;
  readonly screening: ListScreening;
  readonly policy: WritePolicy;
  readonly at: Instant;
  readonly job: RunningJob;
  /** The same file as it was written before and still stands, or null. */
  readonly formerRunSeq: number | null;
  /** Puts a question to the journal: within a transaction, or by itself. */
  readonly ask: <T>(work: (queries: Queries) => Promise<T>) => Promise<T>;
}

// A statement of so many rows takes about a tenth of a second: that soon a cancel is heard.
const CHUNK = 250;

/**
 * What the usable rows of a list do, in order, some at a time. A row sees what those before it did, whether or not that
 * has been written meanwhile; so a dry run and a writing come to the same.
 */
export async function* planRows(parts: PlanParts): AsyncGenerator<readonly PlannedRow[]> {
  const { session, screening, job, ask, ports } = parts;
  const total = usableCountOf(screening);
  job.progress(0, total);
  const counts = await countKeys(session, screening, job);
  const held = await ask((queries) => ports.contacts.loadHeld(queries));
  const planner = createPlanner(parts, counts, await ask(ports.contacts.nextSeq));
  let done = 0;
  for await (const records of readAhead(session, screening)) {
    job.assertGoing();
    const inHand = await ask((queries) => readInHand(parts, queries, records, isHeldIn(held)));
    const keys = inHand
      .filter(({ isHeld }) => isHeld)
      .flatMap(({ said }) => said.points.map(({ key }) => key));
    const known = await ask((queries) => readKnown(parts, queries, [...new Set(keys)]));
    yield inHand.map((row) => planner(row, known));
    done += records.length;
    job.progress(done, total);
    await setImmediate();
  }
}

/** The reader has a process of its own: while some rows are planned and written it reads the next ones. */
async function* readAhead(
  { reader, choices }: PlanParts['session'],
  screening: ListScreening,
): AsyncGenerator<readonly ListRecord[]> {
  let ahead: Promise<readonly ListRecord[]> | null = null;
  try {
    for (const rows of usableRows(screening, CHUNK)) {
      const next = reader.records(rows, choices.mapping);
      // Until somebody waits for it, a failure is nobody's.
      next.catch(() => undefined);
      if (ahead) yield await ahead;
      ahead = next;
    }
    if (ahead) yield await ahead;
  } finally {
    await ahead?.catch(() => undefined);
  }
}

const isHeldIn =
  ({ phones, emails }: Awaited<ReturnType<ScreeningPorts['contacts']['loadHeld']>>) =>
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

type Planner = (row: RowInHand, known: MetContacts) => PlannedRow;

function createPlanner(parts: PlanParts, counts: KeyCounts, firstSeq: number): Planner {
  const { session, screening, ports, policy, at } = parts;
  const { card, fileName } = session.choices;
  let seq = firstSeq;
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
  return (row, known) => {
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
