import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeExampleData } from './example-data.ts';
import { createJournal, fillJournal } from './fill-journal.ts';
import { type Shot, takePictures } from './take-pictures.ts';

/** `npm run screenshots`: the pictures in `resources/screenshots`, of the example as it stands at one fixed moment. */
const NOW = '2026-11-23T09:15:00.000Z';
const pictureFolder = join(import.meta.dirname, '../../resources/screenshots');

/** Everything in Swedish on light paper; the main pages also in English and on dark. */
const isWanted = ({ isMain, language, theme }: Shot): boolean =>
  (language === 'sv' && theme === 'light') || (isMain && (language === 'sv' || theme === 'light'));

async function takeScreenshots(folder: string): Promise<void> {
  const data = makeExampleData(new Date(NOW));
  const dataFolder = join(folder, 'journal');
  const reportFolder = join(folder, 'reports');
  mkdirSync(reportFolder);
  const journal = await createJournal(dataFolder, data.startsAt);
  await fillJournal(journal, data, reportFolder);
  await journal.lock();
  const taken = await takePictures({ dataFolder, cast: data.cast, pictureFolder, clock: NOW, isWanted });
  for (const name of readdirSync(pictureFolder))
    if (name.endsWith('.png') && !taken.includes(name)) rmSync(join(pictureFolder, name));
  const bytes = taken.reduce((sum, name) => sum + statSync(join(pictureFolder, name)).size, 0);
  console.log(`${taken.length} pictures in resources/screenshots, ${(bytes / 1024 / 1024).toFixed(1)} MB`);
}

// The pictures show Swedish clocks whatever the machine's are set to.
process.env['TZ'] = 'Europe/Stockholm';
const folder = mkdtempSync(join(tmpdir(), 'ringbok-screenshots-'));
try {
  await takeScreenshots(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
