import type { Connection } from '../open-database.ts';

/** Runs `work` once, after so many milliseconds; the answer calls it off. */
export type StartTimer = (work: () => void, milliseconds: number) => () => void;

/** The system's own timer, which keeps no process alive. */
export const startTimer: StartTimer = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds).unref();
  return () => clearTimeout(timer);
};

/** Without a question for so long, the journal tidies up. */
const QUIET_MS = 400;
/**
 * Pages in the write-ahead log (4 KB each) at which it is written into the file, between two pieces of long work: pages
 * that are written time and again go into the file once.
 */
const PAGES_BETWEEN_PIECES = 10_000;
/** The same while somebody asks meanwhile: some twenty milliseconds. */
const PAGES_WHILE_ASKED = 250;
/** The same when only short work is asked for, one piece right after another: the log never grows far above 16 MB. */
const MOST_PAGES = 4000;
/** Short saves between two looks at how long the log is: each leaves some twenty pages. */
const SAVES_BETWEEN_LOOKS = 16;
/**
 * While somebody asks, pieces are committed one by one, and each commit leaves a part of a full-text index that every
 * search must open: beyond so many they are merged in between.
 */
const PARTS_LEFT = 40;
/** Pages of a full-text index written in one go: a few milliseconds. */
const PAGES_MERGED = 16;

const indexes = ['callSearch', 'contactSearch'] as const;

interface UpkeepParts {
  readonly connection: Connection;
  /** The lane for pieces, before all others that wait there, of the queue that everything on the connection goes through. */
  readonly next: (work: () => boolean) => Promise<boolean>;
  /** Whether somebody is asking the journal just then. */
  readonly isAsked: () => boolean;
  readonly startTimer: StartTimer;
}

/** What must be done to the file now and then, and that nobody should wait for. */
export interface Upkeep {
  /** Told after each piece of work, while nothing else is at work on the connection. */
  readonly noteWork: (kind: 'short' | 'piece') => void;
  /** Until the answer is called, the file changes only in its write-ahead log. Null when somebody holds it already. */
  readonly holdFile: () => (() => void) | null;
  /** Resolves when nobody holds the file. */
  readonly whenFree: () => Promise<void>;
  /** Writes everything into the file and leaves nothing in the log. False, and nothing done, when somebody holds it. */
  readonly emptyLog: () => boolean;
  /** Nothing more is begun. */
  readonly stop: () => void;
}

/**
 * Takes what SQLite would do inside somebody's save, writing the log into the file and merging the parts of the
 * full-text indexes, and does it when nobody has asked for anything for a moment, in pieces. What fails, on a full
 * disk say, is tried again the next time: until then everything is in the log, whole.
 */
export function createUpkeep({ connection, next, isAsked, startTimer }: UpkeepParts): Upkeep {
  connection.pragma('wal_autocheckpoint = 0');
  const changes = watchChanges(connection);
  const merge = mergePiece(connection, changes.count);
  const { log, isHeld, holdFile, whenFree } = createLog(connection, isAsked);
  const pieces = createPieces(next, changes.forget);
  let isDirty = false;
  let askedPieces = 0;
  const quiet = createQuiet(startTimer, async (isQuiet) => {
    while (isQuiet() && (await pieces.run(merge)));
    if (!isQuiet()) return;
    isDirty = isHeld();
    await pieces.run(log.writeIntoFile);
  });
  const waitWhenDirty = (): void => {
    if (isDirty && !pieces.isStopped()) quiet.wait();
  };
  return {
    noteWork: (kind) => {
      quiet.end();
      if (changes.happened()) {
        isDirty = true;
        if (log.isFull(kind)) void pieces.run(log.writeIntoFile);
        if (kind === 'piece') askedPieces = isAsked() ? askedPieces + 1 : 0;
        if (kind === 'piece' && askedPieces > PARTS_LEFT) void pieces.run(merge);
      }
      waitWhenDirty();
    },
    holdFile: () => thenAlso(holdFile(), waitWhenDirty),
    whenFree,
    emptyLog: log.empty,
    stop: () => {
      pieces.stop();
      quiet.end();
    },
  };
}

