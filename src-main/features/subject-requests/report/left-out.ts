import { type PersonalTable, personalTables } from '../../../personal-data/personal-data-inventory.ts';

/** Why something of what was found is not in the report. */
const leftOutReasons = ['notThisPerson', 'onlyYours', 'othersCovered', 'wholeCovered'] as const;
type LeftOutReason = (typeof leftOutReasons)[number];

/** How many rows, or places in them, of one table were left out or covered for one reason. */
export interface LeftOut {
  readonly table: PersonalTable;
  readonly reason: LeftOutReason;
  readonly count: number;
}

/** Counts what is left out, by table and reason. */
interface LeftOutCount {
  readonly add: (table: PersonalTable, reason: LeftOutReason, count: number) => void;
  /** In the order of the inventory. */
  readonly all: () => LeftOut[];
}

export function createLeftOutCount(): LeftOutCount {
  const counts = new Map<string, number>();
  return {
    add: (table, reason, count) => {
      const key = keyOf(table, reason);
      counts.set(key, (counts.get(key) ?? 0) + count);
    },
    all: () =>
      personalTables.flatMap((table) =>
        leftOutReasons
          .map((reason) => ({ table, reason, count: counts.get(keyOf(table, reason)) ?? 0 }))
          .filter(({ count }) => count > 0),
      ),
  };
}

const keyOf = (table: PersonalTable, reason: LeftOutReason): string => `${table} ${reason}`;
