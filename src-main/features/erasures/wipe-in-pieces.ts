import type { Journal } from '../../database/journal.ts';
import { markOnly, renewIndexBeforeClosing } from '../../database/renew-index.ts';
import { countGoneCalls, wipeGoneCalls } from '../../database/search-index.ts';

// Wiping one call where it stands takes some ten milliseconds; marking them and writing the whole index anew, a second
// for a hundred thousand calls.
const MOST_WIPED = 40;
const MARKED_IN_PIECE = 100;

/**
 * Wipes what the full-text indexes still hold of what is gone, in pieces; the search finds none of it any more. Resolves
 * when all pieces are asked for: a journal that closes waits for them. What was broken off is ended by the next opening.
 */
export async function wipeInPieces(journal: Journal): Promise<void> {
  const pieces = [...(await wipeCalls(journal))];
  for (const index of ['callSearch', 'contactSearch'] as const)
    pieces.push(...(await renewIndexBeforeClosing(journal, index)));
  if (pieces.length === 0) return;
  // A journal that closes is written into its file by that; a disk that is full has room the next time.
  Promise.all(pieces)
    .then(() => journal.emptyLog())
    .catch(() => undefined);
}

async function wipeCalls({ read, inPieces }: Journal): Promise<readonly Promise<unknown>[]> {
  const count = await read(countGoneCalls);
  const mark = () => inPieces.keepCache((queries) => markOnly(queries, 'callSearch'));
  // A full disk stops no erasure that is done: see above.
  const isMarking =
    count > MOST_WIPED &&
    (await mark().then(
      () => true,
      () => false,
    ));
  const size = isMarking ? MARKED_IN_PIECE : 1;
  return Array.from({ length: Math.ceil(count / size) }, () =>
    inPieces.keepCache((queries) => wipeGoneCalls(queries, size)),
  );
}
