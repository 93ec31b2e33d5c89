import { assertHoldable, groupBySlot, mostIn, slotOf, slotsFor } from './number-slots.ts';

/**
 * An exact set of numbers from 1 to 2^53 - 1: telephone numbers as E.164 digits, hashes. Of millions of numbers it
 * answers several times as fast as a `Set` and takes a fraction of its memory.
 */
export class NumberSet {
  // A number stands in its own slot or in the first free one behind it; 0 is free.
  #slots: Float64Array;
  #shift: number;
  #size = 0;

  /** With room for `expected` numbers before it has to grow. */
  constructor(expected = 0) {
    this.#slots = new Float64Array(slotsFor(expected));
    this.#shift = Math.clz32(this.#slots.length) + 1;
  }

  get size(): number {
    return this.#size;
  }

  /** False for everything that is no such number, 0 among it. */
  has(number: number): boolean {
    return number !== 0 && this.#slots[slotOf(this.#slots, this.#shift, number)] === number;
  }

  /** False when it was there already. Throws RangeError for what is no such number. */
  add(number: number): boolean {
    assertHoldable(number);
    const slot = slotOf(this.#slots, this.#shift, number);
    if (this.#slots[slot] !== 0) return false;
    this.#slots[slot] = number;
    this.#size += 1;
    if (this.#size > mostIn(this.#slots.length)) this.#grow();
    return true;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Float64Array(old.length * 2);
    this.#shift -= 1;
    for (let slot = 0; slot < old.length; slot += 1) {
      const number = old[slot] as number;
      if (number !== 0) this.#slots[slotOf(this.#slots, this.#shift, number)] = number;
    }
  }
}

/** Fewer fit into memory that is close to the processor anyhow. */
const WORTH_GROUPING = 10_000;

/** The set of these numbers, doubles once. Throws RangeError for what is none from 1 to 2^53 - 1. */
export function createNumberSet(numbers: Float64Array | readonly number[] = []): NumberSet {
  const set = new NumberSet(numbers.length);
  const isLarge = numbers instanceof Float64Array && numbers.length >= WORTH_GROUPING;
  const ordered = isLarge ? groupBySlot(numbers) : numbers;
  for (let index = 0; index < ordered.length; index += 1) set.add(ordered[index] as number);
  return set;
}
