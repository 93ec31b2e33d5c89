import type { unlockNotices } from '#shared/features/vault/vault.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { KdfCost } from './derive-key.ts';
import type { GuessGuard } from './guess-guard.ts';
import { isGenuine } from './key-file.ts';
import { withSecret } from './key-material.ts';
import { readKeys, type StoredKeys, writeKeys } from './key-store.ts';
import { confirmedSlotsOf, makeKeys, replacePassphrase } from './make-keys.ts';
import { openWithPassphrase, openWithRecoveryKey } from './open-keys.ts';
import { assertAccepted } from './passphrase.ts';
import { assertNotSynced } from './sync-folder.ts';
import {
  assertComplete,
  lookInto,
  markFinished,
  markUnfinished,
  removeTemporaryFiles,
  removeUnfinished,
  securePrivately,
} from './vault-files.ts';
import type { OpenedJournal, VaultPorts } from './vault-ports.ts';
import { openSession, type VaultSession } from './vault-session.ts';

type UnlockNotice = (typeof unlockNotices)[number];

export interface Unlocked<J extends OpenedJournal> {
  readonly session: VaultSession<J>;
  readonly notices: UnlockNotice[];
}

/**
 * Makes a journal and its keys, or nothing at all. `finish` is run before the journal counts as made.
 * Throws `vault-exists`, `journal-in-sync-folder`, `passphrase-too-weak`, `passphrase-too-long` and what
 * opening and the disk throw.
 */
export async function createVault<J extends OpenedJournal>(
  ports: VaultPorts<J>,
  passphrase: string,
  calibrate: () => Promise<KdfCost>,
  finish: (session: VaultSession<J>) => Promise<void>,
): Promise<string> {
  const folder = ports.dataFolder;
  if (lookInto(folder) === 'journal') throw new AppError('vault-exists');
  assertNotSynced(folder);
  await assertAccepted(passphrase);
  const cost = await calibrate();
  securePrivately(folder);
  await removeUnfinished(folder);
  await markUnfinished(folder);
  try {
    const { rootKey, file, recoveryKey } = await makeKeys(passphrase, cost, ports.randomBytes);
    await withSecret(rootKey, async () => {
      const session = await openSession(ports, { rootKey, file, isNew: true, isRestoreAccepted: false });
      await closingOnFailure(session, async () => {
        await writeKeys(folder, file);
        await finish(session);
      });
    });
    // A mark beside key files means nothing, and the next unlock removes it.
    await markFinished(folder).catch(() => undefined);
    return recoveryKey;
  } catch (error) {
    // What went wrong first is what the person should hear; the next attempt clears the rest away.
    await removeUnfinished(folder).catch(() => undefined);
    throw error;
  }
}

/** Throws `wrong-passphrase` and whatever finding, reading and opening the files throws. */
export async function unlockVault<J extends OpenedJournal>(
  ports: VaultPorts<J>,
  guard: GuessGuard,
  request: { readonly passphrase: string; readonly isRestoreAccepted: boolean },
): Promise<Unlocked<J>> {
  const stored = await findKeys(ports.dataFolder);
  const rootKey = await openWithPassphrase(stored.file, request.passphrase, guard);
  return withSecret(rootKey, () => openWithRootKey(ports, stored, rootKey, request.isRestoreAccepted));
}

/**
 * Sets the new passphrase, then opens. In this order, because a journal that turns out to be an older copy must
 * afterwards be opened with `unlock`, where that can be accepted.
 */
export async function recoverVault<J extends OpenedJournal>(
  ports: VaultPorts<J>,
  guard: GuessGuard,
  request: { readonly recoveryKey: string; readonly newPassphrase: string },
): Promise<Unlocked<J>> {
  const stored = await findKeys(ports.dataFolder);
  await assertAccepted(request.newPassphrase);
  const rootKey = await openWithRecoveryKey(stored.file, request.recoveryKey, guard);
  return withSecret(rootKey, async () => {
    const isUnchanged = await isGenuine(rootKey, stored.file);
    // Whoever typed the whole key has it.
    const confirmed = { ...stored.file, slots: confirmedSlotsOf(stored.file) };
    const file = await replacePassphrase(rootKey, confirmed, request.newPassphrase, ports.randomBytes);
    await writeKeys(ports.dataFolder, file);
    const rewritten = { file, isFromCopy: stored.isFromCopy, needsRepair: false };
    const { session, notices } = await openWithRootKey(ports, rewritten, rootKey, false);
    return { session, notices: isUnchanged ? notices : [...notices, 'key-file-slots-changed'] };
  });
}

async function findKeys(folder: string): Promise<StoredKeys> {
  assertComplete(folder);
  assertNotSynced(folder);
  return readKeys(folder);
}

async function openWithRootKey<J extends OpenedJournal>(
  ports: VaultPorts<J>,
  stored: StoredKeys,
  rootKey: Buffer,
  isRestoreAccepted: boolean,
): Promise<Unlocked<J>> {
  const isUnchanged = await isGenuine(rootKey, stored.file);
  securePrivately(ports.dataFolder);
  const session = await openSession(ports, {
    rootKey,
    file: stored.file,
    isNew: false,
    isRestoreAccepted,
  });
  // Only now: the open database proves that no other process is at work in the folder.
  await tidy(ports.dataFolder, stored, isUnchanged);
  const notices: UnlockNotice[] = [];
  if (stored.isFromCopy) notices.push('key-file-copy-used');
  if (!isUnchanged) notices.push('key-file-slots-changed');
  if (session.isRestored) notices.push('restored-journal-accepted');
  return { session, notices };
}

/** Makes the two key files equal again and removes leftovers; a disk that refuses does not keep anybody out. */
async function tidy(folder: string, stored: StoredKeys, isUnchanged: boolean): Promise<void> {
  try {
    if (stored.needsRepair && isUnchanged) await writeKeys(folder, stored.file);
    await removeTemporaryFiles(folder);
    await markFinished(folder);
  } catch {
    // The next unlock tries again.
  }
}

async function closingOnFailure<J extends OpenedJournal>(
  session: VaultSession<J>,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    await session.close();
    throw error;
  }
}
