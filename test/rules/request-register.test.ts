import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneMonthDeadline } from '#shared/compliance/calendar/legal-deadline.ts';
import { isWorkingDay } from '#shared/compliance/calendar/swedish-holidays.ts';
import {
  aimOnOf,
  dueOnOf,
  laterDueOnOf,
  mayTellExtension,
  type RequestDays,
} from '#shared/features/subject-requests/request-register.rules.ts';
import { addDays } from '#shared/kernel/clock.ts';

const received = (receivedOn: string, changes: Partial<RequestDays> = {}): RequestDays => ({
  receivedOn,
  extendedOn: null,
  identityAskedOn: null,
  identitySettledOn: null,
  ...changes,
});

describe('what is aimed at', () => {
  it.each([
    ['2026-11-23', '2026-12-21', 'day 28, a Monday'],
    ['2026-11-20', '2026-12-18', 'day 28, a Friday'],
    ['2026-11-21', '2026-12-18', 'the Friday before day 28'],
    ['2026-11-27', '2026-12-24', 'the day before Christmas Day'],
    ['2026-03-09', '2026-04-02', 'the Thursday before Easter'],
    ['2027-01-31', '2027-02-26', 'before the last Sunday of February'],
    ['2026-05-23', '2026-06-19', 'Midsummer Eve, which is no public holiday'],
  ])('of a request received on %s is %s: %s', (receivedOn, aimOn) => {
    expect(aimOnOf(received(receivedOn))).toBe(aimOn);
  });

  it('lies two months later after an extension', () => {
    expect(aimOnOf(received('2026-11-23', { extendedOn: '2026-12-01' }))).toBe('2027-02-19');
  });
});

describe('the later of two deadlines', () => {
  it.each([
    ['never asked for', {}, '2026-12-23'],
    ['settled without being asked for', { identitySettledOn: '2026-11-30' }, '2026-12-23'],
    ['asked for and not settled', { identityAskedOn: '2026-11-23' }, '2026-12-23'],
    [
      'asked for and settled on the day of receipt',
      { identityAskedOn: '2026-11-23', identitySettledOn: '2026-11-23' },
      '2026-12-23',
    ],
    [
      'asked for and settled a day later',
      { identityAskedOn: '2026-11-23', identitySettledOn: '2026-11-24' },
      '2026-12-24',
    ],
    [
      'asked for and settled a week later',
      { identityAskedOn: '2026-11-23', identitySettledOn: '2026-11-30' },
      '2026-12-30',
    ],
    [
      'asked for and settled, with an extension',
      { identityAskedOn: '2026-11-23', identitySettledOn: '2026-11-30', extendedOn: '2026-12-01' },
      '2027-03-01',
    ],
  ])('with the identity %s', (_, changes, laterDueOn) => {
    expect(laterDueOnOf(received('2026-11-23', changes))).toBe(laterDueOn);
  });
});

describe('an extension', () => {
  it.each([
    ['2026-11-23', true, 'on the day of receipt'],
    ['2026-12-23', true, 'on the last day of the first month'],
    ['2026-12-24', false, 'one day later'],
    ['2026-11-22', false, 'before the request came'],
  ])('may be told on %s: %s, %s', (toldOn, may) => {
    expect(mayTellExtension(received('2026-11-23'), toldOn)).toBe(may);
  });

  it('may be told until the next working day when the first month ends on a Saturday', () => {
    const days = received('2026-01-31');
    expect(['2026-03-02', '2026-03-03'].map((on) => mayTellExtension(days, on))).toEqual([true, false]);
  });

  it('is given once', () => {
    expect(mayTellExtension(received('2026-11-23', { extendedOn: '2026-11-24' }), '2026-11-25')).toBe(false);
  });

  it('is not given for longer because the identity was settled late', () => {
    const late = { identityAskedOn: '2026-11-23', identitySettledOn: '2026-12-20' };
    expect(mayTellExtension(received('2026-11-23', late), '2026-12-24')).toBe(false);
  });
});

describe('the days of any request', () => {
  const anyDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));
  const anyDays = fc
    .record({
      receivedOn: anyDay,
      asked: fc.option(fc.integer({ min: 0, max: 40 })),
      settled: fc.option(fc.integer({ min: 0, max: 40 })),
      isExtended: fc.boolean(),
    })
    .map(({ receivedOn, asked, settled, isExtended }) =>
      received(receivedOn, {
        identityAskedOn: asked === null ? null : addDays(receivedOn, asked),
        identitySettledOn: settled === null ? null : addDays(receivedOn, settled),
        extendedOn: isExtended ? addDays(receivedOn, 3) : null,
      }),
    );

  it('stand in order: aimed at, due, due at the latest; all of them working days', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const [aimOn, dueOn, laterDueOn] = [aimOnOf(days), dueOnOf(days), laterDueOnOf(days)];
        expect(aimOn <= dueOn && dueOn <= laterDueOn).toBe(true);
        expect(aimOn > days.receivedOn).toBe(true);
        expect([aimOn, dueOn, laterDueOn].every(isWorkingDay)).toBe(true);
        if (days.extendedOn === null) expect(dueOn).toBe(oneMonthDeadline(days.receivedOn));
      }),
    );
  });
});
