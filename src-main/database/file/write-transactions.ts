import type { Clock } from '#shared/kernel/clock.ts';
import { toInstant } from '#shared/kernel/clock.ts';
import type { Kysely } from 'kysely';
import type { AuditChain, AuditRecord, AuditTrail } from '../audit-trail.ts';
import type { cacheStatements } from '../cached-statements.ts';
import { asStorageError, type Connection } from '../open-database.ts';
import type { Database } from '../schema.ts';
import { shareTransaction, type Sharer } from './shared-transaction.ts';

// Named again, because the journal is put together with what is here.
type Queries = Kysely<Database>;
type Tables = Set<keyof Database>;
type Write = <T>(work: (queries: Queries, trail: AuditTrail) => Promise<T>) => Promise<T>;

/** Pieces that share a transaction while nobody else writes: each index is then written once for many of them. */
export interface PiecesTogether {
  /**
   * A piece as `inPieces.write` runs it, but durable only with `finish`, or when somebody else writes; what is recorded
   * before each commit is the record of all that went before it. When one throws, or a commit fails, what was written
   * since the last commit is undone and every further piece is refused.
   */
  readonly write: Write;
  /** Makes the pieces so far durable. Throws what a commit has thrown. */
  readonly finish: () => Promise<void>;
}

interface WriteParts {
  readonly connection: Connection;
  readonly statements: ReturnType<typeof cacheStatements>;
  readonly database: Queries;
  readonly chain: AuditChain;
  readonly clock: Clock;
  /** Whether somebody is asking the journal just then. */
  readonly isAsked: () => boolean;
  /** After a commit that appended to the trail: the tables that its entries named. */
  readonly onCommitted: (tables: Tables) => void;
}

/** What is written to the journal. The queue sees to it that nobody else asks the connection meanwhile. */
export interface WriteTransactions {
  /** One transaction. */
  readonly write: Write;
  /** One transaction that leaves no record: for what is built from other tables. */
  readonly unrecorded: <T>(work: () => Promise<T>) => Promise<T>;
  /** Pieces of one piece of work, each through `lane`. */
  readonly together: (
    lane: <T>(piece: () => T | Promise<T>) => Promise<T>,
    beforeCommit: (trail: AuditTrail) => void,
  ) => PiecesTogether;
  /** What pieces wrote together is made durable, before anybody else writes or does something to the file. */
  readonly settle: () => void;
}

/** Puts transactions around an open connection: a change without an audit record is refused. */
export function createWriteTransactions(parts: WriteParts): WriteTransactions {
  const { connection, statements, chain } = parts;
  const shared = shareTransaction(connection, statements, parts.isAsked);
  const refuse = createRefusal(parts);
  return {
    settle: shared.settle,
    unrecorded: (work) => {
      shared.settle();
      return inTransaction(connection, statements, work);
    },
    write: createWrite(parts, refuse, shared.settle),
    together: (lane, beforeCommit) => {
      const tables: Tables = new Set();
      const sharer = createSharer(parts, tables, beforeCommit, refuse);
      const trail = trailOn(chain, parts.clock, tables);
      return {
        write: (work) => lane(() => shared.run(sharer, () => work(parts.database, trail))),
        finish: () =>
          lane(() => {
            shared.settle();
            if (sharer.failure !== null) throw sharer.failure.error;
          }),
      };
    },
  };
}

function createWrite(
  { connection, statements, database, chain, clock, onCommitted }: WriteParts,
  refuse: () => () => void,
  settle: () => void,
): Write {
  return async (work) => {
    settle();
    const before = chain.head().seq;
    const tables: Tables = new Set();
    try {
      const result = await inTransaction(connection, statements, async () => {
        const assertRecorded = refuse();
        const outcome = await work(database, trailOn(chain, clock, tables));
        assertRecorded();
        return outcome;
      });
      if (chain.head().seq > before) onCommitted(tables);
      return result;
    } catch (error) {
      chain.reload();
      throw asStorageError(error) ?? error;
    }
  };
}

/** Refuses a change without a record: answers what is to be asked when the change was made. */
function createRefusal({ connection, chain }: WriteParts) {
  const totalChanges = connection.prepare('SELECT total_changes()').pluck();
  return (): (() => void) => {
    const [before, changesBefore] = [chain.head().seq, Number(totalChanges.get())];
    return () => {
      if (Number(totalChanges.get()) > changesBefore && chain.head().seq === before)
        throw new Error('a change without an audit record');
    };
  };
}

const trailOn = (chain: AuditChain, clock: Clock, tables: Tables): AuditTrail => ({
  record: (entry: AuditRecord) => {
    if (entry.isPart !== true) tables.add(entry.table);
    chain.append(toInstant(clock.now()), entry);
  },
});

function createSharer(
  { chain, clock, onCommitted }: WriteParts,
  tables: Tables,
  beforeCommit: (trail: AuditTrail) => void,
  refuse: () => () => void,
): Sharer {
  let assertRecorded: (() => void) | null = null;
  return {
    failure: null,
    onBegun: () => {
      assertRecorded = refuse();
    },
    beforeCommit: () => {
      beforeCommit(trailOn(chain, clock, tables));
      assertRecorded?.();
    },
    onCommitted: () => {
      onCommitted(tables);
      tables.clear();
    },
    onUndone: () => {
      tables.clear();
      chain.reload();
    },
  };
}

/** All of the work or nothing. */
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
