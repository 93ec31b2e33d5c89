import { sql } from 'kysely';
import type { CacheQueries, Journal, Queries } from './journal.ts';
import { removeContactsFromIndex } from './search-index.ts';

// Wiping each word where it stands takes half a millisecond for a contact; marking it and writing the whole index anew
// takes a hundredth of that, and the index.
const MOST_WIPED = 20;
// Pages written in one go: some milliseconds.
const PAGES = 128;

/** The index is built from other tables. */
type IndexQueries = Queries | CacheQueries;

/**
 * Takes contacts out of the full-text index within a transaction. A few are wiped where they stand; many are only
 * marked, and so is everybody after them, until `renewContactIndex` has left nothing of them behind.
 */
export async function pruneContactIndex(queries: Queries, seqs: readonly number[]): Promise<void> {
  if (seqs.length > MOST_WIPED && (await isWiping(queries))) await setWiping(queries, false);
  await removeContactsFromIndex(queries, seqs);
}

/**
 * Writes the index anew, without what is only marked, piece by piece; nothing where all was wiped. When the journal
 * closes before the end, this is to be called again: the file knows that it was not finished.
 */
export async function renewContactIndex({
  read,
  keepCache,
}: Pick<Journal['inPieces'], 'read' | 'keepCache'>): Promise<void> {
  while (!(await read(isWiping))) {
    await mergeAll(keepCache);
    await keepCache(async (queries) => {
      // Whoever changed a contact meanwhile has begun another part.
      if ((await countParts(queries)) <= 1) await setWiping(queries, true);
    });
  }
}

async function mergeAll(keepCache: Journal['keepCache']): Promise<void> {
  const progress = { isMore: true };
  // Less than nothing: all of the index, however it lies.
  for (let pages = -PAGES; progress.isMore; pages = PAGES)
    await keepCache(async (queries) => {
      progress.isMore = await merge(queries, pages);
    });
}

async function isWiping(queries: IndexQueries): Promise<boolean> {
  const { rows } = await sql<{
    v: unknown;
  }>`SELECT v FROM contactSearch_config WHERE k = 'secure-delete'`.execute(queries);
  return rows[0]?.v !== 0;
}

const setWiping = async (queries: IndexQueries, isOn: boolean): Promise<void> => {
  // Written out: the index takes no number that comes as a variable.
  await sql`INSERT INTO contactSearch (contactSearch, rank) VALUES ('secure-delete', ${sql.lit(isOn ? 1 : 0)})`.execute(
    queries,
  );
};

// As FTS5 numbers its pages: what stands above these bits is the part of the index that a page belongs to.
const PART_BITS = 37;
const FIRST_PAGE = 11;

async function countParts(queries: IndexQueries): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(DISTINCT id >> ${sql.lit(PART_BITS)}) AS count
    FROM contactSearch_data WHERE id >= ${sql.lit(FIRST_PAGE)}`.execute(queries);
  return rows[0]?.count ?? 0;
}

/** Writes some of the index anew, without what is only marked. False when all of it is. */
async function merge(queries: IndexQueries, pages: number): Promise<boolean> {
  const before = await countChanges(queries);
  await sql`INSERT INTO contactSearch (contactSearch, rank) VALUES ('merge', ${sql.lit(pages)})`.execute(
    queries,
  );
  // As FTS5 says it: a merge that changes fewer than two rows had nothing to do.
  return (await countChanges(queries)) - before >= 2;
}

async function countChanges(queries: IndexQueries): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT total_changes() AS count`.execute(queries);
  return rows[0]?.count ?? 0;
}
