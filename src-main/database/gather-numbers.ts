import { setImmediate } from 'node:timers/promises';
import { NumberSet } from '#shared/lists/number-set.ts';
import type { Queries } from './journal.ts';

const CHUNK = 20_000;

/**
 * A set of the numbers that `find` answers as E.164 text, rising and behind the one it is given, a chunk at a time:
 * small in memory however many there are.
 */
export async function gatherNumbers(
  queries: Queries,
  find: (queries: Queries, above: string, count: number) => Promise<readonly string[]>,
): Promise<NumberSet> {
  const numbers = new NumberSet();
  let above = '';
  for (;;) {
    const found = await find(queries, above, CHUNK);
    for (const number of found) numbers.add(Number(number.slice(1)));
    above = found.at(-1) ?? above;
    if (found.length < CHUNK) return numbers;
    await setImmediate();
  }
}
