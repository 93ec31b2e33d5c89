import { sql } from 'kysely';
import { compileOnce } from './compile-once.ts';
import type { CacheQueries, Journal, Queries } from './journal.ts';

/** The full-text indexes; each is built from other tables. */
type SearchIndex = 'callSearch' | 'contactSearch';

type IndexQueries = Queries | CacheQueries;

// Pages written in one go: some milliseconds, more where most of what is read is only marked.
const PAGES_WHILE_ASKED = 16;
const PAGES = 128;

/**
 * Takes rows out of an index within a transaction. Each is wiped where it stands, which takes half a millisecond for a
 * contact and up to ten for a call; only marked as gone, a hundredth of that, after `markOnly`.
 */
export async function takeOutOfIndex(
  queries: IndexQueries,
  index: SearchIndex,
  seqs: readonly number[],
): Promise<void> {
  if (seqs.length === 0) return;
  if ((await countMarks(queries, index)) > 0) await markOnly(queries, index);
  await deleteFrom[index](queries as Queries, JSON.stringify(seqs));
}

const deleteRows = (index: SearchIndex) =>
  compileOnce((queries: Queries, seqs: string) =>
    sql`DELETE FROM ${sql.table(index)} WHERE rowid IN (SELECT value FROM json_each(${seqs}))`.compile(
      queries,
    ),
  );

const deleteFrom = { callSearch: deleteRows('callSearch'), contactSearch: deleteRows('contactSearch') };

/**
 * Within a transaction: what is taken out of the index from here on is only marked as gone, until the index was written
 * anew without it (`renewIndex`).
 */
export async function markOnly(queries: IndexQueries, index: SearchIndex): Promise<void> {
  if ((await countMarks(queries, index)) === 0) await setWiping(queries, index, false);
  await sql`INSERT INTO markedIndex (name, marks) VALUES (${index}, 1)
    ON CONFLICT DO UPDATE SET marks = marks + 1`.execute(queries);
}

/** How often rows were marked since the index was last without any. */
async function countMarks(queries: IndexQueries, index: SearchIndex): Promise<number> {
  const [row] = await selectMarks(queries as Queries, index);
  return row?.marks ?? 0;
}

const selectMarks = compileOnce((queries: Queries, index: string) =>
  queries
    .selectFrom('markedIndex')
    .select('marks')
    .where('name', '=', index as SearchIndex)
    .compile(),
);

/**
 * Writes an index anew, without what is only marked, piece by piece; nothing where all was wiped. When the journal
 * closes before the end, this is to be called again: the file knows that it was not finished.
 */
export async function renewIndex(
  { keepCache, isAsked }: Pick<Journal['inPieces'], 'keepCache' | 'isAsked'>,
  index: SearchIndex,
): Promise<void> {
  const renew = createRenewal(index, isAsked);
  while (await keepCache(renew));
}

/**
 * The same, with every piece asked for at once: a journal that closes waits for them. Resolves when they are asked for,
 * with what resolves when all have run.
 */
export async function renewIndexBeforeClosing(
  { read, inPieces: { keepCache, isAsked } }: Pick<Journal, 'read' | 'inPieces'>,
  index: SearchIndex,
): Promise<readonly Promise<unknown>[]> {
  const pages = await read((queries) => countPages(queries, index));
  if (pages === 0) return [];
  const renew = createRenewal(index, isAsked);
  const length = Math.ceil((pages / PAGES_WHILE_ASKED) * PIECES_OF_PAGES);
  const pieces = Array.from({ length }, () => keepCache(renew));
  const rest = keepCache(async (queries) => {
    while (await renew(queries));
  });
  return [...pieces, rest];
}

// What is written in a piece is counted with what is read for it.
const PIECES_OF_PAGES = 2;

/** Zero when nothing in the index is only marked. */
async function countPages(queries: Queries, index: SearchIndex): Promise<number> {
  if ((await countMarks(queries, index)) === 0) return 0;
  const { rows } = await sql<{
    count: number;
  }>`SELECT count(*) AS count FROM ${sql.table(`${index}_data`)}`.execute(queries);
  return rows[0]?.count ?? 0;
}

/** Writes an index anew, one piece each time; false when nothing is only marked any more. */
export function createRenewal(
  index: SearchIndex,
  isAsked: () => boolean,
): (queries: IndexQueries) => Promise<boolean> {
  let begunAt: number | null = null;
  return async (queries) => {
    const marks = await countMarks(queries, index);
    if (marks === 0) return false;
    if (begunAt === null) {
      begunAt = marks;
      // Less than nothing: all that is in the index now, however it lies.
      await merge(queries, index, -PAGES_WHILE_ASKED);
      return true;
    }
    if (await merge(queries, index, isAsked() ? PAGES_WHILE_ASKED : PAGES)) return true;
    // Whoever marked something meanwhile did it in a part that was not among those.
    const isDone = marks === begunAt;
    begunAt = null;
    if (!isDone) return true;
    await setWiping(queries, index, true);
    await sql`DELETE FROM markedIndex WHERE name = ${index}`.execute(queries);
    return false;
  };
}

const setWiping = (queries: IndexQueries, index: SearchIndex, isOn: boolean): Promise<void> =>
  tell(queries, index, 'secure-delete', isOn ? 1 : 0);

/** Gives the index a command. */
async function tell(
  queries: IndexQueries,
  index: SearchIndex,
  command: 'secure-delete' | 'usermerge' | 'merge',
  number: number,
): Promise<void> {
  // Written out: the index takes no number that comes as a variable.
  await sql`INSERT INTO ${sql.table(index)} (${sql.ref(index)}, rank)
    VALUES (${command}, ${sql.lit(number)})`.execute(queries);
}

// Parts on one level of an index from which a merge begins. With the usual number a merge that is under way rests as soon
// as there are more, but not so many, new parts below it, and says that there is nothing to do.
const USUAL_PARTS = 4;
const FEWEST_PARTS = 2;

/** Writes some of the index anew, without what is only marked. False when there was nothing to do. */
async function merge(queries: IndexQueries, index: SearchIndex, pages: number): Promise<boolean> {
  await tell(queries, index, 'usermerge', FEWEST_PARTS);
  const isMore = await mergePages(queries, index, pages);
  await tell(queries, index, 'usermerge', USUAL_PARTS);
  return isMore;
}

async function mergePages(queries: IndexQueries, index: SearchIndex, pages: number): Promise<boolean> {
  const before = await countChanges(queries);
  await tell(queries, index, 'merge', pages);
  // As FTS5 says it: a merge that changes fewer than two rows had nothing to do.
  return (await countChanges(queries)) - before >= 2;
}

async function countChanges(queries: IndexQueries): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT total_changes() AS count`.execute(queries);
  return rows[0]?.count ?? 0;
}
