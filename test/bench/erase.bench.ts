import { openErasures } from '#main/app/open-erasures.ts';
import type { Ports } from '#main/host/ports.ts';
import type { Connection } from '#main/database/open-database.ts';
import { openJournal } from '#main/database/open-journal.ts';
import { createTestClock, createTestHost } from '#test/support/open-test-app.ts';
import { startProgram } from '#test/support/start-programs.ts';
import { type BenchResult, comparedToPeer, forInformation } from './bench-result.ts';
import { behindTheProduct, benchFolder, fill, makeJournal } from './fill-journal.ts';
import { type BenchOptions, medianOf, timeOf } from './measure.ts';

const CALLS_OF_ONE = 298;

/**
 * Erasing somebody with 300 rows, after the copy that goes before it: the search through every text, the preview, the
 * rows, and the words in the full-text index, which follow in pieces once the person has been answered. The peer takes
 * the same rows and words out in bare statements of one transaction, and looks through no text.
 */
export async function bench({ isQuick }: BenchOptions): Promise<BenchResult[]> {
  const callCount = isQuick ? 10_000 : 100_000;
  const rounds = isQuick ? 1 : 3;
  const made = await makeJournal(benchFolder('erase'));
  const people = behindTheProduct(made, (connection) => {
    const contacts = fill(connection, { contactCount: callCount / 5, callCount });
    return contacts.slice(0, 2 * rounds).map(({ id }, place) => giveCalls(connection, id, place));
  });
  const times = { answer: [] as number[], whole: [] as number[], plan: [] as number[], peer: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const [ours, peers] = [people[2 * round] ?? '', people[2 * round + 1] ?? ''];
    times.peer.push(behindTheProduct(made, (connection) => bareTime(connection, peers)));
    const { plan, answer, whole } = await productTimes(made, ours);
    times.plan.push(plan);
    times.answer.push(answer);
    times.whole.push(whole);
  }
  const at = `at ${callCount.toLocaleString('en')} calls`;
  const unit = 'ms' as const;
  const peer = medianOf(times.peer);
  return [
    comparedToPeer(
      {
        name: `erase 300 rows ${at}, to the answer (wanted: 500 ms)`,
        median: medianOf(times.answer),
        unit,
        peer,
      },
      1,
    ),
    comparedToPeer(
      { name: `erase 300 rows ${at}, to the last word`, median: medianOf(times.whole), unit, peer },
      4,
    ),
    forInformation({ name: `preview of it (wanted: 300 ms)`, median: medianOf(times.plan), unit }),
  ];
}

/** Gives one contact as many calls as are measured, spread over all of them, and the rest of theirs to nobody. */
function giveCalls(connection: Connection, contactId: string, place: number): string {
  connection.prepare('UPDATE call SET contactId = NULL, number = NULL WHERE contactId = ?').run(contactId);
  const last = Number(connection.prepare('SELECT max(seq) FROM call').pluck().get());
  const step = Math.floor(last / CALLS_OF_ONE);
  connection
    .prepare('UPDATE call SET contactId = ? WHERE seq % ? = ? AND seq <= ?')
    .run(contactId, step, place, step * CALLS_OF_ONE);
  return contactId;
}

async function productTimes(made: { readonly path: string; readonly key: Buffer }, contactId: string) {
  const journalId = behindTheProduct(made, (file) =>
    String(file.prepare('SELECT id FROM journal').pluck().get()),
  );
  const clock = createTestClock('2026-11-23T09:00:00.000Z');
  const journal = await openJournal(
    {
      path: made.path,
      key: Buffer.from(made.key),
      journalId,
      isNew: false,
      rememberedHead: null,
      isRestoreAccepted: false,
      onHeadMoved: () => undefined,
    },
    { clock, onCommitted: () => undefined, startProgram },
  );
  const ports: Pick<Ports, 'clock' | 'host' | 'fontFolder'> = {
    clock,
    host: createTestHost(),
    fontFolder: '',
  };
  const { service, eraseContacts } = openErasures(journal, ports);
  const subject = { name: '', contactIds: [contactId], phones: [], emails: [] };
  const plan = await timeOf(() => service.plan({ subject, language: 'sv' }));
  const start = performance.now();
  await eraseContacts([contactId], { ground: 'retention', language: 'sv' }, () => undefined);
  const answer = performance.now() - start;
  await journal.close();
  return { plan, answer, whole: performance.now() - start };
}

function bareTime(connection: Connection, contactId: string): number {
  const ofContact = (statement: string): void => void connection.prepare(statement).run(contactId);
  const start = performance.now();
  connection.transaction(() => {
    ofContact('DELETE FROM callSearch WHERE rowid IN (SELECT seq FROM call WHERE contactId = ?)');
    ofContact('DELETE FROM contactSearch WHERE rowid IN (SELECT seq FROM contact WHERE id = ?)');
    ofContact('DELETE FROM call WHERE contactId = ?');
    ofContact('DELETE FROM contactPoint WHERE contactId = ?');
    ofContact('DELETE FROM contact WHERE id = ?');
  })();
  connection.pragma('wal_checkpoint(TRUNCATE)');
  return performance.now() - start;
}
