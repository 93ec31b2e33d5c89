import { useState } from 'react';
import type { client } from '../../ipc/client.ts';

export type Plan = Awaited<ReturnType<typeof client.erasures.plan>>;
export type Count = Plan['counts'][number];
export type PlannedRow = Plan['rows'][number];
type Row = PlannedRow['row'];

/** True for what goes or is changed by an erasure. */
export const erases = ({ effect, rows }: Count): boolean => effect !== 'kept' && rows > 0;

export interface Left {
  readonly rows: Row[];
  readonly has: (row: Row) => boolean;
  readonly set: (row: Row, isLeft: boolean) => void;
}

/** Other people's rows whose words stay as they are; none until somebody says so. */
export function useLeft(): Left {
  const [rows, setRows] = useState<Row[]>([]);
  const isSame = (one: Row, other: Row) => one.table === other.table && one.key === other.key;
  return {
    rows,
    has: (row) => rows.some((one) => isSame(one, row)),
    set: (row, isLeft) =>
      setRows((before) => [...before.filter((one) => !isSame(one, row)), ...(isLeft ? [row] : [])]),
  };
}
