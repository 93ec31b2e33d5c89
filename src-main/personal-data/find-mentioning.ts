import { setImmediate as letOthersRun } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Queries } from '../database/journal.ts';
import { createMentionTest } from './mention-test.ts';
import type { Row, SubjectKeys, TableName } from './table-declaration.ts';

/** Where in a table somebody may have written about anybody. */
interface Texts<T extends TableName> {
  /** A unique key, in whose order the rows are read. */
  readonly key: readonly ((keyof Row<T> & string) | 'rowid')[];
  readonly texts: readonly (keyof Row<T> & string)[];
  /** The contact a row stands with; null where it stands with nobody, or where another table says so. */
  readonly contactId: (keyof Row<T> & string) | null;
  /** Narrows the rows that are read: a condition in SQL, without variables. */
  readonly where?: string;
}

/** Every table but the trail and half-written work in which somebody may have written about anybody. */
export const textPlaces = {
  contact: { key: ['seq'], texts: ['note'], contactId: 'id' },
  contactPoint: {
    key: ['id'],
    texts: ['label', 'sourceNote'],
    contactId: 'contactId',
    // What a list brings carries the list's own words, alike for all of its rows.
    where: `(label <> '' OR sourceKind <> 'list-import')`,
  },
  call: { key: ['seq'], texts: ['note'], contactId: 'contactId' },
  optOutEvent: {
    // There may be a million, and their ids lie in no order.
    key: ['rowid'],
    texts: ['statedBy', 'reason', 'evidence'],
    contactId: null,
    // The one note of an imported list stands on every line of it and says nothing about one of them.
    where: `how <> 'list'`,
  },
  subjectRequest: { key: ['id'], texts: ['words', 'identityCheck'], contactId: null },
  requestEvent: { key: ['seq'], texts: ['note'], contactId: null },
  restriction: { key: ['id'], texts: ['note', 'endReason'], contactId: 'contactId' },
  legalHold: { key: ['id'], texts: ['reason', 'endReason'], contactId: 'contactId' },
  retentionReview: { key: ['id'], texts: ['reason'], contactId: 'contactId' },
  breach: { key: ['id'], texts: ['what', 'measures', 'consequences', 'lateReason'], contactId: null },
  listChange: {
    key: ['runSeq', 'contactSeq', 'field', 'pointId'],
    texts: ['before', 'after'],
    contactId: null,
    where: `field = 'note'`,
  },
  sale: { key: ['id'], texts: ['note'], contactId: 'contactId' },
  consent: { key: ['id'], texts: ['note'], contactId: 'contactId' },
  emailCheck: { key: ['seq'], texts: ['answers', 'whyWords', 'scan'], contactId: 'contactId' },
} as const satisfies { readonly [T in TableName]?: Texts<T> };

export type TextTable = keyof typeof textPlaces;

/** A declaration seen without its row's type. */
export const placeOf = (table: TextTable): Texts<never> & { readonly key: readonly string[] } =>
  textPlaces[table] as never;

const CHUNK = 5000;

/**
 * Rows of a table whose words speak of the person, whoever they stand with. They are read in pieces, so that others come
 * in between; only those that may speak of the person when a search has gone before.
 */
export async function findMentioning<T extends TextTable>(
  queries: Queries,
  table: T,
  subject: SubjectKeys,
): Promise<Row<T>[]> {
  const { texts, contactId } = placeOf(table);
  const speaksOfSubject = await createMentionTest(queries, subject);
  const speaks = (row: Row<T>): boolean => {
    // Every column of these holds a text or nothing.
    const values = row as Readonly<Record<string, string | null>>;
    const holder = contactId === null ? null : (values[contactId] ?? null);
    return texts.some((column) => speaksOfSubject(values[column] ?? '', holder));
  };
  if (subject.searched) {
    const keys = await subject.searched.keysIn(queries, table);
    return (await readByKeys<Row<T>>(queries, table, keys)).filter(speaks);
  }
  const found: Row<T>[] = [];
  for (let last: readonly unknown[] | null = null; ;) {
    const page: TextPage<Row<T>> = await readTexts<Row<T>>(queries, table, last, {
      count: CHUNK,
      columns: columnsOf(table),
    });
    found.push(...page.rows.filter(speaks));
    last = page.last;
    if (last === null) return found;
    await letOthersRun();
  }
}

/** Some texts of a table, in the order of its key. */
interface TextPage<R> {
  readonly rows: R[];
  /** The key of the last row that was looked at; null when there is none behind it. */
  readonly last: readonly unknown[] | null;
}

/**
 * These columns of what is written in the next `count` rows behind the key `last`. So many are looked at, however few of them hold words:
 * a piece of work must not grow with what it passes over.
 */
export async function readTexts<R>(
  queries: Queries,
  table: TextTable,
  last: readonly unknown[] | null,
  { count, columns }: { readonly count: number; readonly columns: readonly string[] },
): Promise<TextPage<R>> {
  const { key, texts, where = '1' } = placeOf(table);
  const keys = sql.raw(key.join(', '));
  const isBehind = last === null ? sql`1` : sql`(${keys}) > (${sql.join(last)})`;
  const { rows: ends } = await sql<Readonly<Record<string, unknown>>>`SELECT ${keys} FROM ${sql.table(table)}
    WHERE ${isBehind} ORDER BY ${keys} LIMIT 1 OFFSET ${count - 1}`.execute(queries);
  const end = ends[0] && Object.values(ends[0]);
  const isWithin = end === undefined ? sql`1` : sql`(${keys}) <= (${sql.join(end)})`;
  const isWritten = sql.raw(texts.map((column: string) => `ifnull(${column}, '') <> ''`).join(' OR '));
  const { rows } = await sql<R>`SELECT ${sql.raw(columns.join(', '))} FROM ${sql.table(table)}
    WHERE ${isBehind} AND ${isWithin} AND (${isWritten}) AND ${sql.raw(where)}`.execute(queries);
  return { rows, last: end ?? null };
}

// The row's own place is none of its columns.
const columnsOf = (table: TextTable): readonly string[] =>
  placeOf(table).key.includes('rowid') ? ['rowid', '*'] : ['*'];

/** Rows by their keys, each a list in JSON, in the order of the key. */
async function readByKeys<R>(queries: Queries, table: TextTable, keys: readonly string[]): Promise<R[]> {
  const { key, where = '1' } = placeOf(table);
  const columns = sql.raw(key.join(', '));
  const values = sql.raw(key.map((_, place) => `value ->> ${String(place)}`).join(', '));
  const { rows } = await sql<R>`SELECT ${sql.raw(columnsOf(table).join(', '))} FROM ${sql.table(table)}
    WHERE (${columns}) IN (SELECT ${values} FROM json_each(${`[${keys.join(',')}]`})) AND ${sql.raw(where)}
    ORDER BY ${columns}`.execute(queries);
  return rows;
}

/** Both lists as one, each row once. */
export function together<R>(own: readonly R[], mentioning: readonly R[], keyOf: (row: R) => unknown): R[] {
  const known = new Set(own.map(keyOf));
  return [...own, ...mentioning.filter((row) => !known.has(keyOf(row)))];
}
