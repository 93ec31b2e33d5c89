import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '#main/features/vault/canonical-json.ts';
import { vaultPaths } from '#main/features/vault/vault-files.ts';
import type { AppError } from '#shared/kernel/app-error.ts';
import { openTestApp, testPassphrase } from '#test/support/open-test-app.ts';
import {
  codeOf,
  makeTestFolder,
  openTestVault,
  otherPassphrase,
  passphrase,
} from '#test/support/open-test-vault.ts';

type TestVault = ReturnType<typeof openTestVault>;

let place: ReturnType<typeof makeTestFolder>;
let paths: ReturnType<typeof vaultPaths>;
let vault: TestVault;
/** The key that was printed when the vault was made. */
let firstKey: string;
beforeEach(async () => {
  place = makeTestFolder();
  paths = vaultPaths(place.folder);
  vault = openTestVault(place.folder);
  ({ recoveryKey: firstKey } = await vault.create());
});
afterEach(async () => {
  await vault.lock();
  place.remove();
});

const renew = async (secret = passphrase): Promise<string> =>
  (await vault.service.renewRecoveryKey({ passphrase: secret })).recoveryKey;
const confirm = (recoveryKey: string) => vault.service.confirmRecoveryKey({ recoveryKey });
const rehearse = async (recoveryKey: string) =>
  (await vault.service.rehearseRecoveryKey({ recoveryKey })).isRight;
const isConfirmed = async () => (await vault.service.status()).isRecoveryKeyConfirmed;
const openWith = (recoveryKey: string, newPassphrase = otherPassphrase) =>
  codeOf(() => vault.service.unlockWithRecoveryKey({ recoveryKey, newPassphrase }));
const contentOf = (path: string): Buffer => readFileSync(path);
const generationOf = (path: string): unknown =>
  (JSON.parse(readFileSync(path, 'utf8')) as { gen: unknown }).gen;
const keyFiles = () => [paths.keys, paths.keysCopy];

/** The key files as somebody would forge them who knows the format: changed, with a checksum that fits. */
function forgeKeys(change: (slots: Record<string, Json>[]) => Record<string, Json>[]): void {
  const { sum: _sum, ...content } = JSON.parse(readFileSync(paths.keys, 'utf8')) as Record<string, Json>;
  content['slots'] = change(content['slots'] as Record<string, Json>[]);
  const sum = createHash('sha256').update(canonicalJson(content)).digest('base64');
  for (const path of keyFiles()) writeFileSync(path, `${canonicalJson({ ...content, sum })}\n`);
}

describe('another recovery key', () => {
  it('opens the journal, and the one before it no longer does', async () => {
    const key = await renew();
    expect(key).toMatch(/^(?:.{4}-){8}.{4}$/);
    expect(key).not.toBe(firstKey);
    expect([await rehearse(firstKey), await rehearse(key)]).toEqual([false, true]);
    await vault.lock();
    expect(await openWith(firstKey)).toBe('wrong-recovery-key');
    expect(await openWith(key)).toBe('none');
  });

  it('leaves the journal and the passphrase as they are, in a new generation of both key files', async () => {
    vault.current()?.append(3);
    await vault.lock();
    const before = contentOf(paths.database);
    await vault.unlock();
    await renew();
    await vault.lock();
    expect(contentOf(paths.database).equals(before)).toBe(true);
    expect(keyFiles().map(generationOf)).toEqual([2, 2]);
    expect(contentOf(paths.keys).equals(contentOf(paths.keysCopy))).toBe(true);
    expect(await vault.unlock()).toEqual({ notices: [] });
    expect(vault.current()?.head().seq).toBe(3);
  });

  it('leaves copies that were made earlier to the key of their time', async () => {
    const earlier = join(place.root, 'earlier.keys');
    copyFileSync(paths.keys, earlier);
    const key = await renew();
    await vault.lock();
    for (const path of keyFiles()) copyFileSync(earlier, path);
    expect(await openWith(key)).toBe('wrong-recovery-key');
    expect(await openWith(firstKey)).toBe('none');
  });

  it('is refused while locked and with a wrong passphrase, and guesses are slowed down', async () => {
    const before = contentOf(paths.keys);
    const waits: unknown[] = [];
    for (let guess = 0; guess < 4; guess += 1) {
      const failure = await renew(otherPassphrase).catch((error: unknown) => error as AppError);
      expect((failure as AppError).code).toBe('wrong-passphrase');
      waits.push((failure as AppError).details['waitSeconds']);
      vault.pass(guess < 3 ? 1 : 0);
    }
    expect(waits).toEqual([0, 0, 1, 2]);
    expect(await codeOf(() => renew())).toBe('wrong-passphrase');
    expect(contentOf(paths.keys).equals(before)).toBe(true);
    vault.pass(2);
    await vault.lock();
    expect(await codeOf(() => renew())).toBe('vault-locked');
    expect(contentOf(paths.keys).equals(before)).toBe(true);
  });

  it('is given out even when only the first of the two files could be written', async () => {
    rmSync(paths.keysCopy);
    mkdirSync(join(paths.keysCopy, 'in-the-way'), { recursive: true });
    const key = await renew();
    expect([await rehearse(firstKey), await rehearse(key)]).toEqual([false, true]);
    rmSync(paths.keysCopy, { recursive: true });
    await vault.lock();
    await vault.unlock();
    expect(contentOf(paths.keysCopy).equals(contentOf(paths.keys))).toBe(true);
  });

  it('is not made when neither file can be written', async () => {
    for (const path of keyFiles()) {
      copyFileSync(path, `${path}.aside`);
      rmSync(path);
      mkdirSync(join(path, 'in-the-way'), { recursive: true });
    }
    await expect(renew()).rejects.toThrow();
    for (const path of keyFiles()) {
      rmSync(path, { recursive: true });
      copyFileSync(`${path}.aside`, path);
    }
    expect(await rehearse(firstKey)).toBe(true);
  });

  it('takes everything out of the key file that does not belong there', async () => {
    forgeKeys((slots) => [...slots, ...slots]);
    await renew();
    await vault.lock();
    expect(await vault.unlock()).toEqual({ notices: [] });
  });
});

