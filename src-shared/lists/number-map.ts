import { assertHoldable, mostIn, slotOf, slotsFor } from './number-slots.ts';

/** What `get` and `putFirst` answer where nothing is held. */
const NOTHING = -1;

/**
 * A whole number from 0 to 2^32 - 1 for each number from 1 to 2^53 - 1, such as the row in which it stood first. As
 * exact, small and quick as `NumberSet`.
 */
class NumberMap {
  // A key stands in its own slot or in the first free one behind it; 0 is free.
  #keys: Float64Array;
  #values: Uint32Array;
  #shift: number;
  #size = 0;

  /** With room for `expected` keys before it has to grow. */
  constructor(expected = 0) {
    const slots = slotsFor(expected);
    this.#keys = new Float64Array(slots);
    this.#values = new Uint32Array(slots);
    this.#shift = Math.clz32(slots) + 1;
  }

  get size(): number {
    return this.#size;
  }

  /** The value of the key, -1 when there is none. */
  get(key: number): number {
    const slot = slotOf(this.#keys, this.#shift, key);
    return this.#keys[slot] === 0 ? NOTHING : (this.#values[slot] as number);
  }

  /**
   * Keeps the value unless the key has one. Answers the value that it had before, -1 when it had none. Throws RangeError
   * for what is no such key.
   */
  putFirst(key: number, value: number): number {
    assertHoldable(key);
    const slot = slotOf(this.#keys, this.#shift, key);
    if (this.#keys[slot] !== 0) return this.#values[slot] as number;
    this.#keys[slot] = key;
    this.#values[slot] = value;
    this.#size += 1;
    if (this.#size > mostIn(this.#keys.length)) this.#grow();
    return NOTHING;
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    this.#keys = new Float64Array(keys.length * 2);
    this.#values = new Uint32Array(keys.length * 2);
    this.#shift -= 1;
    for (let old = 0; old < keys.length; old += 1) {
      const key = keys[old] as number;
      if (key === 0) continue;
      const slot = slotOf(this.#keys, this.#shift, key);
      this.#keys[slot] = key;
      this.#values[slot] = values[old] as number;
    }
  }
}

/** An empty map with room for `expected` keys before it has to grow. */
export const createNumberMap = (expected = 0): NumberMap => new NumberMap(expected);
