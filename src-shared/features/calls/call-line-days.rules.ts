import { addDays, addMonths, type CalendarDay, twoDigits, weekdayOf } from '../../kernel/clock.ts';
import { type DayUnit } from './call-line-calendar-words.rules.ts';

/** The day written out, or null when there is no such day or the year is outside 2000–2099. */
export function dayOf(year: number, month: number, date: number): CalendarDay | null {
  if (year < 2000 || year > 2099 || month < 1 || month > 12 || date < 1) return null;
  const lastDate = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return date <= lastDate ? `${year}-${twoDigits(month)}-${twoDigits(date)}` : null;
}

/**
 * The next such day of the year, today included; with `isPast` the last one, today included.
 * Null when it never comes; 29 February is looked for through the leap years.
 */
export function dayWithoutYear(
  month: number,
  date: number,
  today: CalendarDay,
  isPast: boolean,
): CalendarDay | null {
  const year = Number(today.slice(0, 4));
  for (let away = 0; away <= 8; away += 1) {
    const day = dayOf(isPast ? year - away : year + away, month, date);
    if (day && (isPast ? day <= today : day >= today)) return day;
  }
  return null;
}

/** The first `weekday` after `today`, never today; with `isPast` the last one before it. */
export function nearestWeekday(weekday: number, today: CalendarDay, isPast: boolean): CalendarDay {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  return addDays(today, isPast ? ahead - 7 : ahead || 7);
}

/** `weekday` of the ISO week that lies `weeks` after the week of `day`. */
export const weekdayInWeek = (weekday: number, day: CalendarDay, weeks: number): CalendarDay =>
  addDays(day, weeks * 7 + weekday - weekdayOf(day));

/** Monday of ISO week `week` of this year, or of next year when it is over. Null when the year has no such week. */
export function mondayOfWeek(week: number, today: CalendarDay): CalendarDay | null {
  const year = Number(weekdayInWeek(4, today, 0).slice(0, 4));
  const candidates = [year, year + 1].map((inYear) => {
    const thursday = weekdayInWeek(4, `${inYear}-01-04`, week - 1);
    return week >= 1 && thursday.startsWith(String(inYear)) ? addDays(thursday, -3) : null;
  });
  return candidates.find((monday) => monday !== null && addDays(monday, 6) >= today) ?? null;
}

/** The day `count` units after `today`, negative before it; null outside 2000–2099. */
export function shiftDay(today: CalendarDay, count: number, unit: DayUnit): CalendarDay | null {
  const day = addDays(addMonths(today, count * unit.months), count * unit.days);
  return day >= '2000' && day < '2100' ? day : null;
}

/** The first day of the month after `today`. */
export const firstOfNextMonth = (today: CalendarDay): CalendarDay => addMonths(`${today.slice(0, 8)}01`, 1);
