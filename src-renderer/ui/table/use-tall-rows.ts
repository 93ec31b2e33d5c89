import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { afterScroll, placeFor, type TallPlace, type TallSize } from './tall-scroll.ts';

/** Millions of pixels further down a browser draws lines where it likes, and later nothing at all. */
const TALLEST_PX = 8_000_000;
/** Rows drawn beyond each edge. */
const BEYOND = 8;
/** After this long without scrolling the scroll bar is put where it belongs. */
const SETTLED_MS = 200;

interface RowsSize {
  readonly total: number;
  readonly rowHeight: number;
  /** Pixels of the scroller that stay at its top. */
  readonly headerHeight: number;
}

export interface TallRows {
  /** Places of the rows in sight and a few around them; `last` is -1 when there are none. */
  readonly first: number;
  readonly last: number;
  /** Pixels from the top of the scrolled content to the first of them. */
  readonly start: number;
  /** Pixels of the scrolled content. */
  readonly height: number;
  /** Rows that one page key passes. */
  readonly page: number;
  /** Brings a row into sight. */
  readonly scrollTo: (row: number) => void;
}

/** Rows of one height, as many as there may be: which are in sight. */
export function useTallRows(scroller: RefObject<HTMLElement | null>, size: RowsSize): TallRows {
  const { total, rowHeight } = size;
  const { view, whole, bringIntoSight } = useStanding(scroller, size);
  const first = Math.max(0, view.row - BEYOND);
  return {
    first,
    last: Math.min(total - 1, view.row + Math.ceil(view.height / rowHeight) + BEYOND),
    start: first * rowHeight - view.offset,
    height: Math.min(whole, TALLEST_PX),
    page: Math.max(1, Math.floor(view.height / rowHeight) - 1),
    scrollTo: (row) => bringIntoSight(row * rowHeight, (row + 1) * rowHeight),
  };
}

/** Where one stands among the rows, by scrolling or by being brought there. */
function useStanding(scroller: RefObject<HTMLElement | null>, { total, rowHeight, headerHeight }: RowsSize) {
  const place = useRef<TallPlace>({ scrollTop: 0, offset: 0 });
  const [view, setView] = useState({ row: 0, offset: 0, height: 0 });
  const whole = total * rowHeight;
  const measure = (element: HTMLElement): TallSize => ({
    whole,
    drawn: Math.min(whole, TALLEST_PX),
    height: Math.max(0, element.clientHeight - headerHeight),
  });
  const stand = (element: HTMLElement, next: TallPlace) => {
    if (element.scrollTop !== next.scrollTop) element.scrollTop = next.scrollTop;
    // The browser may have rounded it, or had less to scroll.
    const { scrollTop } = element;
    const offset = next.offset + next.scrollTop - scrollTop;
    place.current = { scrollTop, offset };
    const seen = {
      row: Math.floor((scrollTop + offset) / rowHeight),
      offset,
      height: measure(element).height,
    };
    // Drawn again only when another row comes into sight.
    setView((before) => (isSame(before, seen) ? before : seen));
  };
  const top = () => place.current.scrollTop + place.current.offset;
  useScrolling(scroller, whole, {
    look: (element) => stand(element, afterScroll(place.current, element.scrollTop, measure(element))),
    settle: (element) => stand(element, placeFor(top(), measure(element))),
  });
  const bringIntoSight = (from: number, to: number) => {
    const element = scroller.current;
    if (!element) return;
    const size = measure(element);
    const wanted = Math.max(Math.min(top(), from), to - size.height);
    if (wanted !== top()) stand(element, placeFor(wanted, size));
  };
  return { view, whole, bringIntoSight };
}

interface View {
  /** The row at the top. */
  readonly row: number;
  readonly offset: number;
  /** Pixels for rows. */
  readonly height: number;
}

const isSame = (one: View, other: View): boolean =>
  one.row === other.row && one.offset === other.offset && one.height === other.height;

interface Scrolling {
  /** The scroller was moved, or is of another size. */
  readonly look: (element: HTMLElement) => void;
  /** It has not moved for a while. */
  readonly settle: (element: HTMLElement) => void;
}

function useScrolling(scroller: RefObject<HTMLElement | null>, whole: number, scrolling: Scrolling): void {
  const onLook = useEffectEvent(scrolling.look);
  const onSettle = useEffectEvent(scrolling.settle);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      onLook(element);
      clearTimeout(timer);
      timer = setTimeout(() => onSettle(element), SETTLED_MS);
    };
    const observer = new ResizeObserver(() => onLook(element));
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    onLook(element);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller]);
  // Fewer rows may end above where one stands.
  useLayoutEffect(() => {
    if (scroller.current && whole > 0) onSettle(scroller.current);
  }, [scroller, whole]);
}
