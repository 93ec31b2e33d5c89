import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase, createDatabase, openDatabase } from '#main/database/open-database.ts';
import { floorCost } from '#main/features/vault/derive-key.ts';
import { formatRecoveryKey, recoveryKeyBytes } from '#main/features/vault/recovery-key.ts';
import {
  createVaultService,
  type JournalHead,
  type OpenedJournal,
  type OpenJournalRequest,
  type RecoverySheet,
} from '#main/features/vault/vault.service.ts';
import { AppError } from '#shared/kernel/app-error.ts';

export const passphrase = 'kivo rasu beta lomi duna fepo';
export const otherPassphrase = 'sado mipe tula gofi neka ruvi';

/** The recovery key that a vault makes when `randomBytes` is `plannedRandomBytes`. */
export const plannedRecoveryKey = formatRecoveryKey(Buffer.alloc(recoveryKeyBytes, 7));

/** Random, but for the recovery key, so that another process knows it. */
export const plannedRandomBytes = (count: number): Buffer =>
  count === recoveryKeyBytes ? Buffer.alloc(count, 7) : randomBytes(count);

/** The smallest journal there can be: a real encrypted file with a chain of hashes in it. */
export interface TinyJournal extends OpenedJournal {
  /** Commits `count` entries, one at a time. */
  readonly append: (count?: number) => void;
}

const linkAfter = (previous: Buffer): Buffer => createHash('sha256').update(previous).digest();

/** What `create-app` gives the vault in the product, as small as the vault's own tests need it. */
export async function openTinyJournal(request: OpenJournalRequest): Promise<TinyJournal> {
  const { path, key, isNew, rememberedHead } = request;
  const connection = isNew ? createDatabase(path, key) : openDatabase(path, key, 1);
  try {
    connection.exec('CREATE TABLE IF NOT EXISTS entry (seq INTEGER PRIMARY KEY, link BLOB NOT NULL)');
    const last = connection.prepare('SELECT seq, link FROM entry ORDER BY seq DESC LIMIT 1').get();
    let head = (last as JournalHead | undefined) ?? { seq: 0, link: Buffer.alloc(32) };
    if (rememberedHead && rememberedHead.seq > head.seq && !request.isRestoreAccepted)
      throw new AppError('journal-behind-head');
    const insert = connection.prepare('INSERT INTO entry (seq, link) VALUES (?, ?)');
    return {
      head: () => head,
      append: (count = 1) => {
        for (let left = count; left > 0; left -= 1) {
          head = { seq: head.seq + 1, link: linkAfter(head.link) };
          insert.run(head.seq, head.link);
          request.onHeadMoved(head);
        }
      },
      close: () => Promise.resolve(closeDatabase(connection)),
    };
  } catch (error) {
    closeDatabase(connection);
    throw error;
  }
}

interface Overrides {
  readonly openJournal?: (request: OpenJournalRequest) => Promise<TinyJournal>;
  readonly onOpened?: (journal: TinyJournal) => void | Promise<void>;
  /** Waited for before a recovery sheet counts as saved, like an open save dialog. */
  readonly dialog?: Promise<void>;
  readonly randomBytes?: (count: number) => Buffer;
}

/** A vault in `folder` as one process sees it. The KDF runs at its floor, the clock stands still until moved. */
export function openTestVault(folder: string, overrides: Overrides = {}) {
  let now = 0;
  const sheets: RecoverySheet[] = [];
  const events: string[] = [];
  const vault = createVaultService<TinyJournal>(
    {
      clock: { now: () => new Date('2026-11-23T23:30:00Z'), timeZone: () => 'Europe/Stockholm' },
      monotonicNow: () => now,
      randomBytes: overrides.randomBytes ?? randomBytes,
      dataFolder: folder,
      openJournal: overrides.openJournal ?? openTinyJournal,
      onOpened: (journal) => {
        events.push('opened');
        return overrides.onOpened?.(journal);
      },
      onLocked: () => {
        events.push('locked');
      },
      onKeysChanged: () => {
        events.push('keys changed');
      },
      saveRecoverySheet: async (sheet) => {
        await overrides.dialog;
        sheets.push(sheet);
        return { outcome: 'saved', fileNames: ['sheet.pdf'] };
      },
      idleLockMinutes: () => 5,
    },
    { calibrate: () => Promise.resolve(floorCost) },
  );
  return {
    ...vault,
    sheets,
    events,
    create: (secret = passphrase) => vault.service.create({ passphrase: secret }),
    unlock: (secret = passphrase, isRestoreAccepted = false) =>
      vault.service.unlock({ passphrase: secret, isRestoreAccepted }),
    /** Moves the forward-only clock. */
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
  };
}

/** A folder of its own and what removes it. */
export function makeTestFolder() {
  const root = mkdtempSync(join(tmpdir(), 'ringbok-vault-'));
  return {
    folder: join(root, 'data'),
    root,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** The code that a call is refused with, or `none`. */
export async function codeOf(call: () => unknown): Promise<string> {
  try {
    await call();
    return 'none';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}
