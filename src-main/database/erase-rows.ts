import { sql } from 'kysely';
import { isOneOf } from './compile-once.ts';
import type { Queries } from './journal.ts';
import type { Database } from './schema.ts';

type AnyRow = Readonly<Record<string, unknown>>;

/** Changes columns of one row, told by its primary key. */
export async function changeRow(
  queries: Queries,
  table: keyof Database,
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

/** Takes any number of rows out, told by their primary key. */
export async function deleteRows(
  queries: Queries,
  table: keyof Database,
  rows: readonly AnyRow[],
): Promise<void> {
  const [key, ...more] = await keyColumnsOf(queries, table);
  if (key === undefined || more.length > 0) {
    for (const row of rows)
      await sql`DELETE FROM ${sql.table(table)} WHERE ${await isThis(queries, table, row)}`.execute(queries);
    return;
  }
  const keys = JSON.stringify(rows.map((row) => row[key]));
  await sql`DELETE FROM ${sql.table(table)} WHERE ${isOneOf(key, keys)}`.execute(queries);
}

/** For a table that lets nobody change a row: it goes, and comes back under the same key. */
export async function replaceRow(queries: Queries, table: keyof Database, row: AnyRow): Promise<void> {
  await deleteRows(queries, table, [row]);
  await insertRow(queries, table, row);
}

export async function insertRow(queries: Queries, table: keyof Database, row: AnyRow): Promise<void> {
  const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
  await sql`INSERT INTO ${sql.table(table)} (${columns}) VALUES (${sql.join(Object.values(row))})`.execute(
    queries,
  );
}

async function isThis(queries: Queries, table: keyof Database, row: AnyRow) {
  const columns = await keyColumnsOf(queries, table);
  return sql.join(
    columns.map((name) => sql`${sql.ref(name)} = ${row[name]}`),
    sql` AND `,
  );
}

// Asked once for each table: every journal that is open has the newest ones.
const keysOfTables = new Map<keyof Database, readonly string[]>();

async function keyColumnsOf(queries: Queries, table: keyof Database): Promise<readonly string[]> {
  const known = keysOfTables.get(table);
  if (known) return known;
  const { rows } = await sql<{
    name: string;
  }>`SELECT name FROM pragma_table_info(${table}) WHERE pk > 0 ORDER BY pk`.execute(queries);
  if (rows.length === 0) throw new Error(`${table} has no key`);
  const columns = rows.map(({ name }) => name);
  keysOfTables.set(table, columns);
  return columns;
}
