import type { SavedFile } from '#shared/ipc/saved-file.ts';
import type { Clock } from '#shared/kernel/clock.ts';

/** The last entry of the audit trail. */
export interface JournalHead {
  readonly seq: number;
  readonly link: Buffer;
}

/** As much of an open journal as the vault needs to know. */
export interface OpenedJournal {
  readonly head: () => JournalHead;
  /** Waits for the work in hand, then closes the file. */
  readonly close: () => Promise<void>;
}

export interface OpenJournalRequest {
  readonly path: string;
  /** 32 bytes, zeroed by the vault when the promise settles. */
  readonly key: Buffer;
  readonly journalId: string;
  readonly isNew: boolean;
  /** What the journal must at least contain; null when nothing is remembered. */
  readonly rememberedHead: JournalHead | null;
  readonly isRestoreAccepted: boolean;
  /** Called after the commit. */
  readonly onHeadMoved: (head: JournalHead) => void;
}

export interface RecoverySheet {
  readonly recoveryKey: string;
  readonly language: 'sv' | 'en';
  readonly journalId: string;
  /** Calendar day. */
  readonly madeOn: string;
}

/** What the vault is given. */
export interface VaultPorts<J extends OpenedJournal> {
  readonly clock: Clock;
  /** Milliseconds that only go forward. */
  readonly monotonicNow: () => number;
  readonly randomBytes: (count: number) => Buffer;
  readonly dataFolder: string;
  /** Opens or makes the database; throws `journal-behind-head` unless the restore is accepted. */
  readonly openJournal: (request: OpenJournalRequest) => Promise<J>;
  readonly onOpened: (journal: J) => void | Promise<void>;
  readonly onLocked: () => void;
  /** The key files were written anew while the vault is open. */
  readonly onKeysChanged: () => void;
  readonly saveRecoverySheet: (sheet: RecoverySheet) => Promise<SavedFile>;
  readonly idleLockMinutes: () => number;
  /** Why the process before this one is gone, when it was not locked. */
  readonly formerEnd?: 'ended' | 'silent' | null;
}
