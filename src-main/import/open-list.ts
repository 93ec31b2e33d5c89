import { AppError } from '#shared/kernel/app-error.ts';
import {
  type ListFacts,
  listLimits,
  type ListReader,
  type ListSource,
  type OpenList,
} from './list-protocol.ts';
import { ReaderLink, type Watching } from './reader-link.ts';

export const openList: OpenList = async (source, parts) => {
  const { startProgram, choices = {}, onProgress, signal } = parts;
  if (signal?.aborted) throw new AppError('cancelled');
  const limits = { ...listLimits, ...parts.limits };
  const link = new ReaderLink(startProgram('list-reader', limits), limits.silenceMs);
  // What has been read so far is worth nothing: the process ends at once, whatever it does.
  const onAbort = (): void => void link.end(new AppError('cancelled'));
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    const input = { source: ownSource(source), choices, limits };
    const facts = await link.ask('open', input, { onProgress });
    return readerOf(link, facts, onProgress);
  } catch (error) {
    await link.end(new AppError('list-not-open'));
    throw error;
  } finally {
    signal?.removeEventListener('abort', onAbort);
  }
};

/** Of its own: bytes that are part of something larger would take all of it along. */
const ownSource = (source: ListSource): ListSource =>
  'path' in source ? { path: source.path } : { name: source.name, bytes: Uint8Array.from(source.bytes) };

function readerOf(link: ReaderLink, first: ListFacts, onProgress: Watching['onProgress']): ListReader {
  let facts = first;
  return {
    read: async (choices, signal) => {
      facts = await link.ask('read', choices, { onProgress, signal });
      return facts;
    },
    facts: () => facts,
    applyChanges: async (changes) => {
      await link.ask('applyChanges', changes);
    },
    previewChange: (change) => link.ask('previewChange', change),
    cells: (rows) => link.ask('cells', rows),
    records: (rows, mapping) => link.ask('records', { rows, mapping }),
    scan: async (plan, onBatch, signal) => {
      await link.ask('scan', plan, { onBatch, signal });
    },
    close: () => link.end(new AppError('list-not-open')),
  };
}
