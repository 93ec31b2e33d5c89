import { setImmediate } from 'node:timers/promises';
import type { Connection } from '#main/database/open-database.ts';
import { openTestApp } from '#test/support/open-test-app.ts';
import { type BenchResult, forInformation, under } from './bench-result.ts';
import { behindTheProduct, benchFolder, fill, giveCalls, makeJournal } from './fill-journal.ts';
import { type BenchOptions, medianOf, timeOf } from './measure.ts';

/**
 * Renaming a contact with very many calls, every one of which must be found under the new name and no longer under the
 * old one: the latest at once, the others in pieces between which others are answered. The peer takes the same rows out
 * of the index and puts them back in two bare statements, and wipes nothing.
 */
export async function bench({ isQuick }: BenchOptions): Promise<BenchResult[]> {
  const callsOfOne = isQuick ? 500 : 5000;
  const folder = benchFolder('rename');
  const journal = await makeJournal(folder);
  const [contact] = behindTheProduct(journal, (connection) => {
    const contacts = fill(connection, { contactCount: 300, callCount: callsOfOne * 4 });
    giveCalls(connection, contacts[0], callsOfOne);
    return contacts;
  });
  const answer: number[] = [];
  const followed: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    peer.push(behindTheProduct(journal, (connection) => reindexTime(connection, callsOfOne)));
    const took = await renameTimes(folder, contact?.id ?? '', `Anna Nyman ${round}`);
    answer.push(took.answer);
    followed.push(took.followed);
  }
  const name = `rename a contact with ${callsOfOne} calls`;
  return [
    under(
      { name: `${name}, to the answer`, median: medianOf(answer), unit: 'ms', peer: medianOf(peer) },
      500,
    ),
    forInformation({
      name: `${name}, until the index has followed`,
      median: medianOf(followed),
      unit: 'ms',
      peer: medianOf(peer),
      ratio: medianOf(followed) / medianOf(peer),
    }),
  ];
}

async function renameTimes(folder: string, id: string, name: string) {
  const app = await openTestApp({ folder });
  const {
    badges: _,
    createdAt: __,
    updatedAt: ___,
    points,
    ...fields
  } = await app.client.contacts.read({ id });
  const inputs = points.map(({ id, kind, raw, label, source }) => ({ id, kind, raw, label, source }));
  const start = performance.now();
  const answer = await timeOf(() => app.client.contacts.save({ ...fields, name, points: inputs }));
  // The save tells the window of contacts and calls; the index that has followed, of calls alone.
  const hasFollowed = () =>
    app.host.events.some((event) => event.type === 'changed' && event.features.join() === 'calls');
  while (!hasFollowed()) await setImmediate();
  const followed = performance.now() - start;
  await app.lock();
  return { answer, followed };
}

function reindexTime(connection: Connection, count: number): number {
  const columns = 'rowid, who, number, note, folded, marks';
  connection.exec(`CREATE TEMP TABLE kept AS SELECT ${columns} FROM callSearch WHERE rowid <= ${count}`);
  connection.exec("INSERT INTO callSearch (callSearch, rank) VALUES ('secure-delete', 0)");
  const start = performance.now();
  connection.transaction(() => {
    connection.exec(`DELETE FROM callSearch WHERE rowid <= ${count}`);
    connection.exec(`INSERT INTO callSearch (${columns}) SELECT * FROM kept`);
  })();
  const took = performance.now() - start;
  // As the product leaves an index in which something is only marked.
  connection.exec("DROP TABLE kept; INSERT OR IGNORE INTO markedIndex VALUES ('callSearch', 1)");
  return took;
}
