import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildJournal } from '#test/support/build-journal.ts';
import { keepTestJournal } from '#test/support/keep-test-journal.ts';
import { testPassphrase } from '#test/support/open-test-app.ts';
import { times } from '#test/support/thoroughness.ts';

let built: Awaited<ReturnType<typeof buildJournal>>;
beforeAll(async () => {
  built = await buildJournal('out/journal-process');
});

let folder = '';
let kept: ReturnType<typeof keepTestJournal>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringbok-keeper-'));
  kept = keepTestJournal({ dataFolder: join(folder, 'data'), ...built });
});
afterEach(async () => {
  await kept.keeper.end();
  rmSync(folder, { recursive: true, force: true });
});

const unlock = () => kept.client.vault.unlock({ passphrase: testPassphrase });

async function logCall(note: string): Promise<string> {
  const id = crypto.randomUUID();
  await kept.client.calls.record({
    id,
    contactId: null,
    number: '070-174 06 05',
    calledAt: '2026-11-23T09:00:00.000Z',
    utcOffsetMinutes: 60,
    durationSeconds: 60,
    outcome: 'no-answer',
    followUpOn: null,
    followUpTime: null,
    note,
  });
  return id;
}

async function loggedIds(): Promise<Set<string>> {
  const ids = new Set<string>();
  let beforeSeq: number | null = null;
  do {
    const page: Awaited<ReturnType<typeof kept.client.calls.list>> = await kept.client.calls.list({
      beforeSeq,
      limit: 500,
    });
    for (const { id } of page.rows) ids.add(id);
    beforeSeq = page.nextBeforeSeq;
  } while (beforeSeq !== null);
  return ids;
}

const lockedEvents = () => kept.host.events.filter(({ type }) => type === 'locked').length;

