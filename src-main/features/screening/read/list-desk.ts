import type { JobStage } from '#shared/ipc/events.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { ListSource } from '../../../import/list-protocol.ts';
import { createJobs, type Jobs, type RunningJob } from '../../../host/run-job.ts';
import type { ScreeningPorts } from '../screening-ports.ts';
import { createUnfinishedLists, type UnfinishedLists } from '../write/unfinished-lists.ts';
import { type HeldList, holdList, type ListChange } from './hold-list.ts';
import type { ListInHand, ListSession } from './list-session.ts';
import { openAgain, openInstead } from './open-list.ts';

/** The one list on its way through the wizard. */
export interface ListDesk {
  /** The list in hand or null, without waiting for anything. */
  readonly inHand: () => ListInHand | null;
  /**
   * The same; the first time after an unlock what was chosen before is taken up, and the file is read again from its
   * path. When it is gone or another one, everything but the file comes back.
   */
  readonly resume: () => Promise<ListInHand | null>;
  /** Throws `list-not-open`, and `file-changed` when the file must be chosen again. */
  readonly current: () => ListSession;
  /** Reads a list. It takes the place of the one in hand, unless it is that very file; failing leaves all as it was. */
  readonly open: (source: ListSource) => Promise<void>;
  /** Notes what long work found, or where the person is. What was chosen is on the disk when it resolves. */
  readonly update: (change: ListChange) => Promise<void>;
  /** For what must not change under long work: throws `job-running`. One change follows another. */
  readonly change: (work: (held: ListInHand) => ListChange | Promise<ListChange>) => Promise<void>;
  /** Long work on the list in hand. Throws what `current` and `Jobs.run` throw. */
  readonly runJob: <T>(
    stage: JobStage,
    work: (session: ListSession, job: RunningJob) => Promise<T>,
  ) => Promise<T>;
  /** Long work on something else, one at a time with that on the list in hand. Throws what `Jobs.run` throws. */
  readonly runApart: Jobs['run'];
  /** What a list that was not written or undone to its end left is taken out; long work on lists waits for it. */
  readonly finishUnfinished: () => Promise<void>;
  /** True while long work runs. */
  readonly isBusy: () => boolean;
  /** Stops long work and waits until it has stopped. */
  readonly cancel: () => Promise<void>;
  /** Ends the list in hand without a trace. */
  readonly discard: () => Promise<void>;
  /** Ends the list in hand because it was written: its proof stays. */
  readonly finish: () => Promise<void>;
  /** The journal locks: stops what is running and lets go of every row. What was chosen stays in the journal. */
  readonly close: () => Promise<void>;
}

/** A desk for one open journal. */
export function createListDesk(ports: ScreeningPorts): ListDesk {
  const jobs = createJobs(ports);
  const list = holdList(ports);
  const unfinished = createUnfinishedLists(ports);
  const runApart = runAfter(unfinished, jobs);
  const resume = once(() => openAgain(ports, list, jobs));
  const afterResuming = after(resume);
  return {
    inHand: list.inHand,
    resume: async () => {
      await resume();
      return list.inHand();
    },
    current: () => sessionOf(list.inHand()),
    open: afterResuming((source) => openInstead(ports, list, jobs, source)),
    update: afterResuming((change) => list.change(() => change)),
    change: afterResuming((work) => {
      jobs.assertIdle();
      return list.change(work);
    }),
    runJob: async (stage, work) => {
      await resume();
      return runOnList(list, runApart, stage, work);
    },
    runApart,
    finishUnfinished: unfinished.finish,
    isBusy: () => jobs.isRunning() || unfinished.isRunning(),
    cancel: jobs.cancel,
    discard: afterResuming(async () => {
      await jobs.cancel();
      await list.replace(null);
    }),
    finish: () => list.replace(null, 'written'),
    close: async () => {
      await jobs.stop();
      await list.release();
    },
  };
}

/** Puts one piece of work before another. */
const after =
  (first: () => Promise<void>) =>
  <Args extends unknown[]>(work: (...args: Args) => Promise<void>) =>
  async (...args: Args): Promise<void> => {
    await first();
    await work(...args);
  };

/** Runs `work` the first time only; when it failed, the next time again. */
function once(work: () => Promise<void>): () => Promise<void> {
  let begun: Promise<void> | null = null;
  return () => {
    begun ??= work().catch((error: unknown) => {
      begun = null;
      throw error;
    });
    return begun;
  };
}

function sessionOf(held: ListInHand | null): ListSession {
  if (held === null) throw new AppError('list-not-open');
  const { choices, reader, screening } = held;
  if (reader === null) throw new AppError('file-changed');
  return { choices, reader, screening };
}

const runAfter =
  ({ finish }: Pick<UnfinishedLists, 'finish'>, { run }: Jobs): Jobs['run'] =>
  (stage, work) =>
    run(stage, async (job) => {
      await orStopped(job, finish());
      return work(job);
    });

/** Whoever waits for something else may stop waiting; that goes on. */
async function orStopped({ signal }: RunningJob, awaited: Promise<void>): Promise<void> {
  const stopped = Promise.withResolvers<never>();
  const stop = (): void => stopped.reject(signal.reason);
  signal.addEventListener('abort', stop);
  try {
    await Promise.race([awaited, stopped.promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function runOnList<T>(
  list: HeldList,
  run: Jobs['run'],
  stage: JobStage,
  work: (session: ListSession, job: RunningJob) => Promise<T>,
): Promise<T> {
  sessionOf(list.inHand());
  return run(stage, async (job) => {
    // Changes that were asked for earlier come first.
    await list.settled();
    return work(sessionOf(list.inHand()), job);
  });
}
