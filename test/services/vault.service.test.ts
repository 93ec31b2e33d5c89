import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '#main/features/vault/canonical-json.ts';
import { vaultPaths } from '#main/features/vault/vault-files.ts';
import type { JournalHead, OpenJournalRequest } from '#main/features/vault/vault.service.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import {
  codeOf,
  makeTestFolder,
  openTestVault,
  openTinyJournal,
  otherPassphrase,
  passphrase,
  type TinyJournal,
} from '#test/support/open-test-vault.ts';

type TestVault = ReturnType<typeof openTestVault>;

let place: ReturnType<typeof makeTestFolder>;
let paths: ReturnType<typeof vaultPaths>;
let vaults: TestVault[] = [];
const vaultHere = (overrides?: Parameters<typeof openTestVault>[1]) => {
  const vault = openTestVault(place.folder, overrides);
  vaults.push(vault);
  return vault;
};
beforeEach(() => {
  place = makeTestFolder();
  paths = vaultPaths(place.folder);
});
afterEach(async () => {
  await Promise.all(vaults.map((vault) => vault.lock()));
  vaults = [];
  place.remove();
});

/** A locked journal with three entries, and its recovery key. */
async function makeLocked(): Promise<{ vault: TestVault; recoveryKey: string }> {
  const vault = vaultHere();
  const { recoveryKey } = await vault.create();
  vault.current()?.append(3);
  await vault.lock();
  return { vault, recoveryKey };
}

const stateOf = async (vault: TestVault): Promise<string> => (await vault.service.status()).state;
const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
const generationOf = (path: string): unknown =>
  (JSON.parse(readFileSync(path, 'utf8')) as { gen: unknown }).gen;
const headOnDisk = (): unknown => (JSON.parse(readFileSync(paths.head, 'utf8')) as { n: unknown }).n;
const spoil = (path: string): void => writeFileSync(path, readFileSync(path).fill(0x41, 40, 44));

const fail = (): never => {
  throw new AppError('disk-full');
};

/** A journal that closes its file and then says that it could not. */
async function openUnclosable(request: OpenJournalRequest): Promise<TinyJournal> {
  const journal = await openTinyJournal(request);
  return { ...journal, close: () => journal.close().then(fail) };
}

describe('making a vault', () => {
  it('leaves an open journal and its files, for their owner only', async () => {
    const vault = vaultHere();
    expect(await vault.service.status()).toEqual({
      state: 'missing',
      locksInSeconds: null,
      folderName: 'data',
      isRecoveryKeyConfirmed: null,
      stopped: null,
    });
    const { recoveryKey } = await vault.create();
    expect(recoveryKey).toMatch(/^(?:.{4}-){8}.{4}$/);
    expect(await vault.service.status()).toMatchObject({ state: 'open', locksInSeconds: 300 });
    expect(vault.current()).not.toBeNull();
    expect(statSync(place.folder).mode & 0o777).toBe(0o700);
    const names = readdirSync(place.folder);
    expect(names.sort()).toEqual([
      'journal.db',
      'journal.db-wal',
      'journal.head',
      'journal.keys',
      'journal.keys.copy',
    ]);
    for (const name of names) expect(statSync(join(place.folder, name)).mode & 0o777).toBe(0o600);
  });

  it('makes a folder that is open to others its own', async () => {
    mkdirSync(place.folder);
    chmodSync(place.folder, 0o755);
    await vaultHere().create();
    expect(statSync(place.folder).mode & 0o777).toBe(0o700);
  });

  it('refuses a weak passphrase and leaves nothing', async () => {
    expect(await codeOf(() => vaultHere().create('sommar'))).toBe('passphrase-too-weak');
    expect(existsSync(place.folder)).toBe(false);
  });

  it('refuses where a journal or its keys lie, and touches neither', async () => {
    await makeLocked();
    const before = [paths.database, paths.keys].map(sha256);
    expect(await codeOf(() => vaultHere().create())).toBe('vault-exists');
    expect([paths.database, paths.keys].map(sha256)).toEqual(before);
    for (const gone of [paths.keys, paths.keysCopy, paths.database]) {
      rmSync(gone);
      expect(await codeOf(() => vaultHere().create())).toBe(
        gone === paths.database ? 'none' : 'vault-exists',
      );
    }
  });

  it('refuses a folder that a program syncs', async () => {
    const vault = openTestVault(join(place.root, 'Dropbox', 'data'));
    expect(await codeOf(() => vault.create())).toBe('journal-in-sync-folder');
    expect(readdirSync(place.root)).toEqual([]);
  });

  it.each(['openJournal', 'onOpened'] as const)('leaves nothing when it fails in %s', async (at) => {
    const openJournal = async (request: OpenJournalRequest): Promise<TinyJournal> => {
      await (await openTinyJournal(request)).close();
      return fail();
    };
    const vault = vaultHere(at === 'openJournal' ? { openJournal } : { onOpened: fail });
    expect(await codeOf(() => vault.create())).toBe('disk-full');
    expect(readdirSync(place.folder)).toEqual([]);
    expect(await stateOf(vault)).toBe('missing');
    expect(vault.current()).toBeNull();
    await vaultHere().create();
  });

  it('leaves nothing when the keys cannot be written', async () => {
    const openJournal = async (request: OpenJournalRequest): Promise<TinyJournal> => {
      mkdirSync(paths.keysCopy);
      return openTinyJournal(request);
    };
    await expect(vaultHere({ openJournal }).create()).rejects.toThrow();
    expect(existsSync(paths.database)).toBe(false);
    expect(existsSync(paths.keys)).toBe(false);
  });
});

