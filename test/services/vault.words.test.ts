import { randomBytes } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createGuessGuard, waitAfter } from '#main/features/vault/guess-guard.ts';
import { assertAccepted, ratePassphrase, suggestPassphrase } from '#main/features/vault/passphrase.ts';
import { formatRecoveryKey, parseRecoveryKey } from '#main/features/vault/recovery-key.ts';
import { assertNotSynced, syncServiceOf } from '#main/features/vault/sync-folder.ts';
import { codeOf, makeTestFolder } from '#test/support/open-test-vault.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const refusal = (typed: string): Promise<string> => codeOf(() => parseRecoveryKey(typed));

describe('a recovery key', () => {
  const secret = Buffer.from('00112233445566778899aabbccddeeff01234567', 'hex');
  const printed = formatRecoveryKey(secret);

  it('is eight groups of four and a ninth that checks them', () => {
    expect(printed).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
    for (let round = 0; round < 200; round += 1) {
      const bytes = randomBytes(20);
      expect(parseRecoveryKey(formatRecoveryKey(bytes)).equals(bytes)).toBe(true);
    }
  });

  it('is read however it was typed', () => {
    const spoken = printed.replaceAll('0', 'o').replaceAll('1', 'l');
    const variants = [
      printed.toLowerCase(),
      printed.replaceAll('-', ' '),
      printed.replaceAll('-', ''),
      `  ${printed.replaceAll('-', ' – ')}\n`,
      spoken,
      printed.replaceAll('1', 'I').replaceAll('0', 'O'),
    ];
    for (const variant of variants) expect(parseRecoveryKey(variant).equals(secret)).toBe(true);
  });

  it('is refused with one character mistyped, whichever it is', async () => {
    let tried = 0;
    let caught = 0;
    for (let at = 0; at < printed.length; at += 1) {
      if (printed[at] === '-') continue;
      for (const character of alphabet) {
        if (character === printed[at]) continue;
        tried += 1;
        const typed = printed.slice(0, at) + character + printed.slice(at + 1);
        if ((await refusal(typed)) === 'recovery-key-mistyped') caught += 1;
      }
    }
    expect(tried).toBe(36 * 31);
    expect(caught / tried).toBeGreaterThanOrEqual(0.999);
  });

  it('is refused with two characters swapped, one missing, one too many, or a strange one', async () => {
    const swapped = printed.replace(/([0-9A-Z])(?!\1)([0-9A-Z])/, '$2$1');
    expect(swapped).not.toBe(printed);
    const strange = [printed.replace(/.$/, 'U'), printed.replace(/.$/, '!'), '', '----'];
    for (const typed of [swapped, printed.slice(1), `${printed}7`, ...strange])
      expect(await refusal(typed)).toBe('recovery-key-mistyped');
  });
});

describe('a passphrase', () => {
  it('is suggested in words that can be said, from more than 70 bits', async () => {
    const { passphrase, bits } = suggestPassphrase(randomBytes);
    expect(passphrase).toMatch(/^(?:[bdfgklmnprstv][aeiou]){2}(?: (?:[bdfgklmnprstv][aeiou]){2}){5}$/);
    expect(bits).toBeGreaterThanOrEqual(70);
    expect(bits).toBeLessThanOrEqual(12 * Math.log2(65));
    expect(await ratePassphrase(passphrase)).toMatchObject({ isAccepted: true });
  });

  it('is suggested anew each time, with every syllable about as often', () => {
    const count = new Map<string, number>();
    for (let round = 0; round < 1000; round += 1)
      for (const syllable of suggestPassphrase(randomBytes).passphrase.replaceAll(' ', '').match(/../g) ?? [])
        count.set(syllable, (count.get(syllable) ?? 0) + 1);
    expect(count.size).toBe(65);
    // 185 expected of each; ten standard deviations to either side.
    expect(Math.min(...count.values())).toBeGreaterThan(50);
    expect(Math.max(...count.values())).toBeLessThan(320);
  });

  it.each([
    '',
    'a',
    'password',
    'lösenord',
    'sommar',
    'Ringbok1',
    'hunter2hunter2',
    'qwertyuiop',
    'a'.repeat(1024),
    '2026-11-23',
  ])('is too weak: %j', async (passphrase) => {
    expect((await ratePassphrase(passphrase)).isAccepted).toBe(false);
    expect(await codeOf(() => assertAccepted(passphrase))).toBe('passphrase-too-weak');
  });

  it('counts in bytes how long it may be', async () => {
    const long = `kivo rasu beta lomi ${'åäöü'.repeat(126)}`;
    expect(Buffer.byteLength(long)).toBe(1028);
    expect((await ratePassphrase(long)).isAccepted).toBe(false);
    expect(await codeOf(() => assertAccepted(long))).toBe('passphrase-too-long');
  });

  it.each([
    'kivo rasu beta lomi duna',
    'midola-kavuse-rolitu-penava-sukido',
    'en lila häst äter gröt i garaget',
  ])('is accepted: %j', async (passphrase) => {
    expect((await ratePassphrase(passphrase)).isAccepted).toBe(true);
    expect(await codeOf(() => assertAccepted(passphrase))).toBe('none');
  });
});

