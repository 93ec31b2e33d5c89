import type { Queries } from '../journal.ts';
import { indexRenamedPiece, type RenamedPlace } from '../search-index.ts';

interface FollowParts {
  /** One piece of long work, all of it or nothing. */
  readonly piece: <T>(work: (queries: Queries) => Promise<T>) => Promise<T>;
  /** Every call is found under the present name of its contact. */
  readonly onFollowed: () => void;
}

/**
 * Indexes the calls of renamed contacts again, in pieces, until none is left. Harmless while it runs already. What stops
 * it, a lock or a full disk, leaves the contacts noted: the next rename or the next opening goes on.
 */
export function createFollowRenames({ piece, onFollowed }: FollowParts): () => void {
  let isRunning = false;
  const run = async (): Promise<void> => {
    let place: RenamedPlace | null = null;
    let hasIndexed = false;
    for (;;) {
      const next: RenamedPlace | null = await piece((queries) => indexRenamedPiece(queries, place));
      if (next === null) break;
      place = next;
      hasIndexed = true;
    }
    if (hasIndexed) onFollowed();
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
