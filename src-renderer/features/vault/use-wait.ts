import { useEffect, useState } from 'react';

export interface Wait {
  /** Whole seconds left, 0 when there is nothing to wait for. */
  readonly secondsLeft: number;
  readonly start: (seconds: number) => void;
}

const TICK_MS = 250;

/** Milliseconds that only go forward. */
export const monotonicNow = (): number => performance.now();

/** A pause that counts down; `now` in milliseconds that only go forward. */
export function useWait(now: () => number): Wait {
  const [wait, setWait] = useState({ endsAt: 0, secondsLeft: 0 });
  const { endsAt, secondsLeft } = wait;
  const isWaiting = secondsLeft > 0;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => {
      setWait({ endsAt, secondsLeft: Math.max(0, Math.ceil((endsAt - now()) / 1000)) });
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [isWaiting, endsAt, now]);
  return {
    secondsLeft,
    start: (seconds) => setWait({ endsAt: now() + seconds * 1000, secondsLeft: Math.ceil(seconds) }),
  };
}
