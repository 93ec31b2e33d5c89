import { type CalendarDay } from '#shared/kernel/clock.ts';
import { calendarDaySchema } from '#shared/kernel/schema.ts';

/** The first day written in one of the texts, `2026-11-01` or `20261101`, that is not later than `today`. */
export function suggestVersion(texts: readonly string[], today: CalendarDay): CalendarDay | null {
  const days = texts
    .flatMap((text) => [...text.matchAll(/(?<!\d)(20\d\d)(-?)(\d\d)\2(\d\d)(?!\d)/g)])
    .map(([, year, , month, day]) => `${year}-${month}-${day}`);
  return days.find((day) => calendarDaySchema.safeParse(day).success && day <= today) ?? null;
}
