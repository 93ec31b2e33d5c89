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

/** What a table can be: doubles for every number, 32 bits for those below 2^32. */
export type NumberArray = Float64Array | Uint32Array;

/** Where the number stands in a table in which 0 is free, or the free slot where it would be put. */
export function slotOf(numbers: NumberArray, shift: number, number: number): number {
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
 * they fill one stretch after the other, where `heldAs` says what the table holds of a number, which is up to twice as fast as going all over a large table.
 */
export function groupBySlot(numbers: Float64Array, heldAs: (number: number) => number): Float64Array {
  const groupOf = (number: number): number => spread(heldAs(number)) >>> (32 - GROUP_BITS);
  const next = new Uint32Array((1 << GROUP_BITS) + 1);
  // By place: an iterator makes an object for each of millions of numbers.
  for (let index = 0; index < numbers.length; index += 1) {
    const group = groupOf(numbers[index] as number) + 1;
    next[group] = (next[group] as number) + 1;
  }
  for (let group = 1; group < next.length; group += 1)
    next[group] = (next[group] as number) + (next[group - 1] as number);
  const grouped = new Float64Array(numbers.length);
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] as number;
    const group = groupOf(number);
    const place = next[group] as number;
    grouped[place] = number;
    next[group] = place + 1;
  }
  return grouped;
}

/** Gives the memory of numbers back at once; they are none afterwards. */
export const letGo = (numbers: Float64Array): void => {
  if (numbers.buffer instanceof ArrayBuffer) numbers.buffer.transfer(0);
};
