/** A long content and the part of it that a browser is given to scroll, in pixels. */
export interface TallSize {
  /** All of it. */
  readonly whole: number;
  /** What the scroller is told; the same when it is not too tall. */
  readonly drawn: number;
  /** What is in sight at a time. */
  readonly height: number;
}

/** Where a scroller stands; what is at the top of its sight is `scrollTop + offset` pixels into the whole. */
export interface TallPlace {
  readonly scrollTop: number;
  readonly offset: number;
}

const between = (least: number, value: number, most: number): number =>
  Math.max(least, Math.min(most, value));

/** The place that shows the whole from `top` on, with the scroll bar where it belongs. */
export function placeFor(top: number, { whole, drawn, height }: TallSize): TallPlace {
  const last = Math.max(0, whole - height);
  const shown = between(0, top, last);
  if (whole <= drawn) return { scrollTop: shown, offset: 0 };
  const scrollTop = Math.round((shown / last) * (drawn - height));
  return { scrollTop, offset: shown - scrollTop };
}

/**
 * Where one stands after the scroller has come from `before` to `scrollTop`. A little way counts pixel for pixel, a
 * leap of more than is in sight (the scroll bar) counts as a share of the whole. The answer may be another `scrollTop`:
 * at the ends of the scroller there may be more of the whole beyond.
 */
export function afterScroll(before: TallPlace, scrollTop: number, size: TallSize): TallPlace {
  const { whole, drawn, height } = size;
  if (whole <= drawn) return { scrollTop, offset: 0 };
  const room = drawn - height;
  const last = whole - height;
  if (Math.abs(scrollTop - before.scrollTop) > height)
    return { scrollTop, offset: Math.round((scrollTop / room) * last) - scrollTop };
  const top = scrollTop + before.offset;
  if (scrollTop <= 0) return placeFor(top <= height ? 0 : top, size);
  if (scrollTop >= room) return placeFor(top >= last - height ? last : top, size);
  return { scrollTop, offset: between(0, top, last) - scrollTop };
}
