import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import { toInstant } from '#shared/kernel/clock.ts';
import { checkList } from './check-list.ts';
import { makeExampleData, type ExampleData } from './example-data.ts';
import { createJournal, examplePassphrase, fillJournal, type WindowlessJournal } from './fill-journal.ts';
import { swedishTime } from './swedish-time.ts';
import { takePictures } from './take-pictures.ts';

interface HeadlessParts {
  /** Absolute path of the folder that everything is written to; it is there. */
  readonly out: string;
  /** Absolute path of a list to check; null for none. */
  readonly list: string | null;
  readonly now: Date;
  readonly say: (line: string) => void;
}

/** Does the product's main work without a screen and leaves what it made under `out`. */
export async function runHeadless({ out, list, now, say }: HeadlessParts): Promise<void> {
  const step = createStopwatch(say);
  const data = makeExampleData(now);
  const dataFolder = join(out, 'journal');
  const journal = await createJournal(dataFolder, data.startsAt);
  step(`made an encrypted journal in ${relative(out, dataFolder)}/`);
  await fillWithExample(journal, data);
  step(
    `wrote ${data.contacts.length} contacts, ${data.calls.length} calls and ${data.optOuts.length} opt-outs into it, ` +
      `${data.lifts.length} of them lifted again`,
  );
  journal.setClock(toInstant(now));
  journal.saveInto(out);
  step(await sayNeverAgain(journal, now));
  step(await importOptOuts(journal, out, swedishTime(now).day));
  if (list !== null) step(await writeCheckedList(journal, list, out));
  step(await exportReport(journal, data, now));
  step(namesOf(await journal.client.calls.exportCsv({ language: 'sv' }), 'every call as CSV'));
  const { isFileWhole, entries, brokenEntries } = await journal.client.vault.verify(undefined);
  const isSound = isFileWhole && brokenEntries.length === 0;
  step(`verified the journal: ${isSound ? 'whole' : 'DAMAGED'}, ${entries} entries in the audit trail`);
  await journal.lock();
  await writePictures(dataFolder, data, join(out, 'screenshots'), step);
  say(`the journal opens with: ${examplePassphrase}`);
}

/** The same in a fresh folder, which is named and stays. */
export async function runHeadlessAnywhere(say: (line: string) => void): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'ringbok-without-a-window-'));
  say(`Results and pictures go into ${out}`);
  await runHeadless({ out, list: null, now: new Date(), say });
}

type Step = (what: string) => void;

function createStopwatch(say: (line: string) => void): Step {
  let last = performance.now();
  return (what) => {
    const now = performance.now();
    say(`${what} (${Math.round(now - last)} ms)`);
    last = now;
  };
}

/** The files of earlier requests were given to those who asked; none stays behind. */
async function fillWithExample(journal: WindowlessJournal, data: ExampleData): Promise<void> {
  const reportFolder = mkdtempSync(join(tmpdir(), 'ringbok-reports-'));
  try {
    await fillJournal(journal, data, reportFolder);
  } finally {
    rmSync(reportFolder, { recursive: true, force: true });
  }
}

const refusedNumber = '040-628 04 99';

/** One "never again", and what the guard says about the number before and after it. */
async function sayNeverAgain({ client }: WindowlessJournal, now: Date): Promise<string> {
  const who = { by: 'number', number: refusedNumber } as const;
  const before = await client.calls.guard(who);
  await client.calls.record({
    id: crypto.randomUUID(),
    contactId: null,
    number: refusedNumber,
    direction: 'in',
    calledAt: toInstant(now),
    utcOffsetMinutes: -now.getTimezoneOffset(),
    durationSeconds: 40,
    outcome: 'never-again',
    neverScope: 'number',
    followUpOn: null,
    followUpTime: null,
    note: 'Ringde upp och vill inte bli kontaktad.',
  });
  const after = await client.calls.guard(who);
  const first = (card: typeof before): string => card.decision.reasons[0]?.rule ?? '';
  return `logged a call that ended in "never again": ${first(before)} before, ${first(after)} after, shown as ${after.number}`;
}

const importedList = [
  'Telefon;Anteckning',
  '031-390 06 98;ringde kundtjänst',
  '0313900698;samma nummer en gång till',
  '+46 8 465 004 99;brev',
  'stopp@ormhamra.example;avanmälan',
  '@snackeby.example;hela företaget',
  'ring inte mig;oläsligt',
  '',
].join('\r\n');

async function importOptOuts(journal: WindowlessJournal, out: string, statedOn: string): Promise<string> {
  const path = join(out, 'opt-outs-to-import.csv');
  writeFileSync(path, importedList);
  journal.chooseFile(path);
  const chosen = await journal.client.optOuts.chooseImport(undefined);
  if (chosen.outcome !== 'read') throw new Error('the list of opt-outs was not read');
  const { token, duplicates } = chosen;
  const done = await journal.client.optOuts.runImport({ token, scope: ['all'], statedOn, note: 'Exempel' });
  return (
    `imported opt-outs from opt-outs-to-import.csv: ${done.added} added, ${done.alreadyBlocked} known before, ` +
    `${duplicates} twice in the file, ${done.invalid} not understood`
  );
}

async function writeCheckedList({ client }: WindowlessJournal, list: string, out: string): Promise<string> {
  const { counts, csv } = await checkList(client, list);
  writeFileSync(join(out, 'list-check.csv'), csv);
  const others = [
    ...(counts.heading > 0 ? [', a heading'] : []),
    ...(counts.empty > 0 ? [`, ${counts.empty} empty`] : []),
  ].join('');
  return (
    `checked the list: ${counts.blocked} blocked, ${counts.clear} clear, ` +
    `${counts['not understood']} not understood${others}: list-check.csv`
  );
}

async function exportReport({ client }: WindowlessJournal, data: ExampleData, now: Date): Promise<string> {
  const { asking } = data.cast;
  const saved = await client.subjectRequests.exportReport({
    id: crypto.randomUUID(),
    subject: { name: asking.name, contactIds: [asking.id], phones: [], emails: [] },
    receivedOn: swedishTime(now).day,
    identityCheck: 'Motringning till det nummer som redan fanns i journalen.',
    language: 'sv',
  });
  return namesOf(saved, `everything held about ${asking.name}`);
}

function namesOf(saved: SavedFile, what: string): string {
  if (saved.outcome !== 'saved') throw new Error(`${what} was not saved`);
  return `exported ${what}: ${saved.fileNames.join(', ')}`;
}

async function writePictures(
  dataFolder: string,
  { cast }: ExampleData,
  pictureFolder: string,
  step: Step,
): Promise<void> {
  const taken = await takePictures({ dataFolder, cast, pictureFolder, isWanted: () => true });
  step(`took ${taken.length} pictures of the window, in both languages, light and dark: screenshots/`);
}
