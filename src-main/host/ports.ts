import type { AppEvent } from '#shared/ipc/events.ts';
import type { Clock } from '#shared/kernel/clock.ts';
import type { StartProgram } from './program.ts';

/** Kinds of file the product writes or reads. */
export type FileKind = 'pdf' | 'csv' | 'json' | 'txt' | 'tsv' | 'xlsx' | 'eml' | 'html' | 'any';

/** What the product asks of whatever window system it runs in. Electron is one adapter. */
export interface Host {
  /** Absolute path the person chose, or null when they cancelled. */
  readonly chooseSaveFile: (suggestion: {
    readonly suggestedName: string;
    readonly kind: FileKind;
  }) => Promise<string | null>;
  readonly chooseOpenFile: (kinds: readonly FileKind[]) => Promise<string | null>;
  readonly emit: (event: AppEvent) => void;
}

/**
 * The technical diary: codes and operation names only. It never holds a name, number, path or key,
 * because it lies outside the vault in clear text; content goes into the audit trail inside.
 */
export interface Diary {
  readonly note: (entry: {
    readonly what: string;
    readonly code?: string;
    readonly operation?: string;
  }) => void;
}

/** Why the process before this one is gone without having been locked: it ended by itself, or gave no sign of life. */
export type FormerEnd = 'ended' | 'silent';

/** Everything from outside that the product depends on. */
export interface Ports {
  readonly clock: Clock;
  /** Milliseconds that only go forward, for timers and locks: the wall clock may jump. */
  readonly monotonicNow: () => number;
  readonly randomBytes: (count: number) => Buffer;
  /** Absolute path of the folder that holds the journal, its keys and its head. */
  readonly dataFolder: string;
  /** Absolute path of the folder with the typefaces that documents embed. */
  readonly fontFolder: string;
  readonly startProgram: StartProgram;
  readonly host: Host;
  readonly diary: Diary;
  /** Null, or absent, when it was locked or there was none. */
  readonly formerEnd?: FormerEnd | null;
}
