import type { Connection } from './open-database.ts';

type Statement = ReturnType<Connection['prepare']>;

// More than the product has statements; those of changing length push each other out.
const MOST_STATEMENTS = 200;

/**
 * The connection as the query builder needs it, with every statement prepared once: preparing costs more than most
 * queries take. Safe because the query builder reads each result to its end before it asks again.
 */
export function cacheStatements(connection: Connection) {
  const statements = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    const known = statements.get(sql);
    const statement = known ?? connection.prepare(sql);
    // Taken out and put back, the least lately used stands first.
    if (known) statements.delete(sql);
    statements.set(sql, statement);
    const [oldest] = statements.keys();
    if (statements.size > MOST_STATEMENTS && oldest !== undefined) statements.delete(oldest);
    return statement;
  };
  return { prepare, close: () => connection.close() };
}