describe('the process that holds the journal', () => {
  it('ends at the lock, and the next one is there, knows of no fault and opens what was saved', async () => {
    await kept.client.vault.create({ passphrase: testPassphrase });
    const id = await logCall('före låset');
    const first = kept.current();
    const gone = once(first, 'exit');
    await kept.client.vault.lock();
    await gone;
    expect(first.exitCode).toBe(0);
    expect(lockedEvents()).toBe(1);
    expect(await kept.client.vault.status()).toMatchObject({ state: 'locked', stopped: null });
    await unlock();
    expect(await loggedIds()).toEqual(new Set([id]));
    expect(kept.children).toHaveLength(2);
  });

  it('is locked from outside at once, whatever it is doing', async () => {
    await kept.client.vault.create({ passphrase: testPassphrase });
    await logCall('före låset');
    const first = kept.current();
    const locking = kept.keeper.lock();
    expect(lockedEvents()).toBe(1);
    await locking;
    expect(first.exitCode).toBe(0);
    await unlock();
    expect((await kept.client.vault.status()).state).toBe('open');
  });

  it('is not exchanged when nothing is open', async () => {
    await kept.client.vault.status();
    await kept.keeper.lock();
    expect(kept.children).toHaveLength(1);
    expect(lockedEvents()).toBe(0);
  });

  it('opens nothing before its predecessor is gone', async () => {
    await kept.client.vault.create({ passphrase: testPassphrase });
    const first = kept.current();
    void kept.keeper.lock();
    // Asked before the first has closed its file: it must not be refused as in use.
    await unlock();
    expect(first.exitCode).toBe(0);
  });

  it('counts as locked when it is killed, refuses what it was asked, and its successor says so once', async () => {
    await kept.client.vault.create({ passphrase: testPassphrase });
    const id = await logCall('före olyckan');
    const pending = kept.dispatch({ operation: 'vault.verify', input: undefined });
    kept.current().kill('SIGKILL');
    expect(await pending).toMatchObject({ ok: false, code: 'journal-stopped' });
    expect(lockedEvents()).toBe(1);
    expect(await kept.client.vault.status()).toMatchObject({ state: 'locked', stopped: 'ended' });
    await unlock();
    expect(await kept.client.vault.status()).toMatchObject({ state: 'open', stopped: null });
    expect(await loggedIds()).toEqual(new Set([id]));
  });

  it('is replaced without a word when it ends while nothing is open', async () => {
    await kept.client.vault.create({ passphrase: testPassphrase });
    await kept.client.vault.lock();
    await kept.client.vault.status();
    kept.current().kill('SIGKILL');
    await expect.poll(() => kept.children.length).toBe(3);
    expect(await kept.client.vault.status()).toMatchObject({ state: 'locked', stopped: null });
    await unlock();
    expect((await kept.client.vault.status()).state).toBe('open');
  });

  it('is given up when it gives no sign of life, and its successor says so', async () => {
    await kept.client.vault.create({ passphrase: testPassphrase });
    const id = await logCall('före olyckan');
    const hung = kept.current();
    hung.kill('SIGSTOP');
    const pending = kept.dispatch({ operation: 'calls.list', input: {} });
    kept.lookUntilSilent();
    expect(await pending).toMatchObject({ ok: false, code: 'journal-stopped' });
    expect(await kept.client.vault.status()).toMatchObject({ state: 'locked', stopped: 'silent' });
    await unlock();
    expect(await loggedIds()).toEqual(new Set([id]));
  });

  it('that cannot close in time is ended, and loses nothing that was acknowledged', async () => {
    await kept.keeper.end();
    kept = keepTestJournal({ dataFolder: join(folder, 'data'), ...built, closingMs: 10 });
    await kept.client.vault.create({ passphrase: testPassphrase });
    const id = await logCall('före låset');
    const hung = kept.current();
    hung.kill('SIGSTOP');
    await kept.keeper.lock();
    expect(hung.signalCode).toBe('SIGKILL');
    await unlock();
    expect(await loggedIds()).toEqual(new Set([id]));
  });

  it('is not started for ever when it dies each time before anybody could use it', async () => {
    await kept.keeper.end();
    kept = keepTestJournal({
      dataFolder: join(folder, 'data'),
      program: 'test/support/child-ends-at-once.ts',
    });
    await expect.poll(() => kept.hopeless(), { timeout: 30_000 }).toBe(1);
    expect(kept.children).toHaveLength(4);
    expect(await kept.dispatch({ operation: 'vault.status', input: undefined })).toMatchObject({
      code: 'journal-stopped',
    });
  });

  it('answers no question of a process that is leaving, and hands on no event of it', async () => {
    await kept.client.vault.create({ passphrase: testPassphrase });
    kept.host.doWhileAsked(async () => {
      await kept.keeper.lock();
    });
    kept.host.answerSave(join(folder, 'samtal.csv'));
    expect(await kept.dispatch({ operation: 'calls.exportCsv', input: { language: 'sv' } })).toMatchObject({
      ok: false,
    });
    expect(await kept.client.vault.status()).toMatchObject({ state: 'locked' });
  });

  it.each([
    ['no JSON', new TextEncoder().encode('{')],
    ['no object', new TextEncoder().encode('7')],
    ['nothing', new Uint8Array()],
    ['no text', Uint8Array.from([255, 254, 0, 1])],
  ])('refuses a request that is %s', async (_what, bytes) => {
    const reply = new TextDecoder().decode(await kept.keeper.ask(bytes));
    expect(JSON.parse(reply)).toMatchObject({ ok: false, code: 'unknown-operation' });
  });
});

const KILLS = times(6, 100);

describe('killing and hanging the process at random under load', () => {
  it(`loses no acknowledged call in ${KILLS} accidents`, { timeout: 600_000 }, async () => {
    const acknowledged: string[] = [];
    await kept.client.vault.create({ passphrase: testPassphrase });
    let state = 20261201;
    const random = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
    for (let accident = 0; accident < KILLS; accident += 1) {
      const victim = kept.current();
      const wanted = 1 + random(12);
      let logged = 0;
      const seen: string[] = [];
      const hangs = random(2) === 1;
      for (;;) {
        try {
          const answered = logCall(`olycka ${accident}`).then((id) => void acknowledged.push(id));
          if (logged === wanted) {
            // In the middle of what was just asked.
            victim.kill(hangs ? 'SIGSTOP' : 'SIGKILL');
            if (hangs) kept.lookUntilSilent();
          }
          await answered;
          logged += 1;
        } catch (error) {
          seen.push((error as { code: string }).code);
          break;
        }
      }
      // Whoever asks a moment later asks its successor, which is locked.
      expect(['journal-stopped', 'vault-locked']).toContain(seen[0]);
      expect(await kept.client.vault.status()).toMatchObject({ stopped: hangs ? 'silent' : 'ended' });
      await unlock();
    }
    const found = await loggedIds();
    const lost = acknowledged.filter((id) => !found.has(id));
    const check = await kept.client.vault.verify();
    console.log(
      `${KILLS} accidents, ${acknowledged.length} acknowledged, ${lost.length} lost, ` +
        `${found.size - acknowledged.length} written but not acknowledged`,
    );
    expect(lost).toEqual([]);
    expect(check).toMatchObject({ isFileWhole: true, brokenEntries: [] });
  });
});
