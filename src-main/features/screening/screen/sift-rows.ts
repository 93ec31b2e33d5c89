import type { Audience } from '#shared/features/screening/screening-words.ts';
import type { ScanBatch } from '../../../import/list-protocol.ts';
import { createRepetitionTest } from './first-rows.ts';
import { createAcquaintance } from './known-rows.ts';
import type { ScreeningSets } from './load-screening.ts';
import { createQuickCode } from './quick-codes.ts';
import { createFormOfRow, type SeenRow, seeNumbers } from './see-row.ts';
import type { Tally } from './tally-rows.ts';

/** A row that the journal may know something about. */
export interface Candidate {
  readonly row: number;
  /** Null when its record is needed. */
  readonly seen: SeenRow | null;
  /** An earlier row with the same number and name, or -1. */
  readonly sameAs: number;
  /** Earlier rows whose address seems to be the same. */
  readonly likeRows: readonly number[];
}

/** Settles what can be settled from the numbers alone, and answers the rows that must be looked at closely. */
export type Sift = (batch: ScanBatch) => Candidate[];

export function createSift(parts: {
  readonly sets: ScreeningSets;
  readonly audience: Audience;
  readonly tally: Tally;
  readonly rowCount: number;
}): Sift {
  const { sets, tally } = parts;
  const formOf = createFormOfRow(parts.audience);
  const acquaintanceOf = createAcquaintance(sets);
  const codeOf = createQuickCode(sets, formOf, tally);
  const earlier = createRepetitionTest(parts.rowCount);
  return (batch) => {
    const candidates: Candidate[] = [];
    for (let index = 0; index < batch.rowCount; index += 1) {
      const row = batch.firstRow + index;
      const sameAs = earlier.number(batch, index);
      const likeRows = earlier.addresses(batch, index, sameAs >= 0);
      if (sameAs >= 0) tally.noteSame(row, sameAs);
      const acquaintance = likeRows.length > 0 ? 'some' : acquaintanceOf(batch, index);
      if (acquaintance === 'none') {
        tally.settle(row, codeOf(batch, index, sameAs >= 0));
        continue;
      }
      const seen = acquaintance === 'some' ? null : seeNumbers(batch, index, formOf(batch, index));
      candidates.push({ row, seen, sameAs, likeRows });
    }
    return candidates;
  };
}
