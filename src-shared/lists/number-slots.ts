/** How full a table may be: beyond three quarters, the runs of taken slots grow long. */
const FULLEST = 0.75;
const FEWEST_SLOTS = 16;
const HIGH_UNIT = 1 / 2 ** 32;

/** The power of two that gives so many numbers room without growing. */
export function slotsFor(count: number): number {
  let slots = FEWEST_SLOTS;
  while (count > mostIn(slots)) slots *= 2;
  return slots;
}

/** How many numbers a table of so many slots may hold. */
export const mostIn = (slots: number): number => slots * FULLEST;

/**
 * 32 bits out of a whole number below 2^53, of which the upper ones say where it stands in a table. Telephone numbers
 * come in series that differ in a few digits, so every bit of both halves has to reach them.
 */
export function spread(number: number): number {
  const mixed = Math.imul(number | 0, 0x9e_37_79_b1) ^ Math.imul((number * HIGH_UNIT) | 0, 0x85_eb_ca_6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2_b2_ae_35);
}

/** Throws RangeError for what no table can hold: 0 stands for a free slot. */
export function assertHoldable(number: number): void {
  if (!(number >= 1 && number <= Number.MAX_SAFE_INTEGER))
    throw new RangeError('only numbers from 1 to 2^53 - 1');
}

/** Where the number stands in a table in which 0 is free, or the free slot where it would be put. */
export function slotOf(numbers: Float64Array, shift: number, number: number): number {
  const last = numbers.length - 1;
  let slot = spread(number) >>> shift;
  for (;;) {
    const found = numbers[slot];
    if (found === number || found === 0) return slot;
    slot = (slot + 1) & last;
  }
}

const GROUP_BITS = 10;

/**
 * The numbers in the order in which they stand in a table, up to the order inside a thousandth of it. Put in like this
 * they fill one stretch after the other, which is up to twice as fast as going all over a large table.
 */
export function groupBySlot(numbers: Float64Array): Float64Array {
  const next = new Uint32Array((1 << GROUP_BITS) + 1);
  for (const number of numbers) next[groupOf(number) + 1] = (next[groupOf(number) + 1] as number) + 1;
  for (let group = 1; group < next.length; group += 1)
    next[group] = (next[group] as number) + (next[group - 1] as number);
  const grouped = new Float64Array(numbers.length);
  for (const number of numbers) {
    const place = next[groupOf(number)] as number;
    grouped[place] = number;
    next[groupOf(number)] = place + 1;
  }
  return grouped;
}

const groupOf = (number: number): number => spread(number) >>> (32 - GROUP_BITS);
