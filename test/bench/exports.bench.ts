import { randomUUID } from 'node:crypto';
import { copyFileSync, createWriteStream } from 'node:fs';
import { open, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { pipeline } from 'node:stream/promises';
import { createDeflateRaw } from 'node:zlib';
import Papa from 'papaparse';
import yauzl from 'yauzl';
import type { Connection } from '#main/database/open-database.ts';
import { csvByteOrderMark, csvRow } from '#shared/documents/csv.ts';
import { cautiousPolicy } from '#shared/features/screening/screening-words.ts';
import { exampleCard } from '#test/support/example-card.ts';
import { openTestApp, type TestApp } from '#test/support/open-test-app.ts';
import { type BenchResult, comparedToPeer, forInformation } from './bench-result.ts';
import { behindTheProduct, benchFolder, fill, makeJournal } from './fill-journal.ts';
import { writeList } from './generate-list.ts';
import { type BenchOptions, medianOf, timeOf } from './measure.ts';

type JournalFile = Awaited<ReturnType<typeof makeJournal>>;

const MOST_TIMES = 2;

/**
 * One kind of file, as the product makes it and as a bare program does: reads the same rows from the same encrypted
 * file with one prepared statement for each table, decides nothing, writes bytes that it has in memory, and leaves the
 * same note of who was in the file (GDPR art. 15(1)(c)).
 */
interface Candidate {
  readonly name: string;
  readonly file: string;
  readonly save: () => Promise<unknown>;
  /** Answers whom the rows are about. */
  readonly readBarely: (connection: Connection) => Iterable<string>;
  /** Reads what was saved and gives what writes it again. */
  readonly again: (path: string) => Promise<() => Promise<void>>;
}

/** The rows of every call, with whom it was with. */
function readCalls(connection: Connection): Iterable<string> {
  const calls = connection.prepare(`SELECT call.*, contact.name, contact.companyName, contact.companyKey,
    contact.organisationNumber FROM call LEFT JOIN contact ON contact.id = call.contactId ORDER BY call.seq DESC`);
  const keys = new Set<string>();
  for (const call of calls.iterate() as IterableIterator<{
    contactId: string | null;
    number: string | null;
  }>) {
    const key = call.contactId ?? call.number;
    if (key !== null) keys.add(key);
  }
  return keys;
}

/** The rows of everybody whom the one list brought, with their numbers and addresses. */
function readListed(connection: Connection): Iterable<string> {
  const contacts = connection.prepare(`SELECT contact.*, rowNumber FROM listRow
    JOIN contact ON contact.seq = contactSeq ORDER BY runSeq, rowNumber`);
  const points = connection.prepare('SELECT * FROM contactPoint WHERE contactId = ? ORDER BY position');
  const keys = new Set<string>();
  for (const { id } of contacts.iterate() as IterableIterator<{ id: string }>) {
    points.all(id);
    keys.add(id);
  }
  return keys;
}

function noteBarely(connection: Connection, keys: Iterable<string>): void {
  const record = connection.prepare(`INSERT INTO exportRecord (id, kind, madeAt, fileName, rows, sha256)
    VALUES (?, 'csv', '2026-11-23T09:00:00.000Z', 'lista.csv', 1, ?)`);
  const subject = connection.prepare('INSERT INTO exportedSubject (exportId, subjectKey) VALUES (?, ?)');
  connection.transaction(() => {
    const id = randomUUID();
    record.run(id, '0'.repeat(64));
    for (const key of [...keys].toSorted()) subject.run(id, key);
  })();
}

/** Every call as CSV, and the rows of a list that may be used as CSV and as a workbook, through the gate. */
export async function bench({ isQuick }: BenchOptions): Promise<BenchResult[]> {
  const size = isQuick ? { calls: 10_000, rows: 5_000 } : { calls: 100_000, rows: 50_000 };
  const folder = benchFolder('exports');
  const journal = await makeJournal(folder);
  behindTheProduct(journal, (connection) =>
    fill(connection, { contactCount: size.calls / 5, callCount: size.calls }),
  );
  const id = await writeOneList(await openTestApp({ folder }), join(folder, 'lista.csv'), size.rows);
  const bare = { ...journal, path: join(folder, 'bare.db') };
  copyFileSync(journal.path, bare.path);
  const app = await openTestApp({ folder });
  const saveCleared = (kind: 'csv' | 'xlsx') => () =>
    app.client.screening.saveCleared({ id, kind, language: 'sv' });
  const candidates: Candidate[] = [
    {
      name: `${size.calls} calls as CSV`,
      file: 'calls.csv',
      save: () => app.client.calls.exportCsv({ filter: {}, language: 'sv' }),
      readBarely: readCalls,
      again: csvAgain,
    },
    {
      name: `${size.rows} rows as CSV`,
      file: 'cleared.csv',
      save: saveCleared('csv'),
      readBarely: readListed,
      again: csvAgain,
    },
    {
      name: `${size.rows} rows as XLSX`,
      file: 'cleared.xlsx',
      save: saveCleared('xlsx'),
      readBarely: readListed,
      again: xlsxAgain,
    },
  ];
  const results: BenchResult[] = [];
  for (const candidate of candidates) results.push(...(await measure(app, bare, candidate, isQuick ? 1 : 3)));
  await app.app.lock();
  return results;
}

/** Answers the id of the list in the journal. */
async function writeOneList(app: TestApp, path: string, rowCount: number): Promise<string> {
  const { screening } = app.client;
  writeList(path, rowCount);
  app.host.answerOpen(path);
  await screening.chooseFile(undefined);
  await screening.saveCard({ ...exampleCard, audience: 'employees' });
  await screening.saveMapping({ mapping: ['name', 'company', 'phone', 'phone', 'email', 'ignore'] });
  await screening.screen(undefined);
  const { id } = await screening.write({ id: crypto.randomUUID(), policy: cautiousPolicy });
  await app.app.lock();
  return id;
}

/** The first time is not counted. */
async function measure(
  app: TestApp,
  bareJournal: JournalFile,
  { name, file, save, readBarely, again }: Candidate,
  rounds: number,
): Promise<BenchResult[]> {
  const path = join(dirname(bareJournal.path), file);
  app.host.answerSave(path);
  await save();
  const writeAgain = await again(path);
  const [ours, written, bare, held]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = 0; round < rounds; round += 1) {
    const reading = await behindTheProduct(bareJournal, (connection) =>
      timeOf(() => noteBarely(connection, readBarely(connection))),
    );
    const writing = await timeOf(writeAgain);
    written.push(writing);
    bare.push(reading + writing);
    held.push(await longestHoldOf(async () => void ours.push(await timeOf(save))));
  }
  return [
    comparedToPeer({ name, median: medianOf(ours), unit: 'ms', peer: medianOf(bare) }, MOST_TIMES),
    forInformation({
      name: `${name}, of which the bare program writes`,
      median: medianOf(written),
      unit: 'ms',
    }),
    forInformation({ name: `${name}, event loop held at most`, median: Math.max(...held), unit: 'ms' }),
  ];
}

