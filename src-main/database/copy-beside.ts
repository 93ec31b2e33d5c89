import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Connection } from './open-database.ts';

/**
 * The copy before a migration, which nobody can work beside. Leaves `<path>.<name>` beside the journal, encrypted with the same key, and answers its path. A copy of that name
 * from an earlier time is replaced, once the new one is whole.
 */
export function copyBeside(connection: Connection, path: string, name: string): string {
  const copy = `${path}.${name}`;
  const unfinished = `${copy}.tmp`;
  rmSync(unfinished, { force: true });
  try {
    connection.prepare('VACUUM INTO ?').run(unfinished);
    chmodSync(unfinished, 0o600);
    syncFile(unfinished);
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  return copy;
}

/** VACUUM INTO writes without syncing; a copy that a power cut can take is no copy. */
function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * How long an automatic copy is kept. Whoever is erased is still in the copies from before: long enough to mend a
 * mistake, short enough that nobody is kept for good (GDPR art. 5(1)(e), 17). An own default.
 */
export const DAYS_OF_A_COPY = 30;

/** The name of the copy that the journal is verified on. */
export const BEING_CHECKED = 'being-checked';

/**
 * Removes the automatic copies beside the journal that are past their days, and what a check that was broken off has
 * left. A disk that refuses keeps nobody out.
 */
export function removeOldCopies(path: string, now: Date): void {
  const oldest = now.getTime() - DAYS_OF_A_COPY * 24 * 3600 * 1000;
  try {
    for (const name of readdirSync(dirname(path))) {
      const isChecked = name.startsWith(`${basename(path)}.${BEING_CHECKED}`);
      if (!isChecked && !name.startsWith(`${basename(path)}.before-`)) continue;
      const copy = join(dirname(path), name);
      // One that was never finished is nothing.
      if (isChecked || name.endsWith('.tmp') || statSync(copy).mtimeMs < oldest)
        rmSync(copy, { force: true });
    }
  } catch {
    // The next unlock tries again.
  }
}
