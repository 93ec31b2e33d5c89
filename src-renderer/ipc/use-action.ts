import { useCallback, useEffect, useRef, useState } from 'react';
import { AppError } from '#shared/kernel/app-error.ts';
import { showToast } from '../ui/layout/toast.store.ts';
import { useErrorText } from '../ui/form/use-error-text.ts';
import { countAsWrite } from './pending.store.ts';

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

interface Action<Input, Output> {
  /** Does it. Never rejects: a failure is an outcome, already shown unless `errors` is `in-place`. */
  readonly run: (input: Input) => Promise<Outcome<Output>>;
  readonly isPending: boolean;
  /** Why the last run failed, until the next one starts or `clearError` is called. */
  readonly error: AppError | null;
  readonly clearError: () => void;
}

/** A write with its waiting and its failure. `in-place`: the page shows `error` itself, no toast. */
export function useAction<Input, Output>(
  action: (input: Input) => Promise<Output>,
  errors: 'toast' | 'in-place' = 'toast',
): Action<Input, Output> {
  const errorText = useErrorText();
  const [running, setRunning] = useState(0);
  const [error, setError] = useState<AppError | null>(null);
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });
  const run = useCallback(
    async (input: Input): Promise<Outcome<Output>> => {
      setRunning((before) => before + 1);
      setError(null);
      try {
        return { ok: true, value: await countAsWrite(latest.current(input)) };
      } catch (thrown) {
        const failure = asAppError(thrown);
        setError(failure);
        if (errors === 'toast') showToast({ text: errorText(failure), tone: 'stop' });
        return { ok: false, error: failure };
      } finally {
        setRunning((before) => before - 1);
      }
    },
    [errors, errorText],
  );
  return { run, isPending: running > 0, error, clearError: useCallback(() => setError(null), []) };
}

const asAppError = (thrown: unknown): AppError =>
  thrown instanceof AppError ? thrown : new AppError('unexpected', {}, { cause: thrown });
