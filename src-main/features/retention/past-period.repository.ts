import { sql } from 'kysely';
import { spokenOutcomes, unmetOutcomes } from '#shared/features/retention/retention.rules.ts';
import type { CalendarDay, Instant } from '#shared/kernel/clock.ts';
import { isOneOf } from '../../database/compile-once.ts';
import type { Queries } from '../../database/journal.ts';

/** Days between what is kept and what is past its period; what lies before them is past. */
export interface Cutoffs {
  readonly today: CalendarDay;
  readonly prospect: CalendarDay;
  /** The beginning of the day `prospect`. */
  readonly prospectStart: Instant;
  readonly customer: CalendarDay;
  readonly months: Readonly<Record<PastRow['kind'], number>>;
}

/** A contact past its period. */
export interface PastRow {
  readonly contactId: string;
  readonly name: string;
  readonly companyName: string;
  readonly kind: 'prospect' | 'customer' | 'untouched-list-row';
  /** Null when it was counted from the day the contact came in. */
  readonly lastOn: CalendarDay | null;
  readonly createdAt: Instant;
  /** The day of the list's card, for whoever only a list brought in. */
  readonly listEndedOn: CalendarDay | null;
  readonly calls: number;
  readonly hasOptOut: 0 | 1;
}

/** How many are past their period, by kind and by what keeps them. */
export interface PastCount {
  readonly kind: PastRow['kind'];
  readonly standing: 'due' | 'held' | 'kept';
  readonly count: number;
}

const codes = (words: readonly string[]) => sql.join(words.map((word) => sql.lit(word)));

// Says in SQL what `isTwoWay` says of one call.
const wentBothWays = sql`(outcome IN (${codes(spokenOutcomes)})
  OR kind = 'visit' AND outcome NOT IN (${codes(unmetOutcomes)})
  OR direction = 'in' AND outcome <> 'wrong-number')`;

/** `addMonths`: the same-numbered day, or the last one of a shorter month. */
const monthsAfter = (day: string, months: number) =>
  sql`min(date(${sql.raw(day)}, ${months} || ' months'),
    date(${sql.raw(day)}, 'start of month', (${months} + 1) || ' months', '-1 day'))`;

/** Whoever nothing may be erased of today: holds, restrictions and open requests. */
const held = (today: CalendarDay) => sql`
  SELECT contactId FROM legalHold WHERE endedOn IS NULL
  UNION SELECT contactId FROM restriction WHERE endedOn IS NULL OR endedOn > ${today}
  UNION SELECT named.value FROM subjectRequest, json_each(subject, '$.contactIds') AS named WHERE answeredAt IS NULL`;

type Condition = ReturnType<typeof sql>;

const ofSome = (some: Condition | undefined, column: 'id' | 'seq') =>
  some ? sql`IN (SELECT ${sql.ref(column)} FROM contact WHERE ${some})` : sql`IS NOT NULL`;

// Two fields of a call stand in no index: for all contacts, reading the table once is three times as fast as looking each
// call up.
/**
 * Every contact past its period with what it was counted from, or of some of them: one pass over each table that says
 * something of it.
 */
