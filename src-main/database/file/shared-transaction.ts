import type { cacheStatements } from '../cached-statements.ts';
import { asStorageError, type Connection } from '../open-database.ts';

/** A transaction that pieces of long work share, as long as nobody else writes. */
interface SharedTransaction {
  /**
   * Runs a piece in the transaction of its sharer. Throws what the piece throws, and what ended the sharer's transaction
   * earlier: then nothing is left of any piece since the last commit, and no further one runs.
   */
  readonly run: <T>(sharer: Sharer, piece: () => Promise<T>) => Promise<T>;
  /** Makes what stands open durable. What that throws is the sharer's, not the caller's. */
  readonly settle: () => void;
}

/** One long piece of work, as far as its commits are concerned. */
export interface Sharer {
  /** Within the transaction, before anything else in it. */
  readonly onBegun: () => void;
  /** As the last thing in it. */
  readonly beforeCommit: () => void;
  readonly onCommitted: () => void;
  /** Everything since the last commit was undone. */
  readonly onUndone: () => void;
  /** Why it cannot go on. */
  failure: { readonly error: unknown } | null;
}

// Each commit writes a page of every index that was touched, and taking contacts out touches nearly all of them: the fewer
// commits, the less is written. But one takes a tenth of a second or two, which nobody who asks meanwhile should wait
// for: then each piece is committed by itself.
const MOST_PIECES = 80;
const MOST_PIECES_WHILE_ASKED = 1;

/** `isAsked` tells whether somebody is asking the journal just then. */
export function shareTransaction(
  connection: Connection,
  statements: ReturnType<typeof cacheStatements>,
  isAsked: () => boolean,
): SharedTransaction {
  const { settle, join, fail, isOpenTo } = createOpenTransaction(connection, statements, isAsked);
  return {
    settle,
    run: async (sharer, piece) => {
      if (!isOpenTo(sharer)) settle();
      assertAlive(sharer);
      try {
        const result = await join(sharer, piece);
        assertAlive(sharer);
        return result;
      } catch (error) {
        if (sharer.failure === null) fail(sharer, error);
        throw asStorageError(error) ?? error;
      }
    },
  };
}

function createOpenTransaction(
  connection: Connection,
  statements: ReturnType<typeof cacheStatements>,
  isAsked: () => boolean,
) {
  let open: { readonly sharer: Sharer; pieces: number } | null = null;
  const execute = (statement: 'BEGIN' | 'COMMIT' | 'ROLLBACK'): void =>
    void statements.prepare(statement).run([]);
  const fail = (sharer: Sharer, error: unknown): void => {
    open = null;
    sharer.failure = { error: asStorageError(error) ?? error };
    // SQLite itself rolls back on some failures, such as a full disk.
    if (connection.inTransaction) execute('ROLLBACK');
    sharer.onUndone();
  };
  const settle = (): void => {
    if (open === null) return;
    const { sharer } = open;
    try {
      sharer.beforeCommit();
      execute('COMMIT');
    } catch (error) {
      fail(sharer, error);
      return;
    }
    open = null;
    sharer.onCommitted();
  };
  const join = async <T>(sharer: Sharer, piece: () => Promise<T>): Promise<T> => {
    if (open === null) {
      execute('BEGIN');
      open = { sharer, pieces: 0 };
      sharer.onBegun();
    }
    const result = await piece();
    open.pieces += 1;
    if (open.pieces >= (isAsked() ? MOST_PIECES_WHILE_ASKED : MOST_PIECES)) settle();
    return result;
  };
  return { settle, join, fail, isOpenTo: (sharer: Sharer) => open?.sharer === sharer };
}

const assertAlive = ({ failure }: Sharer): void => {
  if (failure !== null) throw failure.error;
};
