import { argon2Sync, createHash, randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { writeFileSync } from 'node:fs';
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '#main/features/vault/canonical-json.ts';
import {
  calibrateCost,
  deriveKey,
  firstProven,
  floorCost,
  loadNativeArgon2id,
  loadPortableArgon2id,
} from '#main/features/vault/derive-key.ts';
import { type KeyFile, isGenuine, parseKeyFile, serialiseKeyFile } from '#main/features/vault/key-file.ts';
import { readKeys } from '#main/features/vault/key-store.ts';
import { openPassphraseSlot } from '#main/features/vault/key-slot.ts';
import { makeKeys, passphraseSlotOf } from '#main/features/vault/make-keys.ts';
import { subkeyOf } from '#main/features/vault/key-material.ts';
import { vaultPaths } from '#main/features/vault/vault-files.ts';
import { codeOf, makeTestFolder, passphrase } from '#test/support/open-test-vault.ts';

let keys: Awaited<ReturnType<typeof makeKeys>>;
let place: ReturnType<typeof makeTestFolder>;
beforeAll(async () => {
  keys = await makeKeys(passphrase, floorCost, randomBytes);
  place = makeTestFolder();
  mkdirSync(place.folder);
});
afterAll(() => place.remove());

/** The file as somebody would forge it who knows the format: changed, with a checksum that fits. */
function forged(change: (file: Record<string, Json>) => void): Buffer {
  const { sum: _sum, ...content } = JSON.parse(serialiseKeyFile(keys.file).toString()) as Record<
    string,
    Json
  >;
  change(content);
  const sum = createHash('sha256').update(canonicalJson(content)).digest('base64');
  return Buffer.from(`${canonicalJson({ ...content, sum })}\n`);
}

const withKdf = (change: Record<string, Json>): Buffer =>
  forged((file) => {
    const [slot, ...others] = file['slots'] as Record<string, Json>[];
    file['slots'] = [{ ...slot, kdf: { ...(slot?.['kdf'] as object), ...change } }, ...others];
  });

const refusalOf = (bytes: Buffer): Promise<string> => codeOf(() => parseKeyFile(bytes));

describe('a key file', () => {
  it('is read back as it was written', () => {
    expect(parseKeyFile(serialiseKeyFile(keys.file))).toEqual(keys.file);
  });

  it('is refused after any of its bits is flipped, and the copy is used', async () => {
    const whole = serialiseKeyFile(keys.file);
    const paths = vaultPaths(place.folder);
    writeFileSync(paths.keysCopy, whole);
    const flips = 500;
    for (let flip = 0; flip < flips; flip += 1) {
      const bytes = Buffer.from(whole);
      const bit = Math.floor((flip * bytes.length * 8) / flips) + (flip % 7);
      bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(await refusalOf(bytes)).toBe('key-file-damaged');
      writeFileSync(paths.keys, bytes);
      expect(await readKeys(place.folder)).toEqual({ file: keys.file, isFromCopy: true, needsRepair: true });
    }
  });

  it('is refused when it is cut, empty, or not what it should be', async () => {
    const whole = serialiseKeyFile(keys.file);
    for (const bytes of [
      '',
      '{}',
      '[]',
      'null',
      '{"v":1}',
      whole.subarray(0, -2),
      Buffer.concat([whole, whole]),
    ])
      expect(await refusalOf(Buffer.from(bytes))).toBe('key-file-damaged');
  });

  it.each<[string, () => Buffer, string]>([
    ['100 GiB of memory', () => withKdf({ m: 100 * 1024 * 1024 }), 'key-file-damaged'],
    ['too little memory', () => withKdf({ m: 8 * 1024 }), 'key-file-damaged'],
    ['no passes', () => withKdf({ t: 0 }), 'key-file-damaged'],
    ['255 lanes', () => withKdf({ p: 255 }), 'key-file-damaged'],
    ['half a pass', () => withKdf({ t: 1.5 }), 'key-file-damaged'],
    ['a salt of one byte', () => withKdf({ salt: 'AA==' }), 'key-file-damaged'],
    ['an unknown derivation', () => withKdf({ alg: 'argon3' }), 'key-file-unknown-version'],
    ['an older Argon2', () => withKdf({ v: 16 }), 'key-file-unknown-version'],
    ['an unknown cipher', () => forged((file) => (file['cipher'] = 'aegis')), 'key-file-unknown-version'],
    ['version 2', () => forged((file) => (file['v'] = 2)), 'key-file-unknown-version'],
    ['no slots', () => forged((file) => (file['slots'] = [])), 'key-file-damaged'],
    ['a field nobody knows', () => forged((file) => (file['more'] = 1)), 'key-file-damaged'],
    ['10 MB', () => Buffer.alloc(10_000_000, 0x20), 'key-file-damaged'],
  ])('asking for %s is refused at once', async (_what, make, expected) => {
    const bytes = make();
    const paths = vaultPaths(place.folder);
    writeFileSync(paths.keys, bytes);
    writeFileSync(paths.keysCopy, bytes);
    const memory = process.memoryUsage.rss();
    const startedAt = performance.now();
    expect(await codeOf(() => readKeys(place.folder))).toBe(expected);
    expect(performance.now() - startedAt).toBeLessThan(50);
    expect(process.memoryUsage.rss() - memory).toBeLessThan(50_000_000);
  });

  it('of a later version is not passed over for its older copy', async () => {
    const paths = vaultPaths(place.folder);
    writeFileSync(
      paths.keys,
      forged((file) => (file['v'] = 2)),
    );
    writeFileSync(paths.keysCopy, serialiseKeyFile(keys.file));
    expect(await codeOf(() => readKeys(place.folder))).toBe('key-file-unknown-version');
  });

  it('raises an alarm when a slot was taken out, added or changed', async () => {
    const removed = parseKeyFile(forged((file) => (file['slots'] = (file['slots'] as Json[]).slice(0, 1))));
    const added = parseKeyFile(
      forged((file) => (file['slots'] = [...(file['slots'] as Json[]), ...(file['slots'] as Json[])])),
    );
    const older = parseKeyFile(forged((file) => (file['gen'] = 9)));
    for (const file of [removed, added, older]) expect(await isGenuine(keys.rootKey, file)).toBe(false);
    expect(await isGenuine(keys.rootKey, keys.file)).toBe(true);
  });

  it('holds a slot that opens in no other journal and with no cheaper derivation', async () => {
    const slot = passphraseSlotOf(keys.file);
    const open = (file: KeyFile['journal_id'], kdf: object): Promise<Buffer | null> =>
      openPassphraseSlot({ ...slot, kdf: { ...slot.kdf, ...kdf } }, file, passphrase);
    expect((await open(keys.file.journal_id, {}))?.equals(keys.rootKey)).toBe(true);
    expect(await open('00000000-0000-4000-8000-000000000000', {})).toBeNull();
    expect(await open(keys.file.journal_id, { m: 19 * 1024 })).toBeNull();
  });

  it('never asks for less than the floor, whatever the calibration says', async () => {
    const weak = await makeKeys(passphrase, { m: 19 * 1024, t: 1, p: 1 }, randomBytes);
    expect(passphraseSlotOf(weak.file).kdf).toMatchObject({ m: 64 * 1024, t: 3, p: 1 });
  });
});

const absent = (): never => {
  throw new Error('no such module');
};
const lying = () => Promise.resolve(() => Promise.resolve(Buffer.alloc(32)));

describe('deriving a key', () => {
  const cost = { m: 19 * 1024, t: 2, p: 1 };
  const salt = Buffer.alloc(16, 2);

  it('starts from a reference that gives the vector of RFC 9106', () => {
    const key = argon2Sync('argon2id', {
      message: Buffer.alloc(32, 1),
      nonce: salt,
      secret: Buffer.alloc(8, 3),
      associatedData: Buffer.alloc(12, 4),
      parallelism: 4,
      tagLength: 32,
      memory: 32,
      passes: 3,
    });
    expect(key.toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
  });

  it.each([
    ['native', loadNativeArgon2id],
    ['portable', loadPortableArgon2id],
  ])('gives the reference answers with the %s library', async (_name, load) => {
    const argon2id = await load();
    const fixed = await argon2id(Buffer.from('password'), Buffer.from('somesalt'), { m: 65_536, t: 2, p: 1 });
    expect(fixed.toString('hex')).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
    for (const p of [1, 4]) {
      const message = Buffer.from('bråda lösenord 🗝');
      const options = { message, nonce: salt, parallelism: p, tagLength: 32, memory: cost.m, passes: 3 };
      const expected = argon2Sync('argon2id', options);
      expect((await argon2id(message, salt, { m: cost.m, t: 3, p })).equals(expected)).toBe(true);
    }
  });

  it('passes over a library that does not load or gives another answer', async () => {
    const used = await firstProven([absent, lying, loadPortableArgon2id]);
    const native = await loadNativeArgon2id();
    const password = Buffer.from('x');
    expect((await used(password, salt, cost)).equals(await native(password, salt, cost))).toBe(true);
    await expect(firstProven([absent, lying])).rejects.toThrow('no Argon2id library');
  });

  it.each([
    ['one byte', 'x', 'y'],
    ['1024 bytes', 'å'.repeat(512), `${'å'.repeat(511)}ä`],
    ['leading spaces', '  kivo', 'kivo'],
    ['an emoji', '🗝️ nyckel', '🗝 nyckel'],
    ['capital letters', 'Kivo', 'kivo'],
  ])('tells passphrases apart: %s', async (_what, one, other) => {
    const key = await deriveKey(one, salt, cost);
    expect((await deriveKey(one, salt, cost)).equals(key)).toBe(true);
    expect((await deriveKey(other, salt, cost)).equals(key)).toBe(false);
  });

  it('takes composed and decomposed letters for the same', async () => {
    const text = 'räksmörgås på Öland';
    const composed = await deriveKey(text.normalize('NFC'), salt, cost);
    expect((await deriveKey(text.normalize('NFD'), salt, cost)).equals(composed)).toBe(true);
  });

  it('refuses 1025 bytes', async () => {
    expect(await codeOf(() => deriveKey(`${'å'.repeat(512)}x`, salt, cost))).toBe('passphrase-too-long');
  });

  it.each([
    [20_000, 64],
    [1000, 64],
    [500, 128],
    [190, 256],
    [40, 512],
    // A clock that stands still measures nothing.
    [0, 128],
  ])('calibrates a machine that needs %i ms to %i MiB', async (milliseconds, mebibytes) => {
    const cost = await calibrateCost(() => Promise.resolve(milliseconds));
    expect(cost).toEqual({ m: mebibytes * 1024, t: 3, p: 1 });
  });

  it('gives every purpose and every journal a key of its own', () => {
    const purposes = ['db', 'backup', 'head-mac', 'keyfile-mac'] as const;
    const derived = ['a', 'b'].flatMap((id) =>
      purposes.map((purpose) => subkeyOf(keys.rootKey, id, purpose)),
    );
    expect(new Set(derived.map((key) => key.toString('hex'))).size).toBe(8);
    expect(derived.every((key) => key.length === 32)).toBe(true);
  });
});