describe('the mark of a confirmed recovery key', () => {
  it('is missing in a new journal, and lasts from the confirmation on', async () => {
    expect(await isConfirmed()).toBe(false);
    await vault.lock();
    expect(await isConfirmed()).toBeNull();
    await vault.unlock();
    expect(await isConfirmed()).toBe(false);
    await confirm(firstKey.toLowerCase());
    expect(await isConfirmed()).toBe(true);
    await vault.lock();
    expect(await vault.unlock()).toEqual({ notices: [] });
    expect(await isConfirmed()).toBe(true);
    expect(keyFiles().map(generationOf)).toEqual([2, 2]);
    expect(vault.events.filter((event) => event === 'keys changed')).toHaveLength(1);
  });

  it('is refused to any key but the right one, and while locked', async () => {
    expect(await codeOf(() => confirm(firstKey.slice(1)))).toBe('recovery-key-mistyped');
    const newer = await renew();
    expect(await codeOf(() => confirm(firstKey))).toBe('wrong-recovery-key');
    expect(await isConfirmed()).toBe(false);
    await vault.lock();
    expect(await codeOf(() => confirm(newer))).toBe('vault-locked');
  });

  it('writes nothing when it is there already', async () => {
    await confirm(firstKey);
    const before = contentOf(paths.keys);
    await confirm(firstKey);
    expect(await rehearse(firstKey)).toBe(true);
    expect(contentOf(paths.keys).equals(before)).toBe(true);
  });

  it('is set by a rehearsal that succeeds, and by no other', async () => {
    expect(await rehearse(firstKey.slice(4))).toBe(false);
    expect(await isConfirmed()).toBe(false);
    expect(await rehearse(firstKey)).toBe(true);
    expect(await isConfirmed()).toBe(true);
  });

  it('is set by opening with the recovery key', async () => {
    await vault.lock();
    expect(await openWith(firstKey)).toBe('none');
    expect(await isConfirmed()).toBe(true);
  });

  it('outlives a change of passphrase and goes with the key it stands for', async () => {
    await confirm(firstKey);
    await vault.service.changePassphrase({ current: passphrase, next: otherPassphrase });
    expect(await isConfirmed()).toBe(true);
    await renew(otherPassphrase);
    expect(await isConfirmed()).toBe(false);
    await vault.lock();
    await vault.unlock(otherPassphrase);
    expect(await isConfirmed()).toBe(false);
  });

  it('is not believed when somebody else wrote it, and does not sign what somebody else changed', async () => {
    await vault.lock();
    forgeKeys((slots) =>
      slots.map((slot) => (slot['type'] === 'recovery' ? { ...slot, is_confirmed: true } : slot)),
    );
    expect(await vault.unlock()).toEqual({ notices: ['key-file-slots-changed'] });
    expect(await isConfirmed()).toBe(false);
    expect(await rehearse(firstKey)).toBe(true);
    await vault.lock();
    expect(await vault.unlock()).toEqual({ notices: ['key-file-slots-changed'] });
  });
});

describe('the window', () => {
  it('is told when another recovery key is made and when it is confirmed', async () => {
    const app = await openTestApp();
    const told = () =>
      app.host.events.filter((event) => event.type === 'changed').map(({ features }) => features);
    const before = told().length;
    const { recoveryKey } = await app.client.vault.renewRecoveryKey({ passphrase: testPassphrase });
    expect(await app.client.vault.status()).toMatchObject({ isRecoveryKeyConfirmed: false });
    await app.client.vault.confirmRecoveryKey({ recoveryKey });
    expect(await app.client.vault.status()).toMatchObject({ isRecoveryKeyConfirmed: true });
    expect(told().slice(before)).toEqual([['vault'], ['vault']]);
    await app.close();
  });
});
