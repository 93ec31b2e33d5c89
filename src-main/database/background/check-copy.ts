import { AppError } from '#shared/kernel/app-error.ts';
import type { ErrorCode } from '#shared/kernel/error-codes.ts';
import type { StartProgram } from '../../host/program.ts';
import { runProgram } from '../../host/run-program.ts';
import type { ChainCheck } from '../audit-trail.ts';

/** What a look at the whole file found. */
export interface JournalCheck {
  /** `ok`, or what SQLite found. */
  readonly integrity: string;
  readonly chain: ChainCheck;
}

/** What the journal checker is sent once. */
export interface CheckTask {
  /** Absolute path of a copy that nobody else has open. */
  readonly path: string;
  /** 32 bytes; zeroed once the copy is open. */
  readonly key: Uint8Array;
  readonly journalId: string;
}

export type CheckerReply =
  /** Entries of the audit trail. */
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'checked'; readonly check: JournalCheck }
  /** Null when the reason has no code. */
  | { readonly kind: 'failed'; readonly code: ErrorCode | null };

interface CheckOptions {
  /** In entries of the audit trail. */
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

// Beside SQLite's own pages: the trail is read an entry at a time.
const HEAP_MEGABYTES = 128;

/** Reads a copy of the journal from end to end, in a process of its own. Throws what opening the copy throws. */
export const checkCopy = (
  startProgram: StartProgram,
  task: CheckTask,
  { onProgress, signal }: CheckOptions,
): Promise<JournalCheck> =>
  runProgram(startProgram, {
    program: 'journal-checker',
    heapMegabytes: HEAP_MEGABYTES,
    task,
    signal,
    resultOf: (message) => {
      const reply = message as CheckerReply;
      if (reply.kind === 'progress') onProgress(reply.done, reply.total);
      if (reply.kind === 'failed') throw new AppError(reply.code ?? 'unexpected');
      return reply.kind === 'checked' ? reply.check : undefined;
    },
  });
