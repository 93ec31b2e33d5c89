/** Draws that come out the same every time: example data must not change from one run to the next. */
export interface Draws {
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number;
  /** Throws RangeError on an empty list. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** True in about `percent` of 100 draws. */
  readonly happens: (percent: number) => boolean;
  /** A version 4 UUID. */
  readonly id: () => string;
}

/** Draws from a 32-bit xorshift generator that starts at `seed`, which must not be 0. */
export function seededDraws(seed: number): Draws {
  let state = seed;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  const hex = (): string => next().toString(16).padStart(8, '0');
  return {
    below,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('nothing to draw from');
      return item;
    },
    happens: (percent) => below(100) < percent,
    id: () => {
      const [a, b, c, d] = [hex(), hex(), hex(), hex()];
      return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`;
    },
  };
}