const pastPeriod = (cut: Cutoffs, some?: Condition) => sql`
  WITH spoken AS MATERIALIZED (
    SELECT contactId, max(calledOn) AS lastOn
    FROM ${some ? sql`call` : sql`call NOT INDEXED`} WHERE contactId ${ofSome(some, 'id')} AND ${wentBothWays} GROUP BY contactId),
  sold AS MATERIALIZED (
    SELECT contactId, max(isContract = 1 AND contractEndsOn IS NULL) AS isRunning,
      max(ifnull(contractEndsOn, soldOn)) AS endedOn
    FROM sale WHERE contactId ${ofSome(some, 'id')} GROUP BY contactId),
  agreed AS MATERIALIZED (
    SELECT contactId, max(statedOn) AS lastOn FROM consent WHERE contactId ${ofSome(some, 'id')} AND kind = 'given' GROUP BY contactId),
  stay AS MATERIALIZED (
    SELECT seq, writtenAt, min(deleteOn, ${monthsAfter('obtainedOn', cut.months['untouched-list-row'])}) || obtainedOn AS days
    FROM screeningRun WHERE undoneAt IS NULL),
  listed AS MATERIALIZED (
    SELECT contactSeq, max(days) AS days, max(writtenAt) AS writtenAt, max(effect = 'new') AS isBrought
    FROM listRow JOIN stay ON stay.seq = runSeq WHERE contactSeq ${ofSome(some, 'seq')} GROUP BY contactSeq),
  counted AS (
    SELECT contact.id, name, companyName, createdAt, sold.endedOn AS soldUntil,
      nullif(max(ifnull(spoken.lastOn, ''), ifnull(agreed.lastOn, '')), '') AS spokenOn,
      CASE WHEN isBrought = 1 AND contact.updatedAt <= listed.writtenAt AND spoken.contactId IS NULL
        AND agreed.contactId IS NULL AND NOT EXISTS (SELECT 1 FROM call WHERE contactId = contact.id)
        THEN days END AS days
    FROM contact LEFT JOIN spoken ON spoken.contactId = contact.id LEFT JOIN sold ON sold.contactId = contact.id
      LEFT JOIN agreed ON agreed.contactId = contact.id LEFT JOIN listed ON contactSeq = contact.seq
    WHERE isRunning IS NOT 1 AND ${some ?? sql`1`}),
  past AS (
    SELECT id, name, companyName, createdAt,
      CASE WHEN soldUntil IS NOT NULL THEN 'customer' WHEN spokenOn IS NULL AND days IS NOT NULL
        THEN 'untouched-list-row' ELSE 'prospect' END AS kind,
      CASE WHEN soldUntil IS NOT NULL THEN max(soldUntil, ifnull(spokenOn, ''))
        ELSE ifnull(spokenOn, substr(days, 11)) END AS lastOn,
      CASE WHEN soldUntil IS NULL AND spokenOn IS NULL THEN substr(days, 1, 10) END AS listEndedOn
    FROM counted
    WHERE CASE WHEN soldUntil IS NOT NULL THEN soldUntil < ${cut.customer} AND ifnull(spokenOn, '') < ${cut.customer}
      WHEN spokenOn IS NOT NULL THEN spokenOn < ${cut.prospect}
      WHEN days IS NOT NULL THEN substr(days, 1, 10) < ${cut.today}
      ELSE createdAt < ${cut.prospectStart} END),
  held AS MATERIALIZED (${held(cut.today)}),
  kept AS MATERIALIZED (SELECT DISTINCT contactId FROM retentionReview WHERE keepUntil >= ${cut.today})`;

const standing = sql`CASE WHEN id IN held THEN 'held' WHEN id IN kept THEN 'kept' ELSE 'due' END`;

/** How many of the contacts with these places, the first excluded, are past their period. */
export const countPast = async (
  queries: Queries,
  cut: Cutoffs,
  { behind, upTo }: { readonly behind: number; readonly upTo: number },
): Promise<PastCount[]> => {
  const some = sql`contact.seq > ${behind} AND contact.seq <= ${upTo}`;
  const { rows } = await sql<PastCount>`${pastPeriod(cut, some)}
    SELECT kind, ${standing} AS standing, count(*) AS count FROM past GROUP BY 1, 2`.execute(queries);
  return rows;
};

/** The place of the latest contact. */
export const findLastPlace = async (queries: Queries): Promise<number> => {
  const { rows } = await sql<{ last: number }>`SELECT ifnull(max(seq), 0) AS last FROM contact`.execute(
    queries,
  );
  return rows[0]?.last ?? 0;
};

const endedOn = ({ months }: Cutoffs) => sql`CASE kind
  WHEN 'untouched-list-row' THEN listEndedOn
  WHEN 'customer' THEN ${monthsAfter('lastOn', months.customer)}
  ELSE ${monthsAfter('ifnull(lastOn, substr(createdAt, 1, 10))', months.prospect)} END`;

const isOptedOut = sql`EXISTS (SELECT 1 FROM activeSuppression WHERE contactId = page.id OR value = page.id
    OR value IN (SELECT normalised FROM contactPoint WHERE contactPoint.contactId = page.id))`;

/** Those to be reviewed, the longest past first, a page at a time; `total` of them in all. */
export async function findDue(
  queries: Queries,
  cut: Cutoffs,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly rows: readonly PastRow[]; readonly total: number }> {
  const { rows } = await sql<PastRow & { readonly total: number }>`${pastPeriod(cut)},
    page AS MATERIALIZED (
      SELECT *, ${endedOn(cut)} AS endedOn, count(*) OVER () AS total FROM past
      WHERE id NOT IN held AND id NOT IN kept ORDER BY endedOn, id LIMIT ${page.limit} OFFSET ${page.offset})
    SELECT id AS contactId, name, companyName, kind, lastOn, createdAt, listEndedOn, total,
      (SELECT count(*) FROM call WHERE contactId = page.id) AS calls, ${isOptedOut} AS hasOptOut
    FROM page ORDER BY endedOn, id`.execute(queries);
  return { rows, total: rows[0]?.total ?? 0 };
}

/** Which of these contacts are to be reviewed. */
export async function findDueAmong(
  queries: Queries,
  cut: Cutoffs,
  contactIds: readonly string[],
): Promise<string[]> {
  const some = isOneOf('contact.id', JSON.stringify(contactIds));
  const { rows } = await sql<{ readonly id: string }>`${pastPeriod(cut, some)}
    SELECT id FROM past WHERE id NOT IN held AND id NOT IN kept ORDER BY id`.execute(queries);
  return rows.map(({ id }) => id);
}
