import { AppError } from '#shared/kernel/app-error.ts';
import type { KdfCost } from './derive-key.ts';
import { type KeyFile, signKeyFile } from './key-file.ts';
import { makeRootKey, withSecret } from './key-material.ts';
import { type KeySlot, makePassphraseSlot, makeRecoverySlot, type PassphraseSlot } from './key-slot.ts';
import { formatRecoveryKey, recoveryKeyBytes } from './recovery-key.ts';

type RandomBytes = (count: number) => Buffer;

interface NewKeys {
  /** To be zeroed by the caller. */
  readonly rootKey: Buffer;
  readonly file: KeyFile;
  /** As printed. */
  readonly recoveryKey: string;
}

/** The keys of a new journal. Throws `passphrase-too-long`. */
export async function makeKeys(
  passphrase: string,
  cost: KdfCost,
  randomBytes: RandomBytes,
): Promise<NewKeys> {
  const rootKey = makeRootKey(randomBytes);
  const journalId = makeJournalId(randomBytes);
  return withSecret(randomBytes(recoveryKeyBytes), async (recoverySecret) => {
    const slots = [
      await makePassphraseSlot({ rootKey, journalId, randomBytes, passphrase, cost }),
      await makeRecoverySlot({ rootKey, journalId, randomBytes, recoverySecret }),
    ];
    const file = await signKeyFile(rootKey, { journalId, gen: 1, slots });
    return { rootKey, file, recoveryKey: formatRecoveryKey(recoverySecret) };
  });
}

/**
 * The same key file, one generation on, opened by another passphrase; the journal itself stays as it is.
 * Throws `passphrase-too-long`.
 */
export async function replacePassphrase(
  rootKey: Buffer,
  file: KeyFile,
  passphrase: string,
  randomBytes: RandomBytes,
): Promise<KeyFile> {
  const journalId = file.journal_id;
  const cost = passphraseSlotOf(file).kdf;
  const slot = await makePassphraseSlot({ rootKey, journalId, randomBytes, passphrase, cost });
  const slots: KeySlot[] = [slot, ...file.slots.filter(({ type }) => type !== 'passphrase')];
  return signKeyFile(rootKey, { journalId, gen: file.gen + 1, slots });
}

/**
 * The same key file, one generation on, with another recovery key in the place of the old one. Throws
 * `key-file-damaged` when somebody took the passphrase's slot out.
 */
export async function replaceRecoveryKey(
  rootKey: Buffer,
  file: KeyFile,
  randomBytes: RandomBytes,
): Promise<Omit<NewKeys, 'rootKey'>> {
  const journalId = file.journal_id;
  return withSecret(randomBytes(recoveryKeyBytes), async (recoverySecret) => {
    const slot = await makeRecoverySlot({ rootKey, journalId, randomBytes, recoverySecret });
    const slots = [passphraseSlotOf(file), slot];
    const renewed = await signKeyFile(rootKey, { journalId, gen: file.gen + 1, slots });
    return { file: renewed, recoveryKey: formatRecoveryKey(recoverySecret) };
  });
}

/** Has anybody shown that the recovery key is on paper? */
export const isRecoveryKeyConfirmed = ({ slots }: KeyFile): boolean =>
  slots.some((slot) => slot.type === 'recovery' && slot.is_confirmed);

/** The slots of a key file whose recovery key was read back from paper. */
export const confirmedSlotsOf = ({ slots }: KeyFile): KeySlot[] =>
  slots.map((slot) => (slot.type === 'recovery' ? { ...slot, is_confirmed: true } : slot));

/** The slot for the passphrase. Throws `key-file-damaged` when somebody took it out. */
export function passphraseSlotOf(file: KeyFile): PassphraseSlot {
  const slot = file.slots.find((slot) => slot.type === 'passphrase');
  if (!slot) throw new AppError('key-file-damaged');
  return slot;
}

/** A random UUID, version 4. */
function makeJournalId(randomBytes: RandomBytes): string {
  const bytes = randomBytes(16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
