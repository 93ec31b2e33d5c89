import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeList } from '#test/bench/generate-list.ts';
import {
  askInWindow,
  createVaultInWindow,
  lineOf,
  lockInWindow,
  pressKeys,
  unlockInWindow,
} from '#test/support/drive-window.ts';
import { familyOf, holderOf, isRunning } from '#test/support/inspect-processes.ts';
import { launchApp, type RunningApp } from '#test/support/launch-app.ts';

/** Each process of the product killed in turn, in the real window; what was said to be saved is there afterwards. */

let folder = '';
let app: RunningApp;
const start = () => launchApp({ dataFolder: join(folder, 'data'), clock: '2026-11-23T09:00:00.000Z' });
const journalProcess = () => holderOf(app.processId, join(folder, 'data', 'journal.db'));

/** Resolves when it is acknowledged. Not typed: a draft that an accident left may stand in the line. */
async function logCall(note: string): Promise<void> {
  const reply = await askInWindow(app.page(), 'calls.record', {
    id: crypto.randomUUID(),
    contactId: null,
    number: '070-174 06 05',
    calledAt: '2026-11-23T08:00:00.000Z',
    utcOffsetMinutes: 60,
    durationSeconds: 60,
    outcome: 'no-answer',
    followUpOn: null,
    followUpTime: null,
    note,
  });
  expect(reply).toMatchObject({ ok: true });
}

async function namesInCalls(): Promise<string> {
  await lineOf(app.page()).waitFor();
  await app.page().keyboard.press('Alt+2');
  await app.page().getByRole('row').nth(1).waitFor();
  return app.page().locator('#content').innerText();
}

async function killJournal(): Promise<Page> {
  const next = app.nextPage();
  process.kill(journalProcess(), 'SIGKILL');
  const page = await next;
  await page.getByLabel('Lösenfras', { exact: true }).waitFor();
  return page;
}

const sentence = 'Journalen stannade oväntat';

describe.runIf(process.platform === 'linux')('an accident', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ringbok-accidents-'));
    app = await start();
    await createVaultInWindow(app.page());
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['Anna Berg', 'Berta Ek'])(
    'of the journal’s process is a locked journal that says so, and %s’s call is in it',
    async (name) => {
      await logCall(name);
      await lineOf(app.page()).focus();
      await pressKeys(app.page(), 'Cecilia Dal 12m ja, vill');
      const page = await killJournal();
      const shown = await page.locator('body').innerText();
      expect(shown).toContain(sentence);
      expect(shown).toContain('Allt som var sparat finns kvar.');
      expect(await page.content()).not.toMatch(/Anna|Berta|Cecilia|vill/);
      await unlockInWindow(page);
      expect(await namesInCalls()).toContain(name);
    },
  );

  it('of the waiting process leaves a lock screen that works, and says nothing of a journal that was closed', async () => {
    const before = familyOf(app.processId);
    await lockInWindow(app);
    const waiting = familyOf(app.processId).find((pid) => !before.includes(pid)) ?? 0;
    const next = app.nextPage();
    process.kill(waiting, 'SIGKILL');
    const page = await next;
    await page.getByLabel('Lösenfras', { exact: true }).waitFor();
    expect(await page.locator('body').innerText()).not.toContain(sentence);
    await unlockInWindow(page);
    expect(await namesInCalls()).toMatch(/Berta Ek[\s\S]*Anna Berg/);
  });

  it('of the page brings a fresh one to the open journal', async () => {
    const dying = app.page();
    const next = app.nextPage();
    const session = await dying.context().newCDPSession(dying);
    // The answer never comes: the page that should give it is gone.
    void session.send('Page.crash').catch(() => undefined);
    await next;
    expect(await namesInCalls()).toMatch(/Berta Ek[\s\S]*Anna Berg/);
  });

  it('of the window’s process ends all the others, and the journal opens again', async () => {
    const list = join(folder, 'prospekt.csv');
    writeList(list, 100);
    await app.page().keyboard.press('Alt+6');
    await app.answerOpenDialog(list);
    await app.page().getByRole('button', { name: 'Ta in en lista' }).press('Enter');
    await app.page().getByRole('heading', { level: 2, name: 'Vad vet du om listan?' }).waitFor();
    const family = familyOf(app.processId);
    // The window's process, the journal's and the list's.
    expect(family.length).toBeGreaterThan(2);
    app.kill('SIGKILL');
    await app.ended;
    await expect.poll(() => family.filter(isRunning)).toEqual([]);
    app = await start();
    await unlockInWindow(app.page());
    expect(await namesInCalls()).toMatch(/Berta Ek[\s\S]*Anna Berg/);
  });
});
