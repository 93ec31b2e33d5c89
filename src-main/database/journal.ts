import { AppError } from '#shared/kernel/app-error.ts';
import type { Clock } from '#shared/kernel/clock.ts';
import { Kysely, SqliteDialect } from 'kysely';
import type { StartProgram } from '../host/program.ts';
import { createTwoLaneQueue, type TwoLaneQueue } from '../host/two-lane-queue.ts';
import type { AuditChain, AuditTrail, ChainHead } from './audit-trail.ts';
import { cacheStatements } from './cached-statements.ts';
import { runDirectly } from './compile-once.ts';
import { createJournalCopies, type JournalCopies } from './background/copy-journal.ts';
import { createUpkeep, type StartTimer, type Upkeep } from './background/upkeep.ts';
import {
  createWriteTransactions,
  type PiecesTogether,
  type WriteTransactions,
} from './file/write-transactions.ts';
import type { RetainedRecords } from './retained-records.ts';
import { asStorageError, closeDatabase, type Connection } from './open-database.ts';
import type { Database } from './schema.ts';

/** What repositories are handed: inside `write` it is the transaction, never the database. */
export type Queries = Kysely<Database>;

/** What drafts are written through: nothing but the draft table. */
export type DraftQueries = Kysely<Pick<Database, 'draft'>>;

/** What caches are written through: what can be built again from other tables, and what does not count yet or any more. */
export type CacheQueries = Kysely<
  Pick<
    Database,
    | 'numberSet'
    | 'callSearch'
    | 'goneCall'
    | 'markedIndex'
    | 'registerFile'
    | 'registerNumber'
    | 'optOutImport'
  >
>;

/** The open, decrypted journal. */
export interface Journal {
  readonly id: string;
  /** Throws `vault-locked` once closing was asked for, as everything below does. */
  readonly assertOpen: () => void;
  readonly read: <T>(work: (queries: Queries) => Promise<T>) => Promise<T>;
  /**
   * One transaction, durable when it resolves. A change without an audit record is refused.
   * Never call `read` or `write` inside: SQLite would wait for itself.
   */
  readonly write: <T>(work: (queries: Queries, trail: AuditTrail) => Promise<T>) => Promise<T>;
  /** For half-written text, which is not yet a record and so leaves no trail. */
  readonly keepDraft: (work: (queries: DraftQueries) => Promise<void>) => Promise<void>;
  /** For what is built from other tables and leaves no trail. */
  readonly keepCache: <T>(work: (queries: CacheQueries) => Promise<T>) => Promise<T>;
  /**
   * The same, for long work in pieces: a piece waits until no short work does, and whoever asks meanwhile waits for one
   * piece. Keep a piece below some 10 ms; each is a transaction of its own.
   */
  readonly inPieces: Pick<Journal, 'read' | 'write' | 'keepCache'> & {
    /** Whether somebody has asked something just now: pieces are then to be as short as they can. */
    readonly isAsked: () => boolean;
    /**
     * For work of very many pieces that is nothing before its last one. `beforeCommit` records what was written since the last commit: one entry
     * names the rows of many pieces.
     */
    readonly together: (beforeCommit: (trail: AuditTrail) => void) => PiecesTogether;
  };
  /**
   * Leaves an encrypted copy, whole and on the disk, beside the journal as `<journal>.<name>`, in place of an earlier
   * one, with what the journal held when it began. Others go on working meanwhile.
   */
  readonly copyBeside: JournalCopies['copyBeside'];
  /** Writes everything into the file and leaves no trace of what was erased in the write-ahead log. */
  readonly emptyLog: () => Promise<void>;
  /** Long work that needs the memory itself: meanwhile 4 MB of the file's pages are kept ready instead of 32. */
  readonly withFewPages: <T>(work: () => Promise<T>) => Promise<T>;
  readonly head: () => ChainHead;
  /** Others go on working meanwhile. */
  readonly verify: JournalCopies['verify'];
  /** Waits for the work in hand, then closes the file. */
  readonly close: () => Promise<void>;
}

interface JournalParts {
  readonly id: string;
  /** 32 bytes, zeroed when it closes: what reads a copy of the file in one go needs it. */
  readonly key: Buffer;
  readonly connection: Connection;
  readonly chain: AuditChain;
  /** What must outlive an older copy. */
  readonly book: RetainedRecords;
  readonly clock: Clock;
  readonly onHeadMoved: (head: ChainHead) => void;
  /** After a commit: the tables its audit records named. */
  readonly onCommitted: (tables: readonly (keyof Database)[]) => void;
  readonly startTimer: StartTimer;
  readonly startProgram: StartProgram;
}

