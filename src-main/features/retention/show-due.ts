import type {
  DueContact,
  RetentionPeriods,
  retentionContract,
} from '#shared/features/retention/retention.contract.ts';
import { reviewAfter } from '#shared/features/retention/retention.rules.ts';
import { addMonths, type Clock, localTimeAt, todayAt } from '#shared/kernel/clock.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import type { Queries } from '../../database/journal.ts';
import { cutoffsOf } from './cutoffs.ts';
import { countPast, findDue, findLastPlace, type PastCount, type PastRow } from './past-period.repository.ts';
import type { RetentionPorts } from './retention-ports.ts';
import { countDecisions, findPastRecords } from './records.repository.ts';
import { readLastReview, readPeriods } from './retention-settings.repository.ts';

type Service = ServiceOf<typeof retentionContract>;
const PAGE = 100;

/**
 * The dry run: what these periods, or the ones set, would put up for review or take out. Several parts of the window ask
 * the same, and each count reads whole tables: it is made once for each state of the journal.
 */
export function createCountDue({
  journal,
  clock,
}: Pick<RetentionPorts, 'journal' | 'clock'>): Service['count'] {
  let latest: { readonly key: string; readonly count: Awaited<ReturnType<Service['count']>> } | null = null;
  return async ({ periods: typed }) => {
    const periods = typed ?? (await journal.read(readPeriods));
    const key = JSON.stringify([journal.head().seq, todayAt(clock), periods]);
    if (latest?.key === key) return latest.count;
    const count = await countDue(journal, clock, periods);
    latest = { key, count };
    return count;
  };
}

/** What the first page asks: counted once a day, and again after each decision about somebody past their period. */
export function createShowReview({
  journal,
  clock,
}: Pick<RetentionPorts, 'journal' | 'clock'>): Service['review'] {
  let latest: { readonly key: string; readonly count: number } | null = null;
  return async () => {
    const today = todayAt(clock);
    const state = reviewAfter(await journal.read(readLastReview), today);
    if (!state.isReviewDue) return { ...state, count: 0 };
    const { periods, decisions } = await journal.read(async (queries) => ({
      periods: await readPeriods(queries),
      decisions: await countDecisions(queries),
    }));
    const key = JSON.stringify([today, periods, decisions]);
    if (latest?.key === key) return { ...state, count: latest.count };
    const { counts } = await countDue(journal, clock, periods);
    const count = Object.values(counts).reduce((total, each) => total + each, 0);
    latest = { key, count };
    return { ...state, count };
  };
}

// Some ten milliseconds of work.
const CONTACTS = 200;

/** In pieces: who comes in meanwhile is counted the next time. */
async function countDue(
  journal: RetentionPorts['journal'],
  clock: Clock,
  periods: RetentionPeriods,
): ReturnType<Service['count']> {
  const today = todayAt(clock);
  const cut = cutoffsOf(periods, today, clock.timeZone());
  const last = await journal.read(findLastPlace);
  const past: PastCount[] = [];
  for (let behind = 0; behind < last; behind += CONTACTS)
    past.push(
      ...(await journal.inPieces.read((queries) =>
        countPast(queries, cut, { behind, upTo: behind + CONTACTS }),
      )),
    );
  const records = await journal.read((queries) => findPastRecords(queries, periods, today, clock.timeZone()));
  const due = (kind: PastCount['kind']) =>
    sum(past.filter((one) => one.kind === kind && one.standing === 'due'));
  return {
    counts: {
      prospect: due('prospect'),
      customer: due('customer'),
      'untouched-list-row': due('untouched-list-row'),
      request: records.requests.length,
      breach: records.breaches.length,
    },
    held: sum(past.filter(({ standing }) => standing === 'held')),
    keptWithReason: sum(past.filter(({ standing }) => standing === 'kept')),
    ...reviewAfter(await journal.read(readLastReview), today),
  };
}

const sum = (counts: readonly PastCount[]): number => counts.reduce((total, { count }) => total + count, 0);

/** Those past the periods that are set, the longest first. */
export async function showDue(queries: Queries, clock: Clock, offset: number): ReturnType<Service['due']> {
  const periods = await readPeriods(queries);
  const cut = cutoffsOf(periods, todayAt(clock), clock.timeZone());
  const { rows, total } = await findDue(queries, cut, { offset, limit: PAGE });
  return { contacts: rows.map((row) => toDue(row, periods, clock)), total };
}

function toDue(row: PastRow, periods: RetentionPeriods, clock: Clock): DueContact {
  const { contactId, name, companyName, kind, calls } = row;
  const lastOn = row.lastOn ?? localTimeAt(row.createdAt, clock.timeZone()).day;
  return {
    contactId,
    name,
    companyName,
    kind,
    lastOn,
    endedOn: row.listEndedOn ?? addMonths(lastOn, periods[kind]),
    calls,
    hasOptOut: row.hasOptOut === 1,
  };
}
