import { addDays, type CalendarDay, type Instant, localTimeAt, weekdayOf } from '#shared/kernel/clock.ts';

const ZONE = 'Europe/Stockholm';
const OFFSETS = [60, 120] as const;

/** A moment in Sweden, as a call is recorded. */
export interface Moment {
  readonly at: Instant;
  /** Minutes east of UTC. */
  readonly utcOffsetMinutes: number;
}

/** The moment when Swedish clocks show `minuteOfDay` (0–1439) on `day`. Throws RangeError in the hour that summer time skips. */
export function momentOn(day: CalendarDay, minuteOfDay: number): Moment {
  for (const utcOffsetMinutes of OFFSETS) {
    const at = new Date(Date.parse(`${day}T00:00:00Z`) + (minuteOfDay - utcOffsetMinutes) * 60_000);
    const local = localTimeAt(at.toISOString(), ZONE);
    if (local.day === day && local.minuteOfDay === minuteOfDay)
      return { at: at.toISOString(), utcOffsetMinutes };
  }
  throw new RangeError(`no such moment on ${day}`);
}

/** What Swedish clocks show at `now`. */
export const swedishTime = (now: Date) => localTimeAt(now.toISOString(), ZONE);

/** True on Monday to Friday. */
export const isWeekday = (day: CalendarDay): boolean => weekdayOf(day) <= 5;

/** The day itself, or the Monday after a Saturday or Sunday. */
export const weekdayFrom = (day: CalendarDay): CalendarDay =>
  isWeekday(day) ? day : weekdayFrom(addDays(day, 1));

/** Monday to Friday from `first` to `last`, both included. */
export const weekdaysBetween = (first: CalendarDay, last: CalendarDay): CalendarDay[] =>
  first > last ? [] : [...(isWeekday(first) ? [first] : []), ...weekdaysBetween(addDays(first, 1), last)];

/** The day itself, or the Friday before a Saturday or Sunday. */
export const weekdayUntil = (day: CalendarDay): CalendarDay =>
  isWeekday(day) ? day : weekdayUntil(addDays(day, -1));
