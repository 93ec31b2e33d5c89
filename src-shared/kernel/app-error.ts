import type { ErrorCode } from './error-codes.ts';

/** Facts that complete an error's sentence. Never a name, number, path or key: errors may be written to the diary. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/**
 * A failure with a code. Expected outcomes are values; this is for what stops an operation.
 * The renderer turns the code into a sentence in the reader's language.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.details = details;
  }
}
