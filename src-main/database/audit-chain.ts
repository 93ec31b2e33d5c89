import { createHash, createHmac, createSecretKey } from 'node:crypto';

/** The chain of hashes behind the audit trail: fixed-length fields only, so nothing is ambiguous. */

/** `HMAC-SHA256(salt, payload)`: without the salt it reveals nothing about the payload, so erasure is possible. */
export const commitmentOf = (salt: Buffer, payload: string): Buffer =>
  createHmac('sha256', createSecretKey(salt)).update('sj/c/1\0').update(payload, 'utf8').digest();

/** The link before the first entry. */
export const genesisLink = (journalId: string): Buffer =>
  createHash('sha256').update('sj/genesis\0').update(journalId, 'utf8').digest();

/** The link of entry `seq`, which binds the journal, the position, the previous link and the commitment. */
export function linkOf(journalId: string, seq: number, previous: Buffer, commitment: Buffer): Buffer {
  const position = Buffer.alloc(8);
  position.writeBigUInt64BE(BigInt(seq));
  return createHash('sha256')
    .update('sj/l/1\0')
    .update(journalId, 'utf8')
    .update(position)
    .update(previous)
    .update(commitment)
    .digest();
}
