import { AppError } from '#shared/kernel/app-error.ts';
import { type ListInHand, readAgain, takeList } from '../list-in-hand.ts';
import type { ScanBatch } from '../list-protocol.ts';
import { MadeChanges } from '../made-changes.ts';
import { previewChange } from '../preview-change.ts';
import type { Pulse } from '../pulse.ts';
import { createRecordReader } from '../table/read-record.ts';
import { cellsOf } from '../table/row-store.ts';
import { createScanner } from '../table/scan-rows.ts';
import type { Questions, Verb } from './reader-messages.ts';

/** What an answer may need of whoever asks. */
interface Asker {
  readonly pulse: Pulse;
  /** Resolves when another batch may be made. */
  readonly handOver: (batch: ScanBatch) => Promise<void>;
}

type Answers = {
  readonly [V in Verb]: (
    input: Questions[V]['input'],
    asker: Asker,
  ) => Questions[V]['answer'] | Promise<Questions[V]['answer']>;
};

const rowsPerPulse = 64;

/** Answers everything about one list, which it holds from `open` on. A question before that throws `list-not-open`. */
export function answersOf(): Answers {
  let held: ListInHand | null = null;
  const inHand = (): ListInHand => {
    if (!held) throw new AppError('list-not-open');
    return held;
  };
  const keep = (list: ListInHand): ListInHand['facts'] => {
    held = list;
    return list.facts;
  };
  return {
    open: async ({ source, choices, limits }, { pulse }) =>
      keep(await takeList(source, choices, limits, pulse)),
    read: async (choices, { pulse }) => keep(await readAgain(inHand(), choices, pulse)),
    applyChanges: (changes) => {
      keep({ ...inHand(), changes: new MadeChanges(changes) });
      return null;
    },
    previewChange: (change, { pulse }) => previewChange(inHand().table, inHand().changes, change, pulse),
    cells: (rows, { pulse }) => {
      const { table, changes } = inHand();
      const cells = (row: number) => changes.cellsOf(row, cellsOf(table.store, table.firstRecord + row));
      return eachRow(inHand(), rows, pulse, (row) => ({ row, cells: cells(row) }));
    },
    records: ({ rows, mapping }, { pulse }) => {
      const { table, changes } = inHand();
      return eachRow(inHand(), rows, pulse, createRecordReader(table, changes, mapping));
    },
    scan: async (plan, { pulse, handOver }) => {
      const scanner = createScanner(inHand().table, inHand().changes, plan, pulse);
      for (let batch = scanner.next(); batch; batch = scanner.next()) await handOver(batch);
      return null;
    },
  };
}

/** Throws `invalid-input` for a row that the list does not have. */
function eachRow<Result>(
  { table }: ListInHand,
  rows: readonly number[],
  pulse: Pulse,
  read: (row: number) => Result,
): readonly Result[] {
  if (!rows.every((row) => Number.isInteger(row) && row >= 0 && row < table.rowCount))
    throw new AppError('invalid-input');
  return rows.map((row, nth) => {
    if (nth % rowsPerPulse === 0) pulse(nth / rows.length);
    return read(row);
  });
}
