import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const switchName = '--data-folder=';

/**
 * The folder named by `--data-folder=DIR` or, failing that, by `RINGBOK_DATA_FOLDER`; absolute.
 * Null when neither names one.
 */
export function givenDataFolder(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  const argument = argv.find((text) => text.startsWith(switchName))?.slice(switchName.length);
  const given = argument || environment['RINGBOK_DATA_FOLDER'];
  return given ? resolve(given) : null;
}

/** Where the journal lies when nobody names a folder. */
export const usualDataFolder = (userData: string): string => join(userData, 'journal');

/** Electron's lock on its own folder, a link to the instance that holds it. Windows keeps none in the folder. */
const lockName = 'SingletonLock';

const unusedForMs = 30 * 86_400_000;

/**
 * Makes the folder for Electron's own files when the journal lies in `dataFolder`, and returns its path: in the usual
 * place, one for each journal, whatever name leads to it. So no code, cache or lock travels with a journal, and one
 * on a disk that knows no links can be opened. Makes `dataFolder` too; throws what the file system throws.
 * Folders that nobody has used for a month before `now` (ms since 1970) are removed.
 */
export function makeWindowFolder(userData: string, dataFolder: string, now: number): string {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const all = join(userData, 'windows');
  const name = createHash('sha256').update(realpathSync.native(dataFolder)).digest('hex').slice(0, 16);
  mkdirSync(join(all, name), { recursive: true, mode: 0o700 });
  for (const other of readdirSync(all))
    if (other !== name && isUnused(join(all, other), now))
      rmSync(join(all, other), { recursive: true, force: true });
  return join(all, name);
}

const isUnused = (folder: string, now: number): boolean =>
  !isLocked(folder) && statSync(folder).mtimeMs < now - unusedForMs;

/** True when an instance holds Electron's lock on `userData`; a refused lock then means that it is open already. */
export const isLocked = (userData: string, platform: string = process.platform): boolean =>
  platform === 'win32' || lstatSync(join(userData, lockName), { throwIfNoEntry: false }) !== undefined;
