import { createHash } from 'node:crypto';
import { AppError } from '#shared/kernel/app-error.ts';

/** Crockford's base 32: no I, L, O or U, so that a printed key is read back right. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const keyLength = 32;
const checksumLength = 4;
const wholeKey = /^[0-9A-HJKMNP-TV-Z]{36}$/;

/** Bytes of randomness in a recovery key. */
export const recoveryKeyBytes = 20;

/** 160 bits as printed: eight groups of four characters and a ninth that checks them. */
export function formatRecoveryKey(secret: Buffer): string {
  const characters = encode(secret) + checksumOf(secret);
  return (characters.match(/.{4}/g) ?? []).join('-');
}

/**
 * The 160 bits that somebody typed from paper: case, spaces and dashes do not matter, O is 0, I and L are 1.
 * Throws `recovery-key-mistyped` when it cannot be a recovery key.
 */
export function parseRecoveryKey(typed: string): Buffer {
  const characters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}.,_:]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (!wholeKey.test(characters)) throw new AppError('recovery-key-mistyped');
  const secret = decode(characters.slice(0, keyLength));
  if (checksumOf(secret) !== characters.slice(keyLength)) throw new AppError('recovery-key-mistyped');
  return secret;
}

// Twenty bits: one mistyped key in a million passes, and is then refused as the wrong key.
const checksumOf = (secret: Buffer): string =>
  encode(
    createHash('sha256').update('sj/recovery-checksum/v1\0').update(secret).digest().subarray(0, 5),
  ).slice(0, checksumLength);

function encode(bytes: Buffer): string {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return text;
}

function decode(characters: string): Buffer {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const character of characters) {
    held = (held << 5) | alphabet.indexOf(character);
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push(held >> bits);
    held &= (1 << bits) - 1;
  }
  return Buffer.from(bytes);
}
