import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extendedDeadline, oneMonthDeadline } from '#shared/compliance/legal-deadline.ts';
import { isSwedishHoliday, isWorkingDay } from '#shared/compliance/swedish-holidays.ts';
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
