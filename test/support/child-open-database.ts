import { type Connection, openDatabase } from '#main/database/open-database.ts';
import { AppError } from '#shared/kernel/app-error.ts';

// Kept, or the collector would close them.
const held: Connection[] = [];

/** Opens a database when told to, reports how it went, and holds it until the parent lets go. */
process.on('message', ({ path, key }: { path: string; key: string }) => {
  try {
    held.push(openDatabase(path, Buffer.from(key, 'hex'), 1));
    process.send?.('opened');
  } catch (error) {
    process.send?.(error instanceof AppError ? error.code : String(error));
  }
});
process.send?.('ready');
