import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeList, writeRegister } from '#test/bench/generate-list.ts';
import { createVaultInWindow } from '#test/support/drive-window.ts';
import { launchApp, type RunningApp } from '#test/support/launch-app.ts';
import { takeFramesP95, watchFrames } from '#test/support/measure-frames.ts';

/** A purchased list of a million rows, from the file to the certificate, in the real window and by keyboard alone. */

const ROWS = 1_000_000;
const LONG = 600_000;

let folder = '';
let listedCount = 0;
let app: RunningApp;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ringbok-lists-'));
  const list = join(folder, 'prospekt.csv');
  writeList(list, ROWS);
  listedCount = writeRegister(join(folder, 'nix-2026-11-15.txt'), list);
  app = await launchApp({ dataFolder: join(folder, 'data'), clock: '2026-11-23T09:00:00.000Z' });
  await createVaultInWindow(app.page());
  await watchFrames(app.page());
}, LONG);
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const page = () => app.page();
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page().keyboard.press(key);
};
const button = (name: string | RegExp) => page().getByRole('button', { name });
const step = (title: string) =>
  page().getByRole('heading', { level: 2, name: title }).waitFor({ timeout: LONG });
const figures: Record<string, number> = {};

describe('a purchased list, by keyboard', () => {
  it('begins with the register that it is held against', { timeout: LONG }, async () => {
    await press('Alt+6');
    await app.answerOpenDialog(join(folder, 'nix-2026-11-15.txt'));
    await button('Läs in registret').press('Enter');
    const count = listedCount.toLocaleString('sv-SE');
    await page().getByText(`${count} nummer i nix-2026-11-15.txt`).waitFor({ timeout: LONG });
    await button(/Byt till den här versionen/).press('Enter');
    await page()
      .getByText(/Gäller till och med 2027-01-14/)
      .first()
      .waitFor({ timeout: LONG });
  });

  it('reads a million rows, and asks what is known about the list', { timeout: LONG }, async () => {
    await app.answerOpenDialog(join(folder, 'prospekt.csv'));
    await takeFramesP95(page());
    await button('Ta in en lista').press('Enter');
    await step('Vad vet du om listan?');
    figures['reading'] = await takeFramesP95(page());
    await page().getByLabel('Leverantör').focus();
    await page().keyboard.type('Adressbolaget AB');
    await press('Tab');
    await page().keyboard.type('20261120');
    await page().getByLabel('Hur samlades uppgifterna in?').focus();
    await page().keyboard.type('Webbformulär');
    await press('Tab');
    await page().keyboard.type('Att uppgifterna lämnas till byggföretag');
    await page()
      .getByRole('radio', { name: /Berättigat/ })
      .press('Space');
    await press('Control+Enter');
    await step('Ser raderna rätt ut?');
  });

  it('says what its columns are', { timeout: LONG }, async () => {
    await press('Control+Enter');
    await step('Vad står i kolumnerna?');
    await press('Control+Enter');
    await step('Är något fel i raderna?');
  });

  it('finds what is wrong in the rows, and lets one be mended in place', { timeout: LONG }, async () => {
    await takeFramesP95(page());
    await page().locator('.problem-counts').first().waitFor({ timeout: LONG });
    figures['checking'] = await takeFramesP95(page());
    await page().getByRole('grid').press('ArrowRight');
    expect(await page().getByRole('row').count()).toBeGreaterThan(2);
  });

  it('stops soon when it is cancelled, and nothing is lost', { timeout: LONG }, async () => {
    await press('Control+Enter');
    await step('Vilka rader får användas?');
    await press('Control+Enter');
    await button('Avbryt').waitFor();
    const asked = performance.now();
    await press('Escape');
    await button('Avbryt').waitFor({ state: 'detached' });
    figures['cancelled after'] = performance.now() - asked;
    // One second is the goal, on a machine of its own; here others use it too.
    expect(figures['cancelled after']).toBeLessThan(10_000);
  });

  it('gives every row one answer', { timeout: LONG }, async () => {
    await takeFramesP95(page());
    await press('Control+Enter');
    await page().locator('.share').waitFor({ timeout: LONG });
    figures['screening'] = await takeFramesP95(page());
    expect(await page().locator('#content').innerText()).toMatch(/av 1\s000\s000 rader/);
  });

  it('writes what may be used, and only that', { timeout: LONG }, async () => {
    await press('Control+Enter');
    await step('Det här kommer att hända');
    await page().locator('.effects').waitFor({ timeout: LONG });
    await takeFramesP95(page());
    await press('Control+Enter');
    await page().getByRole('heading', { level: 1, name: 'Adressbolaget AB' }).waitFor({ timeout: LONG });
    figures['writing'] = await takeFramesP95(page());
    await page()
      .getByText(/% av raderna fick användas/)
      .waitFor();
  });

  it('saves a certificate of it', { timeout: LONG }, async () => {
    const path = join(folder, 'intyg.pdf');
    await app.answerSaveDialog(path);
    await button('Spara intyget (PDF)').press('Enter');
    await page()
      .getByText(/intyg\.pdf/)
      .waitFor({ timeout: LONG });
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('went on drawing whatever it was doing, and reported no error', () => {
    console.log('milliseconds a frame, p95:', figures);
    const { 'cancelled after': _, ...frames } = figures;
    expect(Object.keys(frames)).toHaveLength(4);
    // Fifty milliseconds is the goal, on a machine of its own; a window that waits for the work stands for seconds.
    for (const p95 of Object.values(frames)) expect(p95).toBeLessThan(500);
    expect(app.requestsRefused()).toEqual([]);
    expect(app.consoleErrors()).toEqual([]);
  });
});
