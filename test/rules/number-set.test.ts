import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNumberSet, NumberSet } from '#shared/lists/number-set.ts';
import { mostIn, slotOf, slotsFor } from '#shared/lists/number-slots.ts';
import { seededRandom } from '#test/bench/generate.ts';

const LARGEST = Number.MAX_SAFE_INTEGER;

describe('a set of numbers', () => {
  it('holds what was put in and nothing else', () => {
    const set = createNumberSet(Float64Array.of(46_701_234_567, 1, LARGEST, 46_701_234_567));
    expect(set.size).toBe(3);
    expect([46_701_234_567, 1, LARGEST].map((number) => set.has(number))).toEqual([true, true, true]);
    expect([46_701_234_568, 2, LARGEST - 1, 2 ** 32].map((number) => set.has(number))).toEqual(
      Array(4).fill(false),
    );
  });

  it('says whether a number is new', () => {
    const set = createNumberSet();
    expect([set.size, set.add(7), set.add(7), set.size, set.has(7)]).toEqual([0, true, false, 1, true]);
  });

  it.each([0, -0, -1, 0.5, NaN, Infinity, -Infinity, LARGEST + 1])('never holds %d', (number) => {
    const set = createNumberSet([1, 2, 3]);
    expect(set.has(number)).toBe(false);
    expect(() => set.add(number)).toThrow(RangeError);
    expect(() => createNumberSet(Float64Array.of(5, number))).toThrow(RangeError);
    expect(set.size).toBe(3);
  });

  it('keeps everything while it grows far beyond what was expected', () => {
    const set = new NumberSet(2);
    const numbers = Array.from({ length: 50_000 }, (_, index) => 46_700_000_000 + index * 3);
    expect(numbers.every((number) => set.add(number))).toBe(true);
    expect(set.size).toBe(numbers.length);
    expect(numbers.every((number) => set.has(number) && !set.has(number + 1) && !set.add(number))).toBe(true);
  });

  it.each([9999, 10_000, 100_000])('holds every one of %d numbers that are put in together', (count) => {
    const numbers = Float64Array.from({ length: count }, (_, index) => 46_700_000_000 + index * 7);
    const doubled = Float64Array.of(...numbers.subarray(0, 5000), ...numbers.subarray(0, count - 5000));
    expect(createNumberSet(numbers).size).toBe(count);
    expect(createNumberSet(doubled).size).toBe(Math.max(5000, count - 5000));
    const set = createNumberSet(numbers);
    expect(numbers.every((number) => set.has(number) && !set.has(number + 1))).toBe(true);
    expect(() => createNumberSet(numbers.with(count - 1, 0))).toThrow(RangeError);
  });

  it('answers as a Set does, whatever is asked in whatever order', () => {
    // Few enough to meet again, and some that share one half of their bits.
    const number = fc.oneof(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 60 }).map((high) => high * 2 ** 32),
      fc.integer({ min: 1, max: LARGEST }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), number), { maxLength: 200 }), (steps) => {
        const set = createNumberSet();
        const peer = new Set<number>();
        for (const [isAdding, one] of steps) {
          expect(set.has(one)).toBe(peer.has(one));
          if (isAdding) expect(set.add(one)).toBe(!peer.has(one));
          if (isAdding) peer.add(one);
          expect(set.size).toBe(peer.size);
        }
      }),
    );
  });
});

describe('a table of numbers', () => {
  const count = 49_000;
  const random = seededRandom(8);
  const series: Readonly<Record<string, (index: number) => number>> = {
    'in a row': (index) => 46_700_000_000 + index,
    'ten apart': (index) => 46_700_000_000 + index * 10,
    'a thousand apart': (index) => 46_700_000_000 + index * 1000,
    '4096 apart': (index) => 1 + index * 4096,
    'alike in their lower half': (index) => 17 + index * 2 ** 32,
    'in blocks of a hundred': (index) => 46_800_000_000 + Math.floor(index / 100) * 100_000 + (index % 100),
    'of different countries': (index) => Number(`${[46, 47, 45, 358, 354][index % 5]}${40_000_000 + index}`),
    anything: () => 1 + Math.floor(random() * LARGEST),
  };

  it.each(Object.keys(series))('finds numbers %s near their own slot', (name) => {
    const slots = slotsFor(count);
    const shift = Math.clz32(slots) + 1;
    expect(count).toBeGreaterThan(mostIn(slots) * 0.99);
    const table = new Float64Array(slots);
    const empty = new Float64Array(slots);
    let steps = 0;
    for (let index = 0; index < count; index += 1) {
      const number = series[name]?.(index) ?? 0;
      const slot = slotOf(table, shift, number);
      steps += (slot - slotOf(empty, shift, number) + slots) % slots;
      table[slot] = number;
    }
    // Three quarters full, numbers that are spread by pure chance are 1.5 slots away on average.
    expect(steps / count).toBeLessThan(2);
  });
});
