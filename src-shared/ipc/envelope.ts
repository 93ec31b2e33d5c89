import { type ErrorDetails } from '../kernel/app-error.ts';
import { type ErrorCode } from '../kernel/error-codes.ts';

/** The form in which every reply crosses the boundary: Electron carries only an error's message, so failures are data. */
export type Envelope =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: ErrorCode; readonly details: ErrorDetails };
