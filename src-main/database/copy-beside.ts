import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import type { Connection } from './open-database.ts';

/**
 * Leaves `<path>.<name>` beside the journal, encrypted with the same key, and answers its path. A copy of that name
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
