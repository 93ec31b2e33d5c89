import { addDays, type CalendarDay, twoDigits, weekdayOf } from '../../kernel/clock.ts';

const SATURDAY = 6;
const SUNDAY = 7;

/**
 * True on public holidays (allmän helgdag) by lag (1989:253) as in force since 2005-04-01: Sundays and the named
 * days. Eves (midsommarafton, julafton, nyårsafton) are none.
 */
export const isSwedishHoliday = (day: CalendarDay): boolean =>
  weekdayOf(day) === SUNDAY || holidaysOf(Number(day.slice(0, 4))).has(day);

/** True from Monday to Friday except on public holidays. */
export const isWorkingDay = (day: CalendarDay): boolean =>
  weekdayOf(day) < SATURDAY && !isSwedishHoliday(day);

/** The day itself when it is a working day, else the next one. */
export function workingDayFrom(day: CalendarDay): CalendarDay {
  return isWorkingDay(day) ? day : workingDayFrom(addDays(day, 1));
}

const known = new Map<number, ReadonlySet<CalendarDay>>();

function holidaysOf(year: number): ReadonlySet<CalendarDay> {
  const made = known.get(year);
  if (made) return made;
  const holidays = new Set([
    ...['01-01', '01-06', '05-01', '06-06', '12-25', '12-26'].map((date) => `${year}-${date}`),
    // Good Friday, Easter Monday and Ascension Day; Easter Day and Whit Sunday are Sundays anyway.
    ...[-2, 1, 39].map((days) => addDays(easterDay(year), days)),
    // Midsummer Day and All Saints' Day.
    saturdayFrom(`${year}-06-20`),
    saturdayFrom(`${year}-10-31`),
  ]);
  known.set(year, holidays);
  return holidays;
}

const saturdayFrom = (day: CalendarDay): CalendarDay => addDays(day, (SATURDAY - weekdayOf(day) + 7) % 7);

/** Easter Day in the Gregorian calendar (the computus of Meeus, Jones and Butcher). */
function easterDay(year: number): CalendarDay {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  const month = twoDigits(Math.floor(days / 31));
  return `${year}-${month}-${twoDigits((days % 31) + 1)}`;
}