describe('unlocking', () => {
  it('gives back what was written', async () => {
    const { vault } = await makeLocked();
    expect(await stateOf(vault)).toBe('locked');
    expect(await vault.unlock()).toEqual({ notices: [] });
    expect(vault.current()?.head().seq).toBe(3);
    expect(vault.events).toEqual(['opened', 'locked', 'opened']);
  });

  it('says the same of a hundred wrong passphrases, and lets the right one in afterwards', async () => {
    const { vault } = await makeLocked();
    for (let guess = 0; guess < 100; guess += 1) {
      const failure = await vault.unlock(`${passphrase} ${guess}`).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(AppError);
      expect(String(failure)).toBe('AppError: wrong-passphrase');
      expect((failure as AppError).cause).toBeUndefined();
      vault.pass(30);
    }
    expect(await codeOf(() => vault.unlock())).toBe('none');
  });

  it('makes wrong guesses wait, even with the right passphrase', async () => {
    const { vault } = await makeLocked();
    const waits: unknown[] = [];
    for (let guess = 0; guess < 4; guess += 1) {
      const failure = await vault.unlock(otherPassphrase).catch((error: unknown) => error as AppError);
      waits.push((failure as AppError).details['waitSeconds']);
      vault.pass(guess < 3 ? 1 : 0);
    }
    expect(waits).toEqual([0, 0, 1, 2]);
    vault.pass(1.5);
    await expect(vault.unlock()).rejects.toMatchObject({
      code: 'wrong-passphrase',
      details: { waitSeconds: 1 },
    });
    vault.pass(0.5);
    expect(await codeOf(() => vault.unlock())).toBe('none');
  });

  it('takes a wrong passphrase for one even when the journal is damaged', async () => {
    const { vault } = await makeLocked();
    writeFileSync(paths.database, Buffer.alloc(8192, 1));
    expect(await codeOf(() => vault.unlock(otherPassphrase))).toBe('wrong-passphrase');
    expect(await codeOf(() => vault.unlock())).toBe('journal-damaged');
    expect(await stateOf(vault)).toBe('locked');
  });

  it('opens one journal when asked twice at once', async () => {
    const { vault } = await makeLocked();
    const answers = await Promise.all([codeOf(() => vault.unlock()), codeOf(() => vault.unlock())]);
    expect(answers).toEqual(['none', 'vault-already-open']);
    expect(vault.events.filter((event) => event === 'opened')).toHaveLength(2);
  });

  it('refuses while another process has the journal open', { timeout: 20_000 }, async () => {
    const { vault } = await makeLocked();
    await vault.unlock();
    expect(await codeOf(() => vaultHere().unlock())).toBe('journal-in-use');
    expect(vault.current()?.head().seq).toBe(3);
  });

  it('closes the journal when the rest of the product cannot take it', async () => {
    const { vault: first } = await makeLocked();
    const vault = vaultHere({
      onOpened: () => {
        throw new AppError('migration-failed');
      },
    });
    expect(await codeOf(() => vault.unlock())).toBe('migration-failed');
    expect(vault.events).toEqual(['opened', 'locked']);
    expect(await stateOf(vault)).toBe('locked');
    expect(await codeOf(() => first.unlock())).toBe('none');
  });
});

