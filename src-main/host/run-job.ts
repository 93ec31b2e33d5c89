import type { JobStage } from '#shared/ipc/events.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { Journal } from '../database/journal.ts';

/** A long piece of work while it runs. */
export interface RunningJob {
  readonly signal: AbortSignal;
  /** Asked between two pieces: throws `cancelled` or `vault-locked` when the work must stop. */
  readonly assertGoing: () => void;
  readonly progress: (done: number, total: number) => void;
}

/** One long piece of work at a time. */
export interface Jobs {
  /**
   * Throws `job-running` when there is one already, and `cancelled` or `vault-locked` when it was stopped, whatever
   * the work itself made of that. Work that was finished all the same counts as done.
   */
  readonly run: <T>(stage: JobStage, work: (job: RunningJob) => Promise<T>) => Promise<T>;
  readonly isRunning: () => boolean;
  /** Throws `job-running`. */
  readonly assertIdle: () => void;
  /** Resolves when nothing runs, for work that nobody asked for and that must not be refused. */
  readonly idle: () => Promise<void>;
  /** Stops what is running and waits until it has stopped. */
  readonly cancel: () => Promise<void>;
  /** The same, because the journal locks. */
  readonly stop: () => Promise<void>;
}

interface JobsParts {
  readonly journal: Pick<Journal, 'assertOpen'>;
  readonly onProgress: (stage: JobStage, done: number, total: number) => void;
}

const assertGoingWith = (journal: JobsParts['journal'], signal: AbortSignal) => (): void => {
  signal.throwIfAborted();
  journal.assertOpen();
};

/** Runs the long work of one feature, with progress and cancel. */
export function createJobs({ journal, onProgress }: JobsParts): Jobs {
  let running: { readonly controller: AbortController; readonly ended: Promise<void> } | null = null;
  const assertIdle = (): void => {
    if (running !== null) throw new AppError('job-running');
  };
  const idle = async (): Promise<void> => {
    if (running === null) return;
    await running.ended;
    await idle();
  };
  const abort = async (reason: AppError): Promise<void> => {
    running?.controller.abort(reason);
    await running?.ended;
  };
  return {
    isRunning: () => running !== null,
    assertIdle,
    idle,
    run: async (stage, work) => {
      assertIdle();
      const controller = new AbortController();
      const { signal } = controller;
      const assertGoing = assertGoingWith(journal, signal);
      const ended = Promise.withResolvers<void>();
      running = { controller, ended: ended.promise };
      try {
        return await work({ signal, assertGoing, progress: (done, total) => onProgress(stage, done, total) });
      } catch (error) {
        throw signal.aborted ? signal.reason : error;
      } finally {
        running = null;
        ended.resolve();
      }
    },
    cancel: () => abort(new AppError('cancelled')),
    stop: () => abort(new AppError('vault-locked')),
  };
}
