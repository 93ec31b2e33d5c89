import { randomUUID } from 'node:crypto';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { type Insertable, type Selectable, sql } from 'kysely';
import { compileOnce } from '../../database/compile-once.ts';
import type { CacheQueries, Queries } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';

export type RegisterFileRow = Selectable<Database['registerFile']>;

/** What one lookup in a register said. */
interface RegisterCheck {
  readonly register: string;
  readonly registerVersionOn: CalendarDay;
  readonly isListed: boolean;
}

/** What the registers say about a number (E.164): every lookup that was noted, and every register file in the journal. */
export async function findRegisterChecks(queries: Queries, number: string): Promise<RegisterCheck[]> {
  const noted = await selectChecks(queries, number);
  const filed = await selectFromFiles(queries, Number(number.slice(1)));
  return [...filed, ...noted].map(({ register, registerVersionOn, isListed }) => ({
    register,
    registerVersionOn,
    isListed: isListed === 1,
  }));
}

const selectChecks = compileOnce((queries: Queries, number: string) =>
  queries
    .selectFrom('registerCheck')
    .select(['register', 'registerVersionOn', 'isListed'])
    .where('number', '=', number)
    .orderBy('registerVersionOn', 'desc')
    .compile(),
);

// One row for each register; the numbers themselves are asked by their key, never read.
const selectFromFiles = compileOnce((queries: Queries, number: number) =>
  queries
    .selectFrom('registerFile')
    .where('isWhole', '=', 1)
    .select(['register', 'versionOn as registerVersionOn'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('registerNumber')
            .select('number')
            .whereRef('registerSeq', '=', 'registerFile.seq')
            .where('number', '=', number),
        )
        .as('isListed'),
    )
    .compile(),
);

export const hasRegisterCheck = async (queries: Queries, id: string): Promise<boolean> => {
  const row = await queries.selectFrom('registerCheck').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
};

export const insertRegisterCheck = async (
  queries: Queries,
  row: Insertable<Database['registerCheck']>,
): Promise<void> => {
  await queries.insertInto('registerCheck').values(row).execute();
};

/** The file of this register that is in the journal. */
export const findRegisterFile = (queries: Queries, register: string): Promise<RegisterFileRow | undefined> =>
  queries.selectFrom('registerFile').selectAll().where('register', '=', register).executeTakeFirst();

/** Adds a file that says nothing yet, whose numbers are still to be written; answers what stands for it there. */
export const beginRegisterFile = async (
  queries: CacheQueries,
  row: Omit<RegisterFileRow, 'seq' | 'isWhole'>,
): Promise<number> => {
  const { seq } = await queries
    .insertInto('registerFile')
    .values({ ...row, register: `unfinished ${randomUUID()}`, isWhole: 0 })
    .returning('seq')
    .executeTakeFirstOrThrow();
  return seq;
};

/** From here on the file that was begun under `seq` speaks for its register; the one before it says nothing any more. */
export async function putRegisterFile(
  queries: Queries,
  row: Omit<RegisterFileRow, 'isWhole'>,
  former: RegisterFileRow | undefined,
): Promise<RegisterFileRow> {
  if (former)
    await queries
      .updateTable('registerFile')
      .set({ register: `former ${String(former.seq)}`, isWhole: 0 })
      .where('seq', '=', former.seq)
      .execute();
  return queries
    .updateTable('registerFile')
    .set({ ...row, isWhole: 1 })
    .where('seq', '=', row.seq)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Files that say nothing: of imports that were broken off, and of versions that were replaced. */
export const findUnwholeFiles = async (queries: Queries): Promise<number[]> => {
  const rows = await queries.selectFrom('registerFile').select('seq').where('isWhole', '=', 0).execute();
  return rows.map(({ seq }) => seq);
};

export const deleteRegisterFile = async (queries: CacheQueries, seq: number): Promise<void> => {
  await queries.deleteFrom('registerFile').where('seq', '=', seq).where('isWhole', '=', 0).execute();
};

/** Deletes the lowest numbers of a register, at most `count`. Answers how many those were. */
export async function deleteLowestNumbers(
  queries: CacheQueries,
  registerSeq: number,
  count: number,
): Promise<number> {
  const { numAffectedRows } =
    await sql`DELETE FROM registerNumber WHERE registerSeq = ${registerSeq} AND number <= (
    SELECT max(number) FROM (
      SELECT number FROM registerNumber WHERE registerSeq = ${registerSeq} ORDER BY number LIMIT ${count}))`.execute(
      queries,
    );
  return Number(numAffectedRows ?? 0);
}

/** Adds numbers that the register does not hold yet; rising ones are written fastest. */
export async function insertNumbers(
  queries: CacheQueries,
  registerSeq: number,
  numbers: Float64Array,
): Promise<void> {
  // One variable for all of them: binding each costs more than writing it.
  await sql`INSERT INTO registerNumber (registerSeq, number)
    SELECT ${registerSeq}, value FROM json_each(${`[${numbers.join(',')}]`})`.execute(queries);
}

/** The lowest numbers of a register above `above`, at most `count`, rising. */
export async function findNumbersAbove(
  queries: Queries,
  registerSeq: number,
  above: number,
  count: number,
): Promise<number[]> {
  // As one text: an object for each of millions of rows would cost more than the reading.
  const { rows } = await sql<{ numbers: string }>`SELECT json_group_array(number) AS numbers FROM (
    SELECT number FROM registerNumber WHERE registerSeq = ${registerSeq} AND number > ${above}
    ORDER BY number LIMIT ${count})`.execute(queries);
  return JSON.parse(rows[0]?.numbers ?? '[]') as number[];
}

/** How many numbers a register holds, and the sum of their lowest 31 bits: reads its whole table. */
export async function measureNumbers(
  queries: Queries,
  registerSeq: number,
): Promise<{ readonly count: number; readonly sum: number }> {
  const { rows } = await sql<{ count: number; sum: number }>`
    SELECT count(*) AS count, coalesce(sum(number & 2147483647), 0) AS sum
    FROM registerNumber WHERE registerSeq = ${registerSeq}`.execute(queries);
  return rows[0] ?? { count: 0, sum: 0 };
}

/** Every number (E.164) that was looked up by hand, each once and rising, behind `above`; at most `count`. */
export async function findLookedUpNumbers(queries: Queries, above: string, count: number): Promise<string[]> {
  const { rows } = await sql<{ list: string }>`SELECT json_group_array(number) AS list FROM (
    SELECT DISTINCT number FROM registerCheck WHERE number > ${above} ORDER BY number LIMIT ${count})`.execute(
    queries,
  );
  return JSON.parse(rows[0]?.list ?? '[]') as string[];
}
