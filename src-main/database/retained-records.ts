import { existsSync, rmSync } from 'node:fs';
import {
  closeDatabase,
  companionSuffixes,
  type Connection,
  createDatabase,
  openDatabase,
} from './open-database.ts';

const VERSION = 1;

/** The tables whose rows outlive an older copy of the journal, in the order in which they can be put back. */
const tables = ['hashKey', 'erasure', 'erasedIdentifier', 'suppression', 'optOutEvent'] as const;
type RetainedTable = (typeof tables)[number];

interface LostRows {
  readonly table: RetainedTable;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/**
 * A second encrypted file beside the journal, under the same key, with every opt-out and every erasure, so that an
 * older copy that is put back undoes neither. It holds nothing that the journal does not hold, and forgets what the
 * journal forgets.
 */
export interface RetainedRecords {
  /** Takes over what has come since, and lets go of what was erased. Cheap when that is nothing. */
  readonly follow: (change: { readonly isErasure: boolean }) => void;
  /** What the journal lacks; looked for when it is an older copy, or has fewer rows than the book. */
  readonly lost: (isOlder: boolean) => readonly LostRows[];
  /** Writes the book anew, after rows were put back and have other places. */
  readonly rewrite: () => void;
  readonly close: () => void;
}

/** Where the book of a journal lies. */
export const retainedPathOf = (journalPath: string): string => `${journalPath}.lasting`;

/**
 * Opens the book or makes it. One that cannot be read is worth nothing and is made anew from the journal. Throws what
 * the disk throws.
 */
export function openRetainedRecords(journal: Connection, key: Buffer): RetainedRecords {
  const book = openOrMake(retainedPathOf(journal.name), key);
  const inBook = (work: () => void): void => book.transaction(work).immediate();
  if (versionOf(book) === 0) inBook(() => makeTables(journal, book));
  return {
    follow: ({ isErasure }) => {
      const later = erasuresAfter(journal, latestPlace(book, 'erasure'));
      // One that is no news was done again, on an older copy.
      const erasures = isErasure && later.length === 0 ? erasuresAfter(journal, 0) : later;
      inBook(() => {
        if (erasures.length > 0) forget(journal, book, erasures);
        for (const table of tables) copyAfter(journal, book, table, latestPlace(book, table));
      });
      if (erasures.length > 0) book.pragma('wal_checkpoint(TRUNCATE)');
    },
    lost: (isOlder) => {
      const isShort = tables.some((table) => latestPlace(book, table) > latestPlace(journal, table));
      return isOlder || isShort ? tables.map((table) => lostFrom(journal, book, table)) : [];
    },
    rewrite: () =>
      inBook(() => {
        for (const table of tables) {
          book.prepare(`DELETE FROM ${table}`).run();
          copyAfter(journal, book, table, 0);
        }
      }),
    close: () => closeDatabase(book),
  };
}

function openOrMake(path: string, key: Buffer): Connection {
  if (!existsSync(path)) return createDatabase(path, key);
  try {
    return openDatabase(path, key, VERSION);
  } catch {
    for (const suffix of ['', ...companionSuffixes]) rmSync(path + suffix, { force: true });
    return createDatabase(path, key);
  }
}

const versionOf = (book: Connection): number => Number(book.pragma('user_version', { simple: true }));

/** The journal's own columns, and the row's place there; no triggers, no references. */
function makeTables(journal: Connection, book: Connection): void {
  for (const table of tables)
    book.exec(`CREATE TABLE ${table} (place INTEGER PRIMARY KEY, ${columnsOf(journal, table).join(', ')})`);
  book.exec('CREATE INDEX suppressionById ON suppression (id)');
  book.exec('CREATE INDEX optOutEventById ON optOutEvent (id)');
  book.exec('CREATE INDEX optOutEventBySuppression ON optOutEvent (suppressionId)');
  book.pragma(`user_version = ${VERSION}`);
}

const columnsOf = (journal: Connection, table: RetainedTable): string[] =>
  journal.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[];

const latestPlace = (file: Connection, table: RetainedTable): number =>
  Number(file.prepare(`SELECT ifnull(max(rowid), 0) FROM ${table}`).pluck().get());

function copyAfter(journal: Connection, book: Connection, table: RetainedTable, place: number): void {
  if (latestPlace(journal, table) <= place) return;
  const columns = columnsOf(journal, table);
  const rows = journal
    .prepare(`SELECT rowid, ${columns.join(', ')} FROM ${table} WHERE rowid > ?`)
    .raw()
    .iterate(place);
  const insert = book.prepare(
    `INSERT OR REPLACE INTO ${table} VALUES (?, ${columns.map(() => '?').join(', ')})`,
  );
  for (const row of rows) insert.run(...(row as unknown[]));
}

interface ErasureRow {
  readonly id: string;
  readonly erasedRows: string;
}

const erasuresAfter = (journal: Connection, place: number): ErasureRow[] =>
  journal.prepare('SELECT id, erasedRows FROM erasure WHERE seq > ?').all(place) as ErasureRow[];

/** Lets go of opt-outs that have become hashes, and takes over anew what was covered. */
function forget(journal: Connection, book: Connection, erasures: readonly ErasureRow[]): void {
  const heirs = journal.prepare('SELECT suppressionId FROM suppressionHeir WHERE erasureId = ?').pluck();
  for (const { id, erasedRows } of erasures) {
    for (const suppressionId of heirs.all(id)) {
      book.prepare('DELETE FROM optOutEvent WHERE suppressionId = ?').run(suppressionId);
      book.prepare('DELETE FROM suppression WHERE id = ?').run(suppressionId);
    }
    for (const [table, key] of JSON.parse(erasedRows) as [string, string][])
      if (table === 'suppression' || table === 'optOutEvent') copyAgain(journal, book, table, key);
  }
  // A person erased twice has their hashes said anew.
  book.prepare('DELETE FROM erasedIdentifier').run();
}

function copyAgain(
  journal: Connection,
  book: Connection,
  table: 'suppression' | 'optOutEvent',
  id: string,
): void {
  for (const column of columnsOf(journal, table)) {
    const value: unknown = journal.prepare(`SELECT ${column} FROM ${table} WHERE id = ?`).pluck().get(id);
    if (value !== undefined) book.prepare(`UPDATE ${table} SET ${column} = ? WHERE id = ?`).run(value, id);
  }
}

const keyOf: Readonly<Record<RetainedTable, string>> = {
  hashKey: 'id',
  erasure: 'id',
  erasedIdentifier: 'hash',
  suppression: 'id',
  optOutEvent: 'id',
};

function lostFrom(journal: Connection, book: Connection, table: RetainedTable): LostRows {
  const key = keyOf[table];
  const known = new Set(journal.prepare(`SELECT ${key} FROM ${table}`).pluck().all().map(asText));
  const columns = columnsOf(journal, table).filter((column) => table !== 'erasure' || column !== 'seq');
  const rows = book.prepare(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY place`).all();
  return {
    table,
    rows: (rows as Record<string, unknown>[]).filter((row) => !known.has(asText(row[key]))),
  };
}

const asText = (value: unknown): string =>
  Buffer.isBuffer(value) ? value.toString('base64') : String(value);
