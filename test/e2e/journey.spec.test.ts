import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createVaultInWindow,
  lineOf,
  lockInWindow,
  pressKeys,
  unlockInWindow,
} from '#test/support/drive-window.ts';
import { launchApp, type RunningApp } from '#test/support/launch-app.ts';

/** One seller's first day, in the real window on the real encrypted file; each step stands on the one before. */

let folder = '';
let app: RunningApp;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ringbok-journey-'));
  app = await launchApp({ dataFolder: join(folder, 'data'), clock: '2026-11-23T09:00:00.000Z' });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const page = () => app.page();
const said = (text: string | RegExp) => page().getByText(text).first().waitFor();
const guard = () => page().getByRole('complementary', { name: 'Får jag ringa?' });

describe('a first day with Ringbok', () => {
  it('begins with a vault and a recovery key on paper', async () => {
    const { recoveryKey } = await createVaultInWindow(page());
    expect(recoveryKey).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-?){9}$/);
    await said('Kom igång');
  });

  it('logs a call to somebody new by keyboard alone', async () => {
    await pressKeys(page(), 'Anna Berg⏎12m ja, vill se pris, ring tors 9⏎');
    await said('Samtalet är sparat.');
    await page().keyboard.press('Alt+2');
    const row = page().getByRole('row').filter({ hasText: 'Anna Berg' });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/12 min[\s\S]*2026-11-26 09:00[\s\S]*vill se pris/);
  });

  it('takes a call back with Alt+Z', async () => {
    await lineOf(page()).focus();
    await pressKeys(page(), '08-465 004 11⏎4⏎');
    await page().getByRole('row').filter({ hasText: 'Inget svar' }).waitFor();
    await page().keyboard.press('Alt+Z');
    await page().getByRole('row').filter({ hasText: 'Inget svar' }).waitFor({ state: 'detached' });
  });

  it('blocks a number at once when somebody says never again', async () => {
    await lineOf(page()).focus();
    await pressKeys(page(), '070-174 06 05⏎x⏎');
    await said(/Numret är spärrat/);
  });

  it('warns and covers the number before it can be called, however it is written', async () => {
    await lineOf(page()).focus();
    await pressKeys(page(), '+46 (0)70 174 06 05');
    await guard().getByText('Spärrat', { exact: true }).waitFor();
    const text = await guard().innerText();
    expect(text).toContain('bad om att inte bli uppringd');
    expect(text).toContain('070-••• •• 05');
    expect(text).not.toContain('174 06');
  });

  it('shows the covered number only against a reason', async () => {
    await guard().getByRole('button', { name: 'Visa ändå' }).click();
    await guard().getByLabel('Varför behöver du se numret?').fill('kunden bad mig ringa upp');
    await page().keyboard.press('Enter');
    await guard().getByText('070-174 06 05').waitFor();
  });

  it('hands a person everything that is held about them, as PDF, JSON and CSV', async () => {
    const path = join(folder, 'utdrag.pdf');
    await app.answerSaveDialog(path);
    await page().keyboard.press('Alt+7');
    await page().getByRole('button', { name: 'Ny begäran' }).press('Enter');
    await page().getByLabel('Namn, e-post eller telefon').fill('070 174 06 05');
    await page().locator('.candidates').getByRole('checkbox').first().press('Space');
    await page()
      .getByRole('radio', { name: /Personen kom hit/ })
      .press('Space');
    await page().getByRole('button', { name: 'Anteckna och visa utdraget' }).press('Enter');
    await said(/poster ur journalen/);
    await page().getByRole('button', { name: 'Spara utdraget' }).press('Enter');
    await said(/utdrag\.pdf/);
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readFileSync(join(folder, 'utdrag.json'), 'utf8')).toContain('+46701740605');
    expect(readFileSync(join(folder, 'utdrag.csv'), 'utf8')).toContain('46701740605');
  });

  it('locks with one key, and the fresh window holds nothing of what was shown', async () => {
    await lockInWindow(app);
    await page().getByLabel('Lösenfras', { exact: true }).waitFor();
    const text = await page().content();
    expect(text).not.toContain('Anna Berg');
    expect(text).not.toContain('174 06');
  });

  it('refuses a wrong passphrase in plain words', async () => {
    await unlockInWindow(page(), 'inte den rätta lösenfrasen alls');
    await said(/Lösenfrasen stämmer inte|Fel lösenfras/);
  });

  it('opens again with everything in place', async () => {
    await unlockInWindow(page());
    await lineOf(page()).waitFor();
    await page().keyboard.press('Alt+2');
    await page().getByRole('row').filter({ hasText: 'Anna Berg' }).waitFor();
  });

  it('asked for nothing outside and reported no error', () => {
    expect(app.requestsRefused()).toEqual([]);
    expect(app.consoleErrors()).toEqual([]);
  });
});
