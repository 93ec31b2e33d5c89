import { renameSync, rmSync } from 'node:fs';
import { AppError } from '#shared/kernel/app-error.ts';
import { asDiskError } from '../../host/disk-error.ts';
import type { CopierReply, CopyTask, StartProgram } from '../../host/program.ts';
import { runProgram } from '../../host/run-program.ts';
import { BEING_CHECKED } from '../copy-beside.ts';
import { asStorageError, companionSuffixes, type Connection } from '../open-database.ts';
import { checkCopy, type JournalCheck } from './check-copy.ts';
import type { Upkeep } from './upkeep.ts';

/** How a copy of the journal is made. */
interface CopyOptions {
  /** In bytes. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends it with its reason; nothing is left of the copy then. */
  readonly signal?: AbortSignal;
}

/** How the whole file is looked at. */
interface VerifyOptions {
  /** Bytes that are copied, then entries of the audit trail. */
  readonly onProgress?: (stage: 'copying' | 'checking', done: number, total: number) => void;
  /** Ends it with its reason. */
  readonly signal?: AbortSignal;
}

interface CopyParts {
  readonly id: string;
  /** 32 bytes. */
  readonly key: Buffer;
  readonly connection: Connection;
  readonly startProgram: StartProgram;
  readonly upkeep: Pick<Upkeep, 'holdFile' | 'whenFree'>;
  /** One piece of long work on the connection. */
  readonly piece: <T>(work: () => T) => Promise<T>;
}

/** Makes copies of the journal while it is used. */
export interface JournalCopies {
  /** Leaves `<journal>.<name>`, in place of an earlier one. */
  readonly copyBeside: (name: string, options?: CopyOptions) => Promise<void>;
  /**
   * Looks whether the file is whole and the audit trail holds, on a copy of it that is gone afterwards: to read a large
   * journal in one go takes seconds. Throws what copying throws, and `journal-damaged`.
   */
  readonly verify: (options?: VerifyOptions) => Promise<JournalCheck>;
  /** Ends what is being copied or read, and resolves when nothing of it is left. */
  readonly stop: () => Promise<void>;
}

/**
 * Copies the file byte by byte, in a process of its own: the journal's own must never open and close the file a second
 * time, which would drop SQLite's locks. What is saved meanwhile stays in the write-ahead log, so the copy holds exactly
 * what the journal held when it began. Before it takes its name it is opened under the journal's key: it must be as
 * long as the file, be this journal, and end with the same entry of the audit trail.
 */
export function createJournalCopies(parts: CopyParts): JournalCopies {
  const closing = new AbortController();
  const running = new Set<Promise<unknown>>();
  const untilClosing = async <T>(
    signal: AbortSignal | undefined,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> => {
    const working = work(AbortSignal.any([closing.signal, ...(signal ? [signal] : [])]));
    running.add(working);
    try {
      return await working;
    } catch (error) {
      throw asStorageError(error) ?? asDiskError(error) ?? error;
    } finally {
      running.delete(working);
    }
  };
  return {
    copyBeside: (name, { signal: asked, ...options } = {}) =>
      untilClosing(asked, (signal) => makeCopy(parts, name, { ...options, signal })),
    verify: ({ signal: asked, onProgress = () => undefined } = {}) =>
      untilClosing(asked, (signal) => verify(parts, { onProgress, signal })),
    stop: async () => {
      closing.abort(new AppError('vault-locked'));
      await Promise.allSettled(running);
    },
  };
}

async function verify(
  parts: CopyParts,
  { onProgress, signal }: Required<VerifyOptions>,
): Promise<JournalCheck> {
  const path = `${parts.connection.name}.${BEING_CHECKED}`;
  try {
    await makeCopy(parts, BEING_CHECKED, {
      signal,
      onProgress: (done, total) => onProgress('copying', done, total),
    });
    return await checkCopy(
      parts.startProgram,
      { path, key: parts.key, journalId: parts.id },
      { signal, onProgress: (done, total) => onProgress('checking', done, total) },
    );
  } finally {
    removeUnfinished(path);
  }
}

async function makeCopy(
  parts: CopyParts,
  name: string,
  { onProgress, signal }: CopyOptions & { readonly signal: AbortSignal },
): Promise<void> {
  const { connection, startProgram, piece } = parts;
  const begun = await begin(parts, signal);
  const copy = `${connection.name}.${name}`;
  const unfinished = `${copy}.tmp`;
  try {
    removeUnfinished(unfinished);
    const task = { from: connection.name, to: unfinished };
    const bytes = await copyFile(startProgram, task, { signal, ...(onProgress && { onProgress }) });
    if (bytes !== begun.state.bytes) throw new AppError('disk-error');
    await piece(() => {
      signal.throwIfAborted();
      assertHolds(connection, unfinished, begun.state);
      renameSync(unfinished, copy);
    });
  } finally {
    removeUnfinished(unfinished);
    begun.release();
  }
}

/** One copy at a time. Everything is in the file when it begins, and nothing more comes into it. */
async function begin({ connection, upkeep, piece }: CopyParts, signal: AbortSignal) {
  for (;;) {
    await upkeep.whenFree();
    signal.throwIfAborted();
    const begun = await piece(() => {
      const release = upkeep.holdFile();
      if (release === null) return null;
      try {
        return { release, state: stateOf(connection) };
      } catch (error) {
        release();
        throw error;
      }
    });
    if (begun !== null) return begun;
  }
}

function stateOf(connection: Connection) {
  connection.pragma('wal_checkpoint(TRUNCATE)');
  const numberOf = (pragma: string) => Number(connection.pragma(pragma, { simple: true }));
  return { bytes: numberOf('page_count') * numberOf('page_size'), identity: identityOf(connection, 'main') };
}

/** Which journal a file is, in which version, and with which last entry. */
const identityOf = (connection: Connection, schema: 'main' | 'copied'): string =>
  JSON.stringify([
    connection.pragma(`${schema}.application_id`, { simple: true }),
    connection.pragma(`${schema}.user_version`, { simple: true }),
    connection.prepare(`SELECT id FROM ${schema}.journal`).pluck().get(),
    connection.prepare(`SELECT seq, hex(link) FROM ${schema}.chainLink ORDER BY seq DESC LIMIT 1`).get(),
  ]);

/** The copy is another file: to open and close it here drops no lock of the journal. It opens under the same key. */
function assertHolds(connection: Connection, path: string, { identity }: ReturnType<typeof stateOf>): void {
  connection.prepare('ATTACH ? AS copied').run(path);
  try {
    if (identityOf(connection, 'copied') !== identity) throw new AppError('disk-error');
  } finally {
    connection.exec('DETACH copied');
  }
}

const HEAP_MEGABYTES = 64;

const copyFile = (
  startProgram: StartProgram,
  task: CopyTask,
  { onProgress, signal }: CopyOptions & { readonly signal: AbortSignal },
): Promise<number> =>
  runProgram(startProgram, {
    program: 'file-copier',
    heapMegabytes: HEAP_MEGABYTES,
    task,
    signal,
    resultOf: (message) => {
      const reply = message as CopierReply;
      if (reply.kind === 'progress') onProgress?.(reply.done, reply.total);
      if (reply.kind === 'failed') throw Object.assign(new Error('not copied'), { code: reply.errno });
      return reply.kind === 'copied' ? reply.bytes : undefined;
    },
  });

function removeUnfinished(path: string): void {
  for (const suffix of ['', ...companionSuffixes]) rmSync(path + suffix, { force: true });
}