/** Milliseconds for which nobody else got a turn. */
async function longestHoldOf(work: () => Promise<void>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await work();
  // The last hold is seen in the turn after it.
  await setImmediate();
  delay.disable();
  return delay.max / 1e6;
}

/** The same rows as CSV, from memory to the disk. */
async function csvAgain(path: string): Promise<() => Promise<void>> {
  const text = (await readFile(path, 'utf8')).replace(csvByteOrderMark, '');
  // Read as a spreadsheet does; an apostrophe that keeps a formula from running is then part of the cell.
  const { data } = Papa.parse<string[]>(text.trimEnd(), { delimiter: ';', newline: '\r\n' });
  return async () => {
    let written = csvByteOrderMark;
    for (const row of data) written += csvRow(row);
    await writeDurably(`${path}.bare`, Buffer.from(written));
  };
}

/** The same parts, deflated by Node at the same level, to the disk. */
async function xlsxAgain(path: string): Promise<() => Promise<void>> {
  const parts = await readParts(path);
  return async () => {
    const target = `${path}.bare`;
    await writeFile(target, '');
    for (const part of parts)
      await pipeline([part], createDeflateRaw(), createWriteStream(target, { flags: 'a' }));
    const file = await open(target, 'r+');
    await file.sync();
    await file.close();
  };
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
}

/** What a workbook consists of, unpacked. */
async function readParts(path: string): Promise<Buffer[]> {
  const archive = await yauzl.openPromise(path);
  const parts: Buffer[] = [];
  for await (const entry of archive.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await archive.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    parts.push(Buffer.concat(pieces));
  }
  return parts;
}
