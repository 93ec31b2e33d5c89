import { join } from 'node:path';
import { forkPrograms } from '#main/host/fork-program.ts';
import { openTestApp } from '#test/support/open-test-app.ts';
import { exampleCard } from '#test/support/example-card.ts';
import { peakMegabytes } from '#test/support/peak-memory.ts';
import { sourcePrograms } from '#test/support/start-programs.ts';
import { watchPrograms } from '#test/support/watch-programs.ts';

/**
 * Screens one list in a process of its own, as the window does it and built as the product is, and prints what came of it: milliseconds from the
 * chosen file to the last code, the peak of all processes in MB, and counts.
 */
const [folder = '', list = ''] = process.argv.slice(2);
const built = (program: string) => join(import.meta.dirname, `${program}.js`);
const readers = watchPrograms(forkPrograms({ ...sourcePrograms, 'list-reader': built('list-reader') }));
const app = await openTestApp({ folder, startProgram: readers.startProgram });
const { screening } = app.client;
app.host.answerOpen(list);

const started = performance.now();
const opened = await screening.chooseFile(undefined);
if (opened.outcome !== 'read') throw new Error('the list was not read');
const read = performance.now();
await screening.saveCard(exampleCard);
await screening.saveMapping({ mapping: ['name', 'company', 'phone', 'phone', 'ignore', 'ignore'] });
const session = await screening.screen(undefined);
const ended = performance.now();

console.log(
  JSON.stringify({
    ms: ended - started,
    readMs: read - started,
    peakMegabytes: peakMegabytes() + readers.peakMegabytes(),
    readerMegabytes: readers.peakMegabytes(),
    counts: session.screening?.counts,
  }),
);
await screening.discard(undefined);
await app.app.lock();
