import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterScroll, placeFor, type TallPlace, type TallSize } from '#renderer/ui/table/tall-scroll.ts';

const tall: TallSize = { whole: 36_000_000, drawn: 8_000_000, height: 300 };
const short: TallSize = { whole: 36_000, drawn: 36_000, height: 300 };

const topOf = ({ scrollTop, offset }: TallPlace): number => scrollTop + offset;

describe('a content that is not too tall', () => {
  it.each([0, 1, 17_000, 35_700])('is scrolled as it is: %i', (top) => {
    expect(placeFor(top, short)).toEqual({ scrollTop: top, offset: 0 });
    expect(afterScroll({ scrollTop: 5, offset: 0 }, top, short)).toEqual({ scrollTop: top, offset: 0 });
  });

  it('stays at its top when all of it is in sight', () => {
    expect(placeFor(50, { whole: 200, drawn: 200, height: 300 })).toEqual({ scrollTop: 0, offset: 0 });
  });
});

describe('a content taller than a browser can draw', () => {
  it('has its beginning and its end where the scroll bar has them', () => {
    expect(placeFor(0, tall)).toEqual({ scrollTop: 0, offset: 0 });
    const end = placeFor(Number.POSITIVE_INFINITY, tall);
    expect(end.scrollTop).toBe(tall.drawn - tall.height);
    expect(topOf(end)).toBe(tall.whole - tall.height);
  });

  it('shows the half when the scroll bar is dragged to the half', () => {
    const half = afterScroll({ scrollTop: 0, offset: 0 }, (tall.drawn - tall.height) / 2, tall);
    expect(topOf(half)).toBe((tall.whole - tall.height) / 2);
  });

  it('moves pixel for pixel by the wheel', () => {
    const before = placeFor(10_000_000, tall);
    const after = afterScroll(before, before.scrollTop + 100, tall);
    expect(topOf(after)).toBe(topOf(before) + 100);
  });

  it('can be scrolled further by the wheel when the scroller has come to its end too early', () => {
    const before = { scrollTop: 40, offset: 5000 };
    const after = afterScroll(before, 0, tall);
    expect(topOf(after)).toBe(5000);
    expect(after.scrollTop).toBeGreaterThan(0);
  });

  it('comes to its very end by the wheel', () => {
    const room = tall.drawn - tall.height;
    const last = tall.whole - tall.height;
    const before = { scrollTop: room - 50, offset: last - room - 100 };
    expect(topOf(afterScroll(before, room, tall))).toBe(last);
  });

  it('never shows what is before its beginning or after its end', () => {
    const room = tall.drawn - tall.height;
    fc.assert(
      fc.property(
        fc.nat({ max: tall.whole }),
        fc.array(fc.integer({ min: -2_000_000, max: 2_000_000 }), { maxLength: 40 }),
        (top, moves) => {
          let place = placeFor(top, tall);
          for (const move of moves) {
            place = afterScroll(place, Math.max(0, Math.min(room, place.scrollTop + move)), tall);
            expect(place.scrollTop).toBeGreaterThanOrEqual(0);
            expect(place.scrollTop).toBeLessThanOrEqual(room);
            expect(topOf(place)).toBeGreaterThanOrEqual(0);
            expect(topOf(place)).toBeLessThanOrEqual(tall.whole - tall.height);
          }
        },
      ),
    );
  });
});
