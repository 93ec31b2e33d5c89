import type { Page } from 'playwright-core';
import type { Envelope } from '#shared/ipc/envelope.ts';
import type { RunningApp } from './launch-app.ts';

/** What a person does in the window, in Swedish, the language it starts in. */

export const passphrase = 'midola kavuse rolitu penava sukido';

/** First run to the open journal: passphrase, recovery key read back from paper, company left for later. */
export async function createVaultInWindow(page: Page): Promise<{ recoveryKey: string }> {
  await page.getByLabel('Lösenfras', { exact: true }).pressSequentially(passphrase);
  await page.getByLabel('Lösenfrasen en gång till').pressSequentially(passphrase);
  await page.getByRole('button', { name: 'Skapa journalen' }).click();
  await page.getByRole('heading', { name: 'Din återställningsnyckel' }).waitFor();
  const groups = (await page.locator('body').innerText()).match(/\b[0-9A-Z]{4}\b/g) ?? [];
  await page.getByRole('button', { name: 'Jag har den på papper' }).click();
  for (const field of await page.getByLabel(/^Grupp \d$/).all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
    await field.fill(groups[Number(/\d/.exec(label)?.[0]) - 1] ?? '');
  }
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await page.getByRole('button', { name: 'Hoppa över' }).click();
  await lineOf(page).waitFor();
  return { recoveryKey: groups.join('-') };
}

/** Opens the locked journal. */
export async function unlockInWindow(page: Page, phrase = passphrase): Promise<void> {
  await page.getByLabel('Lösenfras', { exact: true }).fill(phrase);
  await page.keyboard.press('Enter');
}

/** Asks the product from inside the page, as its own code does. */
export const askInWindow = async (page: Page, operation: unknown, input?: unknown): Promise<Envelope> =>
  JSON.parse(
    await page.evaluate((request) => window.ringbok.ask(request), JSON.stringify({ operation, input })),
  ) as Envelope;

/** The line on top of every page. */
export const lineOf = (page: Page) => page.locator('#log-line');

/**
 * Presses keys one by one, as a person does, and answers how many there were. `⏎` is Enter, which nobody presses
 * faster than the suggestions come.
 */
export async function pressKeys(page: Page, keys: string): Promise<number> {
  const pressed = Array.from(keys);
  for (const key of pressed) {
    if (key === '⏎') await page.locator('#log-line:not([aria-busy="true"])').waitFor();
    await page.keyboard.press(key === '⏎' ? 'Enter' : key === ' ' ? 'Space' : key);
  }
  return pressed.length;
}

/** Locks with the key for it; answers the fresh page once its first screen can be used. */
export async function lockInWindow(app: RunningApp): Promise<Page> {
  const page = app.page();
  const next = app.nextPage();
  // The window the key was pressed in is gone before the key comes up.
  await page.keyboard.down('Control');
  await Promise.all([next, page.keyboard.down('l').catch(() => undefined)]);
  return next;
}
