import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Queries } from './journal.ts';
import { removeContactsFromIndex } from './search-index.ts';

/** Takes contacts out of the full-text index, a few or most of them, within one transaction. */
export interface IndexPruning {
  /** Each contact once at most. */
  readonly remove: (seqs: readonly number[]) => Promise<void>;
  /** Leaves nothing of them behind. */
  readonly finish: () => Promise<void>;
}

// Wiping each word where it stands takes half a millisecond for a contact; marking it and writing the whole index anew
// takes a hundredth of that, and the index.
const MOST_WIPED = 2000;
// What is only marked is passed over in one go: half a second for so many.
const MOST_MARKED = 100_000;
// Pages written in one go: some hundredths of a second.
const PAGES = 250;

/** `assertGoing` is asked between two pieces of work and may throw; the transaction must then be rolled back. */
export function pruneContactIndex(queries: Queries, assertGoing: () => void): IndexPruning {
  let wiped = 0;
  let marked = 0;
  let isMarking = false;
  const writeAnew = async (): Promise<void> => {
    // Less than nothing: all of the index, however it lies.
    for (let pages = -PAGES; await merge(queries, pages); pages = PAGES) {
      await setImmediate();
      assertGoing();
    }
    marked = 0;
  };
  return {
    remove: async (seqs) => {
      if (!isMarking && wiped + seqs.length > MOST_WIPED) {
        await setWiping(queries, false);
        isMarking = true;
      }
      await removeContactsFromIndex(queries, seqs);
      if (isMarking) marked += seqs.length;
      else wiped += seqs.length;
      if (marked >= MOST_MARKED) await writeAnew();
    },
    finish: async () => {
      if (!isMarking) return;
      await writeAnew();
      await setWiping(queries, true);
    },
  };
}

const setWiping = async (queries: Queries, isOn: boolean): Promise<void> => {
  // Written out: the index takes no number that comes as a variable.
  await sql`INSERT INTO contactSearch (contactSearch, rank) VALUES ('secure-delete', ${sql.lit(isOn ? 1 : 0)})`.execute(
    queries,
  );
};

/** Writes some of the index anew, without what is only marked. False when all of it is. */
async function merge(queries: Queries, pages: number): Promise<boolean> {
  const before = await countChanges(queries);
  await sql`INSERT INTO contactSearch (contactSearch, rank) VALUES ('merge', ${sql.lit(pages)})`.execute(
    queries,
  );
  // As FTS5 says it: a merge that changes fewer than two rows had nothing to do.
  return (await countChanges(queries)) - before >= 2;
}

async function countChanges(queries: Queries): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT total_changes() AS count`.execute(queries);
  return rows[0]?.count ?? 0;
}
