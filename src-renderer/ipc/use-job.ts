import { useCallback, useEffect, useRef, useState } from 'react';
import type { Job as JobName } from '#shared/ipc/events.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { Outcome } from './use-action.ts';
import { useProgress, type JobProgress } from './use-progress.ts';

export interface Job<Input, Output> {
  /** Does it. Never rejects: a failure is an outcome, and stands in `error`. */
  readonly run: (input: Input) => Promise<Outcome<Output>>;
  readonly isRunning: boolean;
  /** Null until main has said something. */
  readonly progress: JobProgress | null;
  /** Asks it to stop; it ends with the error `cancelled`, or is done before it hears. */
  readonly cancel: () => void;
  readonly isCancelling: boolean;
  /** Why the last run failed, until the next one starts or `clearError` is called. */
  readonly error: AppError | null;
  readonly clearError: () => void;
}

interface State {
  readonly isRunning: boolean;
  readonly isCancelling: boolean;
  readonly error: AppError | null;
}

const idle: State = { isRunning: false, isCancelling: false, error: null };

/** Long work of main's that can be cancelled. Whoever leaves the page while it runs has cancelled it. */
export function useJob<Input, Output>(
  name: JobName,
  action: (input: Input) => Promise<Output>,
  stop: () => Promise<unknown>,
): Job<Input, Output> {
  const [state, setState] = useState(idle);
  const progress = useProgress(name, state.isRunning);
  const latest = useRef({ action, stop });
  const running = useRef(false);
  const newest = useRef(0);
  useEffect(() => {
    latest.current = { action, stop };
  });
  useEffect(
    () => () => {
      if (running.current) ask(latest.current.stop);
    },
    [],
  );
  const run = useCallback(async (input: Input): Promise<Outcome<Output>> => {
    newest.current += 1;
    const turn = newest.current;
    running.current = true;
    setState({ ...idle, isRunning: true });
    const outcome = await settle(() => latest.current.action(input));
    // What a later run overtook has nothing more to say here.
    if (turn !== newest.current) return outcome;
    running.current = false;
    setState({ ...idle, error: outcome.ok ? null : outcome.error });
    return outcome;
  }, []);
  const cancel = useCallback(() => {
    if (!running.current) return;
    setState((before) => ({ ...before, isCancelling: true }));
    ask(latest.current.stop);
  }, []);
  const clearError = useCallback(() => setState((before) => ({ ...before, error: null })), []);
  return { ...state, progress, run, cancel, clearError };
}

// A refusal means that there is nothing left to stop.
const ask = (stop: () => Promise<unknown>): void => void stop().catch(() => undefined);

let before: Promise<unknown> = Promise.resolve();

/** One after the other: a job that was left is still stopping when the next one starts. */
async function settle<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  const turn = before.then(work);
  before = turn.catch(() => undefined);
  try {
    return { ok: true, value: await turn };
  } catch (thrown) {
    const error = thrown instanceof AppError ? thrown : new AppError('unexpected', {}, { cause: thrown });
    return { ok: false, error };
  }
}
