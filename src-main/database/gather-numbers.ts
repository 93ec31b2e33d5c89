import { NumberSet } from '#shared/lists/number-set.ts';
import type { Journal, Queries } from './journal.ts';

/** Numbers in one piece: some ten milliseconds. */
const CHUNK = 10_000;

/**
 * A set of the numbers that `find` answers as E.164 text, rising and behind the one it is given, a piece at a time:
 * small in memory however many there are.
 */
export async function gatherNumbers(
  { read }: Pick<Journal, 'read'>,
  find: (queries: Queries, above: string, count: number) => Promise<readonly string[]>,
): Promise<NumberSet> {
  const numbers = new NumberSet();
  let above = '';
  for (;;) {
    const from = above;
    const found = await read((queries) => find(queries, from, CHUNK));
    for (const number of found) numbers.add(Number(number.slice(1)));
    above = found.at(-1) ?? above;
    if (found.length < CHUNK) return numbers;
  }
}
