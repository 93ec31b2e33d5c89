import { newestVersion } from '#main/database/migrate.ts';
import { closeDatabase, openDatabase } from '#main/database/open-database.ts';
import { createGuessGuard } from '#main/features/vault/guess-guard.ts';
import { subkeyOf } from '#main/features/vault/key-material.ts';
import { readKeys } from '#main/features/vault/key-store.ts';
import { openWithPassphrase } from '#main/features/vault/open-keys.ts';
import { testPassphrase } from './open-test-app.ts';

/** The key of the journal in a data folder, as the vault derives it. */
export async function readDatabaseKey(dataFolder: string): Promise<Buffer> {
  const { file } = await readKeys(dataFolder);
  const rootKey = await openWithPassphrase(
    file,
    testPassphrase,
    createGuessGuard(() => 0),
  );
  return subkeyOf(rootKey, file.journal_id, 'db');
}

/** Every page of an encrypted file that nobody has open, decrypted: free pages and full-text indexes included. */
export function decryptedBytes(path: string, key: Buffer): Buffer {
  const connection = openDatabase(path, Buffer.from(key), newestVersion);
  try {
    return connection.serialize();
  } finally {
    closeDatabase(connection);
  }
}

/** Every form in which text could lie in a file. */
export const formsInFile = (text: string): Buffer[] => [
  Buffer.from(text, 'utf8'),
  Buffer.from(text, 'latin1'),
  Buffer.from(text, 'utf16le'),
  Buffer.from(text.toLowerCase(), 'utf8'),
];
