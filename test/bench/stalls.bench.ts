import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noAnswers } from '#shared/compliance/answers.rules.ts';
import { MOST_MEMBERS } from '#shared/features/email-checks/email-checks.contract.ts';
import { cautiousPolicy } from '#shared/features/screening/screening-words.ts';
import type { Subject } from '#shared/compliance/subject.ts';
import { buildJournal } from '#test/support/build-journal.ts';
import { exampleCard } from '#test/support/example-card.ts';
import { keepTestJournal } from '#test/support/keep-test-journal.ts';
import { testPassphrase } from '#test/support/open-test-app.ts';
import { type BenchResult, forInformation, under } from './bench-result.ts';
import { behindTheProduct, benchFolder, fill, giveCalls, makeJournal } from './fill-journal.ts';
import { generateMobiles, writeList } from './generate-list.ts';
import type { GeneratedContact } from './generate.ts';
import { type BenchOptions, medianOf, percentile } from './measure.ts';

type Kept = ReturnType<typeof keepTestJournal>;

/** What was seen while one job ran. */
interface Seen {
  readonly job: string;
  readonly milliseconds: number;
  /** Longest time between two beats, beyond the beat itself. */
  readonly longestStall: number;
  readonly questions: readonly number[];
  readonly saves: readonly number[];
}

const BEAT_MS = 5;
const MOST_STALL_MS = 30;
/** Of the customer who was called most often, at any size. */
const MOST_CALLS = 5000;
const ASK_EVERY_MS = 20;
const SAVE_EVERY_MS = 150;
/** Contacts asked for at once. */
const PAGE = 500;

/** Journals on which every job is done: a short job hears too few questions in one for a share of them to say much. */
const ROUNDS = 3;

/**
 * Does every long job there is in the journal's own process, built as the product is, while the process that owns the
 * window does what it always does: it beats every 5 ms, and passes on what a seller asks meanwhile: the guard, a search,
 * a call to be logged. Of several rounds the longest stall counts, and all questions together.
 */
export async function bench({ isQuick, isTenfold }: BenchOptions): Promise<BenchResult[]> {
  const times = isTenfold ? 10 : 1;
  const size = isQuick
    ? { contactCount: 2000, callCount: 10_000, rows: 5000, numbers: 20_000 }
    : { contactCount: 20_000 * times, callCount: 100_000 * times, rows: 50_000, numbers: 200_000 };
  const seen: Seen[] = [];
  for (let round = 0; round < (isQuick || isTenfold ? 1 : ROUNDS); round += 1)
    seen.push(...(await watchEachJob(size)));
  const ofEachJob = [...Map.groupBy(seen, ({ job }) => job).values()].map(together);
  return ofEachJob.flatMap((one) => resultsOf(one, isTenfold));
}

interface Size {
  readonly contactCount: number;
  readonly callCount: number;
  readonly rows: number;
  readonly numbers: number;
}

async function watchEachJob(size: Size): Promise<Seen[]> {
  const folder = benchFolder('stalls');
  const journal = await makeJournal(folder);
  const contacts = behindTheProduct(journal, (connection) => {
    const made = fill(connection, size);
    // Somebody who was called very often, as a large customer is.
    giveCalls(connection, made[0], Math.min(size.callCount / 20, MOST_CALLS));
    // The window's process holds nobody: with all of them it would stop for its own garbage.
    return made.filter((_, index) => index % 37 === 0 || index < 2).slice(0, 1000);
  });
  writeFiles(folder, size);
  const kept = keepTestJournal({
    dataFolder: join(folder, 'data'),
    ...(await buildJournal(join(folder, 'out'))),
  });
  await kept.client.vault.status();
  const seen: Seen[] = [];
  for (const job of jobsOf(kept, folder, contacts)) {
    globalThis.gc?.();
    // Somebody is there: the journal would lock itself meanwhile.
    if (job.isAlone !== true) await kept.client.vault.noteActivity();
    const one = await watch(kept, contacts, job);
    // Ten times the journal takes its time: whoever waits sees how far it has come.
    console.log(`${one.job}: ${Math.round(one.milliseconds)} ms`);
    seen.push(one);
  }
  await kept.keeper.end();
  return seen;
}

function together(seen: readonly Seen[]): Seen {
  const [first] = seen as readonly [Seen];
  return {
    job: first.job,
    milliseconds: medianOf(seen.map(({ milliseconds }) => milliseconds)),
    longestStall: Math.max(...seen.map(({ longestStall }) => longestStall)),
    questions: seen.flatMap(({ questions }) => questions),
    saves: seen.flatMap(({ saves }) => saves),
  };
}

function writeFiles(folder: string, { rows, numbers }: Size): void {
  const asLines = (seed: number): string =>
    Array.from(generateMobiles(numbers, seed), (number) => `+${number}`).join('\r\n');
  writeList(join(folder, 'lista.csv'), rows);
  writeFileSync(join(folder, 'nix.txt'), asLines(13));
  writeFileSync(join(folder, 'nej.txt'), asLines(17).slice(0, numbers));
}