describe('missing and damaged files', () => {
  it('are told apart', async () => {
    const vault = vaultHere();
    expect(await codeOf(() => vault.unlock())).toBe('vault-missing');
    await makeLocked();
    truncateSync(paths.database, 0);
    expect(await codeOf(() => vault.unlock())).toBe('journal-damaged');
    rmSync(paths.database);
    expect(await codeOf(() => vault.unlock())).toBe('journal-missing');
    expect(await stateOf(vault)).toBe('locked');
    expect(existsSync(paths.database)).toBe(false);
    writeFileSync(paths.database, 'x');
    rmSync(paths.keys);
    rmSync(paths.keysCopy);
    expect(await codeOf(() => vault.unlock())).toBe('key-file-missing');
    expect(await stateOf(vault)).toBe('locked');
  });

  it.each([
    ['damaged', spoil],
    ['missing', (path: string) => rmSync(path)],
  ])('do not keep the owner out when journal.keys is %s, and are mended', async (_how, harm) => {
    const { vault } = await makeLocked();
    const whole = sha256(paths.keys);
    harm(paths.keys);
    expect(await vault.unlock()).toEqual({ notices: ['key-file-copy-used'] });
    expect([sha256(paths.keys), sha256(paths.keysCopy)]).toEqual([whole, whole]);
    await vault.lock();
    harm(paths.keysCopy);
    expect(await vault.unlock()).toEqual({ notices: [] });
    expect(sha256(paths.keysCopy)).toBe(whole);
  });

  it('are refused when both key files are damaged', async () => {
    const { vault, recoveryKey } = await makeLocked();
    spoil(paths.keys);
    spoil(paths.keysCopy);
    expect(await codeOf(() => vault.unlock())).toBe('key-file-damaged');
    const request = { recoveryKey, newPassphrase: otherPassphrase };
    expect(await codeOf(() => vault.service.unlockWithRecoveryKey(request))).toBe('key-file-damaged');
  });

  it('raise an alarm after unlock when a slot was taken out of the key file', async () => {
    const { vault } = await makeLocked();
    const { sum: _sum, ...content } = JSON.parse(readFileSync(paths.keys, 'utf8')) as Record<string, Json>;
    content['slots'] = (content['slots'] as Json[]).slice(0, 1);
    const sum = createHash('sha256').update(canonicalJson(content)).digest('base64');
    writeFileSync(paths.keys, `${canonicalJson({ ...content, sum })}\n`);
    expect(await vault.unlock()).toEqual({ notices: ['key-file-slots-changed'] });
  });

  it('include leftovers of writes that were cut short, which are removed', async () => {
    const { vault } = await makeLocked();
    writeFileSync(join(place.folder, '.journal.keys.0123456789ab.tmp'), 'half');
    writeFileSync(join(place.folder, 'notes.tmp'), "somebody's own");
    await vault.unlock();
    const names = readdirSync(place.folder);
    expect(names).not.toContain('.journal.keys.0123456789ab.tmp');
    expect(names).toContain('notes.tmp');
  });
});

describe('the recovery key', () => {
  it('opens the journal and sets a new passphrase', async () => {
    const { vault, recoveryKey } = await makeLocked();
    const typed = recoveryKey.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    const request = { recoveryKey: typed, newPassphrase: otherPassphrase };
    expect(await vault.service.unlockWithRecoveryKey(request)).toEqual({ notices: [] });
    expect(vault.current()?.head().seq).toBe(3);
    await vault.lock();
    expect(await codeOf(() => vault.unlock())).toBe('wrong-passphrase');
    expect(await codeOf(() => vault.unlock(otherPassphrase))).toBe('none');
    expect(await vault.service.rehearseRecoveryKey({ recoveryKey })).toEqual({ isRight: true });
  });

  it('is refused when mistyped, of another journal, or with a weak new passphrase', async () => {
    const { vault, recoveryKey } = await makeLocked();
    const before = sha256(paths.keys);
    const other = openTestVault(join(place.root, 'other'));
    const { recoveryKey: foreign } = await other.create();
    await other.lock();
    const attempt = (key: string, newPassphrase = otherPassphrase): Promise<string> =>
      codeOf(() => vault.service.unlockWithRecoveryKey({ recoveryKey: key, newPassphrase }));
    expect(await attempt(recoveryKey.slice(0, -1))).toBe('recovery-key-mistyped');
    expect(await attempt(foreign)).toBe('wrong-recovery-key');
    expect(await attempt(recoveryKey, 'sommar')).toBe('passphrase-too-weak');
    expect(sha256(paths.keys)).toBe(before);
    expect(await stateOf(vault)).toBe('locked');
  });

  it('is rehearsed while the vault is open', async () => {
    const { vault, recoveryKey } = await makeLocked();
    expect(await codeOf(() => vault.service.rehearseRecoveryKey({ recoveryKey }))).toBe('vault-locked');
    await vault.unlock();
    const rehearse = async (key: string) =>
      (await vault.service.rehearseRecoveryKey({ recoveryKey: key })).isRight;
    expect(await rehearse(recoveryKey)).toBe(true);
    expect(await rehearse(recoveryKey.slice(4))).toBe(false);
    expect(await rehearse('')).toBe(false);
  });

  it('is printed as it should be, and only when it is the right one', async () => {
    const { vault, recoveryKey } = await makeLocked();
    const save = (key: string) => vault.service.saveRecoverySheet({ recoveryKey: key, language: 'sv' });
    expect(await codeOf(() => save(recoveryKey))).toBe('vault-locked');
    await vault.unlock();
    expect(await save(recoveryKey.toLowerCase())).toEqual({ outcome: 'saved', fileNames: ['sheet.pdf'] });
    // Half past midnight in Stockholm.
    expect(vault.sheets).toMatchObject([{ recoveryKey, language: 'sv', madeOn: '2026-11-24' }]);
    expect(await codeOf(() => save(recoveryKey.slice(1)))).toBe('recovery-key-mistyped');
    expect(vault.sheets).toHaveLength(1);
  });
});

