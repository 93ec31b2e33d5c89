import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CacheQueries } from '#main/database/journal.ts';
import { createRenewal, markOnly, renewIndex, takeOutOfIndex } from '#main/database/renew-index.ts';
import { openTestJournal, type TestJournal } from '#test/support/open-test-journal.ts';

let file: TestJournal;
beforeEach(async () => {
  file = await openTestJournal();
});
afterEach(() => file.close());

const ROWS = 20_000;
const GONE = Array.from({ length: ROWS / 2 }, (_, seq) => seq + 1);

const put = async (queries: CacheQueries, seq: number, note: string): Promise<void> => {
  await sql`INSERT INTO callSearch (rowid, who, number, note, folded, marks)
    VALUES (${seq}, '', '', ${note}, '', '')`.execute(queries);
};
const keep = <T>(work: (queries: CacheQueries) => Promise<T>): Promise<T> => file.journal.keepCache(work);

/** An index of many pages, half of whose rows hold a word that nobody else has, and are then only marked as gone. */
async function markHalf(): Promise<void> {
  for (const from of [0, ROWS / 2])
    await keep(async (queries) => {
      for (let seq = from + 1; seq <= from + ROWS / 2; seq += 1)
        await put(queries, seq, from > 0 ? `ord${seq} offert` : `zebulonia${seq} offert`);
    });
  // As an index lies that has been there for long: one large part.
  await keep(async (queries) => {
    await sql`INSERT INTO callSearch (callSearch, rank) VALUES ('merge', -100000)`.execute(queries);
  });
  await keep(async (queries) => {
    await markOnly(queries, 'callSearch');
    await takeOutOfIndex(queries, 'callSearch', GONE);
  });
}

/** Whether a word stands anywhere in the index, in use or not. */
const stands = (word: string): Promise<boolean> =>
  file.journal.read(async (queries) => {
    const { rows } =
      await sql`SELECT 1 FROM callSearch_data WHERE instr(block, CAST(${word} AS BLOB)) > 0`.execute(queries);
    return rows.length > 0;
  });
const isWiping = (): Promise<boolean> =>
  file.journal.read(async (queries) => {
    const { rows } = await sql<{
      v: number;
    }>`SELECT v FROM callSearch_config WHERE k = 'secure-delete'`.execute(queries);
    return rows[0]?.v === 1;
  });
const found = (word: string): Promise<number> =>
  file.journal.read(async (queries) => {
    const { rows } = await sql`SELECT rowid FROM callSearch WHERE callSearch MATCH ${word}`.execute(queries);
    return rows.length;
  });

describe('an index in which rows are only marked as gone', () => {
  it('finds none of them, and holds their words until it was written anew', async () => {
    await markHalf();
    expect([await found('offert'), await stands('zebulonia'), await isWiping()]).toEqual([
      ROWS / 2,
      true,
      false,
    ]);
    await renewIndex(file.journal.inPieces, 'callSearch');
    expect([await found('offert'), await stands('zebulonia'), await isWiping()]).toEqual([
      ROWS / 2,
      false,
      true,
    ]);
  });

  // So few new parts made the merge of the others rest and say that it had nothing to do.
  it.each([1, 2, 3, 4, 9])(
    'is written anew to its end although %d rows are put in meanwhile',
    async (count) => {
      await markHalf();
      const renew = createRenewal('callSearch', () => true);
      expect(await keep(renew)).toBe(true);
      for (let row = 1; row <= count; row += 1)
        await keep((queries) => put(queries, ROWS + row, 'ny offert'));
      while (await keep(renew));
      expect([await stands('zebulonia'), await isWiping()]).toEqual([false, true]);
      expect(await found('offert')).toBe(ROWS / 2 + count);
    },
  );

  it('is written anew once more when more is marked meanwhile', async () => {
    await markHalf();
    const renew = createRenewal('callSearch', () => true);
    expect(await keep(renew)).toBe(true);
    await keep((queries) => takeOutOfIndex(queries, 'callSearch', [ROWS - 1]));
    while (await keep(renew));
    expect([await stands(`${ROWS - 1}`), await isWiping()]).toEqual([false, true]);
    expect(await found('offert')).toBe(ROWS / 2 - 1);
  });

  it('is left alone when nothing is marked', async () => {
    await keep((queries) => put(queries, 1, 'offert'));
    expect(await keep(createRenewal('callSearch', () => false))).toBe(false);
  });
});
