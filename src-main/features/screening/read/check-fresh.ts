import { AppError } from '#shared/kernel/app-error.ts';
import { type Clock, localTimeAt, todayAt } from '#shared/kernel/clock.ts';
import type { Queries } from '../../../database/journal.ts';
import { hasChangedSince } from '../papers/screened-lists.repository.ts';
import type { ListScreening } from './list-session.ts';

/**
 * Throws `list-not-ready` when a screening no longer says how things are: somebody may have said no since, a register
 * been replaced, a call been logged; and a register's answer, like a "not now", holds until the end of a day. What is written of the
 * tables `besides` does not count.
 */
export async function assertFresh(
  queries: Queries,
  screening: ListScreening,
  clock: Clock,
  besides: readonly 'call'[] = [],
): Promise<void> {
  const isOfToday = localTimeAt(screening.at, clock.timeZone()).day === todayAt(clock);
  if (!isOfToday || (await hasChangedSince(queries, screening.headSeq, besides)))
    throw new AppError('list-not-ready');
}
