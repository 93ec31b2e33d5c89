import { createHash } from 'node:crypto';
import { AppError } from '#shared/kernel/app-error.ts';
import { z } from '#shared/kernel/schema.ts';
import { canonicalJson } from './canonical-json.ts';
import { isMacOf, macOf, subkeyOf, withSecret } from './key-material.ts';
import { type KeySlot, keySlotSchema } from './key-slot.ts';

/** No key file comes near this many bytes. */
export const largestKeyFile = 64 * 1024;

const keyFileSchema = z.strictObject({
  format: z.literal('sj-keys'),
  v: z.literal(1),
  journal_id: z.uuid(),
  cipher: z.literal('chacha20'),
  /** Goes up by one with every change. */
  gen: z.int().min(1),
  slots: z.array(keySlotSchema).min(1).max(8),
  mac: z.base64(),
});

/** What `journal.keys` holds. */
export type KeyFile = Readonly<Omit<z.infer<typeof keyFileSchema>, 'slots'>> & {
  readonly slots: readonly KeySlot[];
};

interface KeyFileContent {
  readonly journalId: string;
  readonly gen: number;
  readonly slots: readonly KeySlot[];
}

/** The key of the MAC, to be zeroed after use. */
export const keyFileKeyOf = (rootKey: Buffer, journalId: string): Buffer =>
  subkeyOf(rootKey, journalId, 'keyfile-mac');

/** A key file with its MAC; the root key stays the caller's to zero. */
export const signKeyFile = (rootKey: Buffer, content: KeyFileContent): Promise<KeyFile> =>
  withSecret(keyFileKeyOf(rootKey, content.journalId), (key) => signKeyFileWith(key, content));

/** A key file with its MAC, for whoever holds only the key of the MAC. */
export function signKeyFileWith(keyFileKey: Buffer, { journalId, gen, slots }: KeyFileContent): KeyFile {
  const unsigned = {
    format: 'sj-keys',
    v: 1,
    journal_id: journalId,
    cipher: 'chacha20',
    gen,
    slots,
  } as const;
  return { ...unsigned, mac: macOf(keyFileKey, unsigned) };
}

/** False when somebody without the root key added, removed or changed anything. */
export const isGenuine = (rootKey: Buffer, file: KeyFile): Promise<boolean> =>
  withSecret(keyFileKeyOf(rootKey, file.journal_id), (key) => isSignedWith(key, file));

/** `isGenuine` for whoever holds only the key of the MAC. */
export const isSignedWith = (keyFileKey: Buffer, { mac, ...unsigned }: KeyFile): boolean =>
  isMacOf(keyFileKey, unsigned, mac);

/** The bytes of a key file. Their checksum tells a damaged file from a wrong passphrase before anything is tried. */
export const serialiseKeyFile = (file: KeyFile): Buffer =>
  Buffer.from(`${canonicalJson({ ...file, sum: checksumOf(canonicalJson(file)) })}\n`, 'utf8');

/**
 * Reads a key file. Throws `key-file-damaged` for anything but what this product writes, and
 * `key-file-unknown-version` for an undamaged file of a later one: it never guesses.
 */
export function parseKeyFile(bytes: Buffer): KeyFile {
  const { sum, ...content } = parseObject(bytes);
  // A later version's own checksum, or none, is no sign of damage; one flipped bit in this version's is.
  const isIntact = sum === undefined || sum === checksumOf(canonicalJson(content));
  if (isIntact && isOfLaterVersion(content)) throw new AppError('key-file-unknown-version');
  const file = keyFileSchema.safeParse(content);
  if (!file.success || !serialiseKeyFile(file.data).equals(bytes)) throw new AppError('key-file-damaged');
  return file.data;
}

const checksumOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64');

const anyObjectSchema = z.record(z.string(), z.json());
type AnyObject = z.infer<typeof anyObjectSchema>;

function parseObject(bytes: Buffer): AnyObject {
  if (bytes.length > largestKeyFile) throw new AppError('key-file-damaged');
  try {
    return anyObjectSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    throw new AppError('key-file-damaged');
  }
}

const laterVersionSchema = z.object({ format: z.literal('sj-keys'), v: z.int().min(2) });
const otherMeansSchema = z.object({
  format: z.literal('sj-keys'),
  v: z.literal(1),
  cipher: z.string(),
  slots: z.array(
    z.object({
      type: z.string(),
      aead: z.string(),
      kdf: z.object({ alg: z.string(), v: z.int().optional() }),
    }),
  ),
});
const knownMeans = new Set([
  'chacha20',
  'passphrase',
  'recovery',
  'aes-256-gcm',
  'argon2id',
  'hkdf-sha256',
  19,
]);

/** Another version number, or a cipher, slot or algorithm that this version does not know. */
function isOfLaterVersion(content: AnyObject): boolean {
  if (laterVersionSchema.safeParse(content).success) return true;
  const file = otherMeansSchema.safeParse(content);
  if (!file.success) return false;
  const slotMeans = file.data.slots.flatMap(({ type, aead, kdf }) => [type, aead, kdf.alg, kdf.v ?? 19]);
  return [file.data.cipher, ...slotMeans].some((means) => !knownMeans.has(means));
}
