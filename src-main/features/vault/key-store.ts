import { lstat, readFile } from 'node:fs/promises';
import { AppError } from '#shared/kernel/app-error.ts';
import { asDiskError, errnoOf } from '../../host/disk-error.ts';
import { writeFileDurably } from '../../host/write-file-durably.ts';
import { type KeyFile, largestKeyFile, parseKeyFile, serialiseKeyFile } from './key-file.ts';
import { vaultPaths } from './vault-files.ts';

export interface StoredKeys {
  readonly file: KeyFile;
  /** True when `journal.keys` itself could not be used. */
  readonly isFromCopy: boolean;
  /** True when the two files are not the same. */
  readonly needsRepair: boolean;
}

/**
 * Reads both key files and takes the newer of those that are whole.
 * Throws `key-file-missing`, `key-file-damaged` or `key-file-unknown-version`.
 */
export async function readKeys(folder: string): Promise<StoredKeys> {
  const { keys, keysCopy } = vaultPaths(folder);
  const [original, copy] = await Promise.all([readOne(keys), readOne(keysCopy)]);
  const failures = [original, copy].filter((found) => found instanceof AppError);
  // Going back to the older copy of a newer file would undo what a later version did.
  const newer = failures.find((failure) => failure.code === 'key-file-unknown-version');
  if (newer) throw newer;
  const isFromCopy = original instanceof AppError || (!(copy instanceof AppError) && copy.gen > original.gen);
  const file = isFromCopy ? copy : original;
  if (file instanceof AppError) throw failures.find((failure) => failure.code === 'key-file-damaged') ?? file;
  return { file, isFromCopy, needsRepair: failures.length > 0 || !isSame(original, copy) };
}

/** Writes both files, one after the other: at every moment one of them is whole. Throws what the disk throws. */
export async function writeKeys(
  folder: string,
  file: KeyFile,
  check?: (written: KeyFile) => void,
): Promise<void> {
  const { keys, keysCopy } = vaultPaths(folder);
  const bytes = serialiseKeyFile(file);
  for (const path of [keys, keysCopy])
    await writeFileDurably(path, bytes, (written) => {
      const readBack = parseKeyFile(written);
      check?.(readBack);
    });
}

const isSame = (one: KeyFile | AppError, other: KeyFile | AppError): boolean =>
  !(one instanceof AppError) &&
  !(other instanceof AppError) &&
  serialiseKeyFile(one).equals(serialiseKeyFile(other));

async function readOne(path: string): Promise<KeyFile | AppError> {
  try {
    const { size, isFile } = await lstat(path).then((facts) => ({
      size: facts.size,
      isFile: facts.isFile(),
    }));
    // Asked before reading: a file of gigabytes must not reach the memory.
    if (!isFile || size > largestKeyFile) return new AppError('key-file-damaged');
    return parseKeyFile(await readFile(path));
  } catch (error) {
    if (error instanceof AppError) return error;
    if (errnoOf(error) === 'ENOENT') return new AppError('key-file-missing');
    throw asDiskError(error) ?? error;
  }
}
