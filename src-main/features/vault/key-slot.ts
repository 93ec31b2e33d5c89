import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { z } from '#shared/kernel/schema.ts';
import { canonicalJson } from './canonical-json.ts';
import { acceptedCosts, atLeastFloor, deriveKey, type KdfCost } from './derive-key.ts';
import { withSecret } from './key-material.ts';

/** Base64 of exactly `bytes` bytes. */
const base64Schema = (bytes: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes);

const costSchema = (bounds: { min: number; max: number }) => z.int().min(bounds.min).max(bounds.max);

const sealedFields = {
  id: z.string().min(1).max(40),
  aead: z.literal('aes-256-gcm'),
  nonce: base64Schema(12),
  /** The root key and the tag. */
  ct: base64Schema(48),
};

const passphraseSlotSchema = z.strictObject({
  ...sealedFields,
  type: z.literal('passphrase'),
  kdf: z.strictObject({
    alg: z.literal('argon2id'),
    v: z.literal(19),
    m: costSchema(acceptedCosts.m),
    t: costSchema(acceptedCosts.t),
    p: costSchema(acceptedCosts.p),
    salt: base64Schema(16),
  }),
});

const recoverySlotSchema = z.strictObject({
  ...sealedFields,
  type: z.literal('recovery'),
  kdf: z.strictObject({ alg: z.literal('hkdf-sha256'), salt: base64Schema(16) }),
  /** True once somebody has shown that the key is on paper. */
  is_confirmed: z.boolean(),
});

/** One way to the root key. */
export const keySlotSchema = z.discriminatedUnion('type', [passphraseSlotSchema, recoverySlotSchema]);

export type PassphraseSlot = Readonly<z.infer<typeof passphraseSlotSchema>>;
type RecoverySlot = Readonly<z.infer<typeof recoverySlotSchema>>;
export type KeySlot = PassphraseSlot | RecoverySlot;

type RandomBytes = (count: number) => Buffer;

interface SlotRequest {
  readonly rootKey: Buffer;
  readonly journalId: string;
  readonly randomBytes: RandomBytes;
}

/** A slot that `passphrase` opens, never cheaper to guess than the floor. Throws `passphrase-too-long`. */
export async function makePassphraseSlot(
  request: SlotRequest & { readonly passphrase: string; readonly cost: KdfCost },
): Promise<PassphraseSlot> {
  const salt = request.randomBytes(16);
  const cost = atLeastFloor(request.cost);
  const kdf = { alg: 'argon2id', v: 19, ...cost, salt: salt.toString('base64') } as const;
  const header = { id: 'passphrase', type: 'passphrase', kdf } as const;
  return withSecret(await deriveKey(request.passphrase, salt, cost), (key) => seal(header, key, request));
}

/** A slot that the printed key's 160 bits open, not confirmed yet. */
export async function makeRecoverySlot(
  request: SlotRequest & { readonly recoverySecret: Buffer },
): Promise<RecoverySlot> {
  const salt = request.randomBytes(16);
  const kdf = { alg: 'hkdf-sha256', salt: salt.toString('base64') } as const;
  const header = { id: 'recovery', type: 'recovery', kdf } as const;
  const key = recoveryWrapKey(request.recoverySecret, salt);
  return withSecret(key, () => ({ ...seal(header, key, request), is_confirmed: false }));
}

/** The root key, to be zeroed after use, or null when the passphrase is not the one. */
export async function openPassphraseSlot(
  slot: PassphraseSlot,
  journalId: string,
  passphrase: string,
): Promise<Buffer | null> {
  const { m, t, p, salt } = slot.kdf;
  const key = await deriveKey(passphrase, Buffer.from(salt, 'base64'), { m, t, p });
  return withSecret(key, () => unseal(slot, key, journalId));
}

/** The root key, to be zeroed after use, or null when the printed key is not the one. */
export async function openRecoverySlot(
  slot: RecoverySlot,
  journalId: string,
  recoverySecret: Buffer,
): Promise<Buffer | null> {
  const key = recoveryWrapKey(recoverySecret, Buffer.from(slot.kdf.salt, 'base64'));
  return withSecret(key, () => unseal(slot, key, journalId));
}

// 160 random bits need no slow hashing.
const recoveryWrapKey = (secret: Buffer, salt: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, 'sj/recovery/v1', 32));

type SlotHeader<S extends KeySlot> = Pick<S, 'id' | 'type' | 'kdf'>;

// Bound into the seal, so that no slot can be moved to another journal or given a cheaper derivation.
const additionalData = ({ id, type, kdf }: SlotHeader<KeySlot>, journalId: string): Buffer =>
  Buffer.from(
    canonicalJson({ format: 'sj-keys', v: 1, journal_id: journalId, slot: { id, type, kdf } }),
    'utf8',
  );

function seal<H extends SlotHeader<KeySlot>>(header: H, key: Buffer, request: SlotRequest) {
  const nonce = request.randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
  cipher.setAAD(additionalData(header, request.journalId));
  const ct = Buffer.concat([cipher.update(request.rootKey), cipher.final(), cipher.getAuthTag()]);
  return {
    ...header,
    aead: 'aes-256-gcm',
    nonce: nonce.toString('base64'),
    ct: ct.toString('base64'),
  } as const;
}

function unseal(slot: KeySlot, key: Buffer, journalId: string): Buffer | null {
  const sealed = Buffer.from(slot.ct, 'base64');
  const nonce = Buffer.from(slot.nonce, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
  decipher.setAAD(additionalData(slot, journalId));
  decipher.setAuthTag(sealed.subarray(32));
  const rootKey = decipher.update(sealed.subarray(0, 32));
  try {
    decipher.final();
    return rootKey;
  } catch {
    rootKey.fill(0);
    return null;
  }
}
