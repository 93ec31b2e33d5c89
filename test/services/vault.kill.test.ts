import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readKeys } from '#main/features/vault/key-store.ts';
import { makeTestFolder, openTestVault, otherPassphrase, passphrase } from '#test/support/open-test-vault.ts';

let place: ReturnType<typeof makeTestFolder>;
beforeEach(() => {
  place = makeTestFolder();
});
afterEach(() => place.remove());

/** Lets a child do `verb` in `folder` until its n-th step on the disk; true when it was killed there. */
async function killAtStep(folder: string, verb: 'create' | 'change', step: number): Promise<boolean> {
  const input = ['test/support/child-killed-vault.ts', folder, verb, String(step)];
  const child = spawn(process.execPath, input, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`the child failed with ${code}`);
  return signal === 'SIGKILL';
}

describe('a process killed at every step on the disk', () => {
  it('while it changes the passphrase leaves the old one or the new one', { timeout: 120_000 }, async () => {
    const original = openTestVault(place.folder);
    await original.create();
    original.current()?.append(3);
    await original.lock();
    const opened: string[] = [];
    for (let step = 1, wasKilled = true; wasKilled; step += 1) {
      const folder = join(place.root, 'killed');
      cpSync(place.folder, folder, { recursive: true });
      wasKilled = await killAtStep(folder, 'change', step);
      const vault = openTestVault(folder);
      const isNew = (await readKeys(folder)).file.gen === 2;
      await vault.unlock(isNew ? otherPassphrase : passphrase);
      opened.push(isNew ? 'new' : 'old');
      expect(vault.current()?.head().seq).toBe(3);
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      await vault.lock();
      rmSync(folder, { recursive: true });
    }
    // Old up to one step, new from there on, and both seen.
    expect(opened.length).toBeGreaterThan(12);
    expect(opened).toEqual([...opened].sort().reverse());
    expect(new Set(opened)).toEqual(new Set(['old', 'new']));
  });

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