describe('changing the passphrase', () => {
  it('rewraps the key and leaves the journal as it is', async () => {
    const { vault } = await makeLocked();
    const before = sha256(paths.database);
    await vault.unlock();
    await vault.service.changePassphrase({ current: passphrase, next: otherPassphrase });
    await vault.lock();
    expect(sha256(paths.database)).toBe(before);
    expect([paths.keys, paths.keysCopy].map(generationOf)).toEqual([2, 2]);
    expect(await codeOf(() => vault.unlock())).toBe('wrong-passphrase');
    expect(await vault.unlock(otherPassphrase)).toEqual({ notices: [] });
  });

  it('is refused while locked, with a wrong current one, and with a weak new one', async () => {
    const { vault } = await makeLocked();
    const before = sha256(paths.keys);
    const change = (current: string, next: string): Promise<string> =>
      codeOf(() => vault.service.changePassphrase({ current, next }));
    expect(await change(passphrase, otherPassphrase)).toBe('vault-locked');
    await vault.unlock();
    expect(await change(otherPassphrase, passphrase)).toBe('wrong-passphrase');
    expect(await change(passphrase, 'sommar')).toBe('passphrase-too-weak');
    expect(sha256(paths.keys)).toBe(before);
  });
});

describe('the remembered head', () => {
  it('is written when the vault is made, every 25 entries and at the lock', async () => {
    const vault = vaultHere();
    await vault.create();
    expect(headOnDisk()).toBe(0);
    vault.current()?.append(24);
    await vault.service.rehearseRecoveryKey({ recoveryKey: '' });
    expect(headOnDisk()).toBe(0);
    vault.current()?.append(1);
    await expect.poll(headOnDisk).toBe(25);
    vault.current()?.append(2);
    await vault.lock();
    expect(headOnDisk()).toBe(27);
  });

  it('is written with the first entry after five minutes', async () => {
    const vault = vaultHere();
    await vault.create();
    vault.pass(299);
    vault.current()?.append(1);
    vault.pass(1);
    vault.current()?.append(1);
    await expect.poll(headOnDisk).toBe(2);
  });

  it('may lag behind the journal, as after a crash', async () => {
    const { vault } = await makeLocked();
    const old = readFileSync(paths.head);
    await vault.unlock();
    vault.current()?.append(5);
    await vault.lock();
    writeFileSync(paths.head, old);
    expect(await vault.unlock()).toEqual({ notices: [] });
  });

  it('gives away an older journal, which opens only when the person says so', async () => {
    const { vault } = await makeLocked();
    const older = join(place.root, 'older.db');
    copyFileSync(paths.database, older);
    await vault.unlock();
    vault.current()?.append(1);
    await vault.lock();
    copyFileSync(older, paths.database);
    expect(await codeOf(() => vault.unlock())).toBe('journal-behind-head');
    expect(await stateOf(vault)).toBe('locked');
    expect(await vault.unlock(passphrase, true)).toEqual({ notices: ['restored-journal-accepted'] });
    expect(headOnDisk()).toBe(3);
    await vault.lock();
    expect(await vault.unlock()).toEqual({ notices: [] });
  });

  it('is not believed when missing, forged, or of another journal', async () => {
    const { vault } = await makeLocked();
    const whole = readFileSync(paths.head, 'utf8');
    const other = openTestVault(join(place.root, 'other'));
    await other.create();
    other.current()?.append(3);
    await other.lock();
    const foreign = readFileSync(vaultPaths(join(place.root, 'other')).head, 'utf8');
    for (const text of [whole.replace('"n":3', '"n":2'), foreign, '', '{}', 'x'.repeat(10_000)]) {
      writeFileSync(paths.head, text);
      expect(await codeOf(() => vault.unlock())).toBe('journal-behind-head');
    }
    rmSync(paths.head);
    expect(await codeOf(() => vault.unlock())).toBe('journal-behind-head');
    expect(await vault.unlock(passphrase, true)).toEqual({ notices: ['restored-journal-accepted'] });
  });
});

