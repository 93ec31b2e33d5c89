import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '#shared/kernel/app-error.ts';
import { errorMessages } from '#shared/i18n/error.messages.ts';
import { translate } from '#shared/i18n/text.ts';
import { findElectron } from '../support/find-electron.ts';
import { findProgram } from '../support/find-programs.ts';
import { readDemoArguments } from './demo-arguments.ts';
import { runHeadless } from './demo-headless.ts';
import { makeExampleData } from './example-data.ts';
import { createJournal, examplePassphrase, fillJournal } from './fill-journal.ts';

const root = join(import.meta.dirname, '../..');
/** What `npm start` runs. */
const startScript = join(root, 'test/electron-on-chromium/start.ts');

/** `npm run demo`: the product with three months of invented work in it, in a window or without one. */
async function runDemo(): Promise<number> {
  const wish = readDemoArguments(process.argv.slice(2));
  switch (wish.kind) {
    case 'mistake':
      return refuse(wish.sentence);
    case 'headless':
      if (!findElectron(root) && !findProgram('chromium', 'chromium-browser', 'google-chrome'))
        return refuse('The pictures need a Chromium. Install one, e.g. with: apt-get install chromium');
      if (!canWriteTo(wish.out)) return refuse('The folder named with --out cannot be written to.');
      await runHeadless({ ...wish, now: new Date(), say: (line) => console.log(line) });
      return 0;
    case 'window':
      return openInWindow();
  }
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 1;
}

function canWriteTo(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Fills a journal in a temporary folder, opens it, and removes it when the window is closed. */
async function openInWindow(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'ringbok-demo-'));
  process.once('exit', () =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  );
  let window: ChildProcess | null = null;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => (window ? void window.kill(signal) : process.exit(1)));
  const dataFolder = join(folder, 'journal');
  const reportFolder = join(folder, 'reports');
  mkdirSync(reportFolder);
  const data = makeExampleData(new Date());
  const journal = await createJournal(dataFolder, data.startsAt);
  await fillJournal(journal, data, reportFolder);
  await journal.lock();
  console.log(`The demo's passphrase: ${examplePassphrase}`);
  window = spawn(process.execPath, [startScript, `--data-folder=${dataFolder}`], { stdio: 'inherit' });
  const ended = once(window, 'exit');
  const [code] = (await ended) as [number | null];
  return code ?? 1;
}

try {
  process.exitCode = await runDemo();
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(translate(errorMessages[error.code], 'en', error.details));
  process.exitCode = 1;
}
