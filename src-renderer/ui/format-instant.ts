import type { CalendarDay, Instant } from '#shared/kernel/clock.ts';

/** The calendar day of an instant, `2026-11-23`: where the thing happened when its offset is given, else here. */
export const dayOf = (instant: Instant, utcOffsetMinutes?: number): CalendarDay =>
  shifted(instant, utcOffsetMinutes).slice(0, 10);

/** The wall-clock time of an instant, `09:15`: where the thing happened when its offset is given, else here. */
export const timeOf = (instant: Instant, utcOffsetMinutes?: number): string =>
  shifted(instant, utcOffsetMinutes).slice(11, 16);

function shifted(instant: Instant, utcOffsetMinutes?: number): string {
  const date = new Date(instant);
  const offset = utcOffsetMinutes ?? -date.getTimezoneOffset();
  return new Date(date.getTime() + offset * 60_000).toISOString();
}
