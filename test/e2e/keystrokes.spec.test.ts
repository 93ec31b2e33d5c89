import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVaultInWindow, lineOf, pressKeys } from '#test/support/drive-window.ts';
import { launchApp, type RunningApp } from '#test/support/launch-app.ts';

let folder = '';
let app: RunningApp;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ringbok-keys-'));
  app = await launchApp({ dataFolder: join(folder, 'data') });
  await createVaultInWindow(app.page());
  await pressKeys(app.page(), 'Anna Berg⏎4⏎');
  await calls('Anna Berg', 1);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Waits until the history shows `count` calls with this text. */
async function calls(text: string, count: number): Promise<void> {
  await app.page().keyboard.press('Alt+2');
  const rows = app.page().getByRole('row').filter({ hasText: text });
  await rows.nth(count - 1).waitFor();
  await lineOf(app.page()).focus();
}

/** Presses keys in the empty line; the list of people must have answered before Enter chooses from it. */
async function log(name: string, rest: string): Promise<number> {
  const typed = await pressKeys(app.page(), name);
  await app.page().getByRole('option').filter({ hasText: 'Anna Berg' }).first().waitFor();
  return typed + (await pressKeys(app.page(), rest));
}

describe('keys pressed', () => {
  it('for a known person, twelve minutes, talked and open: at most 14', async () => {
    const keys = await log('anna', '⏎12m 1⏎');
    await calls('12 min', 1);
    console.log(`known person, 12 minutes, talked and open: ${keys} keys`);
    expect(keys).toBeLessThanOrEqual(14);
  });

  it('for no answer: at most 7', async () => {
    const keys = await log('anna', '⏎4⏎');
    await calls('Inget svar', 2);
    console.log(`known person, no answer: ${keys} keys`);
    expect(keys).toBeLessThanOrEqual(7);
  });

  it('for twelve minutes and "call again Thursday": at most 14', async () => {
    const keys = await log('ann', '⏎12m tors⏎2');
    await app.page().getByRole('row').filter({ hasText: 'Senare' }).first().waitFor();
    console.log(`known person, 12 minutes, call again on Thursday: ${keys} keys`);
    expect(keys).toBeLessThanOrEqual(14);
  });
});
