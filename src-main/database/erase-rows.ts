import { sql } from 'kysely';
import type { Queries } from './journal.ts';
import type { TableName } from './table-declaration.ts';

type AnyRow = Readonly<Record<string, unknown>>;

/** Changes columns of one row, told by its primary key. */
export async function changeRow(
  queries: Queries,
  table: TableName,
  row: AnyRow,
  change: object,
): Promise<void> {
  const columns = Object.entries(change);
  if (columns.length === 0) return;
  const sets = sql.join(columns.map(([column, value]) => sql`${sql.ref(column)} = ${value}`));
  await sql`UPDATE ${sql.table(table)} SET ${sets} WHERE ${await isThis(queries, table, row)}`.execute(
    queries,
  );
}

export async function deleteRow(queries: Queries, table: TableName, row: AnyRow): Promise<void> {
  await sql`DELETE FROM ${sql.table(table)} WHERE ${await isThis(queries, table, row)}`.execute(queries);
}

/** For a table that lets nobody change a row: it goes, and comes back under the same key. */
export async function replaceRow(queries: Queries, table: TableName, row: AnyRow): Promise<void> {
  await deleteRow(queries, table, row);
  await insertRow(queries, table, row);
}

export async function insertRow(queries: Queries, table: TableName, row: AnyRow): Promise<void> {
  const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
  await sql`INSERT INTO ${sql.table(table)} (${columns}) VALUES (${sql.join(Object.values(row))})`.execute(
    queries,
  );
}

async function isThis(queries: Queries, table: TableName, row: AnyRow) {
  const { rows } = await sql<{
    name: string;
  }>`SELECT name FROM pragma_table_info(${table}) WHERE pk > 0 ORDER BY pk`.execute(queries);
  if (rows.length === 0) throw new Error(`${table} has no key`);
  return sql.join(
    rows.map(({ name }) => sql`${sql.ref(name)} = ${row[name]}`),
    sql` AND `,
  );
}
