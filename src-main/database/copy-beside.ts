import { chmodSync, closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import type { Connection } from './open-database.ts';

/**
 * Leaves `<journal>.before-v<version>` beside the journal, encrypted with the same key, and answers its path.
 * A copy from an earlier try at the same version is replaced.
 */
export function copyBeforeMigrating(connection: Connection, path: string, version: number): string {
  const copy = `${path}.before-v${version}`;
  rmSync(copy, { force: true });
  connection.prepare('VACUUM INTO ?').run(copy);
  chmodSync(copy, 0o600);
  // VACUUM INTO writes without syncing; a copy that a power cut can take is no copy.
  const file = openSync(copy, 'r+');
  fsyncSync(file);
  closeSync(file);
  return copy;
}
