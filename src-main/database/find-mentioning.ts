import { setImmediate as letOthersRun } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Queries } from './journal.ts';
import { createMentionTest } from './mention-test.ts';
import type { Row, SubjectKeys, TableName } from './table-declaration.ts';

/** Where in a table somebody may have written about anybody. */
interface Texts<T extends TableName> {
  readonly table: T;
  /** A unique column that grows or at least orders the rows. */
  readonly key: keyof Row<T> & string;
  readonly texts: readonly (keyof Row<T> & string)[];
  /** The contact a row stands with; null where it stands with nobody. */
  readonly contactId: (keyof Row<T> & string) | null;
  /** Narrows the rows that are read: a condition in SQL, without variables. */
  readonly where?: string;
}

const CHUNK = 5000;

/** Rows of a table whose words speak of the person, whoever they stand with; read in pieces, so that others come in between. */
export async function findMentioning<T extends TableName>(
  queries: Queries,
  { table, key, texts, contactId, where = '1' }: Texts<T>,
  subject: SubjectKeys,
): Promise<Row<T>[]> {
  const speaksOfSubject = await createMentionTest(queries, subject);
  const isWritten = sql.raw(texts.map((column) => `ifnull(${column}, '') <> ''`).join(' OR '));
  const found: Row<T>[] = [];
  for (let last: unknown = null; ;) {
    const isAfter = last === null ? sql`1` : sql`${sql.ref(key)} > ${last}`;
    const { rows } = await sql<Row<T>>`
      SELECT * FROM ${sql.table(table)} WHERE ${isAfter} AND (${isWritten}) AND ${sql.raw(where)}
      ORDER BY ${sql.ref(key)} LIMIT ${sql.lit(CHUNK)}`.execute(queries);
    found.push(...rows.filter((row) => speaks(row)));
    last = rows.at(-1)?.[key] ?? last;
    if (rows.length < CHUNK) return found;
    await letOthersRun();
  }

  function speaks(row: Row<T>): boolean {
    const holder = contactId === null ? null : (row[contactId] as string | null);
    return texts.some((column) => speaksOfSubject(String(row[column] ?? ''), holder));
  }
}

/** Both lists as one, each row once. */
export function together<R>(own: readonly R[], mentioning: readonly R[], keyOf: (row: R) => unknown): R[] {
  const known = new Set(own.map(keyOf));
  return [...own, ...mentioning.filter((row) => !known.has(keyOf(row)))];
}
