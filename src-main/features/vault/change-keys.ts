import type { vaultContract } from '#shared/features/vault/vault.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { GuessGuard } from './guess-guard.ts';
import { isSignedWith, type KeyFile, signKeyFileWith } from './key-file.ts';
import { withSecret } from './key-material.ts';
import { readKeys, writeKeys } from './key-store.ts';
import {
  confirmedSlotsOf,
  isRecoveryKeyConfirmed,
  replacePassphrase,
  replaceRecoveryKey,
} from './make-keys.ts';
import { isRightRecoveryKey, openWithPassphrase } from './open-keys.ts';
import { assertAccepted } from './passphrase.ts';
import type { OpenedJournal, VaultPorts } from './vault-ports.ts';
import type { VaultSession } from './vault-session.ts';

type KeyVerb = 'changePassphrase' | 'renewRecoveryKey' | 'confirmRecoveryKey' | 'rehearseRecoveryKey';
type Ports = Pick<VaultPorts<OpenedJournal>, 'dataFolder' | 'randomBytes' | 'onKeysChanged'>;
type Session = VaultSession<OpenedJournal>;

/** The verbs that write the key files of an open vault; `whileOpen` runs them one after the other. */
export const createKeyChanges = (
  ports: Ports,
  guard: GuessGuard,
  whileOpen: <T>(work: (session: Session) => Promise<T>) => Promise<T>,
): Pick<ServiceOf<typeof vaultContract>, KeyVerb> => ({
  changePassphrase: (request) => whileOpen((session) => changePassphrase(ports, session, guard, request)),
  renewRecoveryKey: ({ passphrase }) =>
    whileOpen((session) => renewRecoveryKey(ports, session, guard, passphrase)),
  confirmRecoveryKey: ({ recoveryKey }) =>
    whileOpen((session) => confirmRecoveryKey(ports, session, recoveryKey)),
  rehearseRecoveryKey: ({ recoveryKey }) =>
    whileOpen((session) => rehearseRecoveryKey(ports, session, recoveryKey)),
});

/** Throws `wrong-passphrase`, `passphrase-too-weak`, `passphrase-too-long` and what the disk throws. */
async function changePassphrase(
  ports: Ports,
  session: Session,
  guard: GuessGuard,
  request: { readonly current: string; readonly next: string },
): Promise<void> {
  const { file } = await readKeys(ports.dataFolder);
  const rootKey = await openWithPassphrase(file, request.current, guard);
  await withSecret(rootKey, async () => {
    await assertAccepted(request.next);
    await keep(ports, session, await replacePassphrase(rootKey, file, request.next, ports.randomBytes));
  });
}

/**
 * Another recovery key, as printed; the one before it is worth nothing from here on. Throws `wrong-passphrase`
 * and what the disk throws: the old key then holds.
 */
async function renewRecoveryKey(
  ports: Ports,
  session: Session,
  guard: GuessGuard,
  passphrase: string,
): Promise<{ recoveryKey: string }> {
  const stored = await readKeys(ports.dataFolder);
  const rootKey = await openWithPassphrase(stored.file, passphrase, guard);
  return withSecret(rootKey, async () => {
    const { file, recoveryKey } = await replaceRecoveryKey(rootKey, stored.file, ports.randomBytes);
    await keep(ports, session, file);
    return { recoveryKey };
  });
}

/**
 * Remembers that the recovery key is on paper. Throws `recovery-key-mistyped`, `wrong-recovery-key` and what the
 * disk throws.
 */
async function confirmRecoveryKey(ports: Ports, session: Session, recoveryKey: string): Promise<void> {
  const { file } = await readKeys(ports.dataFolder);
  if (!(await isRightRecoveryKey(file, recoveryKey))) throw new AppError('wrong-recovery-key');
  // A file that somebody else changed is left as it is: signing it would hide the change.
  if (isRecoveryKeyConfirmed(file) || !isSignedWith(session.keyFileKey, file)) return;
  const content = { journalId: file.journal_id, gen: file.gen + 1, slots: confirmedSlotsOf(file) };
  await keep(ports, session, signKeyFileWith(session.keyFileKey, content));
}

/** `confirmRecoveryKey` as a question: a slip of the pen is as wrong as another key. Throws what the disk throws. */
async function rehearseRecoveryKey(
  ports: Ports,
  session: Session,
  recoveryKey: string,
): Promise<{ isRight: boolean }> {
  try {
    await confirmRecoveryKey(ports, session, recoveryKey);
    return { isRight: true };
  } catch (error) {
    const code = error instanceof AppError ? error.code : null;
    if (code === 'recovery-key-mistyped' || code === 'wrong-recovery-key') return { isRight: false };
    throw error;
  }
}

async function keep(ports: Ports, session: Session, file: KeyFile): Promise<void> {
  try {
    await writeKeys(ports.dataFolder, file);
  } catch (error) {
    // With the first of the two on the disk the change has happened; the next unlock mends the other.
    const stored = await readKeys(ports.dataFolder).catch(() => null);
    if (stored?.file.gen !== file.gen) throw error;
  }
  session.isRecoveryKeyConfirmed = isRecoveryKeyConfirmed(file);
  ports.onKeysChanged();
}
