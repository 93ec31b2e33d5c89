import { type CompiledQuery, type Kysely, sql, type SqlBool } from 'kysely';
import type { cacheStatements } from './cached-statements.ts';
import type { Database } from './schema.ts';

// Named again, because the journal is put together with what is here.
type Queries = Kysely<Database>;

/** Stands in a query for the value that is given later. */
class Place {
  readonly index: number;
  constructor(index: number) {
    this.index = index;
  }
}

type Statements = ReturnType<typeof cacheStatements>;

const statementsOf = new WeakMap<Queries, Statements>();

/**
 * Lets what is compiled once run straight on the connection behind `queries`, without the query builder's way there.
 * The caller sees to it that nothing else uses the connection meanwhile.
 */
export function runDirectly(queries: Queries, statements: Statements): Queries {
  statementsOf.set(queries, statements);
  return queries;
}

/**
 * A question that is asked so often that putting it together costs more than the answer: `build` runs once, and each
 * time only the values change. `build` must treat its values as opaque, and lists belong in `isOneOf`.
 */
export function compileOnce<Values extends readonly unknown[], Row>(
  build: (queries: Queries, ...values: Values) => CompiledQuery<Row>,
): (queries: Queries, ...values: Values) => Promise<Row[]> {
  let compiled: CompiledQuery<Row> | null = null;
  return async (queries, ...values) => {
    compiled ??= build(queries, ...(values.map((_, index) => new Place(index)) as unknown as Values));
    const parameters = compiled.parameters.map((value) =>
      value instanceof Place ? values[value.index] : value,
    );
    const statement = statementsOf.get(queries)?.prepare(compiled.sql);
    if (!statement) return (await queries.executeQuery<Row>({ ...compiled, parameters })).rows;
    if (statement.reader) return statement.all(parameters) as Row[];
    statement.run(parameters);
    return [];
  };
}

type Cell = string | number | null;

/**
 * Inserts many rows, one row a statement. Of a statement for many rows SQLite keeps what undoes it, and at each of
 * those the full-text index writes out what it has gathered until then.
 */
export function insertEach(
  table: string,
  columns: readonly string[],
): (queries: Queries, rows: readonly (readonly Cell[])[]) => Promise<void> {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const places = sql.join(columns.map((_, index) => new Place(index)));
  const insert = sql`INSERT INTO ${sql.table(table)} (${names}) VALUES (${places})`;
  let compiled: CompiledQuery | null = null;
  return async (queries, rows) => {
    compiled ??= insert.compile(queries);
    const statement = statementsOf.get(queries)?.prepare(compiled.sql);
    for (const row of rows)
      if (statement) statement.run(row);
      else await queries.executeQuery({ ...compiled, parameters: row });
  };
}

/** `column IN (…)` with one variable, a JSON array, for any number of values: SQLite takes 32,766 variables. */
export const isOneOf = (column: string, values: string) =>
  sql<SqlBool>`${sql.ref(column)} IN (SELECT value FROM json_each(${values}))`;
