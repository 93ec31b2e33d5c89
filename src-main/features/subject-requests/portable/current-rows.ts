import { type PersonalTable, personalTables } from '../../../personal-data/personal-data-inventory.ts';
import type { Row } from '../../../personal-data/table-declaration.ts';
import type { ReportFacts } from '../report/report-facts.ts';
import { isReduced, wordColumnsOf } from '../report/reduce-row.ts';
import type { Value } from '../report/say-value.ts';

/** A stored row, seen without its type. */
export type Side = Readonly<Record<string, unknown>>;

/** What holds now. */
interface CurrentRows {
  /** The person's rows, by id. */
  readonly current: ReadonlyMap<string, Side>;
  /** True for a value that the person sees in some row. */
  readonly isHeld: (column: string, value: Value) => boolean;
}

export const isValue = (value: unknown): value is NonNullable<Value> =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** The same for equal values of a column, whichever row they stand in. */
export const valueKeyOf = ({ column, value }: { readonly column: string; readonly value: Value }): string =>
  `${column} ${typeof value} ${String(value)}`;

/** The person's rows by id, and every value that stands in any of them. */
export function currentRows(facts: ReportFacts): CurrentRows {
  const current = new Map<string, Side>();
  const held = new Set<string>();
  const hold = (row: object, columns: readonly string[] = Object.keys(row)): void => {
    for (const [column, value] of Object.entries<unknown>({ ...row }))
      if (columns.includes(column) && isValue(value)) held.add(valueKeyOf({ column, value }));
  };
  const note = <T extends PersonalTable>(table: T, row: Row<T>): void => {
    if (table !== 'suppression' && isReduced(facts, table, row)) return hold(row, wordColumnsOf(table));
    if ('id' in row && typeof row.id === 'string') current.set(row.id, { ...row });
    hold(row);
  };
  for (const table of personalTables.filter((table) => table !== 'auditEntry'))
    for (const row of facts.rows[table]) note(table, row);
  const { row: request, events } = facts.request;
  for (const row of [request ?? [], events].flat()) {
    current.set(row.id, { ...row });
    hold(row);
  }
  return { current, isHeld: (column, value) => held.has(valueKeyOf({ column, value })) };
}
