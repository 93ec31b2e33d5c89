import { AppError } from '#shared/kernel/app-error.ts';
import { openProgramPort } from '../../host/program-port.ts';
import { verifyChain } from '../audit-trail.ts';
import { newestVersion } from '../migrate.ts';
import { asStorageError, closeDatabase, type Connection, openDatabase } from '../open-database.ts';
import type { CheckerReply, CheckTask } from './check-copy.ts';

// The program that reads a copy of the journal from end to end. It alone is given the key: to read a large journal in
// one go takes seconds, and whoever asks the journal meanwhile would wait for them.

const port = await openProgramPort();
const reply = (message: CheckerReply): void => port.post(message);

const integrityOf = (connection: Connection): string =>
  String(connection.pragma('integrity_check', { simple: true }));

function check({ path, key, journalId }: CheckTask): CheckerReply {
  const connection = openDatabase(path, Buffer.from(key.buffer, key.byteOffset, key.length), newestVersion);
  key.fill(0);
  try {
    const chain = verifyChain(connection, journalId, (done, total) =>
      reply({ kind: 'progress', done, total }),
    );
    // Nothing is known of how far this has come.
    reply({ kind: 'progress', done: chain.entries, total: chain.entries });
    return { kind: 'checked', check: { integrity: integrityOf(connection), chain } };
  } finally {
    closeDatabase(connection);
  }
}

port.onMessage((task) => {
  try {
    reply(check(task as CheckTask));
  } catch (error) {
    const known = asStorageError(error) ?? error;
    reply({ kind: 'failed', code: known instanceof AppError ? known.code : null });
  }
});
