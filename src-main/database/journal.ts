import { AppError } from '#shared/kernel/app-error.ts';
import type { Clock } from '#shared/kernel/clock.ts';
import { toInstant } from '#shared/kernel/clock.ts';
import { Kysely, SqliteDialect } from 'kysely';
import type { AuditChain, AuditRecord, AuditTrail, ChainCheck, ChainHead } from './audit-trail.ts';
import { verifyChain } from './audit-trail.ts';
import { asDiskError } from '../app/disk-error.ts';
import { createTwoLaneQueue } from '../host/two-lane-queue.ts';
import { cacheStatements } from './cached-statements.ts';
import { runDirectly } from './compile-once.ts';
import { copyBeside } from './copy-beside.ts';
import type { LastingBook } from './lasting-book.ts';
import { asStorageError, closeDatabase, type Connection } from './open-database.ts';
import type { Database } from './schema.ts';

/** What repositories are handed: inside `write` it is the transaction, never the database. */
export type Queries = Kysely<Database>;

/** What drafts are written through: nothing but the draft table. */
export type DraftQueries = Kysely<Pick<Database, 'draft'>>;

/** What caches are written through: what can be built again from other tables, and what does not count yet or any more. */
export type CacheQueries = Kysely<
  Pick<Database, 'numberSet' | 'callSearch' | 'goneCall' | 'registerFile' | 'registerNumber' | 'optOutImport'>
>;

/** What a look at the whole file found. */
export interface JournalCheck {
  /** `ok`, or what SQLite found. */
  readonly integrity: string;
  readonly chain: ChainCheck;
}

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
  readonly inPieces: Pick<Journal, 'read' | 'write' | 'keepCache'>;
  /**
   * Leaves an encrypted copy, whole and on the disk, beside the journal as `<journal>.<name>`, in place of an earlier
   * one. Blocks for about a second for each 200 MB.
   */
  readonly copyBeside: (name: string) => Promise<void>;
  /** Writes everything into the file and leaves no trace of what was erased in the write-ahead log. */
  readonly emptyLog: () => Promise<void>;
  /** Long work that needs the memory itself: meanwhile 4 MB of the file's pages are kept ready instead of 32. */
  readonly withFewPages: <T>(work: () => Promise<T>) => Promise<T>;
  readonly head: () => ChainHead;
  /** Reads the whole file: slow on a large journal. */
  readonly verify: () => Promise<JournalCheck>;
  /** Waits for the work in hand, then closes the file. */
  readonly close: () => Promise<void>;
}

interface JournalParts {
  readonly id: string;
  readonly connection: Connection;
  readonly chain: AuditChain;
  /** What must outlive an older copy. */
  readonly book: LastingBook;
  readonly clock: Clock;
  readonly onHeadMoved: (head: ChainHead) => void;
  /** After a commit: the tables its audit records named. */
  readonly onCommitted: (tables: readonly (keyof Database)[]) => void;
}

/** Puts the query builder, the audit trail and the error mapping around an open connection. */
export function createJournal(parts: JournalParts): Journal {
  const { id, connection, chain, clock } = parts;
  const { statements, database } = queriesOn(connection);
  const totalChanges = connection.prepare('SELECT total_changes()').pluck();
  const { whileOpen, pieceWhileOpen, assertOpen, close } = createClosableQueue();

  const write: Journal['write'] = async (work) => {
    const before = chain.head().seq;
    const tables = new Set<keyof Database>();
    try {
      const result = await inTransaction(connection, statements, async () => {
        const changesBefore = Number(totalChanges.get());
        const outcome = await work(database, trailOn(chain, clock, tables));
        if (Number(totalChanges.get()) > changesBefore && chain.head().seq === before)
          throw new Error('a change without an audit record');
        return outcome;
      });
      if (chain.head().seq > before) tell(parts, tables);
      return result;
    } catch (error) {
      chain.reload();
      throw asStorageError(error) ?? error;
    }
  };

  return {
    id,
    assertOpen,
    ...through(whileOpen, database, write),
    inPieces: through(pieceWhileOpen, database, write),
    keepDraft: (work) => whileOpen(() => mapped(work(database as unknown as DraftQueries))),
    ...workOnFile(connection, whileOpen),
    head: () => chain.head(),
    verify: () =>
      whileOpen(() => ({ integrity: integrityOf(connection), chain: verifyChain(connection, id) })),
    close: () => close(() => closeBoth(parts)),
  };
}

