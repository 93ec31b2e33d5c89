import { chmodSync, closeSync, lstatSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
// oxlint-disable-next-line import/default -- the driver's typings say `export =`
import type Sqlite from 'better-sqlite3';
import { AppError } from '#shared/kernel/app-error.ts';
import type { ErrorCode } from '#shared/kernel/error-codes.ts';
import { asDiskError, errnoOf } from '../host/disk-error.ts';

/** An open, keyed connection. Only this file makes one. */
export type Connection = Sqlite.Database;

/**
 * Linux without GNU's C library needs another native part. The driver's own entry would ask Node for a report of the
 * whole process to find out, which looks up host names and is not safe inside Electron.
 */
const isMusl = process.platform === 'linux' && readFileSync('/proc/self/maps', 'utf8').includes('/ld-musl-');
const nativePart = `${isMusl ? 'linuxmusl' : process.platform}-${process.arch}`;
const SqliteDatabase = createRequire(import.meta.url)(`better-sqlite3/${nativePart}`) as typeof Sqlite;

/** "RNGB" in bytes 68–71 of the file: it is one of ours. */
const applicationId = 0x52_4e_47_42;

/** Files that SQLite keeps beside a database. */
export const companionSuffixes = ['-wal', '-shm', '-journal'] as const;

type Setting = readonly [name: string, value: string, readBack: string | number];

// Before the first read: set later, another process could open the file in between and read it.
const exclusive: Setting = ['locking_mode', 'EXCLUSIVE', 'exclusive'];

const settings: readonly Setting[] = [
  ['journal_mode', 'WAL', 'wal'],
  // The driver falls back to NORMAL whenever a WAL file is reopened, and NORMAL loses commits in a power cut.
  ['synchronous', 'FULL', 2],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  // Sorting large tables otherwise writes readable rows to the system's temporary folder.
  ['temp_store', 'MEMORY', 2],
  ['secure_delete', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['busy_timeout', '2000', 2000],
  ['cache_size', '-32000', -32_000],
  ['wal_autocheckpoint', '1000', 1000],
  ['journal_size_limit', '8388608', 8_388_608],
];

/**
 * Makes an empty encrypted database, readable by its owner only, in a folder that is made when missing.
 * `key` is 32 bytes and stays the caller's to zero. Throws `vault-exists` and what the disk throws;
 * nothing is left behind then.
 */
export function createDatabase(path: string, key: Buffer): Connection {
  assertKey(key);
  createEmptyFile(path);
  try {
    return keyedConnection(path, key, (connection) => {
      connection.pragma('page_size = 4096');
      connection.pragma(`application_id = ${applicationId}`);
    });
  } catch (error) {
    for (const suffix of ['', ...companionSuffixes]) rmSync(path + suffix, { force: true });
    throw error;
  }
}

/**
 * Opens an existing encrypted database with every setting proved by reading it back. `key` is 32 bytes.
 * Throws `journal-missing`, `journal-unsafe-file`, `journal-damaged` (also for a wrong key: SQLite cannot tell),
 * `journal-foreign`, `journal-newer`, `journal-in-use`, `journal-setting-refused` and what the disk throws.
 */
export function openDatabase(path: string, key: Buffer, newestVersion: number): Connection {
  assertKey(key);
  assertSafeFile(path);
  return keyedConnection(path, key, (connection) => {
    connection.prepare('SELECT count(*) FROM sqlite_schema').get();
    if (numberOf(connection, 'application_id') !== applicationId) throw new AppError('journal-foreign');
    if (numberOf(connection, 'user_version') > newestVersion) throw new AppError('journal-newer');
  });
}

/** Writes the WAL into the file and closes it; harmless when it is closed. A full disk does not stop it. */
export function closeDatabase(connection: Connection): void {
  if (!connection.open) return;
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)');
    connection.pragma('optimize');
  } catch {
    // What could not be written into the file is still in the WAL, and is read from there at the next open.
  } finally {
    connection.close();
  }
}

const codes: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY_DBMOVED', 'journal-missing'],
  ['SQLITE_READONLY', 'disk-read-only'],
  ['SQLITE_CANTOPEN', 'disk-read-only'],
  ['SQLITE_PERM', 'disk-read-only'],
  ['SQLITE_IOERR', 'disk-error'],
  ['SQLITE_CORRUPT', 'journal-damaged'],
  ['SQLITE_NOTADB', 'journal-damaged'],
  ['SQLITE_BUSY', 'journal-in-use'],
];

/** What the disk or the file did to a statement, or null when the error is of another kind. */
export function asStorageError(error: unknown): AppError | null {
  if (!(error instanceof SqliteDatabase.SqliteError)) return null;
  const known = codes.find(([prefix]) => error.code.startsWith(prefix));
  return known ? new AppError(known[1], {}, { cause: error }) : null;
}

function keyedConnection(path: string, key: Buffer, prepare: (connection: Connection) => void): Connection {
  let connection: Connection | null = null;
  try {
    connection = new SqliteDatabase(path, { fileMustExist: true, timeout: 2000 });
    connection.pragma("cipher = 'chacha20'");
    applyKey(connection, key);
    apply(connection, exclusive);
    prepare(connection);
    for (const setting of settings) apply(connection, setting);
    return connection;
  } catch (error) {
    connection?.close();
    throw asStorageError(error) ?? error;
  }
}

// The binary form leaves no copy of the key in the JavaScript heap, as PRAGMA key would.
function applyKey(connection: Connection, key: Buffer): void {
  const raw = Buffer.concat([Buffer.from('raw:'), key]);
  try {
    connection.key(raw);
  } finally {
    raw.fill(0);
  }
}

function apply(connection: Connection, [name, value, readBack]: Setting): void {
  connection.pragma(`${name} = ${value}`);
  const actual = connection.pragma(name, { simple: true });
  if (actual !== readBack) throw new AppError('journal-setting-refused', { setting: name });
}

const numberOf = (connection: Connection, pragma: string): number =>
  Number(connection.pragma(pragma, { simple: true }));

// A key of another length would not be refused: the cipher would take it for a passphrase.
function assertKey(key: Buffer): void {
  if (key.length !== 32) throw new RangeError('a journal key has 32 bytes');
}

function createEmptyFile(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') throw new AppError('vault-exists');
    throw asDiskError(error) ?? error;
  }
}

function assertSafeFile(path: string): void {
  const file = lstatSync(path, { throwIfNoEntry: false });
  if (!file) throw new AppError('journal-missing');
  const companions = companionSuffixes.map((suffix) => lstatSync(path + suffix, { throwIfNoEntry: false }));
  if ([file, ...companions].some((found) => found && !found.isFile()))
    throw new AppError('journal-unsafe-file');
  // SQLite takes a file of no bytes for a new database and opens it with any key.
  if (file.size === 0) throw new AppError('journal-damaged');
  if (process.platform !== 'win32' && (file.mode & 0o077) !== 0) makePrivate(path);
}

function makePrivate(path: string): void {
  try {
    chmodSync(path, 0o600);
  } catch {
    throw new AppError('journal-unsafe-file');
  }
}
