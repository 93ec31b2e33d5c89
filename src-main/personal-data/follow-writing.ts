import { sql } from 'kysely';
import type { Queries } from '../database/journal.ts';
import { placeOf, textPlaces, type TextTable } from './find-mentioning.ts';
import type { TableName } from './table-declaration.ts';

/** What was written since somebody began to look. */
export interface Writing {
  /** Keys of the rows of a table that were added or changed, each a list in JSON. */
  readonly keysIn: (queries: Queries, table: TableName) => Promise<readonly string[]>;
  /** Ids of the rows that were added: nothing older speaks of them. */
  readonly idsAdded: (queries: Queries) => Promise<ReadonlySet<string>>;
  readonly stop: (queries: Queries) => Promise<void>;
}

// Nobody's words stand here, but entries in the trail are about these rows too.
const rowsWithoutWords = ['suppression', 'registerCheck', 'exportRecord', 'emailCheckGroup'] as const;

const followed: readonly (readonly [table: TableName, key: readonly string[]])[] = [
  ...(Object.keys(textPlaces) as TextTable[]).map((table) => [table, placeOf(table).key] as const),
  ...rowsWithoutWords.map((table) => [table, ['id']] as const),
  ['auditEntry', ['seq']],
];

const hasNoId: ReadonlySet<TableName> = new Set(['listChange', 'auditEntry']);

const followers = new WeakMap<Queries, Set<object>>();

/**
 * Notes from now on, in this connection's memory alone, which rows with somebody's words are written, whoever writes
 * them. Several may look at once; nothing is noted while nobody does.
 */
export async function followWriting(queries: Queries): Promise<Writing> {
  const known = followers.get(queries) ?? new Set();
  followers.set(queries, known);
  if (known.size === 0) await begin(queries);
  const self = {};
  known.add(self);
  const { rows } = await sql<{ seq: number }>`SELECT ifnull(max(seq), 0) AS seq FROM temp.written`.execute(
    queries,
  );
  const since = rows[0]?.seq ?? 0;
  return {
    keysIn: async (within, table) => {
      const written = await sql<{ key: string }>`SELECT DISTINCT "key" FROM temp.written
        WHERE seq > ${since} AND tableName = ${table}`.execute(within);
      return written.rows.map(({ key }) => key);
    },
    idsAdded: async (within) => {
      const added = await sql<{ id: string }>`SELECT id FROM temp.written
        WHERE seq > ${since} AND id IS NOT NULL`.execute(within);
      return new Set(added.rows.map(({ id }) => id));
    },
    stop: async (last) => {
      known.delete(self);
      if (known.size === 0) await end(last);
    },
  };
}

async function begin(queries: Queries): Promise<void> {
  await run(
    queries,
    'CREATE TEMP TABLE written (seq INTEGER PRIMARY KEY, tableName TEXT, "key" TEXT, id TEXT)',
  );
  for (const [table, key] of followed)
    for (const [name, event] of events(table)) {
      const id = event === 'INSERT' && !hasNoId.has(table) ? 'NEW.id' : 'NULL';
      const values = `'${table}', json_array(${key.map((column) => `NEW.${column}`).join(', ')}), ${id}`;
      await run(
        queries,
        `CREATE TEMP TRIGGER ${name} AFTER ${event} ON main."${table}"
          BEGIN INSERT INTO written (tableName, "key", id) VALUES (${values}); END`,
      );
    }
}

async function end(queries: Queries): Promise<void> {
  for (const [table] of followed)
    for (const [name] of events(table)) await run(queries, `DROP TRIGGER temp.${name}`);
  await run(queries, 'DROP TABLE temp.written');
}

const events = (table: TableName) =>
  [
    [`${table}Added`, 'INSERT'],
    [`${table}Changed`, 'UPDATE'],
  ] as const;

const run = (queries: Queries, statement: string) => sql.raw(statement).execute(queries);
