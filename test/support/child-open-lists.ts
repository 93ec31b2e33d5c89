import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { openList } from '#main/import/open-list.ts';
import { refusalOf } from './read-workbook-rows.ts';
import { startProgram } from './start-programs.ts';
import { watchPrograms } from './watch-programs.ts';

/**
 * Opens and closes lists while every core is busy with something else, two at a time, and closes them at every moment
 * there is: before one is open, while it is read again, while it is scanned, when it has answered. Argument: how often.
 * Prints as JSON how often each came about, and how many readers are left.
 */
const rounds = Number(process.argv[2]);
const bytes = Buffer.from(`Namn;Mobil\n${'Anna Berg;0701234567\n'.repeat(20_000)}`);
const mapping = ['name', 'phone'] as const;
const readers = watchPrograms(startProgram);
const outcomes: Record<string, number> = {};
const note = (what: string): void => {
  outcomes[what] = (outcomes[what] ?? 0) + 1;
};

async function closeWhileOpening(): Promise<string> {
  const controller = new AbortController();
  const parts = { startProgram: readers.startProgram, signal: controller.signal };
  const opening = refusalOf(() => openList({ name: 'x.csv', bytes }, parts));
  setImmediate(() => controller.abort());
  return `opening ${await opening}`;
}

async function closeWhile(what: 'reading' | 'scanning' | 'answered'): Promise<string> {
  const reader = await openList({ name: 'x.csv', bytes }, { startProgram: readers.startProgram });
  const asked = {
    reading: () => reader.read({ encoding: 'macintosh' }),
    scanning: () => reader.scan({ mapping, isCompanyWanted: true }, () => void reader.close()),
    answered: () => reader.cells([0, 19_999]),
  };
  const answered = refusalOf(asked[what]);
  if (what === 'answered') await answered;
  if (what === 'reading') await reader.close();
  const outcome = `${what} ${await answered}`;
  await reader.close();
  return outcome;
}

const ways = [
  closeWhileOpening,
  () => closeWhile('reading'),
  () => closeWhile('scanning'),
  () => closeWhile('answered'),
];
let round = 0;
async function openAndClose(): Promise<void> {
  while (round < rounds) {
    const way = ways[round % ways.length];
    round += 1;
    if (way) note(await way());
  }
}

const busy = Array.from({ length: availableParallelism() }, () =>
  spawn(process.execPath, ['-e', 'for (;;);']),
);
await Promise.all([openAndClose(), openAndClose()]);
for (const child of busy) child.kill('SIGKILL');
console.log(JSON.stringify({ outcomes, left: readers.running() }));
