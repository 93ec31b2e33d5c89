import { createHash } from 'node:crypto';
import type { Connection } from '#main/database/open-database.ts';

type Value = string | number | Buffer | null;
type Cells = readonly Value[];

/** What makes one row of a table another one than before. */
interface Difference {
  readonly added: readonly Cells[];
  readonly changed: readonly Cells[];
  /** Their keys. */
  readonly gone: readonly Cells[];
}

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly keys: readonly string[];
  /** Its rows go with their contact. */
  readonly goesWithContact?: true;
}

/** Everything that a list leaves in a journal, in the order in which it can be written. */
const tables: readonly Table[] = [
  {
    name: 'contact',
    keys: ['seq'],
    columns:
      'seq id kind name sortKey companyName companyKey role legalForm organisationNumber note createdAt updatedAt'.split(
        ' ',
      ),
  },
  {
    name: 'contactPoint',
    keys: ['id'],
    goesWithContact: true,
    columns:
      'id contactId position kind raw normalised label sourceKind sourceNote obtainedOn createdAt'.split(' '),
  },
  {
    name: 'contactSearch',
    keys: ['rowid'],
    columns: ['rowid', 'name', 'number', 'email', 'folded'],
  },
  {
    name: 'screeningRun',
    keys: ['seq'],
    columns: (
      'seq id supplier obtainedOn collectedOn collectedHow toldWhat isControllerNamed lawfulBasis audience evidenceId ' +
      'deleteOn fileName sha256 rowCount counts effects registers rulePack screenedAt writtenAt writtenBy policy ' +
      'noticeDueOn noticedOn noticeHow undoneAt'
    ).split(' '),
  },
  {
    name: 'listRow',
    keys: ['runSeq', 'rowNumber'],
    goesWithContact: true,
    columns: ['runSeq', 'rowNumber', 'contactSeq', 'code', 'effect'],
  },
  {
    name: 'listChange',
    keys: ['runSeq', 'contactSeq', 'field', 'pointId'],
    goesWithContact: true,
    columns: ['runSeq', 'contactSeq', 'field', 'pointId', 'before', 'after'],
  },
  { name: 'supplierMapping', keys: ['fingerprint'], columns: ['fingerprint', 'mapping', 'usedAt'] },
  { name: 'chainLink', keys: ['seq'], columns: ['seq', 'commitment', 'link'] },
  { name: 'auditEntry', keys: ['seq'], columns: ['seq', 'salt', 'payload'] },
];

const rowsOf = (connection: Connection, { name, columns, keys }: Table): IterableIterator<Cells> =>
  connection
    .prepare(`SELECT ${columns.join(', ')} FROM ${name} ORDER BY ${keys.join(', ')}`)
    .raw()
    .iterate() as IterableIterator<Cells>;

const digestOf = (cells: Cells): string =>
  createHash('sha1')
    .update(JSON.stringify(cells.map((cell) => (Buffer.isBuffer(cell) ? cell.toString('hex') : cell))))
    .digest('base64');

/** What stands in the tables of a list, to be compared with what stands there later. */
export type Standing = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads what stands. */
export const readStanding = (connection: Connection): Standing =>
  new Map(
    tables.map((table) => [
      table.name,
      new Map(Array.from(rowsOf(connection, table), (cells) => [keyOf(table, cells), digestOf(cells)])),
    ]),
  );

const keyOf = ({ keys, columns }: Table, cells: Cells): string =>
  JSON.stringify(keys.map((key) => cells[columns.indexOf(key)]));

/** What has become different since. */
export type Work = ReadonlyMap<string, Difference>;

/** Reads what has become different. */
export const readWork = (connection: Connection, standing: Standing): Work =>
  new Map(tables.map((table) => [table.name, differenceOf(connection, table, standing.get(table.name))]));

function differenceOf(
  connection: Connection,
  table: Table,
  standing: ReadonlyMap<string, string> = new Map(),
): Difference {
  const [added, changed]: [Cells[], Cells[]] = [[], []];
  const gone = new Map(standing);
  for (const cells of rowsOf(connection, table)) {
    const key = keyOf(table, cells);
    gone.delete(key);
    if (!standing.has(key)) added.push(cells);
    else if (standing.get(key) !== digestOf(cells)) changed.push(cells);
  }
  return { added, changed, gone: [...gone.keys()].map((key) => JSON.parse(key) as Cells) };
}

/**
 * Does the same work with bare prepared statements, a row a statement, all of it in one transaction. Like the product
 * it leaves nothing of what it takes out of the index: marked, and the index written anew in one go.
 */
export function workBarely(connection: Connection, work: Work): void {
  const leavesIndex = (work.get('contactSearch')?.gone.length ?? 0) > 0;
  connection.transaction(() => {
    if (leavesIndex)
      connection.exec(`INSERT INTO contactSearch (contactSearch, rank) VALUES ('secure-delete', 0)`);
    for (const table of tables.toReversed()) takeOut(connection, table, work.get(table.name));
    for (const table of tables) putIn(connection, table, work.get(table.name));
    if (!leavesIndex) return;
    connection.exec(`INSERT INTO contactSearch (contactSearch) VALUES ('optimize')`);
    connection.exec(`INSERT INTO contactSearch (contactSearch, rank) VALUES ('secure-delete', 1)`);
  })();
}

function takeOut(connection: Connection, { name, keys }: Table, difference: Difference | undefined): void {
  if (!difference || difference.gone.length === 0) return;
  const statement = connection.prepare(
    `DELETE FROM ${name} WHERE ${keys.map((key) => `${key} = ?`).join(' AND ')}`,
  );
  for (const key of difference.gone) statement.run(...key);
}

function putIn(
  connection: Connection,
  { name, columns, keys }: Table,
  difference: Difference | undefined,
): void {
  if (!difference) return;
  const insert = connection.prepare(
    `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  for (const cells of difference.added) insert.run(...cells);
  if (difference.changed.length === 0) return;
  const others = columns.filter((column) => !keys.includes(column));
  const update = connection.prepare(
    `UPDATE ${name} SET ${others.map((column) => `${column} = ?`).join(', ')}
     WHERE ${keys.map((key) => `${key} = ?`).join(' AND ')}`,
  );
  const placeOf = (column: string): number => columns.indexOf(column);
  for (const cells of difference.changed)
    update.run(...[...others, ...keys].map((column) => cells[placeOf(column)]));
}

/** What stands in the tables and what the index finds, as one text for each: the same for equal work. */
export function fingerprintsOf(connection: Connection): Record<string, string> {
  const prints: Record<string, string> = {};
  for (const table of tables) {
    const hash = createHash('sha256');
    let count = 0;
    for (const cells of rowsOf(connection, table)) {
      hash.update(digestOf(cells));
      count += 1;
    }
    prints[table.name] = `${count} ${hash.digest('hex')}`;
  }
  connection.exec(`INSERT INTO contactSearch (contactSearch) VALUES ('integrity-check')`);
  connection.exec(`CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'contactSearch', 'row')`);
  const hash = createHash('sha256');
  const words = connection.prepare('SELECT term, doc, cnt FROM temp.words').raw();
  for (const word of words.iterate()) hash.update(JSON.stringify(word));
  connection.exec('DROP TABLE temp.words');
  prints['words of the index'] = hash.digest('hex');
  return prints;
}
