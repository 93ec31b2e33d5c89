import { AppError } from '#shared/kernel/app-error.ts';

/** One long piece of work at a time, which can be called off. */
interface OneJob {
  /** Throws `job-running` while another one runs. */
  readonly run: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  /** The work in hand soon rejects with `cancelled`; harmless when there is none. */
  readonly cancel: () => void;
}

export function createOneJob(): OneJob {
  let running: AbortController | null = null;
  return {
    run: async (work) => {
      if (running !== null) throw new AppError('job-running');
      const controller = new AbortController();
      running = controller;
      try {
        return await work(controller.signal);
      } finally {
        running = null;
      }
    },
    cancel: () => running?.abort(new AppError('cancelled')),
  };
}
