import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endInASentence } from '../start/end-in-a-sentence.ts';
import { openProduct, type WindowRuntime } from '../start/open-product.ts';
import { prepareRuntimeHere } from '../start/prepare-runtime.ts';
import { findBrowser } from '../support/find-programs.ts';
import { readDemoArguments } from './demo-arguments.ts';
import { runHeadless, runHeadlessAnywhere } from './demo-headless.ts';
import { makeExampleData } from './example-data.ts';
import { createJournal, examplePassphrase, fillJournal } from './fill-journal.ts';

const root = join(import.meta.dirname, '../..');
// The demo never fetches Electron, and runs on it only when it is asked to.
const environment = { ...process.env, RINGBOK_RUNTIME: process.env['RINGBOK_RUNTIME'] || 'chromium' };

const say = (line: string): void => console.log(line);

/** `npm run demo`: the product with three months of invented work in it, in a window or without one. */
async function runDemo(): Promise<number> {
  const wish = readDemoArguments(process.argv.slice(2));
  switch (wish.kind) {
    case 'mistake':
      return refuse(wish.sentence);
    case 'headless':
      if (environment.RINGBOK_RUNTIME !== 'chromium') {
        const { next } = await prepareRuntimeHere({ root, environment, mayFetch: false });
        if (next === 'end') return 1;
      } else if (findBrowser() === null)
        return refuse('The pictures need a Chromium. Install one, e.g. with: apt-get install chromium');
      if (!canWriteTo(wish.out)) return refuse('The folder named with --out cannot be written to.');
      await runHeadless({ ...wish, now: new Date(), say });
      return 0;
    case 'window':
      return showDemo();
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

async function showDemo(): Promise<number> {
  const runtime = await prepareRuntimeHere({ root, environment, mayFetch: false });
  switch (runtime.next) {
    case 'end':
      return 1;
    case 'work-windowless':
      await runHeadlessAnywhere(say);
      return 0;
    case 'run-electron':
    case 'run-chromium':
      return openInWindow(runtime);
  }
}

const ending = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Fills a journal in a temporary folder, opens it, and removes it when the window is closed. */
async function openInWindow(runtime: WindowRuntime): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'ringbok-demo-'));
  process.once('exit', () =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  );
  const stop = (): never => process.exit(1);
  for (const signal of ending) process.on(signal, stop);
  const dataFolder = join(folder, 'journal');
  const reportFolder = join(folder, 'reports');
  mkdirSync(reportFolder);
  const data = makeExampleData(new Date());
  const journal = await createJournal(dataFolder, data.startsAt);
  await fillJournal(journal, data, reportFolder);
  await journal.lock();
  console.log(`The demo's passphrase: ${examplePassphrase}`);
  const ended = openProduct(runtime, { root, args: [`--data-folder=${dataFolder}`], environment });
  // From here on the product ends in its own order.
  for (const signal of ending) process.off(signal, stop);
  return ended;
}

await endInASentence(runDemo);
