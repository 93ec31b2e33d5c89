import { appendFileSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { cautiousPolicy } from '#shared/features/screening/screening-words.ts';
import { exampleCard } from '#test/support/example-card.ts';
import { openTestApp, type TestApp } from '#test/support/open-test-app.ts';
import { type BenchResult, comparedToPeer, forInformation, noDifferences } from './bench-result.ts';
import { builtPrograms, sourcePrograms } from '#test/support/start-programs.ts';
import { buildPrograms } from './build-programs.ts';
import { behindTheProduct, benchFolder, fill, makeJournal } from './fill-journal.ts';
import { writeList } from './generate-list.ts';
import { type GeneratedContact, seededRandom } from './generate.ts';
import { type BenchOptions, percentile, timeOf } from './measure.ts';
import {
  fingerprintsOf,
  readStanding,
  readWork,
  type Standing,
  type Work,
  workBarely,
} from './write-barely.ts';

type JournalFile = Awaited<ReturnType<typeof makeJournal>>;

const EXISTING_SHARE = 10;

/**
 * A list is written into a journal in use and undone again: the product, and bare prepared statements on a copy of the
 * same encrypted file that leave the same rows and the same index. Then once more while somebody works: how long a
 * logged call, the guard and a search take meanwhile.
 */
export async function bench({ isQuick }: BenchOptions): Promise<BenchResult[]> {
  const rowCount = isQuick ? 5000 : 50_000;
  const folder = benchFolder('lists');
  const journal = await makeJournal(folder);
  const contacts = behindTheProduct(journal, (connection) =>
    fill(connection, { contactCount: 20_000, callCount: 100_000 }),
  );
  const list = join(folder, 'lista.csv');
  writeMixedList(list, rowCount, contacts);
  await buildPrograms(join(folder, 'out'), {
    'list-reader': sourcePrograms['list-reader'],
    'file-copier': sourcePrograms['file-copier'],
  });
  const open = () => openTestApp({ folder, startProgram: builtPrograms(join(folder, 'out')) });
  const bare = { ...journal, path: join(folder, 'bare.db') };
  copyFileSync(journal.path, bare.path);
  const before = behindTheProduct(journal, readStanding);

  const app = await open();
  const written = await writeTimed(app, list);
  await app.app.lock();
  const writing = compare(journal, bare, before);
  const standing = behindTheProduct(journal, readStanding);
  const again = await open();
  const undone = await undoTimed(again, written.id);
  await again.app.lock();
  const undoing = compare(journal, bare, standing);
  const during = isQuick ? [] : await measureDuring(open, list, contacts);
  return [
    ...resultsOf('write', rowCount, written, writing),
    ...resultsOf('undo', rowCount, undone, undoing),
    ...during,
  ];
}

/** Nine of ten rows are about people whom the journal does not know; the others bring an address to whom it knows. */
function writeMixedList(path: string, rowCount: number, contacts: readonly GeneratedContact[]): void {
  const known = Math.floor(rowCount / EXISTING_SHARE);
  writeList(path, rowCount - known);
  const step = Math.floor(contacts.length / known);
  const lines = Array.from({ length: known }, (_, index) => {
    const { name, companyName, raw } = contacts[index * step] as GeneratedContact;
    return `${name};${companyName};${raw};;kund${index}@foretag${index % 900}.se;Umeå\r\n`;
  });
  appendFileSync(path, lines.join(''));
}

interface Timed {
  readonly ms: number;
  /** Of the thread that holds the journal; the reader of the list has one of its own. */
  readonly processorMs: number;
  readonly copyMs: number;
}

/** Milliseconds of the work, and of the copy before it. */
async function timed<T>(app: TestApp, work: () => Promise<T>): Promise<Timed & { readonly value: T }> {
  const { emit } = app.host;
  const start = performance.now();
  let copied = start;
  let processorCopied = processorTime();
  app.host.emit = (event) => {
    emit(event);
    if (event.type !== 'progress' || event.stage !== 'copying' || event.done < event.total) return;
    copied = performance.now();
    processorCopied = processorTime();
  };
  const value = await work();
  const ended = performance.now();
  const processorMs = processorTime() - processorCopied;
  app.host.emit = emit;
  return { value, ms: ended - copied, processorMs, copyMs: copied - start };
}

/** Milliseconds that this thread has had the processor: told from waiting for the disk, or for whoever else works. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

async function screenIt({ client, host }: TestApp, list: string): Promise<void> {
  host.answerOpen(list);
  const opened = await client.screening.chooseFile(undefined);
  if (opened.outcome !== 'read') throw new Error('the list was not read');
  await client.screening.saveCard({ ...exampleCard, audience: 'employees' });
  await client.screening.saveMapping({ mapping: ['name', 'company', 'phone', 'phone', 'email', 'ignore'] });
  await client.screening.screen(undefined);
}

async function writeTimed(app: TestApp, list: string): Promise<Timed & { readonly id: string }> {
  await screenIt(app, list);
  await app.client.screening.dryRun({ policy: cautiousPolicy });
  const { value, ...took } = await timed(app, () =>
    app.client.screening.write({ id: randomUUID(), policy: cautiousPolicy }),
  );
  return { ...took, id: value.id };
}

async function undoTimed(app: TestApp, id: string): Promise<Timed> {
  // Not within the instant of the writing, as the test's clock would have it.
  app.clock.advance(3600);
  return timed(app, () => app.client.screening.undo({ id }));
}

interface Compared {
  readonly bareMs: number;
  readonly bareProcessorMs: number;
  readonly differences: number;
}

/** Does barely what the product did, and counts what came out otherwise. */
function compare(journal: JournalFile, bare: JournalFile, standing: Standing): Compared {
  const work: Work = behindTheProduct(journal, (connection) => readWork(connection, standing));
  const expected = behindTheProduct(journal, fingerprintsOf);
  return behindTheProduct(bare, (connection) => {
    const [start, processorStart] = [performance.now(), processorTime()];
    workBarely(connection, work);
    const bareMs = performance.now() - start;
    const bareProcessorMs = processorTime() - processorStart;
    const found = fingerprintsOf(connection);
    const differing = Object.keys(expected).filter((name) => expected[name] !== found[name]);
    if (differing.length > 0) console.error(`differs: ${differing.join(', ')}`);
    return { bareMs, bareProcessorMs, differences: differing.length };
  });
}

function resultsOf(
  verb: 'write' | 'undo',
  rowCount: number,
  { ms, processorMs, copyMs }: Timed,
  { bareMs, bareProcessorMs, differences }: Compared,
): BenchResult[] {
  const name = `${verb} a list of ${rowCount} rows`;
  console.log(`${name}: ${Math.round((rowCount / ms) * 1000)} rows a second`);
  return [
    comparedToPeer({ name, median: ms, unit: 'ms', peer: bareMs }, 1.5),
    noDifferences(`${name}, tables that came out otherwise`, differences),
    forInformation({
      name: `${name}, processor time`,
      median: processorMs,
      unit: 'ms',
      peer: bareProcessorMs,
      ratio: processorMs / bareProcessorMs,
    }),
    forInformation({ name: `${name}, the copy before it`, median: copyMs, unit: 'ms' }),
  ];
}

type Questions = Record<'log a call' | 'guard' | 'search', number[]>;

async function measureDuring(
  open: () => Promise<TestApp>,
  list: string,
  contacts: readonly GeneratedContact[],
): Promise<BenchResult[]> {
  const app = await open();
  await screenIt(app, list);
  const random = seededRandom(3);
  const writing: Questions = { 'log a call': [], guard: [], search: [] };
  const undoing: Questions = { 'log a call': [], guard: [], search: [] };
  const id = await whileAsking(app, contacts, random, writing, async () => {
    const written = await app.client.screening.write({ id: randomUUID(), policy: cautiousPolicy });
    return written.id;
  });
  app.clock.advance(3600);
  await whileAsking(app, contacts, random, undoing, () => app.client.screening.undo({ id }));
  await app.app.lock();
  return [...waitsOf('write', writing), ...waitsOf('undo', undoing)];
}

const waitsOf = (verb: string, questions: Questions): BenchResult[] =>
  Object.entries(questions).flatMap(([what, times]) => [
    forInformation({
      name: `${what} during ${verb}, p95 of ${times.length}`,
      median: percentile(times, 0.95),
      unit: 'ms',
    }),
    forInformation({
      name: `${what} during ${verb}, the longest`,
      median: Math.max(0, ...times),
      unit: 'ms',
    }),
  ]);

/** One question after another, each begun some milliseconds after the answer to the one before. */
async function whileAsking<T>(
  app: TestApp,
  contacts: readonly GeneratedContact[],
  random: () => number,
  questions: Questions,
  work: () => Promise<T>,
): Promise<T> {
  const state = { isDone: false };
  const ended = work().finally(() => {
    state.isDone = true;
  });
  const asking = (async () => {
    while (!state.isDone) {
      const contact = contacts[Math.floor(random() * contacts.length)] as GeneratedContact;
      questions.guard.push(
        await timeOf(() => app.client.calls.guard({ by: 'contact', contactId: contact.id })),
      );
      await pause();
      questions.search.push(
        await timeOf(() => app.client.contacts.suggest({ text: contact.name.slice(0, 6) })),
      );
      await pause();
      questions['log a call'].push(await timeOf(() => logCall(app, contact)));
      await pause();
    }
  })();
  const [value] = await Promise.all([ended, asking]);
  return value;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

const logCall = (app: TestApp, { id }: GeneratedContact): Promise<unknown> =>
  app.client.calls.record({
    id: randomUUID(),
    contactId: id,
    number: null,
    calledAt: '2026-11-23T08:55:00.000Z',
    utcOffsetMinutes: 60,
    durationSeconds: 60,
    outcome: 'no-answer',
    followUpOn: null,
    followUpTime: null,
    note: 'ringde under tiden',
  });
