import type { RetentionPeriods } from '#shared/features/retention/retention.contract.ts';
import { addMonths, type CalendarDay, type Instant, localTimeAt } from '#shared/kernel/clock.ts';
import { sql } from 'kysely';
import { isOneOf } from '../../database/compile-once.ts';
import { eraseTrailOf } from '../../personal-data/erase-trail.ts';
import type { Queries } from '../../database/journal.ts';

/** Ids of answered requests and notes of breaches whose period has ended. */
interface PastRecords {
  readonly requests: readonly string[];
  readonly breaches: readonly string[];
}

/** Requests count from their answer, notes of breaches from the day the breach was known. */
export async function findPastRecords(
  queries: Queries,
  periods: RetentionPeriods,
  today: CalendarDay,
  timeZone: string,
): Promise<PastRecords> {
  const idsPast = (rows: readonly { readonly id: string; readonly at: Instant | null }[], months: number) =>
    rows.flatMap(({ id, at }) =>
      at !== null && addMonths(localTimeAt(at, timeZone).day, months) < today ? [id] : [],
    );
  const requests = await queries
    .selectFrom('subjectRequest')
    .select(['id', 'answeredAt as at'])
    .where('answeredAt', 'is not', null)
    .execute();
  const breaches = await queries.selectFrom('breach').select(['id', 'awareAt as at']).execute();
  return { requests: idsPast(requests, periods.request), breaches: idsPast(breaches, periods.breach) };
}

/** Takes these records out, and what the audit trail says of them. */
export async function deleteRecords(queries: Queries, { requests, breaches }: PastRecords): Promise<void> {
  const [requestIds, breachIds] = [JSON.stringify(requests), JSON.stringify(breaches)];
  const events = await queries
    .selectFrom('requestEvent')
    .select('id')
    .where(isOneOf('requestId', requestIds))
    .execute();
  await eraseTrailOf(queries, [...requests, ...breaches, ...events.map(({ id }) => id)]);
  await queries.deleteFrom('requestEvent').where(isOneOf('requestId', requestIds)).execute();
  await queries.deleteFrom('subjectRequest').where(isOneOf('id', requestIds)).execute();
  await queries.deleteFrom('breach').where(isOneOf('id', breachIds)).execute();
}

/** How many decisions about people past their period there have been: it grows with each. */
export async function countDecisions(queries: Queries): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT (SELECT count(*) FROM erasure)
    + (SELECT count(*) FROM retentionReview) + (SELECT count(*) FROM legalHold) AS count`.execute(queries);
  return rows[0]?.count ?? 0;
}
