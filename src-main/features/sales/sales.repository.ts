import type { Selectable } from 'kysely';
import { compileOnce, isOneOf } from '../../database/compile-once.ts';
import type { Queries } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';

export type SaleRow = Selectable<Database['sale']>;

export const findSale = (queries: Queries, id: string): Promise<SaleRow | undefined> =>
  queries.selectFrom('sale').selectAll().where('id', '=', id).executeTakeFirst();

/** Everything sold to these contacts, however many they are; of each the newest first. */
export const findSaleRows = (queries: Queries, contactIds: readonly string[]): Promise<SaleRow[]> =>
  selectSales(queries, JSON.stringify(contactIds));

const selectSales = compileOnce((queries: Queries, contactIds: string) =>
  queries
    .selectFrom('sale')
    .selectAll()
    .where(isOneOf('contactId', contactIds))
    .orderBy('contactId')
    .orderBy('soldOn', 'desc')
    .orderBy('recordedAt', 'desc')
    .orderBy('id')
    .compile(),
);

/** In place of what stood under its id. */
export const replaceSale = async (queries: Queries, row: SaleRow): Promise<void> => {
  await queries
    .insertInto('sale')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
};

export const deleteSale = async (queries: Queries, id: string): Promise<void> => {
  await queries.deleteFrom('sale').where('id', '=', id).execute();
};

const MOST_KINDS = 200;

/** The most usual first. */
export const findProductKinds = async (queries: Queries): Promise<string[]> => {
  const rows = await queries
    .selectFrom('sale')
    .select('productKind')
    .groupBy('productKind')
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy('productKind')
    .limit(MOST_KINDS)
    .execute();
  return rows.map(({ productKind }) => productKind);
};
