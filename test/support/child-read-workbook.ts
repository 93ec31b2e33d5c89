import { readFileSync } from 'node:fs';
import { peakMegabytes } from './peak-memory.ts';
import { refusalOf, readRows } from './read-workbook-rows.ts';
import { recogniseFile } from '#main/import/recognise-file.ts';

/** Reads the workbook at a path in a process of its own, and prints how that went as JSON: code, milliseconds, peak in MB. */
const bytes = readFileSync(process.argv[2] ?? '');
const start = performance.now();
const code = await refusalOf(async () => {
  recogniseFile(bytes);
  await readRows(bytes);
});
const milliseconds = performance.now() - start;
console.log(JSON.stringify({ code, milliseconds, megabytes: peakMegabytes() }));
