import { type HeadPlace, writeHead } from './head-file.ts';
import type { JournalHead } from './vault-ports.ts';

const entriesBetweenWrites = 25;
const millisecondsBetweenWrites = 5 * 60_000;

export interface HeadKeeper {
  /** Called after every commit that moved the head. */
  readonly noteMove: (head: JournalHead) => void;
  /** Writes the last head if it is not on the disk yet. Never rejects. */
  readonly flush: () => Promise<void>;
}

/**
 * Keeps the remembered head close behind the journal: every 25 entries or 5 minutes, and when asked.
 * A write that fails is made up for later: a head that lags behind is normal, only one ahead is an alarm.
 */
export function createHeadKeeper(
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
