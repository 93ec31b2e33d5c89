import { setImmediate } from 'node:timers/promises';
import type { Instant } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import { deleteListChanges, findListChanges, type StandingChange } from './list-changes.repository.ts';
import { POINT, UPDATED_AT } from './list-images.ts';
import type { RunningJob } from './run-job.ts';
import type { ContactChange, ContactFields, ScreeningPorts } from './screening-ports.ts';
import type { WrittenRun } from './untouched-contacts.repository.ts';

const CHUNK = 200;

/** The transaction that a list is undone in. */
export interface UndoParts {
  readonly queries: Queries;
  readonly trail: AuditTrail;
  readonly at: Instant;
  readonly job: RunningJob;
}

/**
 * Puts back every value that a list changed and that nobody has changed since, and takes away the numbers and addresses
 * it added that nobody has called. Answers how many details were put back, and how many contacts keep one of the list's.
 */
export async function putBackChanges(
  { contacts }: Pick<ScreeningPorts, 'contacts'>,
  { queries, trail, at, job }: UndoParts,
  run: WrittenRun,
): Promise<{ restored: number; kept: number }> {
  const count = { restored: 0, kept: 0 };
  let afterSeq = 0;
  for (;;) {
    job.assertGoing();
    const found = await findListChanges(queries, run, { afterSeq, limit: CHUNK });
    const byContact = [...Map.groupBy(found, ({ contactSeq }) => contactSeq).values()];
    const how = { at, action: 'screening.undo' };
    await contacts.update(queries, trail, byContact.flatMap(changeBack), how);
    const standing = found.filter(isStanding);
    const gone = byContact.filter((changes) => changes.filter(isDetail).every(isStanding)).flat();
    await deleteListChanges(queries, run.seq, [...new Set([...standing, ...gone])]);
    count.restored += standing.filter(isDetail).length;
    count.kept += byContact.filter((changes) =>
      changes.some((one) => isDetail(one) && !isStanding(one)),
    ).length;
    afterSeq = found.at(-1)?.contactSeq ?? afterSeq;
    if (byContact.length < CHUNK) return count;
    await setImmediate();
  }
}

const isStanding = (change: StandingChange): boolean => change.isStanding === 1;

const isDetail = ({ field }: StandingChange): boolean => field !== UPDATED_AT;

/** Nothing when every value of the list has been changed by somebody else. */
function changeBack(changes: readonly StandingChange[]): ContactChange[] {
  const standing = changes.filter((change) => isDetail(change) && isStanding(change));
  const [first] = standing;
  if (!first) return [];
  const fields = standing.filter(({ field }) => field !== POINT).map(({ field, before }) => [field, before]);
  const points = standing.filter(({ field }) => field === POINT);
  // Nobody else has changed the contact: it becomes as old as it was.
  const formerly = changes.find((change) => !isDetail(change) && isStanding(change));
  return [
    {
      contactId: first.contactId,
      fields: Object.fromEntries(fields) as ContactFields,
      added: [],
      removedPointIds: points.map(({ pointId }) => pointId),
      ...(formerly && { updatedAt: formerly.before }),
    },
  ];
}
