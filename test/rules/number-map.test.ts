import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNumberMap } from '#shared/lists/number-map.ts';

const LARGEST = Number.MAX_SAFE_INTEGER;

describe('a map of numbers', () => {
  it('keeps the first value of a key and answers it from then on', () => {
    const map = createNumberMap();
    expect(map.get(46_701_234_567)).toBe(-1);
    expect(map.putFirst(46_701_234_567, 12)).toBe(-1);
    expect(map.putFirst(46_701_234_567, 90)).toBe(12);
    expect([map.get(46_701_234_567), map.get(46_701_234_568), map.size]).toEqual([12, -1, 1]);
  });

  it('holds the smallest and the largest key and value', () => {
    const map = createNumberMap(2);
    expect([map.putFirst(1, 0), map.putFirst(LARGEST, 2 ** 32 - 1)]).toEqual([-1, -1]);
    expect([map.get(1), map.putFirst(1, 5), map.get(LARGEST)]).toEqual([0, 0, 2 ** 32 - 1]);
  });

  it.each([0, -0, -1, NaN, Infinity, LARGEST + 1])('has no key %d', (key) => {
    const map = createNumberMap();
    expect(map.get(key)).toBe(-1);
    expect(() => map.putFirst(key, 1)).toThrow(RangeError);
    expect([map.get(key), map.size]).toEqual([-1, 0]);
  });

  it('keeps everything while it grows far beyond what was expected', () => {
    const map = createNumberMap(2);
    const keys = Array.from({ length: 50_000 }, (_, index) => 46_700_000_000 + index * 10);
    expect(keys.every((key, index) => map.putFirst(key, index) === -1)).toBe(true);
    expect(keys.every((key, index) => map.get(key) === index && map.get(key + 1) === -1)).toBe(true);
    expect(map.size).toBe(keys.length);
  });

  it('answers as a Map does, whatever is asked in whatever order', () => {
    const key = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: LARGEST }));
    const value = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 200 }), (puts) => {
        const map = createNumberMap();
        const peer = new Map<number, number>();
        for (const [one, row] of puts) {
          expect(map.putFirst(one, row)).toBe(peer.get(one) ?? -1);
          if (!peer.has(one)) peer.set(one, row);
          expect([map.get(one), map.size]).toEqual([peer.get(one), peer.size]);
        }
      }),
    );
  });
});
