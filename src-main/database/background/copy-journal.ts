import { renameSync, rmSync } from 'node:fs';
import { AppError } from '#shared/kernel/app-error.ts';
import { asDiskError } from '../../app/disk-error.ts';
import type { CopierReply, CopyTask, StartProgram } from '../../host/program.ts';
import { asStorageError, companionSuffixes, type Connection } from '../open-database.ts';
import type { Upkeep } from './upkeep.ts';

/** How a copy of the journal is made. */
export interface CopyOptions {
  /** In bytes. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends it with its reason; nothing is left of the copy then. */
  readonly signal?: AbortSignal;
}

interface CopyParts {
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
  /** Ends what is being copied, and resolves when nothing of it is left. */
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
  const running = new Set<Promise<void>>();
  return {
    copyBeside: async (name, { signal, ...options } = {}) => {
      const signals = [closing.signal, ...(signal ? [signal] : [])];
      const copying = makeCopy(parts, name, { ...options, signal: AbortSignal.any(signals) });
      running.add(copying);
      try {
        await copying;
      } catch (error) {
        throw asStorageError(error) ?? asDiskError(error) ?? error;
      } finally {
        running.delete(copying);
      }
    },
    stop: async () => {
      closing.abort(new AppError('vault-locked'));
      await Promise.allSettled(running);
    },
  };
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

async function copyFile(
  startProgram: StartProgram,
  task: CopyTask,
  { onProgress, signal }: CopyOptions & { readonly signal: AbortSignal },
): Promise<number> {
  signal.throwIfAborted();
  const program = startProgram('file-copier', { heapMegabytes: HEAP_MEGABYTES });
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const onAbort = (): void => reject(signal.reason as Error);
  signal.addEventListener('abort', onAbort);
  program.onMessage((message) => {
    const reply = message as CopierReply;
    if (reply.kind === 'progress') onProgress?.(reply.done, reply.total);
    if (reply.kind === 'copied') resolve(reply.bytes);
    if (reply.kind === 'failed') reject(Object.assign(new Error('not copied'), { code: reply.errno }));
  });
  program.onEnded(() => reject(new Error('the copier ended before its work')));
  program.post(task);
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', onAbort);
    await program.end();
  }
}

function removeUnfinished(path: string): void {
  for (const suffix of ['', ...companionSuffixes]) rmSync(path + suffix, { force: true });
}
