import { sql } from 'kysely';
import type { CacheQueries, Queries } from './journal.ts';

/** Sorted numbers without repeats, and what the tables looked like that they were built from. */
interface NumberBlob {
  readonly name: string;
  readonly changeCounter: string;
  readonly numbers: Float64Array<ArrayBuffer>;
}

/** Replaces the numbers kept under this name. They are stored as doubles in the machine's order. */
export async function writeNumberBlob(
  queries: Queries | CacheQueries,
  { name, changeCounter, numbers }: NumberBlob,
): Promise<void> {
  const bytes = Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  await sql`INSERT INTO numberSet (name, changeCounter, numberCount, numbers)
    VALUES (${name}, ${changeCounter}, ${numbers.length}, ${bytes})
    ON CONFLICT (name) DO UPDATE SET changeCounter = excluded.changeCounter,
      numberCount = excluded.numberCount, numbers = excluded.numbers`.execute(queries);
}

/**
 * The numbers kept under this name, or null when they were built from tables that looked otherwise, or are not what
 * they say: too many, too few, out of order, from a machine of the other byte order.
 */
export async function readNumberBlob(
  queries: Queries,
  { name, changeCounter }: Omit<NumberBlob, 'numbers'>,
): Promise<Float64Array<ArrayBuffer> | null> {
  const row = await queries
    .selectFrom('numberSet')
    .select(['numberCount', 'numbers'])
    .where('name', '=', name)
    .where('changeCounter', '=', changeCounter)
    .executeTakeFirst();
  if (!row || row.numbers.byteLength !== row.numberCount * Float64Array.BYTES_PER_ELEMENT) return null;
  const numbers = doublesOf(row.numbers);
  return isRising(numbers) ? numbers : null;
}

/** What the tables looked like from which the numbers of this name were built; null when none are kept. */
export async function findChangeCounter(queries: Queries, name: string): Promise<string | null> {
  const row = await queries
    .selectFrom('numberSet')
    .select('changeCounter')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.changeCounter ?? null;
}

/** The same bytes as doubles; copied only when they lie where doubles cannot. */
function doublesOf(bytes: Buffer): Float64Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = bytes;
  const isUsable = buffer instanceof ArrayBuffer && byteOffset % Float64Array.BYTES_PER_ELEMENT === 0;
  if (isUsable) return new Float64Array(buffer, byteOffset, byteLength / Float64Array.BYTES_PER_ELEMENT);
  return new Float64Array(new Uint8Array(bytes).buffer);
}

// Negated, so that NaN, which is neither, counts as out of order. By place: an iterator costs five times as much.
function isRising(numbers: Float64Array): boolean {
  let last = 0;
  for (let place = 0; place < numbers.length; place += 1) {
    const number = numbers[place] ?? 0;
    if (!(number > last && Number.isSafeInteger(number))) return false;
    last = number;
  }
  return true;
}

/** Gathers numbers one by one or in stretches, and gives them back sorted, each once. */
export interface NumberCollector {
  readonly add: (number: number) => void;
  /** Everything added so far. The collector is spent. */
  readonly takeSorted: () => { readonly numbers: Float64Array<ArrayBuffer>; readonly duplicateCount: number };
}

const FIRST_CAPACITY = 4096;

/** Eight bytes for each number, at most three times that while it grows: millions of numbers need no objects. */
export function createNumberCollector(): NumberCollector {
  let held = new Float64Array(FIRST_CAPACITY);
  let count = 0;
  return {
    add: (number) => {
      if (count === held.length) {
        const larger = new Float64Array(held.length * 2);
        larger.set(held);
        held = larger;
      }
      held[count] = number;
      count += 1;
    },
    takeSorted: () => {
      const added = held.subarray(0, count);
      // Files of numbers are mostly sorted already, and looking costs little.
      const numbers = isRising(added) ? added.slice() : sortedOnce(added);
      return { numbers, duplicateCount: count - numbers.length };
    },
  };
}

function sortedOnce(numbers: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  numbers.sort();
  let kept = 0;
  for (const number of numbers) {
    if (kept > 0 && numbers[kept - 1] === number) continue;
    numbers[kept] = number;
    kept += 1;
  }
  return numbers.slice(0, kept);
}
