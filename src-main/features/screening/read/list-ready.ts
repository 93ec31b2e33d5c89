import { hasIdentifierColumn, missingOf } from '#shared/features/screening/list-card.rules.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { type Clock, todayAt } from '#shared/kernel/clock.ts';
import type { ListScreening, ListSession } from './list-session.ts';

/** Throws `list-not-ready` while the card lacks something or no column holds numbers or addresses. */
export function assertReady({ choices }: Pick<ListSession, 'choices'>, clock: Clock): void {
  const isReady =
    missingOf(choices.card, todayAt(clock)).length === 0 && hasIdentifierColumn(choices.mapping);
  if (!isReady) throw new AppError('list-not-ready');
}

/** The screening that a plan or a writing stands on. Throws `list-not-ready` when there is none, or the list is not ready. */
export function requireScreening(session: ListSession, clock: Clock): ListScreening {
  assertReady(session, clock);
  if (session.screening === null) throw new AppError('list-not-ready');
  return session.screening;
}
