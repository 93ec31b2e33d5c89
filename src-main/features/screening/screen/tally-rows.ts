import type { Reason } from '#shared/compliance/vocabulary.ts';
import {
  codesByStrictness,
  type RowFinding,
  type RowWhy,
} from '#shared/features/screening/row-code.rules.ts';
import { type RowCode, rowCodes } from '#shared/features/screening/screening-words.ts';
import type { ListScreening } from '../read/list-session.ts';

/** A finding that many rows share. */
export interface SharedFinding {
  /** Index into `rowCodes`. */
  readonly code: number;
  /** Index into the reasons. */
  readonly why: number;
  /** 0 is the strictest. */
  readonly rank: number;
}

/** The codes of a list while it is screened. */
export interface Tally {
  /** The same object for the same finding: a million rows have a few dozen reasons. */
  readonly share: (finding: RowFinding) => SharedFinding;
  readonly settle: (row: number, finding: SharedFinding) => void;
  /** Notes that a row says the same as an earlier one, whatever its code comes to be. */
  readonly noteSame: (row: number, earlier: number) => void;
  readonly result: () => Pick<ListScreening, 'codes' | 'whyOf' | 'whys' | 'sameAs' | 'counts'>;
}

export function createTally(rowCount: number): Tally {
  const codes = new Uint8Array(rowCount).fill(rowCodes.indexOf('not-checked'));
  const whyOf = new Uint32Array(rowCount);
  const sameAs = new Int32Array(rowCount).fill(-1);
  const whys = internWhys();
  const shared = new Map<string, SharedFinding>();
  return {
    share: ({ code, reason, words }) => {
      const why = whys.indexOf({ reason, words });
      const key = `${code} ${why}`;
      const known = shared.get(key);
      if (known) return known;
      const made = { code: rowCodes.indexOf(code), why, rank: codesByStrictness.indexOf(code) };
      shared.set(key, made);
      return made;
    },
    settle: (row, { code, why }) => {
      codes[row] = code;
      whyOf[row] = why;
    },
    noteSame: (row, earlier) => {
      sameAs[row] = earlier;
    },
    result: () => {
      pointAtFirst(sameAs);
      keepWhereSaid(sameAs, (row) => whys.list[whyOf[row] ?? 0]?.words === 'same-as-row');
      return { codes, whyOf, whys: whys.list, sameAs, counts: countCodes(codes) };
    },
  };
}

function internWhys() {
  const list: RowWhy[] = [];
  const places = new Map<string, number>();
  // A decision that is asked once for many rows gives them the very same reason.
  const ofReasons = new WeakMap<Reason, number>();
  const placeOf = (why: RowWhy): number => {
    const key = JSON.stringify(why);
    const place = places.get(key) ?? list.push(why) - 1;
    places.set(key, place);
    return place;
  };
  const indexOf = ({ reason, words }: RowWhy): number => {
    if (reason === null || words !== null) return placeOf({ reason, words });
    const place = ofReasons.get(reason) ?? placeOf({ reason, words });
    ofReasons.set(reason, place);
    return place;
  };
  return { list, indexOf };
}

/** A row that is like one that is like a third is like the third: the first of them stands. */
function pointAtFirst(sameAs: Int32Array): void {
  for (let row = 0; row < sameAs.length; row += 1) {
    const earlier = sameAs[row] ?? -1;
    const first = earlier < 0 ? -1 : (sameAs[earlier] ?? -1);
    if (first >= 0) sameAs[row] = first;
  }
}

function keepWhereSaid(sameAs: Int32Array, isSaid: (row: number) => boolean): void {
  for (let row = 0; row < sameAs.length; row += 1)
    if ((sameAs[row] ?? -1) >= 0 && !isSaid(row)) sameAs[row] = -1;
}

function countCodes(codes: Uint8Array): Record<RowCode, number> {
  const counts = rowCodes.map(() => 0);
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return Object.fromEntries(rowCodes.map((code, index) => [code, counts[index] ?? 0])) as Record<
    RowCode,
    number
  >;
}
