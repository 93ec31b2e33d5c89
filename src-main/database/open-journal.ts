import { AppError } from '#shared/kernel/app-error.ts';
import { type Clock, toInstant } from '#shared/kernel/clock.ts';
import type { StartProgram } from '../host/program.ts';
import { createFollowRenames } from './background/follow-renames.ts';
import { type ChainHead, openAuditChain } from './audit-trail.ts';
import { copyBeside, removeOldCopies } from './copy-beside.ts';
import { startTimer, type StartTimer } from './background/upkeep.ts';
import { insertRow } from './erase-rows.ts';
import { createJournal, type Journal } from './journal.ts';
import { type RetainedRecords, openRetainedRecords } from './retained-records.ts';
import type { Database } from './schema.ts';
import { migrate, newestVersion, versionOf } from './migrate.ts';
import { closeDatabase, type Connection, createDatabase, openDatabase } from './open-database.ts';

export interface OpenJournalRequest {
  /** Absolute path of the database file. */
  readonly path: string;
  /** 32 bytes; zeroed by the driver's caller after keying. */
  readonly key: Buffer;
  readonly journalId: string;
  readonly isNew: boolean;
  /** The head kept outside the file; the file may be ahead of it (a crash), never behind. */
  readonly rememberedHead: ChainHead | null;
  /** True when the person says that an older copy was put back on purpose. */
  readonly isRestoreAccepted: boolean;
  readonly onHeadMoved: (head: ChainHead) => void;
}

interface OpenJournalPorts {
  readonly clock: Clock;
  readonly onCommitted: (tables: readonly (keyof Database)[]) => void;
  readonly startProgram: StartProgram;
  /** The system's own when left out. */
  readonly startTimer?: StartTimer;
}

/**
 * Opens or makes the encrypted journal, migrates it after a copy, and checks that it is the right one and not
 * an older one. Throws `journal-foreign`, `journal-behind-head`, `migration-failed` and whatever opening throws.
 */
export async function openJournal(request: OpenJournalRequest, ports: OpenJournalPorts): Promise<Journal> {
  const connection = request.isNew
    ? createDatabase(request.path, request.key)
    : openDatabase(request.path, request.key, newestVersion);
  let book: RetainedRecords | null = null;
  try {
    bringUpToDate(connection, request, ports.clock);
    const chain = openAuditChain(connection, request.journalId);
    const isOlder = isBehind(chain, request.rememberedHead);
    if (isOlder && !request.isRestoreAccepted) throw new AppError('journal-behind-head');
    book = openRetainedRecords(connection, request.key);
    const journal = createJournal({
      id: request.journalId,
      key: Buffer.from(request.key),
      connection,
      chain,
      startTimer,
      ...ports,
      book,
      onHeadMoved: request.onHeadMoved,
      onCommitted: (tables) => {
        ports.onCommitted(tables);
        if (tables.includes('contact')) followRenames();
      },
    });
    const followRenames = createFollowRenames(journal, () => ports.onCommitted(['call']));
    followRenames();
    if (isOlder && request.rememberedHead) await noteRestore(journal, request.rememberedHead);
    await putBackRetained(journal, book, isOlder);
    removeOldCopies(request.path, ports.clock.now());
    return journal;
  } catch (error) {
    book?.close();
    closeDatabase(connection);
    throw error;
  }
}

/** An older copy knows neither what was said no to since, nor who was erased. */
async function putBackRetained(journal: Journal, book: RetainedRecords, isOlder: boolean): Promise<void> {
  const lost = book.lost(isOlder);
  if (lost.every(({ rows }) => rows.length === 0)) return book.follow({ isErasure: false });
  await journal.write(async (queries, trail) => {
    for (const { table, rows } of lost) for (const row of rows) await insertRow(queries, table, row);
    const count = Object.fromEntries(lost.map(({ table, rows }) => [table, rows.length]));
    trail.record({ action: 'vault.unlock', table: 'suppression', id: journal.id, after: count });
  });
  book.rewrite();
}

function bringUpToDate(connection: Connection, request: OpenJournalRequest, clock: Clock): void {
  if (!request.isNew && versionOf(connection) < newestVersion)
    copyBeside(connection, request.path, `before-v${newestVersion}`);
  migrate(connection);
  if (request.isNew)
    connection
      .prepare('INSERT INTO journal (id, createdAt) VALUES (?, ?)')
      .run(request.journalId, toInstant(clock.now()));
  const id = connection.prepare('SELECT id FROM journal').pluck().get();
  if (id !== request.journalId) throw new AppError('journal-foreign');
}

const isBehind = (
  chain: { readonly linkAt: (seq: number) => Buffer | null },
  remembered: ChainHead | null,
): boolean => remembered !== null && !chain.linkAt(remembered.seq)?.equals(remembered.link);

const noteRestore = (journal: Journal, remembered: ChainHead): Promise<void> =>
  journal.write(async (_queries, trail) => {
    trail.record({
      action: 'vault.unlock',
      table: 'journal',
      id: journal.id,
      reason: 'older copy accepted',
      before: { seq: remembered.seq, link: remembered.link.toString('hex') },
      after: { seq: journal.head().seq, link: journal.head().link.toString('hex') },
    });
  });
