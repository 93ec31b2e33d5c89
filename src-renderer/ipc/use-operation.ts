import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { AppContract } from '#shared/contract.ts';
import { onAppEvent } from './bridge.ts';

/** The name by which main says that a feature's rows changed. */
export type FeatureName = keyof AppContract;

export interface Loaded<T> {
  /** The newest answer; the one before it while a newer is on its way; undefined until the first. */
  readonly value: T | undefined;
  /** Why the last question failed; null once one succeeds. */
  readonly error: unknown;
  readonly isLoading: boolean;
  readonly reload: () => void;
}

interface Answer<T> {
  /** What was asked, null before the first answer. */
  readonly question: string | null;
  readonly value: T | undefined;
  readonly error: unknown;
}

/**
 * Asks main and keeps the answer up to date: again when `deps` change (compared as JSON) and again when
 * main says that rows of one of `features` changed. An answer that a later question overtook is dropped.
 */
export function useOperation<T>(
  call: () => Promise<T>,
  deps: readonly unknown[],
  features: readonly FeatureName[],
): Loaded<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ question: null, value: undefined, error: null });
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  const question = JSON.stringify([round, deps]);
  const ask = useEffectEvent(async () => call());
  useEffect(() => {
    let isCurrent = true;
    const take = (next: (before: Answer<T>) => Answer<T>) => {
      if (isCurrent) setAnswer(next);
    };
    ask().then(
      (value) => take(() => ({ question, value, error: null })),
      (error: unknown) => take(({ value }) => ({ question, value, error })),
    );
    return () => {
      isCurrent = false;
    };
  }, [question]);
  useReloadOnChange(features, reload);
  return { value: answer.value, error: answer.error, isLoading: answer.question !== question, reload };
}

function useReloadOnChange(features: readonly FeatureName[], reload: () => void): void {
  const names = features.join(' ');
  useEffect(() => {
    const shown = new Set(names.split(' '));
    return onAppEvent((event) => {
      if (event.type === 'changed' && event.features.some((feature) => shown.has(feature))) reload();
    });
  }, [names, reload]);
}
