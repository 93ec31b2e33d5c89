import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { vaultMessages } from '#shared/features/vault/vault.messages.ts';
import { type Language, languages, translate } from '#shared/i18n/text.ts';
import type { Instant } from '#shared/kernel/clock.ts';
import { launchApp, type RunningApp } from '../support/launch-app.ts';
import type { Cast } from './example-scenes.ts';
import { examplePassphrase } from './fill-journal.ts';
import { visits } from './visit-pages.ts';

const themes = ['light', 'dark'] as const;

/** One picture that could be taken. */
export interface Shot {
  readonly name: string;
  readonly isMain: boolean;
  readonly language: Language;
  readonly theme: (typeof themes)[number];
}

interface Album {
  /** Absolute path of a filled, locked journal. Its display settings are overwritten. */
  readonly dataFolder: string;
  readonly cast: Cast;
  /** Absolute path; made when missing. Pictures of the same name are replaced. */
  readonly pictureFolder: string;
  /** What the window's clock shows; the real time when absent. */
  readonly clock?: Instant;
  readonly isWanted: (shot: Shot) => boolean;
}

/** Takes the wanted pictures of the product in its window; gives the file names in order. */
export async function takePictures(album: Album): Promise<readonly string[]> {
  mkdirSync(album.pictureFolder, { recursive: true });
  const taken: string[] = [];
  for (const language of languages) {
    const camera = createCamera(album, language, taken);
    const emptyFolder = mkdtempSync(join(tmpdir(), 'ringbok-first-run-'));
    try {
      await withApp(album, emptyFolder, language, (app) => visitFirstRun(app.page(), camera));
    } finally {
      rmSync(emptyFolder, { recursive: true, force: true });
    }
    await withApp(album, album.dataFolder, language, (app) => visitJournal(app.page(), album, camera));
  }
  return taken;
}

type Camera = ReturnType<typeof createCamera>;

function createCamera({ pictureFolder, isWanted }: Album, language: Language, taken: string[]) {
  const looks = (name: string, isMain: boolean): Shot[] =>
    themes.map((theme) => ({ name, isMain, language, theme })).filter(isWanted);
  return {
    language,
    isWanted: (name: string, isMain: boolean): boolean => looks(name, isMain).length > 0,
    take: async (page: Page, name: string, isMain: boolean): Promise<void> => {
      for (const { theme } of looks(name, isMain)) {
        const fileName = `${name}-${language}-${theme}.png`;
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        await page.mouse.move(0, 0);
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        await page.screenshot({ path: join(pictureFolder, fileName), animations: 'disabled' });
        taken.push(fileName);
      }
    },
  };
}

async function withApp(
  { clock }: Album,
  dataFolder: string,
  language: Language,
  visit: (app: RunningApp) => Promise<void>,
): Promise<void> {
  writeFileSync(
    join(dataFolder, 'display.json'),
    JSON.stringify({ language, theme: 'system', density: 'compact' }),
  );
  const app = await launchApp({ dataFolder, ...(clock !== undefined && { clock }) });
  try {
    await app.page().setViewportSize({ width: 1280, height: 800 });
    await visit(app);
  } finally {
    await app.close();
  }
}

/** Both screens before there is a journal. */
async function visitFirstRun(page: Page, camera: Camera): Promise<void> {
  const text = textIn(camera.language);
  await page.getByLabel(text('passphrase'), { exact: true }).fill(examplePassphrase);
  await page.getByLabel(text('repeatPassphrase')).fill(examplePassphrase);
  await camera.take(page, 'first-run', false);
  await page.getByRole('button', { name: text('create'), exact: true }).click();
  await page.locator('.recovery-key').waitFor();
  await camera.take(page, 'recovery-key', false);
}

async function visitJournal(page: Page, { cast }: Album, camera: Camera): Promise<void> {
  const text = textIn(camera.language);
  await camera.take(page, 'unlock', true);
  await page.getByLabel(text('passphrase'), { exact: true }).fill(examplePassphrase);
  await page.getByRole('button', { name: text('unlock'), exact: true }).click();
  await page.locator('#log-line').waitFor();
  for (const { name, isMain, show } of visits) {
    if (!camera.isWanted(name, isMain)) continue;
    await show({ page, language: camera.language, cast });
    await camera.take(page, name, isMain);
  }
}

const textIn =
  (language: Language) =>
  (key: 'passphrase' | 'repeatPassphrase' | 'create' | 'unlock'): string =>
    translate(vaultMessages[key], language);
