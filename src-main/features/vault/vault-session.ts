import { AppError } from '#shared/kernel/app-error.ts';
import { type HeadPlace, readHead, writeHead } from './head-file.ts';
import { isSignedWith, type KeyFile, keyFileKeyOf } from './key-file.ts';
import { subkeyOf, withSecret } from './key-material.ts';
import { isRecoveryKeyConfirmed } from './make-keys.ts';
import { vaultPaths } from './vault-files.ts';
import type { JournalHead, OpenedJournal, VaultPorts } from './vault-ports.ts';

/** One journal from unlock to lock. */
export interface VaultSession<J extends OpenedJournal> {
  readonly journal: J;
  readonly journalId: string;
  /** True when an older copy was opened because the person said so. */
  readonly isRestored: boolean;
  /** Signs what may change in the key files without the passphrase; zeroed at the lock. */
  readonly keyFileKey: Buffer;
  /** What the key files say now. */
  isRecoveryKeyConfirmed: boolean;
  /** Waits for the work in hand, closes the file, remembers the head and forgets the keys. */
  readonly close: () => Promise<void>;
}

interface SessionRequest {
  /** Stays the caller's to zero. */
  readonly rootKey: Buffer;
  readonly file: KeyFile;
  readonly isNew: boolean;
  readonly isRestoreAccepted: boolean;
}

/** Opens the journal that the root key belongs to. Throws what opening throws; no key is kept then. */
export async function openSession<J extends OpenedJournal>(
  ports: VaultPorts<J>,
  request: SessionRequest,
): Promise<VaultSession<J>> {
  const { rootKey, file, isNew } = request;
  const journalId = file.journal_id;
  const paths = vaultPaths(ports.dataFolder);
  const place: HeadPlace = { path: paths.head, key: subkeyOf(rootKey, journalId, 'head-mac'), journalId };
  const keyFileKey = keyFileKeyOf(rootKey, journalId);
  try {
    const rememberedHead = isNew ? null : await readHead(place);
    const keeper = createHeadKeeper(place, rememberedHead, ports.monotonicNow);
    const open = (isRestoreAccepted: boolean): Promise<J> =>
      withSecret(subkeyOf(rootKey, journalId, 'db'), (key) =>
        ports.openJournal({
          path: paths.database,
          key,
          journalId,
          isNew,
          rememberedHead,
          isRestoreAccepted,
          onHeadMoved: keeper.noteMove,
        }),
      );
    const opened = isNew
      ? { journal: await open(false), isRestored: false }
      : await openExisting(open, rememberedHead, request.isRestoreAccepted);
    await rememberAtOpening(opened, isNew, place, keeper);
    return {
      ...opened,
      journalId,
      keyFileKey,
      isRecoveryKeyConfirmed: isSignedWith(keyFileKey, file) && isRecoveryKeyConfirmed(file),
      close: () => closeSession(opened.journal, keeper, [place.key, keyFileKey]),
    };
  } catch (error) {
    for (const key of [place.key, keyFileKey]) key.fill(0);
    throw error;
  }
}

interface Opened<J> {
  readonly journal: J;
  readonly isRestored: boolean;
}

/** A head that is missing or not ours proves nothing, so it counts as one that the journal lies behind. */
async function openExisting<J>(
  open: (isRestoreAccepted: boolean) => Promise<J>,
  rememberedHead: JournalHead | null,
  isRestoreAccepted: boolean,
): Promise<Opened<J>> {
  try {
    if (!rememberedHead) throw new AppError('journal-behind-head');
    return { journal: await open(false), isRestored: false };
  } catch (error) {
    const isBehind = error instanceof AppError && error.code === 'journal-behind-head';
    if (!isBehind || !isRestoreAccepted) throw error;
    return { journal: await open(true), isRestored: true };
  }
}

async function rememberAtOpening<J extends OpenedJournal>(
  { journal, isRestored }: Opened<J>,
  isNew: boolean,
  place: HeadPlace,
  keeper: HeadKeeper,
): Promise<void> {
  try {
    // A new journal without a remembered head would ask at its first unlock whether it was restored.
    if (isNew) await writeHead(place, journal.head());
    keeper.noteMove(journal.head());
    if (isRestored) await keeper.flush();
  } catch (error) {
    await journal.close();
    throw error;
  }
}

async function closeSession(journal: OpenedJournal, keeper: HeadKeeper, keys: Buffer[]): Promise<void> {
  try {
    await journal.close();
  } finally {
    await keeper.flush();
    for (const key of keys) key.fill(0);
  }
}

const entriesBetweenWrites = 25;
const millisecondsBetweenWrites = 5 * 60_000;

interface HeadKeeper {
  /** Called after every commit that moved the head. */
  readonly noteMove: (head: JournalHead) => void;
  /** Writes the last head if it is not on the disk yet. Never rejects. */
  readonly flush: () => Promise<void>;
}

/**
 * Keeps the remembered head close behind the journal: every 25 entries or 5 minutes, and when asked.
 * A write that fails is made up for later: a head that lags behind is normal, only one ahead is an alarm.
 */
function createHeadKeeper(
  place: HeadPlace,
  remembered: JournalHead | null,
  monotonicNow: () => number,
): HeadKeeper {
  let last = remembered;
  let written = remembered;
  let writtenAt = monotonicNow();
  let writing: Promise<void> = Promise.resolve();

  const write = async (): Promise<void> => {
    const head = last;
    if (!head || head === written) return;
    try {
      await writeHead(place, head);
      written = head;
      writtenAt = monotonicNow();
    } catch {
      // The next move or the lock tries again.
    }
  };
  const flush = (): Promise<void> => {
    writing = writing.then(write);
    return writing;
  };
  return {
    noteMove: (head) => {
      last = head;
      const isFar = head.seq - (written?.seq ?? 0) >= entriesBetweenWrites;
      if (isFar || monotonicNow() - writtenAt >= millisecondsBetweenWrites) void flush();
    },
    flush,
  };
}