interface Job {
  readonly job: string;
  /** What is needed for it, and not watched. */
  readonly prepare?: () => Promise<void>;
  readonly run: () => Promise<unknown>;
  /** Nobody asks anything meanwhile: the journal is closed. */
  readonly isAlone?: boolean;
  /** No call is logged meanwhile: it would make the screening old, and the list would have to be screened again. */
  readonly isScreening?: boolean;
}

/** In the order in which they can be done, each on what those before it left. */
function jobsOf(kept: Kept, folder: string, contacts: readonly GeneratedContact[]): Job[] {
  const { client, host } = kept;
  const listId = crypto.randomUUID();
  const saveAs = (name: string): void => host.answerSave(join(folder, name));
  const often = contacts[0] as GeneratedContact;
  let group: string[] = [];
  return [
    { job: 'unlock', run: () => client.vault.unlock({ passphrase: testPassphrase }), isAlone: true },
    { job: 'import a register', run: () => importRegister(kept, folder) },
    { job: 'import opt-outs', run: () => importOptOuts(kept, folder) },
    { job: 'read a list', run: () => readList(kept, folder) },
    { job: 'check a list', run: () => client.screening.check(), isScreening: true },
    { job: 'screen a list', run: () => client.screening.screen(), isScreening: true },
    {
      job: 'plan the writing of a list',
      run: () => client.screening.dryRun({ policy: cautiousPolicy }),
      isScreening: true,
    },
    {
      job: 'write a list',
      run: () => client.screening.write({ id: listId, policy: cautiousPolicy }),
      isScreening: true,
    },
    {
      job: 'cleared rows as XLSX',
      run: () => {
        saveAs('cleared.xlsx');
        return client.screening.saveCleared({ id: listId, kind: 'xlsx', language: 'sv' });
      },
    },
    {
      job: 'cleared rows as CSV',
      run: () => {
        saveAs('cleared.csv');
        return client.screening.saveCleared({ id: listId, kind: 'csv', language: 'sv' });
      },
    },
    {
      job: 'check the e-mail of a group',
      prepare: async () => {
        group = await findGroup(kept);
      },
      run: () =>
        client.emailChecks.judgeGroup({
          members: { by: 'contacts', contactIds: group },
          answers: { shared: noAnswers, own: {} },
        }),
    },
    { job: 'undo a list', run: () => client.screening.undo({ id: listId }) },
    {
      job: 'calls as CSV',
      run: () => {
        saveAs('calls.csv');
        return client.calls.exportCsv({ language: 'sv' });
      },
    },
    { job: 'rename a contact', run: () => rename(kept, often.id) },
    {
      job: 'access report',
      run: () => {
        saveAs('report.pdf');
        return client.subjectRequests.exportReport({ ...reportAbout(subjectOf(often)), language: 'sv' });
      },
    },
    {
      job: 'plan an erasure',
      run: () => client.erasures.plan({ subject: subjectOf(contacts[1]), language: 'sv' }),
    },
    { job: 'erase', run: () => erase(kept, subjectOf(contacts[1])) },
    { job: 'count who is past their period', run: () => client.retention.count({ periods: null }) },
    { job: 'verify', run: () => client.vault.verify() },
    { job: 'lock', run: () => client.vault.lock().catch(() => undefined), isAlone: true },
  ];
}

const subjectOf = (contact: GeneratedContact | undefined): Subject => ({
  name: contact?.name ?? '',
  contactIds: contact ? [contact.id] : [],
  phones: [],
  emails: [],
});

const reportAbout = (subject: Subject) => ({
  id: crypto.randomUUID(),
  subject,
  receivedOn: '2026-11-20' as const,
  identityCheck: 'bench',
});

async function importRegister({ client, host }: Kept, folder: string): Promise<void> {
  host.answerOpen(join(folder, 'nix.txt'));
  const read = await client.doNotCall.chooseRegisterFile({ register: 'nix-telefon' });
  if (read.outcome !== 'read') throw new Error('the register was not read');
  await client.doNotCall.importRegister({
    token: read.token,
    register: 'nix-telefon',
    versionOn: '2026-11-01',
  });
}

async function importOptOuts({ client, host }: Kept, folder: string): Promise<void> {
  host.answerOpen(join(folder, 'nej.txt'));
  const read = await client.optOuts.chooseImport();
  if (read.outcome !== 'read') throw new Error('the opt-outs were not read');
  await client.optOuts.runImport({ token: read.token, scope: ['all'], statedOn: '2026-11-01', note: '' });
}

async function readList({ client, host }: Kept, folder: string): Promise<void> {
  host.answerOpen(join(folder, 'lista.csv'));
  const opened = await client.screening.chooseFile();
  if (opened.outcome !== 'read') throw new Error('the list was not read');
  await client.screening.saveCard(exampleCard);
  await client.screening.saveMapping({ mapping: ['name', 'company', 'phone', 'phone', 'email', 'ignore'] });
}

