import type { Instant } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../../database/audit-trail.ts';
import type { RunRow } from '../papers/list-export.repository.ts';
import type { ContactChange, ContactFields, ScreeningPorts } from '../screening-ports.ts';
import {
  deleteListChanges,
  deleteRows,
  findListChanges,
  findMetRows,
  type StandingChange,
} from './list-changes.repository.ts';
import { POINT, UPDATED_AT } from './list-images.ts';
import { findBroughtRows } from './untouched-contacts.repository.ts';

/** What became of an undone list: contacts taken out, details put back, contacts that keep something of it. */
export interface Undone {
  readonly removed: number;
  readonly restored: number;
  readonly kept: number;
}

/** How a list is taken out again. */
export interface Unwinding {
  readonly ports: Pick<ScreeningPorts, 'journal' | 'contacts'>;
  readonly run: Pick<RunRow, 'id' | 'seq' | 'writtenAt' | 'rowCount'>;
  /** What the trail calls it. */
  readonly action: string;
  readonly at: Instant;
  /** Asked between two pieces; may throw. */
  readonly assertGoing: () => void;
  /** Rows, of all rows of the list. */
  readonly progress: (done: number, total: number) => void;
}

/**
 * Takes a list out again in pieces, each whole by itself: contacts that it brought in and nobody has used go; values
 * that still are what it wrote become what they were. What somebody did stays, also while this runs. Stopped anywhere,
 * it goes on where it stopped when it is called again.
 */
export async function unwindList(unwinding: Unwinding): Promise<Undone> {
  const { run } = unwinding;
  const { removed, kept } = await takeOutUntouched(unwinding);
  const back = await putBackChanges(unwinding);
  await leaveIndexClean(unwinding);
  await forgetIdleRows(unwinding);
  unwinding.progress(run.rowCount, run.rowCount);
  return { removed, restored: back.restored, kept: kept + back.kept };
}

/** Gathers how many rows were meant since the last commit, for the one entry that says so. */
function countForTrail(
  { run, action }: Pick<Unwinding, 'run' | 'action'>,
  table: 'listRow' | 'listChange',
  what: string,
) {
  let count = 0;
  return {
    add: (more: number): void => {
      count += more;
    },
    write: (trail: AuditTrail): void => {
      if (count === 0) return;
      trail.record({ action, table, id: run.id, isPart: true, after: { [what]: count } });
      count = 0;
    },
  };
}

// So many contacts take some hundredths of a second, and fewer than half while somebody asks.
const CHUNK = 250;
const CHUNK_WHILE_ASKED = 100;

/**
 * Takes out the contacts that only this list brought in and nobody has touched. Answers how many went, and how many of
 * those that the list brought in stay.
 */
export async function takeOutUntouched({
  ports,
  run,
  ...how
}: Unwinding): Promise<{ removed: number; kept: number }> {
  const record = countForTrail({ run, ...how }, 'listRow', 'removed');
  const pieces = ports.journal.inPieces.together(record.write);
  const count = { removed: 0, kept: 0 };
  how.progress(0, run.rowCount);
  for (let afterRow = -1, isMore = true; isMore;) {
    how.assertGoing();
    const limit = ports.journal.inPieces.isAsked() ? CHUNK_WHILE_ASKED : CHUNK;
    const rows = await pieces.write(async (queries) => {
      const brought = await findBroughtRows(queries, run, { afterRow, limit });
      const seqs = brought.filter(({ isUntouched }) => isUntouched === 1).map(({ contactSeq }) => contactSeq);
      await ports.contacts.remove(queries, seqs);
      record.add(seqs.length);
      return brought;
    });
    const removed = rows.filter(({ isUntouched }) => isUntouched === 1).length;
    count.removed += removed;
    count.kept += rows.length - removed;
    afterRow = rows.at(-1)?.rowNumber ?? afterRow;
    isMore = rows.length === limit;
    how.progress(Math.min(Math.max(afterRow, 0), run.rowCount), run.rowCount);
  }
  await pieces.finish();
  return count;
}

// A contact that is found otherwise again takes a tenth of a millisecond or more.
const CONTACTS_AT_ONCE = 100;

/**
 * Puts back every value that a list changed and that nobody has changed since, and takes away the numbers and addresses
 * it added that nobody has called. Answers how many details were put back, and how many contacts keep one of the list's.
 */
async function putBackChanges({
  ports,
  run,
  action,
  at,
  assertGoing,
}: Unwinding): Promise<{ restored: number; kept: number }> {
  const record = countForTrail({ run, action }, 'listChange', 'forgotten');
  const pieces = ports.journal.inPieces.together(record.write);
  const count = { restored: 0, kept: 0 };
  for (let afterSeq = 0, isMore = true; isMore;) {
    assertGoing();
    const byContact = await pieces.write(async (queries, trail) => {
      const found = await findListChanges(queries, run, { afterSeq, limit: CONTACTS_AT_ONCE });
      const grouped = [...Map.groupBy(found, ({ contactSeq }) => contactSeq).values()];
      await ports.contacts.update(queries, trail, grouped.flatMap(changeBack), { at, action });
      const gone = grouped.filter((changes) => changes.filter(isDetail).every(isStanding)).flat();
      const forgotten = [...new Set([...found.filter(isStanding), ...gone])];
      await deleteListChanges(queries, run.seq, forgotten);
      record.add(forgotten.length);
      return grouped;
    });
    count.restored += byContact.flat().filter((one) => isStanding(one) && isDetail(one)).length;
    count.kept += byContact.filter((changes) =>
      changes.some((one) => isDetail(one) && !isStanding(one)),
    ).length;
    afterSeq = byContact.at(-1)?.[0]?.contactSeq ?? afterSeq;
    isMore = byContact.length === CONTACTS_AT_ONCE;
  }
  await pieces.finish();
  return count;
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

/** Leaves nothing in the index of what was taken out, also when it was stopped before. */
export const leaveIndexClean = ({ ports }: Pick<Unwinding, 'ports'>): Promise<void> =>
  ports.contacts.renewIndex(ports.journal.inPieces);

const ROWS_AT_ONCE = 1000;

/** An undone list has met nobody of whom nothing it brought is left. */
async function forgetIdleRows({ ports, run, action, assertGoing }: Unwinding): Promise<void> {
  for (let afterRow = -1, isMore = true; isMore;) {
    assertGoing();
    const rows = await ports.journal.inPieces.write(async (queries, trail) => {
      const met = await findMetRows(queries, run.seq, { afterRow, limit: ROWS_AT_ONCE });
      const idle = met.filter(({ isIdle }) => isIdle === 1).map(({ rowNumber }) => rowNumber);
      await deleteRows(queries, run.seq, idle);
      const after = { forgotten: idle.length };
      if (idle.length > 0) trail.record({ action, table: 'listRow', id: run.id, isPart: true, after });
      return met;
    });
    afterRow = rows.at(-1)?.rowNumber ?? afterRow;
    isMore = rows.length === ROWS_AT_ONCE;
  }
}
