import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extendedDeadline, oneMonthDeadline } from '#shared/compliance/calendar/legal-deadline.ts';
import { isSwedishHoliday, isWorkingDay } from '#shared/compliance/calendar/swedish-holidays.ts';
import { addDays, addMonths, weekdayOf } from '#shared/kernel/clock.ts';

const easterDays = [
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '2031-04-13',
  '2032-03-28',
];
const midsummerDays = [
  '2024-06-22',
  '2025-06-21',
  '2026-06-20',
  '2027-06-26',
  '2028-06-24',
  '2029-06-23',
  '2030-06-22',
  '2031-06-21',
  '2032-06-26',
];
const allSaintsDays = [
  '2024-11-02',
  '2025-11-01',
  '2026-10-31',
  '2027-11-06',
  '2028-11-04',
  '2029-11-03',
  '2030-11-02',
  '2031-11-01',
  '2032-11-06',
];
const years = [2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032];
const fixedDates = ['01-01', '01-06', '05-01', '06-06', '12-25', '12-26'];

describe('Swedish public holidays', () => {
  it.each(easterDays)('follow Easter Day %s', (easter) => {
    for (const days of [-2, 0, 1, 39, 49]) expect(isSwedishHoliday(addDays(easter, days))).toBe(true);
    for (const days of [-3, -1, 2, 38, 40, 48, 50])
      expect(isSwedishHoliday(addDays(easter, days))).toBe(false);
  });

  it.each([...midsummerDays, ...allSaintsDays])(
    'hold on the movable Saturday %s and not a week off',
    (day) => {
      expect(isSwedishHoliday(day)).toBe(true);
      expect(isSwedishHoliday(addDays(day, 7))).toBe(false);
      expect(isSwedishHoliday(addDays(day, -7))).toBe(false);
    },
  );

  it.each(years)('hold on the fixed dates of %i', (year) => {
    for (const date of fixedDates) expect(isSwedishHoliday(`${year}-${date}`)).toBe(true);
  });

  it.each(['2026-06-19', '2026-12-24', '2026-12-31', '2026-04-02', '2026-01-05', '2026-04-30', '2026-05-25'])(
    'leave out %s, an eve or no holiday since 2005',
    (day) => {
      expect(isSwedishHoliday(day)).toBe(false);
      expect(isWorkingDay(day)).toBe(true);
    },
  );

  it('are the listed days and the Sundays of every year, and nothing else', () => {
    const listed = new Set([
      ...years.flatMap((year) => fixedDates.map((date) => `${year}-${date}`)),
      ...easterDays.flatMap((easter) => [-2, 1, 39].map((days) => addDays(easter, days))),
      ...midsummerDays,
      ...allSaintsDays,
    ]);
    for (let day = '2024-01-01'; day <= '2032-12-31'; day = addDays(day, 1))
      expect([day, isSwedishHoliday(day)]).toEqual([day, listed.has(day) || weekdayOf(day) === 7]);
  });

  it('and Saturdays are no working days', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(isWorkingDay)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

describe('the deadline of a subject request', () => {
  it.each([
    ['2026-11-23', '2026-12-23', 'on the same date'],
    ['2026-01-31', '2026-03-02', 'after a short month that ends on a Saturday'],
    ['2026-03-05', '2026-04-07', 'after Easter'],
    ['2026-05-20', '2026-06-22', 'after Midsummer Day'],
    ['2026-08-31', '2026-09-30', 'on the last day of a shorter month'],
    ['2026-11-25', '2026-12-28', 'after Christmas'],
    ['2026-11-24', '2026-12-24', 'on Christmas Eve, which is no public holiday'],
    ['2027-12-31', '2028-01-31', 'in the next year'],
    ['2028-01-31', '2028-02-29', 'on a leap day'],
    ['2026-05-06', '2026-06-08', 'after a National Day on a Saturday'],
  ])('received on %s is %s: %s', (receivedOn, dueOn) => {
    expect(oneMonthDeadline(receivedOn)).toBe(dueOn);
  });

  it.each([
    ['2026-01-31', '2026-04-30'],
    ['2026-11-30', '2027-03-01'],
    ['2026-11-23', '2027-02-23'],
    ['2026-01-01', '2026-04-01'],
    ['2026-01-03', '2026-04-07'],
  ])('received on %s and extended is %s', (receivedOn, dueOn) => {
    expect(extendedDeadline(receivedOn)).toBe(dueOn);
  });

  it('is a working day, and every day skipped before it is none', () => {
    const day = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays('2005-06-01', days));
    fc.assert(
      fc.property(day, fc.constantFrom(1, 3), (receivedOn, months) => {
        const dueOn = months === 1 ? oneMonthDeadline(receivedOn) : extendedDeadline(receivedOn);
        expect(isWorkingDay(dueOn)).toBe(true);
        for (let skipped = addMonths(receivedOn, months); skipped < dueOn; skipped = addDays(skipped, 1))
          expect(isWorkingDay(skipped)).toBe(false);
      }),
    );
  });
});

/**
 * Every public holiday between Monday and Friday from 2024 to 2032, worked out outside the product, with Easter by
 * Butcher’s rule, and written down.
 */
const weekdaysOff = new Set(
  `2024-01-01 2024-03-29 2024-04-01 2024-05-01 2024-05-09 2024-06-06 2024-12-25 2024-12-26 2025-01-01
    2025-01-06 2025-04-18 2025-04-21 2025-05-01 2025-05-29 2025-06-06 2025-12-25 2025-12-26 2026-01-01
    2026-01-06 2026-04-03 2026-04-06 2026-05-01 2026-05-14 2026-12-25 2027-01-01 2027-01-06 2027-03-26
    2027-03-29 2027-05-06 2028-01-06 2028-04-14 2028-04-17 2028-05-01 2028-05-25 2028-06-06 2028-12-25
    2028-12-26 2029-01-01 2029-03-30 2029-04-02 2029-05-01 2029-05-10 2029-06-06 2029-12-25 2029-12-26
    2030-01-01 2030-04-19 2030-04-22 2030-05-01 2030-05-30 2030-06-06 2030-12-25 2030-12-26 2031-01-01
    2031-01-06 2031-04-11 2031-04-14 2031-05-01 2031-05-22 2031-06-06 2031-12-25 2031-12-26 2032-01-01
    2032-01-06 2032-03-26 2032-03-29 2032-05-06`.split(/\s+/),
);

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0;
const two = (number: number): string => String(number).padStart(2, '0');

/**
 * The same deadlines without a line of the product or a `Date`: a calendar walked a day at a time from Monday
 * 2024-01-01, with the holidays above.
 */
function walkCalendar(): readonly { readonly day: string; readonly isOff: boolean }[] {
  const days: { day: string; isOff: boolean }[] = [];
  for (let year = 2024; year <= 2032; year += 1)
    for (const [month, length] of lengths.entries())
      for (let date = 1; date <= length + (month === 1 && isLeap(year) ? 1 : 0); date += 1) {
        const day = `${year}-${two(month + 1)}-${two(date)}`;
        days.push({ day, isOff: days.length % 7 > 4 || weekdaysOff.has(day) });
      }
  return days;
}
const calendar = walkCalendar();

function walkedDeadline(receivedOn: string, months: 1 | 3): string | undefined {
  const [year = 0, month = 0, date = 0] = receivedOn.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const prefix = `${Math.floor(count / 12)}-${two((count % 12) + 1)}-`;
  const target = calendar.findLastIndex(
    ({ day }) => day.startsWith(prefix) && Number(day.slice(prefix.length)) <= date,
  );
  return calendar.slice(target).find(({ isOff }) => !isOff)?.day;
}

/** Worked out by another program with a date library of its own, and by `walkedDeadline`. */
const further: readonly (readonly [receivedOn: string, dueOn: string, why: string])[] = [
  ['2024-01-29', '2024-02-29', 'on a leap day'],
  ['2024-01-31', '2024-02-29', 'on a leap day'],
  ['2028-01-29', '2028-02-29', 'on a leap day'],
  ['2025-01-30', '2025-02-28', 'on the last day of a shorter month'],
  ['2026-10-31', '2026-11-30', 'on the last day of a shorter month'],
  ['2024-02-28', '2024-03-28', 'from the last day of a short month, on the same date'],
  ['2028-02-29', '2028-03-29', 'from the last day of a short month, on the same date'],
  ['2029-02-28', '2029-03-28', 'from the last day of a short month, on the same date'],
  ['2026-09-30', '2026-10-30', 'from the last day of a short month, on the same date'],
  ['2032-01-31', '2032-03-01', 'after a leap day that is a Sunday'],
  ['2024-02-29', '2024-04-02', 'after Good Friday and Easter'],
  ['2025-03-18', '2025-04-22', 'after Good Friday and Easter'],
  ['2027-02-26', '2027-03-30', 'after Good Friday and Easter'],
  ['2028-03-14', '2028-04-18', 'after Good Friday and Easter'],
  ['2030-03-19', '2030-04-23', 'after Good Friday and Easter'],
  ['2032-02-26', '2032-03-30', 'after Good Friday and Easter'],
  ['2025-03-20', '2025-04-22', 'after Easter Day'],
  ['2024-03-01', '2024-04-02', 'after Easter Monday'],
  ['2029-03-02', '2029-04-03', 'after Easter Monday'],
  ['2024-04-01', '2024-05-02', 'after the first of May'],
  ['2025-04-01', '2025-05-02', 'after the first of May'],
  ['2024-04-09', '2024-05-10', 'after Ascension Day'],
  ['2025-04-29', '2025-05-30', 'after Ascension Day'],
  ['2026-04-14', '2026-05-15', 'after Ascension Day'],
  ['2027-04-06', '2027-05-07', 'after Ascension Day'],
  ['2028-04-25', '2028-05-26', 'after Ascension Day'],
  ['2029-04-10', '2029-05-11', 'after Ascension Day'],
  ['2030-04-30', '2030-05-31', 'after Ascension Day'],
  ['2031-04-22', '2031-05-23', 'after Ascension Day'],
  ['2032-04-06', '2032-05-07', 'after Ascension Day'],
  ['2024-05-06', '2024-06-07', 'after the National Day'],
  ['2030-05-06', '2030-06-07', 'after the National Day'],
  ['2025-05-06', '2025-06-09', 'after the National Day and Whit Sunday'],
  ['2024-05-22', '2024-06-24', 'after Midsummer Day'],
  ['2025-05-21', '2025-06-23', 'after Midsummer Day'],
  ['2027-05-26', '2027-06-28', 'after Midsummer Day'],
  ['2029-05-23', '2029-06-25', 'after Midsummer Day'],
  ['2024-10-02', '2024-11-04', 'after All Saints’ Day'],
  ['2025-10-01', '2025-11-03', 'after All Saints’ Day'],
  ['2027-10-06', '2027-11-08', 'after All Saints’ Day'],
  ['2024-11-25', '2024-12-27', 'after Christmas'],
  ['2027-11-25', '2027-12-27', 'after Christmas'],
  ['2032-11-25', '2032-12-27', 'after Christmas'],
  ['2024-12-01', '2025-01-02', 'after New Year’s Day'],
  ['2024-12-06', '2025-01-07', 'after Epiphany'],
  ['2025-12-06', '2026-01-07', 'after Epiphany'],
  ['2028-12-06', '2029-01-08', 'after Epiphany'],
  ['2029-12-24', '2030-01-24', 'in the next year'],
  ['2031-12-26', '2032-01-26', 'in the next year'],
  ['2025-12-31', '2026-02-02', 'after a weekend in the next year'],
];

const furtherExtended: readonly (readonly [receivedOn: string, dueOn: string])[] = [
  ['2024-01-31', '2024-04-30'],
  ['2024-11-30', '2025-02-28'],
  ['2025-01-18', '2025-04-22'],
  ['2025-02-28', '2025-05-28'],
  ['2026-03-20', '2026-06-22'],
  ['2027-03-31', '2027-06-30'],
  ['2028-11-30', '2029-02-28'],
  ['2029-09-25', '2029-12-27'],
  ['2031-08-01', '2031-11-03'],
  ['2032-09-25', '2032-12-27'],
];

describe('sixty further deadlines from 2024 to 2032', () => {
  it('are sixty, each of its own', () => {
    const received = [...further.map(([on]) => `${on} 1`), ...furtherExtended.map(([on]) => `${on} 3`)];
    expect(new Set(received).size).toBe(60);
  });

  it.each(further)('received on %s is %s: %s', (receivedOn, dueOn) => {
    expect(oneMonthDeadline(receivedOn)).toBe(dueOn);
    expect(walkedDeadline(receivedOn, 1)).toBe(dueOn);
  });

  it.each(furtherExtended)('received on %s and extended is %s', (receivedOn, dueOn) => {
    expect(extendedDeadline(receivedOn)).toBe(dueOn);
    expect(walkedDeadline(receivedOn, 3)).toBe(dueOn);
  });

  it('agree with the walked calendar on every other day too', () => {
    const differing = calendar
      .filter(({ day }) => day < '2032-09-01')
      .filter(
        ({ day }) =>
          oneMonthDeadline(day) !== walkedDeadline(day, 1) ||
          extendedDeadline(day) !== walkedDeadline(day, 3),
      );
    expect(differing).toEqual([]);
  });
});