/** As many of those whom the list brought as one group may hold. */
async function findGroup({ client }: Kept): Promise<string[]> {
  const contactIds: string[] = [];
  for (let offset = 0; offset < MOST_MEMBERS; offset += PAGE) {
    const { rows } = await client.contacts.list({ text: 'foretag', offset, limit: PAGE });
    contactIds.push(...rows.map(({ id }) => id));
  }
  return contactIds;
}

async function rename({ client }: Kept, id: string): Promise<void> {
  const { badges: _, createdAt: __, updatedAt: ___, points, ...fields } = await client.contacts.read({ id });
  const inputs = points.map(({ id, kind, raw, label, source }) => ({ id, kind, raw, label, source }));
  await client.contacts.save({ ...fields, name: 'Anna Nyman', points: inputs });
}

const erase = ({ client }: Kept, subject: Subject): Promise<unknown> =>
  client.erasures.erase({
    id: crypto.randomUUID(),
    subject,
    ground: 'request',
    requestId: null,
    leave: [],
    language: 'sv',
  });

/** Runs one job, beats and asks meanwhile. */
async function watch(
  kept: Kept,
  contacts: readonly GeneratedContact[],
  { job, prepare, run, isAlone = false, isScreening = false }: Job,
): Promise<Seen> {
  await prepare?.();
  const beat = startBeat();
  const seller = isAlone ? null : startSeller(kept, contacts, !isScreening);
  const startedAt = performance.now();
  await run();
  const milliseconds = performance.now() - startedAt;
  const asked = await seller?.stop();
  return {
    job,
    milliseconds,
    longestStall: beat.stop(),
    questions: asked?.questions ?? [],
    saves: asked?.saves ?? [],
  };
}

function startBeat(): { readonly stop: () => number } {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - BEAT_MS);
    last = now;
  }, BEAT_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return longest;
    },
  };
}

/** Asks the guard and searches in turn, and logs a call now and then, one after the other as a person would. */
function startSeller({ client }: Kept, contacts: readonly GeneratedContact[], isLogging: boolean) {
  const questions: number[] = [];
  const saves: number[] = [];
  const over = new AbortController();
  const ask = async (nth: number): Promise<void> => {
    const { id, name } = contacts[(nth * 37) % contacts.length] as GeneratedContact;
    await (nth % 2 === 0
      ? client.calls.guard({ by: 'contact', contactId: id })
      : client.calls.list({ filter: { text: name.slice(0, 4) }, limit: 50 }));
  };
  const keepDoing = async (everyMs: number, times: number[], work: (nth: number) => Promise<unknown>) => {
    for (let nth = 0; !over.signal.aborted; nth += 1) {
      const startedAt = performance.now();
      await work(nth);
      times.push(performance.now() - startedAt);
      await new Promise((resolve) => {
        setTimeout(resolve, everyMs);
      });
    }
  };
  const log = (nth: number) => client.calls.record(callTo(contacts[(nth * 61) % contacts.length]));
  const going = Promise.all([
    keepDoing(ASK_EVERY_MS, questions, ask),
    isLogging ? keepDoing(SAVE_EVERY_MS, saves, log) : null,
  ]);
  return {
    stop: async () => {
      over.abort();
      await going;
      return { questions, saves };
    },
  };
}

const callTo = (contact: GeneratedContact | undefined) => ({
  id: crypto.randomUUID(),
  contactId: contact?.id ?? null,
  number: null,
  calledAt: '2026-11-23T08:55:00.000Z' as const,
  utcOffsetMinutes: 60,
  durationSeconds: 60,
  outcome: 'no-answer' as const,
  followUpOn: null,
  followUpTime: null,
  note: 'medan något annat pågår',
});

/** The goals for questions and calls are those of a usual journal. */
function resultsOf(
  { job, milliseconds, longestStall, questions, saves }: Seen,
  isTenfold: boolean,
): BenchResult[] {
  const name = `${job} (${Math.round(milliseconds)} ms)`;
  const measured = (what: string, median: number, goal: number): BenchResult => {
    const figure = { name: `${name}, ${what}`, median, unit: 'ms' } as const;
    return isTenfold && goal !== MOST_STALL_MS ? forInformation(figure) : under(figure, goal);
  };
  return [
    measured('longest stall of the window', longestStall, MOST_STALL_MS),
    ...(questions.length === 0
      ? []
      : [measured(`guard and search, p95 of ${questions.length}`, percentile(questions, 0.95), 50)]),
    ...(saves.length === 0
      ? []
      : [
          measured(`a call is logged, p95 of ${saves.length}`, percentile(saves, 0.95), 150),
          measured('a call is logged, slowest', Math.max(...saves), 500),
        ]),
  ];
}
