import { randomUUID } from 'node:crypto';
import { toInstant } from '#shared/kernel/clock.ts';
import { updateRun } from '../papers/screened-lists.repository.ts';
import type { ScreeningPorts } from '../screening-ports.ts';
import { noChangedFields } from './plan-row.ts';
import {
  countEffects,
  deleteRun,
  deleteUnfinished,
  findUnfinished,
  type UnfinishedRun,
} from './unfinished-lists.repository.ts';
import { leaveIndexClean, type Undone, unwindList } from './unwind-list.ts';

type FinishPorts = Pick<ScreeningPorts, 'journal' | 'clock' | 'contacts' | 'onProgress'>;

/** Finishes what a cancel, a failure, a lock or a crash left half done. */
export interface UnfinishedLists {
  /**
   * Takes out what is left of every list that was not written to its end, and of every one whose undoing was begun. One
   * at a time; whoever asks meanwhile waits for the same. Rejects when the journal closes or the disk refuses, and is
   * then to be asked again.
   */
  readonly finish: () => Promise<void>;
  readonly isRunning: () => boolean;
}

export function createUnfinishedLists(ports: FinishPorts): UnfinishedLists {
  let running: Promise<void> | null = null;
  const finishAll = async (): Promise<void> => {
    for (const run of await ports.journal.inPieces.read(findUnfinished)) await finishOne(ports, run);
    await leaveIndexClean({ ports });
  };
  return {
    isRunning: () => running !== null,
    finish: () =>
      (running ??= finishAll().finally(() => {
        running = null;
      })),
  };
}

async function finishOne(ports: FinishPorts, run: UnfinishedRun): Promise<void> {
  const { journal, clock } = ports;
  const isUndoing = run.work === 'undoing';
  const unwinding = {
    ports,
    run,
    action: isUndoing ? 'screening.undo' : 'screening.takeBack',
    at: toInstant(clock.now()),
    assertGoing: journal.assertOpen,
    progress: (done: number, total: number) =>
      ports.onProgress(isUndoing ? 'undoing' : 'removing', done, total),
  };
  const undone = await unwindList(unwinding);
  if (isUndoing) await endUndoing(ports, run, undone);
  else await endWriting(ports, run, undone);
}

/** The list is undone, whoever may have used something of it. */
export const endUndoing = (
  { journal }: Pick<FinishPorts, 'journal'>,
  { id, seq, undoneAt }: Pick<UnfinishedRun, 'id' | 'seq' | 'undoneAt'>,
  undone: Undone,
): Promise<void> =>
  journal.write(async (queries, trail) => {
    await deleteUnfinished(queries, seq);
    const [before, after] = [{ undoneAt: null }, { undoneAt, ...undone }];
    trail.record({ action: 'screening.undo', table: 'screeningRun', id, before, after });
  });

/**
 * Nothing is left of the list. Unless somebody has used a contact of it meanwhile: where that came from must be known, so
 * the list stands as an undone one, with another id, so that the first may be written again.
 */
const endWriting = (
  { journal, clock }: FinishPorts,
  { id, seq, effects }: UnfinishedRun,
  undone: Undone,
): Promise<void> =>
  journal.write(async (queries, trail) => {
    await deleteUnfinished(queries, seq);
    const left = await countEffects(queries, seq);
    const after = { ...undone, id: randomUUID(), undoneAt: toInstant(clock.now()) };
    if (left.new + left.updated + left.same === 0) await deleteRun(queries, seq);
    else
      await updateRun(queries, seq, {
        id: after.id,
        undoneAt: after.undoneAt,
        effects: JSON.stringify({
          ...(JSON.parse(effects) as object),
          ...left,
          changedFields: noChangedFields,
        }),
      });
    trail.record({ action: 'screening.takeBack', table: 'screeningRun', id, after });
  });
