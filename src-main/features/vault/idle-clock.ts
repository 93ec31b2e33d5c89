/** Counts down to the idle lock on a clock that only goes forward. */
export interface IdleClock {
  readonly noteActivity: () => void;
  /** Milliseconds until the lock; zero or less when it is due. */
  readonly remaining: () => number;
}

/** Starts at the last activity; `minutes` is asked each time, so that a changed setting counts at once. */
export function createIdleClock(monotonicNow: () => number, minutes: () => number): IdleClock {
  let activeAt = monotonicNow();
  return {
    noteActivity: () => {
      activeAt = monotonicNow();
    },
    remaining: () => activeAt + minutes() * 60_000 - monotonicNow(),
  };
}
