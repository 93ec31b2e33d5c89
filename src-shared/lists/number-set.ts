import {
  assertHoldable,
  groupBySlot,
  letGo,
  mostIn,
  type NumberArray,
  slotOf,
  slotsFor,
} from './number-slots.ts';

// Swedish telephone numbers are 46 and nine digits. From here on, 2^32 numbers fit into half the memory of a double.
const NEAR_FROM = 45_999_999_999;
const NEAR_TO = NEAR_FROM + 2 ** 32;

const isNear = (number: number): boolean => number > NEAR_FROM && number < NEAR_TO;

const heldAs = (number: number): number => (isNear(number) ? number - NEAR_FROM : number);

/**
 * An exact set of numbers from 1 to 2^53 - 1: telephone numbers as E.164 digits, hashes. Of millions of numbers it
 * answers several times as fast as a `Set` and takes a fraction of its memory.
 */
export class NumberSet {
  readonly #near: Table<Uint32Array>;
  readonly #far: Table<Float64Array>;

  /** With room for `expected` numbers before it has to grow; what is not used takes no memory. */
  constructor(expected = 0) {
    this.#near = new Table(new Uint32Array(slotsFor(expected)));
    this.#far = new Table(new Float64Array(slotsFor(expected)));
  }

  get size(): number {
    return this.#near.size + this.#far.size;
  }

  /** False for everything that is no such number, 0 among it. */
  has(number: number): boolean {
    if (isNear(number)) return this.#near.has(number - NEAR_FROM);
    return number !== 0 && this.#far.has(number);
  }

  /** False when it was there already. Throws RangeError for what is no such number. */
  add(number: number): boolean {
    assertHoldable(number);
    return isNear(number) ? this.#near.add(number - NEAR_FROM) : this.#far.add(number);
  }
}

/** A number stands in its own slot or in the first free one behind it; 0 is free. */
class Table<Slots extends NumberArray> {
  #slots: Slots;
  #shift: number;
  #size = 0;

  constructor(slots: Slots) {
    this.#slots = slots;
    this.#shift = Math.clz32(slots.length) + 1;
  }

  get size(): number {
    return this.#size;
  }

  has(number: number): boolean {
    return this.#slots[slotOf(this.#slots, this.#shift, number)] === number;
  }

  add(number: number): boolean {
    const slot = slotOf(this.#slots, this.#shift, number);
    if (this.#slots[slot] !== 0) return false;
    this.#slots[slot] = number;
    this.#size += 1;
    if (this.#size > mostIn(this.#slots.length)) this.#grow();
    return true;
  }

  #grow(): void {
    const old = this.#slots;
    const Larger = old.constructor as new (length: number) => Slots;
    this.#slots = new Larger(old.length * 2);
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
  const ordered = isLarge ? groupBySlot(numbers, heldAs) : numbers;
  for (let index = 0; index < ordered.length; index += 1) set.add(ordered[index] as number);
  // A copy of millions of numbers would otherwise lie about until somebody tidies up.
  if (ordered !== numbers && ordered instanceof Float64Array) letGo(ordered);
  return set;
}

/** The same, of numbers that nobody needs any more: their memory is given back at once. */
export function moveToNumberSet(numbers: Float64Array): NumberSet {
  const set = createNumberSet(numbers);
  letGo(numbers);
  return set;
}
