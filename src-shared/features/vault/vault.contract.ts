import { operation, operationWhileLocked } from '../../ipc/define-contract.ts';
import { savedFileSchema } from '../../ipc/saved-file.ts';
import { z } from '../../kernel/schema.ts';

/** Upper bound in UTF-16 units; the service also holds the passphrase to 1–1024 UTF-8 bytes. */
const passphraseSchema = z.string().min(1).max(1024);
const recoveryKeySchema = z.string().max(120);

/** Things an unlock wants said although it succeeded. */
export const unlockNotices = [
  'key-file-copy-used',
  'key-file-slots-changed',
  'restored-journal-accepted',
] as const;

const unlockedSchema = z.object({ notices: z.array(z.enum(unlockNotices)) });

export const vaultContract = {
  status: operationWhileLocked(
    z.void(),
    z.object({
      state: z.enum(['missing', 'locked', 'open']),
      /** Seconds until the idle lock, while open. */
      locksInSeconds: z.number().nullable(),
      /** Folder name only: the renderer never sees a path. */
      folderName: z.string(),
      /** Has anybody shown that the recovery key is on paper? Null while the vault is closed. */
      isRecoveryKeyConfirmed: z.boolean().nullable(),
      /** While closed: the journal was not locked, it ended by itself or gave no sign of life. Null otherwise. */
      stopped: z.enum(['ended', 'silent']).nullable(),
    }),
  ),
  /** Makes the journal and opens it. The recovery key is returned this once and counts as unconfirmed. */
  create: operationWhileLocked(
    z.object({ passphrase: passphraseSchema }),
    z.object({ recoveryKey: z.string() }),
  ),
  unlock: operationWhileLocked(
    z.object({
      passphrase: passphraseSchema,
      /** True when the person has said that an older copy was put back on purpose. */
      isRestoreAccepted: z.boolean().default(false),
    }),
    unlockedSchema,
  ),
  /** Opens with the printed key and sets a new passphrase in the same step. */
  unlockWithRecoveryKey: operationWhileLocked(
    z.object({ recoveryKey: recoveryKeySchema, newPassphrase: passphraseSchema }),
    unlockedSchema,
  ),
  lock: operationWhileLocked(z.void(), z.void()),
  /** Somebody is at the keyboard: puts the idle lock off. */
  noteActivity: operation(z.void(), z.void()),
  changePassphrase: operation(z.object({ current: passphraseSchema, next: passphraseSchema }), z.void()),
  /**
   * Makes another recovery key and returns it this once, unconfirmed. The one before it no longer opens this
   * journal; copies and backups made earlier still open with it.
   */
  renewRecoveryKey: operation(
    z.object({ passphrase: passphraseSchema }),
    z.object({ recoveryKey: z.string() }),
  ),
  /** Remembers that the recovery key was read back from paper. Only the right key can be confirmed. */
  confirmRecoveryKey: operation(z.object({ recoveryKey: recoveryKeySchema }), z.void()),
  /** Does what the person wrote down open this journal? If so, the recovery key is confirmed by it. */
  rehearseRecoveryKey: operation(
    z.object({ recoveryKey: recoveryKeySchema }),
    z.object({ isRight: z.boolean() }),
  ),
  /**
   * Reads the whole journal and its audit trail, as they are when it begins, on a copy that is gone afterwards. Takes a few
   * seconds for each 100 MB. Tells its progress, and can be cancelled.
   */
  verify: operation(
    z.void(),
    z.object({
      isFileWhole: z.boolean(),
      entries: z.number(),
      /** Places in the audit trail that were changed behind the product's back. */
      brokenEntries: z.array(z.number()),
      erasedEntries: z.number(),
    }),
  ),
  cancelVerify: operation(z.void(), z.void()),
  suggestPassphrase: operationWhileLocked(z.void(), z.object({ passphrase: z.string(), bits: z.number() })),
  ratePassphrase: operationWhileLocked(
    z.object({ passphrase: z.string().max(1024) }),
    z.object({
      /** zxcvbn's scale: 0 guessed at once … 4 out of reach. */
      score: z.number().int().min(0).max(4),
      isAccepted: z.boolean(),
    }),
  ),
  /** A PDF with the recovery key to print and put away. */
  saveRecoverySheet: operation(
    z.object({ recoveryKey: recoveryKeySchema, language: z.enum(['sv', 'en']) }),
    savedFileSchema,
  ),
};
