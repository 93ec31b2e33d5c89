import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launchOnChromium } from '#test/electron-on-chromium/launch.ts';
import { findProgram } from '#test/support/find-programs.ts';
import { createVaultInWindow } from '#test/support/drive-window.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringbok-process-'));
const pages: Page[] = [];
const waiters: ((page: Page) => void)[] = [];
let launched: Launched;

const nextPage = (): Promise<Page> => new Promise((resolve) => waiters.push(resolve));

beforeAll(async () => {
  const first = nextPage();
  launched = launchOnChromium({
    main: join(import.meta.dirname, '../../out/main/main.js'),
    executable: findProgram('chromium', 'chromium-browser', 'google-chrome') ?? '',
    args: [`--data-folder=${folder}`],
    environment: process.env,
    isVisible: false,
    clockOffsetMs: 0,
    onPage: (page) => {
      pages.push(page);
      for (const waiter of waiters.splice(0)) waiter(page);
    },
    onRefused: () => undefined,
  });
  await first;
});
afterAll(async () => {
  launched.product.kill('SIGTERM');
  await launched.ended;
  rmSync(folder, { recursive: true, force: true });
});

/** Every process that shows `page`, or has a part of it: by their ids. */
async function processesOf(page: Page): Promise<readonly number[]> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  return processInfo.map(({ id }) => id);
}

const isRunning = (id: number): boolean => {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
};

describe('the processes of a page', () => {
  it('have all ended when the lock screen is there, and the page lives in others', async () => {
    const [before] = pages;
    if (!before) throw new Error('no page');
    await createVaultInWindow(before);
    const old = await processesOf(before);
    expect(old.length).toBeGreaterThan(2);
    const coming = nextPage();
    await before.keyboard.press('Control+l');
    const fresh = await coming;
    await fresh.getByLabel('Lösenfras', { exact: true }).waitFor();
    expect(before.isClosed()).toBe(true);
    await expect.poll(() => old.filter((id) => isRunning(id))).toEqual([]);
    const now = await processesOf(fresh);
    expect(now.length).toBeGreaterThan(2);
    expect(now.filter((id) => old.includes(id))).toEqual([]);
  });
});
