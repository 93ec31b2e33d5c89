import type { Journal } from '../journal.ts';
import { renewIndex } from '../renew-index.ts';
import { indexRenamedPiece, type RenamedPlace } from '../search-index.ts';

/**
 * Indexes the calls of renamed contacts again, in pieces, until none is left, and then leaves nothing of the former names
 * in the index. Harmless while it runs already. What stops it, a lock or a full disk, leaves the contacts noted: the next
 * rename or the next opening goes on. `onFollowed` is told when every call is found under the present name of its contact.
 */
export function createFollowRenames(journal: Journal, onFollowed: () => void): () => void {
  let isRunning = false;
  const run = async (): Promise<void> => {
    let place: RenamedPlace | null = null;
    let hasIndexed = false;
    for (;;) {
      const next = await indexPiece(journal, place);
      if (next === null) break;
      place = next;
      hasIndexed = true;
    }
    if (hasIndexed) onFollowed();
    await renewIndex(journal.inPieces, 'callSearch');
  };
  return () => {
    if (isRunning) return;
    isRunning = true;
    run()
      .catch(() => undefined)
      .finally(() => {
        isRunning = false;
      });
  };
}

async function indexPiece(journal: Journal, place: RenamedPlace | null): Promise<RenamedPlace | null> {
  let next: RenamedPlace | null = null;
  await journal.inPieces.keepCache(async (queries) => {
    next = await indexRenamedPiece(queries, place);
  });
  return next;
}
