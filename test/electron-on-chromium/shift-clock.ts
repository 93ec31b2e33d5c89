/**
 * Moves the wall clock of the process or page it runs in by `offsetMs`. Timers and the monotonic clock stay.
 * Runs in pages by its source text: it may use nothing from outside itself.
 */
export function shiftClock(offsetMs: number): void {
  const Real = globalThis.Date;
  class ShiftedDate extends Real {
    constructor(...parts: [] | [number | string | Date]) {
      if (parts.length === 0) super(Real.now() + offsetMs);
      else super(...parts);
    }
    static override now(): number {
      return Real.now() + offsetMs;
    }
  }
  globalThis.Date = ShiftedDate as DateConstructor;
}
