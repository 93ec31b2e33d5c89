import { createNumberMap } from '#shared/lists/number-map.ts';
import { emailsPerRow, phonesPerRow, type ScanBatch } from '../../../import/list-protocol.ts';

/** Which earlier rows of a list say the same as a row. Asked of every row in order, each time once. */
interface RepetitionTest {
  /** The first row with one of its numbers and its name, or -1. */
  readonly number: (batch: ScanBatch, index: number) => number;
  /** The first rows with one of its addresses, or by chance another one; none are looked for when `isSettled`. */
  readonly addresses: (batch: ScanBatch, index: number, isSettled: boolean) => readonly number[];
}

const noRows: readonly number[] = [];

export function createRepetitionTest(rowCount: number): RepetitionTest {
  const { ofNumber, ofAddress } = createFirstRows(rowCount);
  return {
    number: ({ phones, names, firstRow }, index) => {
      let earlier = -1;
      for (let at = index * phonesPerRow; at < (index + 1) * phonesPerRow; at += 1) {
        const phone = phones[at] ?? 0;
        if (phone === 0) break;
        const first = ofNumber(phone, names[index] ?? 0, firstRow + index);
        if (earlier < 0) earlier = first;
      }
      return earlier;
    },
    addresses: ({ emails, firstRow }, index, isSettled) => {
      let earlier: number[] | null = null;
      for (let at = index * emailsPerRow; at < (index + 1) * emailsPerRow; at += 1) {
        const email = emails[at] ?? 0;
        if (email === 0) break;
        const first = ofAddress(email, firstRow + index);
        if (first >= 0 && !isSettled) (earlier ??= []).push(first);
      }
      return earlier ?? noRows;
    },
  };
}

/** In which row each number and each address of a list stood first. */
interface FirstRows {
  /** The earlier row with this number (E.164 digits) and this name (a hash; 0 for none), or -1. */
  readonly ofNumber: (number: number, name: number, row: number) => number;
  /** The earlier row with an address of this hash, or -1: the same address, or by chance another one. */
  readonly ofAddress: (hash: number, row: number) => number;
}

const LARGEST = Number.MAX_SAFE_INTEGER;

function createFirstRows(rowCount: number): FirstRows {
  const names = new Float64Array(rowCount);
  const byNumber = createNumberMap(rowCount);
  // Many lists hold no addresses at all.
  const byAddress = createNumberMap();
  return {
    ofNumber: (number, name, row) => {
      names[row] = name;
      const first = byNumber.putFirst(together(number, name), row);
      // For one name no two numbers fall together; for different names a row is at worst not found to be a repetition.
      return first < 0 || names[first] !== name ? -1 : first;
    },
    ofAddress: (hash, row) => byAddress.putFirst(hash, row),
  };
}

/** The sum of two whole numbers up to 2^53, turned over there: 0 is left to mean nothing. */
const together = (one: number, other: number): number =>
  one > LARGEST - other ? one - (LARGEST - other) : one + other;