const thenAlso = (release: (() => void) | null, also: () => void): (() => void) | null =>
  release &&
  (() => {
    release();
    also();
  });

/** Begins `work` after a moment in which nobody ended the quiet, and tells it whether somebody has since. */
function createQuiet(startTimer: StartTimer, work: (isQuiet: () => boolean) => Promise<void>) {
  let ended = 0;
  let callOff: (() => void) | null = null;
  return {
    wait: () => {
      callOff?.();
      const endedBefore = ended;
      callOff = startTimer(() => void work(() => ended === endedBefore), QUIET_MS);
    },
    end: () => {
      ended += 1;
      callOff?.();
      callOff = null;
    },
  };
}

/** Runs what can wait in its lane, until stopped. */
function createPieces(next: UpkeepParts['next'], afterEach: () => void) {
  let isStopped = false;
  return {
    run: (work: () => boolean): Promise<boolean> =>
      next(() => {
        if (isStopped) return false;
        try {
          return work();
        } catch {
          // The next time: see above.
          return false;
        } finally {
          afterEach();
        }
      }),
    isStopped: () => isStopped,
    stop: () => {
      isStopped = true;
    },
  };
}

/** Whether rows were written by anybody but the upkeep itself. */
function watchChanges(connection: Connection) {
  const total = connection.prepare('SELECT total_changes()').pluck();
  const count = (): number => Number(total.get());
  let known = count();
  const forget = (): void => {
    known = count();
  };
  return {
    count,
    forget,
    happened: () => {
      const before = known;
      forget();
      return known !== before;
    },
  };
}

/** The write-ahead log, and who needs the file to stay as it is. */
function createLog(connection: Connection, isAsked: () => boolean) {
  // Counts without doing anything.
  const count = connection.prepare('PRAGMA wal_checkpoint(NOOP)');
  const writeIntoFile = connection.prepare('PRAGMA wal_checkpoint(PASSIVE)');
  let held: Promise<void> | null = null;
  let saves = 0;
  return {
    log: {
      /** Asked after each save of this kind. */
      isFull: (kind: 'short' | 'piece'): boolean => {
        saves += 1;
        // Pieces that share a transaction: the log is looked at when they have been committed.
        if (connection.inTransaction) return false;
        if (kind === 'short' && saves % SAVES_BETWEEN_LOOKS > 0) return false;
        const { log } = count.get() as { log: number };
        if (kind === 'short') return log >= MOST_PAGES;
        return log >= (isAsked() ? PAGES_WHILE_ASKED : PAGES_BETWEEN_PIECES);
      },
      writeIntoFile: (): boolean => {
        if (held === null) writeIntoFile.get();
        return false;
      },
      empty: (): boolean => {
        if (held !== null) return false;
        connection.pragma('wal_checkpoint(TRUNCATE)');
        return true;
      },
    },
    isHeld: () => held !== null,
    holdFile: (): (() => void) | null => {
      if (held !== null) return null;
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return () => {
        held = null;
        resolve();
      };
    },
    whenFree: async () => {
      await held;
    },
  };
}

/** Merges a little of an index that lies in many parts. False when there is nothing to merge. */
function mergePiece(connection: Connection, countChanges: () => number): () => boolean {
  const merges = indexes.map((index) =>
    // Written out: the index takes no number that comes as a variable.
    connection.prepare(`INSERT INTO ${index} (${index}, rank) VALUES ('merge', ${PAGES_MERGED})`),
  );
  return () =>
    merges.some((merge) => {
      const before = countChanges();
      merge.run();
      // As FTS5 says it: a merge that changes fewer than two rows had nothing to do.
      return countChanges() - before >= 2;
    });
}
