import { AppError } from '#shared/kernel/app-error.ts';
import type { GuessGuard } from './guess-guard.ts';
import type { KeyFile } from './key-file.ts';
import { withSecret } from './key-material.ts';
import { openPassphraseSlot, openRecoverySlot } from './key-slot.ts';
import { passphraseSlotOf } from './make-keys.ts';
import { parseRecoveryKey } from './recovery-key.ts';

/**
 * The root key behind the passphrase, to be zeroed by the caller. The key file's own seal decides what is wrong,
 * never the database. Throws `wrong-passphrase` with the seconds to wait before the next guess.
 */
export async function openWithPassphrase(
  file: KeyFile,
  passphrase: string,
  guard: GuessGuard,
): Promise<Buffer> {
  guard.assertMayTry('wrong-passphrase');
  const rootKey = await openPassphraseSlot(passphraseSlotOf(file), file.journal_id, passphrase);
  if (!rootKey) throw guard.wrong('wrong-passphrase');
  guard.right();
  return rootKey;
}

/**
 * The root key behind the printed key, to be zeroed by the caller. Throws `recovery-key-mistyped`, which is no
 * guess, and `wrong-recovery-key` with the seconds to wait before the next one.
 */
export async function openWithRecoveryKey(
  file: KeyFile,
  recoveryKey: string,
  guard: GuessGuard,
): Promise<Buffer> {
  const secret = parseRecoveryKey(recoveryKey);
  guard.assertMayTry('wrong-recovery-key');
  const rootKey = await rootKeyBehind(file, secret);
  if (!rootKey) throw guard.wrong('wrong-recovery-key');
  guard.right();
  return rootKey;
}

/** Does the printed key open this journal? Throws `recovery-key-mistyped`. For an open vault, where nothing is guessed. */
export async function isRightRecoveryKey(file: KeyFile, recoveryKey: string): Promise<boolean> {
  const rootKey = await rootKeyBehind(file, parseRecoveryKey(recoveryKey));
  rootKey?.fill(0);
  return rootKey !== null;
}

async function rootKeyBehind(file: KeyFile, recoverySecret: Buffer): Promise<Buffer | null> {
  const slot = file.slots.find((slot) => slot.type === 'recovery');
  return withSecret(recoverySecret, () => {
    if (!slot) throw new AppError('key-file-damaged');
    return openRecoverySlot(slot, file.journal_id, recoverySecret);
  });
}