/** Puts the query builder, the audit trail and the error mapping around an open connection. */
export function createJournal(parts: JournalParts): Journal {
  const { id, connection, chain } = parts;
  const { statements, database } = queriesOn(connection);
  const queue = createTwoLaneQueue();
  const { write, unrecorded, together, settle } = createWriteTransactions({
    ...parts,
    statements,
    database,
    isAsked: queue.isAsked,
    onCommitted: (tables) => tell(parts, tables),
  });
  const { whileOpen, pieceWhileOpen, assertOpen, close, upkeep } = createClosableQueue(parts, queue, settle);
  const settled = after(settle);
  const alone: Lane = (work) => whileOpen(settled(work));
  const piece: Lane = (work) => pieceWhileOpen(settled(work));
  const copies = createJournalCopies({ ...parts, upkeep, piece });

  return {
    id,
    assertOpen,
    ...through(whileOpen, database, { write, unrecorded }),
    inPieces: {
      ...through(pieceWhileOpen, database, { write, unrecorded }),
      isAsked: queue.isAsked,
      together: (beforeCommit) => together(pieceWhileOpen, beforeCommit),
    },
    keepDraft: (work) => alone(() => mapped(work(database as unknown as DraftQueries))),
    ...workOnFile(connection, { alone, piece }, upkeep),
    copyBeside: copies.copyBeside,
    head: () => chain.head(),
    verify: copies.verify,
    close: () =>
      close(
        copies.stop,
        settled(() => closeBoth(parts)),
      ),
  };
}

/** The work, once `before` was done. */
const after =
  (before: () => void) =>
  <T>(work: () => T | Promise<T>) =>
  (): T | Promise<T> => {
    before();
    return work();
  };

type Lane = <T>(work: () => T | Promise<T>) => Promise<T>;

const through = (
  lane: Lane,
  database: Queries,
  { write, unrecorded }: Pick<WriteTransactions, 'write' | 'unrecorded'>,
): Pick<Journal, 'read' | 'write' | 'keepCache'> => ({
  read: (work) => lane(() => mapped(work(database))),
  write: (work) => lane(() => write(work)),
  keepCache: (work) => lane(() => mapped(unrecorded(() => work(database as unknown as CacheQueries)))),
});

/** After a commit: whoever must know of it. */
function tell(
  { chain, book, onHeadMoved, onCommitted }: JournalParts,
  tables: ReadonlySet<keyof Database>,
): void {
  onHeadMoved(chain.head());
  followQuietly(book, tables);
  onCommitted([...tables]);
}

const isRetained = (tables: ReadonlySet<keyof Database>): boolean =>
  tables.has('suppression') ||
  tables.has('optOutEvent') ||
  tables.has('optOutImport') ||
  tables.has('erasure');

/** What is written is written: a book that could not follow now follows the next time, or when the journal opens. */
function followQuietly(book: RetainedRecords, tables: ReadonlySet<keyof Database>): void {
  if (!isRetained(tables)) return;
  try {
    book.follow({ isErasure: tables.has('erasure') });
  } catch {
    // See above.
  }
}

function closeBoth({ key, book, connection }: Pick<JournalParts, 'key' | 'book' | 'connection'>): void {
  key.fill(0);
  book.close();
  closeDatabase(connection);
}

function queriesOn(connection: Connection) {
  const statements = cacheStatements(connection);
  const dialect = new SqliteDialect({ database: statements });
  return { statements, database: runDirectly(new Kysely<Database>({ dialect }), statements) };
}

/** One piece of work after another, until closing is asked for; what was begun by then is finished first. */
function createClosableQueue(
  { connection, startTimer }: Pick<JournalParts, 'connection' | 'startTimer'>,
  { first, later, next, isAsked }: TwoLaneQueue,
  settle: () => void,
) {
  const upkeep = createUpkeep({
    connection,
    startTimer,
    isAsked,
    next: (work) => next(after(settle)(work)),
  });
  let isClosing = false;
  const assertOpen = (): void => {
    if (isClosing) throw new AppError('vault-locked');
  };
  const whileOpen: typeof first = async (work) => {
    assertOpen();
    return first(noted(work, () => upkeep.noteWork('short')));
  };
  const pieceWhileOpen: typeof later = async (work) => {
    assertOpen();
    return later(noted(work, () => upkeep.noteWork('piece')));
  };
  const close = async (stop: () => Promise<void>, work: () => void | Promise<void>): Promise<void> => {
    isClosing = true;
    upkeep.stop();
    await stop();
    // Behind the pieces: nothing asks a connection that is closed.
    return later(work);
  };
  return { assertOpen, whileOpen, pieceWhileOpen, close, upkeep };
}

const noted =
  <T>(work: () => T | Promise<T>, note: () => void) =>
  async (): Promise<T> => {
    try {
      return await work();
    } finally {
      note();
    }
  };

const USUAL_PAGES_KB = 32_000;
// Giving back everything at once would take twenty milliseconds.
const FEWER_PAGES_KB = [24_000, 16_000, 8000, 4000];

const keepPages = (connection: Connection, kilobytes: number): void => {
  connection.pragma(`cache_size = -${kilobytes}`);
};

/** What is done to the file as a whole, between one piece of work and the next. */
const workOnFile = (
  connection: Connection,
  { alone, piece }: Readonly<Record<'alone' | 'piece', Lane>>,
  upkeep: Upkeep,
): Pick<Journal, 'emptyLog' | 'withFewPages'> => ({
  emptyLog: async () => {
    do await upkeep.whenFree();
    while (!(await alone(upkeep.emptyLog)));
  },
  withFewPages: async (work) => {
    for (const kilobytes of FEWER_PAGES_KB) await piece(() => keepPages(connection, kilobytes));
    try {
      return await work();
    } finally {
      // A journal that closed meanwhile keeps nothing at all.
      await piece(() => keepPages(connection, USUAL_PAGES_KB)).catch(() => undefined);
    }
  },
});

async function mapped<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asStorageError(error) ?? error;
  }
}
