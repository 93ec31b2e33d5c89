import { fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
// oxlint-disable-next-line import/default -- the driver's typings say `export =`
import SqliteDatabase from 'better-sqlite3';
import { migrate } from '#main/database/migrate.ts';
import type { Connection } from '#main/database/open-database.ts';
import type { Client } from '#shared/contract.ts';
import { openTestApp } from '#test/support/open-test-app.ts';
import { type BenchResult, comparedToPeer, forInformation, under } from './bench-result.ts';
import { behindTheProduct, benchFolder, fill, makeJournal } from './fill-journal.ts';
import { generateCall, type GeneratedContact, seededRandom } from './generate.ts';
import { type BenchOptions, percentile, takeTurns } from './measure.ts';

type CallInput = Parameters<Client['calls']['record']>[0];
type Row = readonly unknown[];

/** What one logged call leaves in the file, table by table. */
interface WrittenCall {
  readonly call: Row;
  readonly callSearch: Row;
  readonly chainLink: Row;
  readonly auditEntry: Row;
}

/**
 * One call through the gate into the encrypted journal (guard, trail, index and reply included) against the same rows
 * written by prepared statements into a plain file of the same schema, equally durable.
 */
export async function bench({ isQuick }: BenchOptions): Promise<BenchResult[]> {
  const size = { contactCount: 1000, callCount: isQuick ? 2000 : 20_000 };
  // Enough for the write-ahead log to have been written round once: growing, it is slower for everybody.
  const warmUp = 300;
  const rounds = isQuick ? 100 : 600;
  const folder = benchFolder('insert');
  const { inputs, written } = await rehearse(join(folder, 'rehearsal'), size, warmUp + rounds);
  const app = await openFilled(join(folder, 'journal'), size);
  const plain = openPlain(join(folder, 'plain.db'), size);
  const floor = overwriteAndSync(join(folder, 'floor'));
  const all = {
    product: (round: number) => app.client.calls.record(inputs[round] as CallInput),
    peer: (round: number) => plain.insert(written[round] as WrittenCall),
    floor,
  };
  await takeTurns(warmUp, all);
  const times = await takeTurns(rounds, {
    product: (round) => all.product(round + warmUp),
    peer: (round) => all.peer(round + warmUp),
    floor,
  });
  plain.close();
  await app.lock();
  return resultsOf(times);
}

function resultsOf(times: { product: number[]; peer: number[]; floor: number[] }): BenchResult[] {
  const at = (share: number) => ({
    median: percentile(times.product, share),
    unit: 'ms' as const,
    peer: percentile(times.peer, share),
    floor: percentile(times.floor, share),
  });
  const spread = percentile(times.product, 0.99) / percentile(times.product, 0.5);
  return [
    comparedToPeer({ name: 'log a call, p50', ...at(0.5) }, 2.2),
    forInformation({ name: 'log a call, p95', ...at(0.95) }),
    forInformation({ name: 'log a call, p99', ...at(0.99) }),
    under({ name: 'log a call, p99 to p50', median: spread, unit: 'ratio' }, 4),
    forInformation({ name: 'log a call, longest', ...at(1) }),
  ];
}

type Size = Parameters<typeof fill>[1];

async function openFilled(folder: string, size: Size) {
  const journal = await makeJournal(folder);
  behindTheProduct(journal, (connection) => fill(connection, size));
  return openTestApp({ folder });
}

/** Logs the calls once in a journal of its own, to learn which rows the product writes. */
async function rehearse(folder: string, size: Size, count: number) {
  const journal = await makeJournal(folder);
  const contacts = behindTheProduct(journal, (connection) => fill(connection, size));
  const inputs = callInputs(contacts, count);
  const app = await openTestApp({ folder });
  for (const input of inputs) await app.client.calls.record(input);
  await app.lock();
  return {
    inputs,
    written: behindTheProduct(journal, (connection) => readWritten(connection, size.callCount)),
  };
}

function callInputs(contacts: readonly GeneratedContact[], count: number): CallInput[] {
  const random = seededRandom(7);
  return Array.from({ length: count }, (_, index) => {
    const { id, contact, outcome, note } = generateCall(index, contacts, random);
    return {
      id,
      contactId: contact.id,
      number: null,
      calledAt: '2026-11-23T08:55:00.000Z',
      utcOffsetMinutes: 60,
      durationSeconds: 180,
      outcome: outcome as CallInput['outcome'],
      followUpOn: null,
      followUpTime: null,
      note,
    };
  });
}

function readWritten(connection: Connection, after: number): WrittenCall[] {
  const read = (sql: string) => connection.prepare(sql).raw().all() as Row[];
  const calls = read(`SELECT * FROM call WHERE seq > ${after} ORDER BY seq`);
  const found = read(`SELECT rowid, * FROM callSearch WHERE rowid > ${after} ORDER BY rowid`);
  const links = read('SELECT * FROM chainLink ORDER BY seq');
  const entries = read('SELECT * FROM auditEntry ORDER BY seq');
  return calls.map((call, index) => ({
    call,
    callSearch: found[index] ?? [],
    chainLink: links[index] ?? [],
    auditEntry: entries[index] ?? [],
  }));
}

function openPlain(path: string, size: Size) {
  const connection: Connection = new SqliteDatabase(path);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  migrate(connection);
  fill(connection, size);
  const insertInto = (table: string, columns: number, names = '') =>
    connection.prepare(`INSERT INTO ${table} ${names} VALUES (${Array(columns).fill('?').join(', ')})`);
  const call = insertInto('call', 20);
  const callSearch = insertInto('callSearch', 6, '(rowid, who, number, note, folded, marks)');
  const chainLink = insertInto('chainLink', 3);
  const auditEntry = insertInto('auditEntry', 3);
  const insert = connection.transaction((written: WrittenCall) => {
    call.run(...written.call);
    callSearch.run(...written.callSearch);
    chainLink.run(...written.chainLink);
    auditEntry.run(...written.auditEntry);
  });
  return { insert, close: () => connection.close() };
}

/** The least a durable write can take: one page over an old one, and the disk's word that it is there. */
function overwriteAndSync(path: string): () => void {
  const file = openSync(path, 'w+');
  const page = Buffer.alloc(4096, 1);
  return () => {
    writeSync(file, page, 0, page.length, 0);
    fdatasyncSync(file);
  };
}