const through = (
  lane: <T>(work: () => T | Promise<T>) => Promise<T>,
  database: Queries,
  write: Journal['write'],
): Journal['inPieces'] => ({
  read: (work) => lane(() => mapped(work(database))),
  write: (work) => lane(() => write(work)),
  keepCache: (work) => lane(() => mapped(work(database as unknown as CacheQueries))),
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

const isLasting = (tables: ReadonlySet<keyof Database>): boolean =>
  tables.has('suppression') ||
  tables.has('optOutEvent') ||
  tables.has('optOutImport') ||
  tables.has('erasure');

/** What is written is written: a book that could not follow now follows the next time, or when the journal opens. */
function followQuietly(book: LastingBook, tables: ReadonlySet<keyof Database>): void {
  if (!isLasting(tables)) return;
  try {
    book.follow({ isErasure: tables.has('erasure') });
  } catch {
    // See above.
  }
}

function closeBoth({ book, connection }: Pick<JournalParts, 'book' | 'connection'>): void {
  book.close();
  closeDatabase(connection);
}

function queriesOn(connection: Connection) {
  const statements = cacheStatements(connection);
  const dialect = new SqliteDialect({ database: statements });
  return { statements, database: runDirectly(new Kysely<Database>({ dialect }), statements) };
}

/** One piece of work after another, until closing is asked for; what was begun by then is finished first. */
function createClosableQueue() {
  const { first, later } = createTwoLaneQueue();
  let isClosing = false;
  const assertOpen = (): void => {
    if (isClosing) throw new AppError('vault-locked');
  };
  const whileOpen: typeof first = async (work) => {
    assertOpen();
    return first(work);
  };
  const pieceWhileOpen: typeof later = async (work) => {
    assertOpen();
    return later(work);
  };
  const close = (work: () => void): Promise<void> => {
    isClosing = true;
    // Behind the pieces: nothing asks a connection that is closed.
    return later(work);
  };
  return { assertOpen, whileOpen, pieceWhileOpen, close };
}

/** All of the work or nothing. The queue sees to it that nobody else asks the connection meanwhile. */
async function inTransaction<T>(
  connection: Connection,
  statements: ReturnType<typeof cacheStatements>,
  work: () => Promise<T>,
): Promise<T> {
  statements.prepare('BEGIN').run([]);
  try {
    const result = await work();
    statements.prepare('COMMIT').run([]);
    return result;
  } catch (error) {
    // SQLite itself rolls back on some failures, such as a full disk.
    if (connection.inTransaction) statements.prepare('ROLLBACK').run([]);
    throw error;
  }
}

const integrityOf = (connection: Connection): string =>
  String(connection.pragma('integrity_check', { simple: true }));

const trailOn = (chain: AuditChain, clock: Clock, tables: Set<keyof Database>): AuditTrail => ({
  record: (entry: AuditRecord) => {
    tables.add(entry.table);
    chain.append(toInstant(clock.now()), entry);
  },
});

const USUAL_PAGES_KB = 32_000;
const FEW_PAGES_KB = 4000;

const keepPages = (connection: Connection, kilobytes: number): void => {
  connection.pragma(`cache_size = -${kilobytes}`);
};

/** What is done to the file as a whole, between one piece of work and the next. */
const workOnFile = (
  connection: Connection,
  whileOpen: <R>(work: () => R | Promise<R>) => Promise<R>,
): Pick<Journal, 'copyBeside' | 'emptyLog' | 'withFewPages'> => ({
  emptyLog: () => whileOpen(() => void connection.pragma('wal_checkpoint(TRUNCATE)')),
  copyBeside: (name) => whileOpen(() => copyJournal(connection, name)),
  withFewPages: async (work) => {
    await whileOpen(() => keepPages(connection, FEW_PAGES_KB));
    try {
      return await work();
    } finally {
      // A journal that closed meanwhile keeps nothing at all.
      await whileOpen(() => keepPages(connection, USUAL_PAGES_KB)).catch(() => undefined);
    }
  },
});

function copyJournal(connection: Connection, name: string): void {
  try {
    copyBeside(connection, connection.name, name);
  } catch (error) {
    throw asStorageError(error) ?? asDiskError(error) ?? error;
  }
}

async function mapped<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asStorageError(error) ?? error;
  }
}
