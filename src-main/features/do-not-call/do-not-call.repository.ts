import type { CalendarDay } from '#shared/kernel/clock.ts';
import type { Insertable } from 'kysely';
import { compileOnce } from '../../database/compile-once.ts';
import type { Queries } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';

/** What one lookup in a register said. */
export interface RegisterCheck {
  readonly register: string;
  readonly registerVersionOn: CalendarDay;
  readonly isListed: boolean;
}

/** Every recorded lookup of a number (E.164), newest register version first. */
export async function findRegisterChecks(queries: Queries, number: string): Promise<RegisterCheck[]> {
  const rows = await selectChecks(queries, number);
  return rows.map(({ register, registerVersionOn, isListed }) => ({
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
