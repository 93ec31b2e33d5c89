import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readKeys } from '#main/features/vault/key-store.ts';
import {
  codeOf,
  makeTestFolder,
  openTestVault,
  otherPassphrase,
  passphrase,
  plannedRecoveryKey,
} from '#test/support/open-test-vault.ts';

let place: ReturnType<typeof makeTestFolder>;
beforeEach(() => {
  place = makeTestFolder();
});
afterEach(() => place.remove());

type Verb = 'create' | 'change' | 'renew';

/** Lets a child do `verb` in `folder` until its n-th step on the disk; true when it was killed there. */
async function killAtStep(folder: string, verb: Verb, step: number): Promise<boolean> {
  const input = ['test/support/child-killed-vault.ts', folder, verb, String(step)];
  const child = spawn(process.execPath, input, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`the child failed with ${code}`);
  return signal === 'SIGKILL';
}

/**
 * Kills `verb` at every step, each time in a fresh copy of one locked journal. `check` is given the copy and tells
 * by its own means whether the old or the new holds there.
 */
async function killEverywhere(verb: Verb, check: (folder: string) => Promise<'old' | 'new'>): Promise<void> {
  const found: string[] = [];
  for (let step = 1, wasKilled = true; wasKilled; step += 1) {
    const folder = join(place.root, 'killed');
    cpSync(place.folder, folder, { recursive: true });
    wasKilled = await killAtStep(folder, verb, step);
    found.push(await check(folder));
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    rmSync(folder, { recursive: true });
  }
  // Old up to one step, new from there on, and both seen.
  expect(found.length).toBeGreaterThan(12);
  expect(found).toEqual([...found].sort().reverse());
  expect(new Set(found)).toEqual(new Set(['old', 'new']));
}

/** A locked journal with three entries, and its recovery key. */
async function makeLocked(): Promise<string> {
  const vault = openTestVault(place.folder);
  const { recoveryKey } = await vault.create();
  vault.current()?.append(3);
  await vault.lock();
  return recoveryKey;
}

describe('a process killed at every step on the disk', () => {
  it('while it changes the passphrase leaves the old one or the new one', { timeout: 120_000 }, async () => {
    await makeLocked();
    await killEverywhere('change', async (folder) => {
      const vault = openTestVault(folder);
      const isNew = (await readKeys(folder)).file.gen === 2;
      await vault.unlock(isNew ? otherPassphrase : passphrase);
      expect(vault.current()?.head().seq).toBe(3);
      await vault.lock();
      return isNew ? 'new' : 'old';
    });
  });

  it(
    'while it makes another recovery key leaves the old one or the new one',
    { timeout: 120_000 },
    async () => {
      const oldKey = await makeLocked();
      await killEverywhere('renew', async (folder) => {
        const vault = openTestVault(folder);
        const open = (recoveryKey: string): Promise<string> =>
          codeOf(() => vault.service.unlockWithRecoveryKey({ recoveryKey, newPassphrase: otherPassphrase }));
        const withOld = await open(oldKey);
        if (withOld !== 'none') {
          expect([withOld, await open(plannedRecoveryKey)]).toEqual(['wrong-recovery-key', 'none']);
        }
        expect(vault.current()?.head().seq).toBe(3);
        await vault.lock();
        return withOld === 'none' ? 'old' : 'new';
      });
    },
  );

  it('while it makes a vault leaves a whole one or a fresh start', { timeout: 120_000 }, async () => {
    const states: string[] = [];
    for (let step = 1, wasKilled = true; wasKilled; step += 1) {
      wasKilled = await killAtStep(place.folder, 'create', step);
      const vault = openTestVault(place.folder);
      const { state } = await vault.service.status();
      states.push(state);
      if (state === 'missing') await vault.create();
      else await vault.unlock();
      expect(vault.current()?.head().seq).toBe(0);
      await vault.lock();
      rmSync(place.folder, { recursive: true });
    }
    expect(states.length).toBeGreaterThan(12);
    expect(states).toEqual([...states].sort().reverse());
    expect(new Set(states)).toEqual(new Set(['missing', 'locked']));
  });
});
