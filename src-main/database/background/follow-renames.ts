import type { Journal } from '../journal.ts';
import { createRenewal } from '../renew-index.ts';
import { indexRenamedPiece, type RenamedPlace } from '../search-index.ts';

/**
 * Indexes the calls of renamed contacts again, in pieces, until none is left, and then leaves nothing of the former names
 * in the index. Harmless while it runs already. What stops it, a lock or a full disk, leaves the contacts noted: the next
 * rename or the next opening goes on. `onFollowed` is told when every call is found under the present name of its contact.
 */
export function createFollowRenames(journal: Journal, onFollowed: () => void): () => void {
  let isRunning = false;
  const run = async (): Promise<void> => {
    const renew = createRenewal('callSearch', journal.inPieces.isAsked);
    let place: RenamedPlace | null = null;
    let hasIndexed = false;
    for (;;) {
      // Also between two pieces of the renewal: whoever is renamed meanwhile is followed first.
      const next = await indexPiece(journal, place);
      if (next !== null) {
        place = next;
        hasIndexed = true;
        continue;
      }
      if (hasIndexed) onFollowed();
      hasIndexed = false;
      if (!(await journal.inPieces.keepCache(renew))) return;
    }
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
