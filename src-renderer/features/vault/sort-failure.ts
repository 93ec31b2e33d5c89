import type { AppError } from '#shared/kernel/app-error.ts';
import type { ErrorCode } from '#shared/kernel/error-codes.ts';

interface SortedFailure {
  readonly recoveryKey: AppError | null;
  readonly passphrase: AppError | null;
  /** What no field can mend. */
  readonly other: AppError | null;
}

const aboutKey: readonly ErrorCode[] = ['wrong-recovery-key', 'recovery-key-mistyped'];
const aboutPassphrase: readonly ErrorCode[] = ['passphrase-too-weak', 'passphrase-too-long'];

/** Puts a failure where it can be mended: at the field it is about. */
export const sortFailure = (error: AppError | null): SortedFailure => ({
  recoveryKey: error && aboutKey.includes(error.code) ? error : null,
  passphrase: error && aboutPassphrase.includes(error.code) ? error : null,
  other: error && ![...aboutKey, ...aboutPassphrase].includes(error.code) ? error : null,
});