describe('wrong guesses', () => {
  it('cost 0, 0, 1, 2, 4, 8, 16 and then 30 seconds', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 1000].map(waitAfter)).toEqual([0, 0, 1, 2, 4, 8, 16, 30, 30, 30]);
  });

  it('are forgotten after a right one', () => {
    const guard = createGuessGuard(() => 0);
    for (let guess = 0; guess < 5; guess += 1) guard.wrong('wrong-passphrase');
    expect(() => guard.assertMayTry('wrong-passphrase')).toThrow('wrong-passphrase');
    guard.right();
    expect(() => guard.assertMayTry('wrong-passphrase')).not.toThrow();
    expect(guard.wrong('wrong-passphrase').details).toEqual({ waitSeconds: 0 });
  });
});

const foldersTo = (path: string) =>
  path
    .split(/[\\/]/)
    .map((_name, at, names) => names.slice(0, at + 1).join('/'))
    .map((path) => ({ path, fileNames: [], folderNames: [] }));

describe('a folder that a program syncs', () => {
  it.each([
    ['/home/anna/Dropbox/ringbok', 'Dropbox'],
    ['C:\\Users\\Anna\\Dropbox (Firman)\\data', 'Dropbox'],
    ['C:\\Users\\Anna\\OneDrive\\Documents', 'OneDrive'],
    ['C:\\Users\\Anna\\OneDrive - Firman AB\\data', 'OneDrive'],
    ['/Users/anna/Library/CloudStorage/OneDrive-Personal/data', 'cloud storage'],
    ['/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/data', 'iCloud'],
    ['G:\\Min enhet\\data', 'Google Drive'],
    ['/home/anna/Google Drive/data', 'Google Drive'],
    ['/home/anna/Nextcloud/data', 'Nextcloud'],
  ])('is known by its name: %s', (path, service) => {
    expect(syncServiceOf(foldersTo(path))).toBe(service);
  });

  it.each([
    '/home/anna/.config/Ringbok',
    'C:\\Users\\Anna\\AppData\\Roaming\\Ringbok',
    '/home/anna/dropboxes/data',
  ])('is not seen where there is none: %s', (path) => expect(syncServiceOf(foldersTo(path))).toBeNull());

  it('is known by the files that the program leaves in it', () => {
    const folder = { path: '/mnt/sales', fileNames: [] as string[], folderNames: [] as string[] };
    expect(syncServiceOf([{ ...folder, fileNames: ['.dropbox'] }])).toBe('Dropbox');
    expect(syncServiceOf([{ ...folder, folderNames: ['.dropbox.cache'] }])).toBe('Dropbox');
    expect(syncServiceOf([{ ...folder, fileNames: ['.sync_0a1b2c3d4e5f.db'] }])).toBe('Nextcloud');
    expect(syncServiceOf([{ ...folder, folderNames: ['.tmp.drivedownload'] }])).toBe('Google Drive');
    // The program's own settings lie in the home folder, which it does not sync.
    expect(syncServiceOf([{ ...folder, folderNames: ['.dropbox'] }])).toBeNull();
    expect(syncServiceOf([folder], ['/mnt/sales'])).toBe('OneDrive');
  });

  it('is found on the disk, also behind a link and before the folder exists', async () => {
    const place = makeTestFolder();
    const synced = join(place.root, 'Dropbox');
    mkdirSync(synced);
    const link = join(place.root, 'innocent');
    symlinkSync(synced, link);
    expect(await codeOf(() => assertNotSynced(join(link, 'data')))).toBe('journal-in-sync-folder');
    expect(await codeOf(() => assertNotSynced(place.folder))).toBe('none');
    writeFileSync(join(place.root, '.owncloudsync.log'), '');
    expect(await codeOf(() => assertNotSynced(place.folder))).toBe('journal-in-sync-folder');
    place.remove();
  });
});