describe('locking', () => {
  it('tells the window at once, waits for the work in hand, gives nobody the journal meanwhile, and closes once', async () => {
    const work = Promise.withResolvers<void>();
    let closed = 0;
    const openJournal = async (request: OpenJournalRequest): Promise<TinyJournal> => {
      const journal = await openTinyJournal(request);
      const close = async (): Promise<void> => {
        await work.promise;
        closed += 1;
        await journal.close();
      };
      return { ...journal, close };
    };
    const vault = vaultHere({ openJournal });
    await vault.create();
    const locks = Promise.all([vault.lock(), vault.service.lock()]);
    await expect.poll(() => vault.current()).toBeNull();
    expect([closed, vault.events]).toEqual([0, ['opened', 'locked']]);
    work.resolve();
    await locks;
    expect([closed, vault.events]).toEqual([1, ['opened', 'locked']]);
    expect(readdirSync(place.folder)).not.toContain('journal.db-wal');
  });

  it('is locked even when closing fails', async () => {
    const vault = vaultHere({ openJournal: openUnclosable });
    await vault.create();
    expect(await codeOf(() => vault.lock())).toBe('disk-full');
    expect(await stateOf(vault)).toBe('locked');
    expect(vault.events).toEqual(['opened', 'locked']);
  });

  it('has zeroed the key it handed out as soon as the journal is open', async () => {
    const seen: Buffer[] = [];
    const openJournal = async (request: OpenJournalRequest): Promise<TinyJournal> => {
      const journal = await openTinyJournal(request);
      expect(request.key.some((byte) => byte !== 0)).toBe(true);
      seen.push(request.key);
      return journal;
    };
    await vaultHere({ openJournal }).create();
    expect(seen).toHaveLength(1);
    expect(seen[0]?.every((byte) => byte === 0)).toBe(true);
  });

  it('does not wait for an open save dialog', async () => {
    const { recoveryKey } = await makeLocked();
    const dialog = Promise.withResolvers<void>();
    const vault = vaultHere({ dialog: dialog.promise });
    await vault.unlock();
    const saving = vault.service.saveRecoverySheet({ recoveryKey, language: 'en' });
    await vault.lock();
    expect([vault.current(), vault.sheets]).toEqual([null, []]);
    dialog.resolve();
    await saving;
    expect(vault.sheets).toHaveLength(1);
  });

  it('happens after five minutes without activity, and not before', async () => {
    const vault = vaultHere();
    expect(await vault.lockIfIdle()).toBe(false);
    await vault.create();
    vault.pass(299);
    expect(await vault.lockIfIdle()).toBe(false);
    expect((await vault.service.status()).locksInSeconds).toBe(1);
    await vault.service.noteActivity();
    vault.pass(299);
    expect(await vault.lockIfIdle()).toBe(false);
    vault.pass(1);
    expect(await vault.lockIfIdle()).toBe(true);
    expect(await vault.service.status()).toMatchObject({ state: 'locked', locksInSeconds: null });
    expect(await vault.lockIfIdle()).toBe(false);
  });
});

describe('the head between two openings', () => {
  it('is handed to whoever opens the journal', async () => {
    const { vault: first } = await makeLocked();
    const handed: (JournalHead | null)[] = [];
    const vault = vaultHere({
      openJournal: (request) => {
        handed.push(request.rememberedHead);
        return openTinyJournal(request);
      },
    });
    await vault.unlock();
    expect(handed.map((head) => head?.seq)).toEqual([3]);
    expect(handed[0]?.link.equals(vault.current()?.head().link ?? Buffer.alloc(0))).toBe(true);
    expect(first.current()).toBeNull();
  });
});
