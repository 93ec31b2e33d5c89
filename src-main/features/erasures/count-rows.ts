import type { ErasureEffect, PlannedRow } from '../../personal-data/plan-erasure.ts';

/** How many rows of a table meet the same end. */
export interface RowCount {
  readonly table: string;
  readonly effect: ErasureEffect;
  readonly rows: number;
}

/** In the order of the plan. */
export function countsOf(plan: readonly PlannedRow[]): RowCount[] {
  const groups = Map.groupBy(plan, ({ table, effect }) => `${table} ${effect}`);
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    return first ? [{ table: first.table, effect: first.effect, rows: rows.length }] : [];
  });
}
