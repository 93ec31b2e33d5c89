/**
 * Programs that run in a process of their own, started for one job and ended after it. What the readers read may be
 * hostile: they are given neither the journal nor its key, and one that is brought down takes nothing with it. The
 * checker alone is given the key, and a copy of the journal.
 */
export const programs = ['list-reader', 'draft-reader', 'file-copier', 'journal-checker'] as const;
export type Program = (typeof programs)[number];

/** What a program's process may use. */
export interface ProgramLimits {
  /** Of V8's heap, in MB. */
  readonly heapMegabytes: number;
}

/** A program while it runs, seen from whoever started it. */
export interface RunningProgram {
  /** Structured clone: buffers arrive as `Uint8Array`, and nothing is transferred. After the end it goes nowhere. */
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Told once when the process is gone, for whatever reason; at once when it has gone already. */
  readonly onEnded: (listener: () => void) => void;
  /** Ends it at once; resolves when its process is gone. Harmless twice. */
  readonly end: () => Promise<void>;
}

export type StartProgram = (program: Program, limits: ProgramLimits) => RunningProgram;

/** The program's own end of the line. */
export interface ProgramPort {
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
}

/** What the file copier is sent once: absolute paths. Nothing may lie at `to`; what it has begun there stays when it is ended. */
export interface CopyTask {
  readonly from: string;
  readonly to: string;
}

/** From the file copier, in bytes. The copy is on the disk, readable by its owner only, when `copied` is said. */
export type CopierReply =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'copied'; readonly bytes: number }
  /** The system's name for what went wrong (`ENOSPC`). */
  | { readonly kind: 'failed'; readonly errno: string };
