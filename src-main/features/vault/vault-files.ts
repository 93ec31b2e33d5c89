import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#shared/kernel/app-error.ts';
import { companionSuffixes } from '../../database/open-database.ts';
import { asDiskError } from '../../host/disk-error.ts';
import { syncFolder, writeFileDurably } from '../../host/write-file-durably.ts';

/** Where everything of one journal lies. */
export const vaultPaths = (folder: string) => ({
  database: join(folder, 'journal.db'),
  keys: join(folder, 'journal.keys'),
  keysCopy: join(folder, 'journal.keys.copy'),
  head: join(folder, 'journal.head'),
  /** Opt-outs and erasures, for an older copy that is put back. */
  lasting: join(folder, 'journal.db.lasting'),
  /** Present only while a journal is being made. */
  unfinished: join(folder, 'journal.unfinished'),
});

/** What the folder holds: nothing, a journal, or the remains of one whose making was cut short. */
type Presence = 'nothing' | 'unfinished' | 'journal';

/** Looks, and reads nothing. */
export function lookInto(folder: string): Presence {
  const paths = vaultPaths(folder);
  // The key file is written last, so without it nobody can ever have opened the journal.
  const hasKeys = exists(paths.keys) || exists(paths.keysCopy);
  if (!hasKeys && exists(paths.unfinished)) return 'unfinished';
  return hasKeys || exists(paths.database) ? 'journal' : 'nothing';
}

/** Throws `vault-missing`, `key-file-missing`, `journal-missing` or `journal-damaged` unless both parts are there. */
export function assertComplete(folder: string): void {
  if (lookInto(folder) !== 'journal') throw new AppError('vault-missing');
  const paths = vaultPaths(folder);
  if (!exists(paths.keys) && !exists(paths.keysCopy)) throw new AppError('key-file-missing');
  const database = lstatSync(paths.database, { throwIfNoEntry: false });
  if (!database) throw new AppError('journal-missing');
  if (database.isFile() && database.size === 0) throw new AppError('journal-damaged');
}

/** Makes the folder, or makes it the owner's alone. Throws what the disk throws. */
export function securePrivately(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (process.platform !== 'win32') chmodSync(folder, 0o700);
  } catch (error) {
    throw asDiskError(error) ?? error;
  }
}

/** Says on the disk that a journal is being made here, until `markFinished`. */
export const markUnfinished = (folder: string): Promise<void> =>
  writeFileDurably(vaultPaths(folder).unfinished, Buffer.alloc(0));

/** The journal is whole from here on. */
export async function markFinished(folder: string): Promise<void> {
  await rm(vaultPaths(folder).unfinished, { force: true });
  await syncFolder(folder);
}

/** Removes a journal that was never finished, as far as the disk lets it; its mark last, and only when all is gone. */
export async function removeUnfinished(folder: string): Promise<void> {
  const { database, keys, keysCopy, head, lasting, unfinished } = vaultPaths(folder);
  const companions = [database, lasting].flatMap((path) => companionSuffixes.map((suffix) => path + suffix));
  const removals = [keys, keysCopy, head, database, lasting, ...companions].map((path) =>
    rm(path, { force: true }),
  );
  const outcomes = await Promise.allSettled([...removals, removeTemporaryFiles(folder)]);
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure) throw asDiskError(failure.reason) ?? failure.reason;
  await rm(unfinished, { force: true });
}

/** Removes what writes that were cut short left behind. */
export async function removeTemporaryFiles(folder: string): Promise<void> {
  const names = await readdir(folder);
  const leftovers = names.filter((name) => /^\.journal\.[a-z.]+\.[0-9a-f]{12}\.tmp$/.test(name));
  for (const name of leftovers) await rm(join(folder, name), { force: true });
}

const exists = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;
