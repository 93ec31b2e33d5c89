import type { Journal } from '../../database/journal.ts';
import { countGoneCalls, wipeGoneCalls } from '../../database/search-index.ts';

// Wiping the words of one call takes some ten milliseconds.
const CALLS = 2;

/**
 * Wipes what the full-text index still holds of calls that are gone, in pieces; the search finds none of it any more.
 * Resolves when all pieces are asked for: a journal that closes waits for them. What was broken off is ended by the next
 * opening.
 */
export async function wipeInPieces(journal: Journal): Promise<void> {
  const count = await journal.read(countGoneCalls);
  if (count === 0) return;
  const pieces = Array.from({ length: Math.ceil(count / CALLS) }, () =>
    journal.inPieces.keepCache((queries) => wipeGoneCalls(queries, CALLS)),
  );
  // A journal that closes is written into its file by that; a disk that is full has room the next time.
  Promise.all(pieces)
    .then(() => journal.emptyLog())
    .catch(() => undefined);
}
