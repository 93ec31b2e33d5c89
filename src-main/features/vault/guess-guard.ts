import { AppError } from '#shared/kernel/app-error.ts';
import type { ErrorCode } from '#shared/kernel/error-codes.ts';

const longestWait = 30;

/** Seconds to wait after `wrongGuesses` in a row: 0, 0, 1, 2, 4 … 30. */
export const waitAfter = (wrongGuesses: number): number =>
  wrongGuesses < 3 ? 0 : Math.min(2 ** (wrongGuesses - 3), longestWait);

export interface GuessGuard {
  /** Throws `code` with `waitSeconds` while a guess would come too early. */
  readonly assertMayTry: (code: ErrorCode) => void;
  /** Counts a wrong guess and gives the error to throw. */
  readonly wrong: (code: ErrorCode) => AppError;
  readonly right: () => void;
}

/**
 * Slows down guessing at the keyboard. Kept in memory only, and nothing is ever wiped:
 * a colleague could otherwise destroy the journal by typing nonsense.
 */
export function createGuessGuard(monotonicNow: () => number): GuessGuard {
  let wrongGuesses = 0;
  let mayTryAt = 0;
  return {
    assertMayTry: (code) => {
      const waitSeconds = Math.ceil((mayTryAt - monotonicNow()) / 1000);
      if (wrongGuesses > 0 && waitSeconds > 0) throw new AppError(code, { waitSeconds });
    },
    wrong: (code) => {
      wrongGuesses += 1;
      const waitSeconds = waitAfter(wrongGuesses);
      mayTryAt = monotonicNow() + waitSeconds * 1000;
      return new AppError(code, { waitSeconds });
    },
    right: () => {
      wrongGuesses = 0;
    },
  };
}
