import { AppError } from '#shared/kernel/app-error.ts';
import type { ErrorCode } from '#shared/kernel/error-codes.ts';

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'disk-read-only',
  EACCES: 'disk-read-only',
  EPERM: 'disk-read-only',
  EIO: 'disk-error',
};

/** The system's name for what went wrong (`ENOENT`), or null when the error is not the file system's. */
export const errnoOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/**
 * A file system failure as the product reports it, or null when it is something else.
 * The original is not kept as the cause: its message holds a path.
 */
export function asDiskError(error: unknown): AppError | null {
  const code = codes[errnoOf(error) ?? ''];
  return code === undefined ? null : new AppError(code);
}
