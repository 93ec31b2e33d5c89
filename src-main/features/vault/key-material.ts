import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json.ts';

/** What a key derived from the root key is for. One key never serves two purposes. */
type KeyPurpose = 'db' | 'backup' | 'head-mac' | 'keyfile-mac';

/** A fresh root key of 32 bytes, from which every other key of the journal follows. */
export const makeRootKey = (randomBytes: (count: number) => Buffer): Buffer => randomBytes(32);

/** HKDF-SHA256 of the root key, bound to the journal and the purpose; 32 bytes, to be zeroed after use. */
export const subkeyOf = (rootKey: Buffer, journalId: string, purpose: KeyPurpose): Buffer =>
  Buffer.from(hkdfSync('sha256', rootKey, Buffer.from(journalId, 'utf8'), `sj/${purpose}/v1`, 32));

/** Runs `work` with a secret and zeroes it afterwards, whatever happened. */
export async function withSecret<T>(secret: Buffer, work: (secret: Buffer) => T | Promise<T>): Promise<T> {
  try {
    return await work(secret);
  } finally {
    secret.fill(0);
  }
}

/** HMAC-SHA256 over the canonical form, in base64. */
export const macOf = (key: Buffer, content: Json): string =>
  createHmac('sha256', key).update(canonicalJson(content), 'utf8').digest('base64');

/** Is `mac` the MAC of `content`? Takes the same time wherever they differ. */
export function isMacOf(key: Buffer, content: Json, mac: string): boolean {
  const expected = Buffer.from(macOf(key, content));
  const given = Buffer.from(mac);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
