import { describe, expect, it } from 'vitest';
import {
  defaultPeriods,
  duePeriodOf,
  firstDayKept,
  isTwoWay,
  latestKeepUntil,
  periodOf,
  type RetentionFacts,
  reviewAfter,
  standingOf,
} from '#shared/features/retention/retention.rules.ts';
import { addDays, addMonths } from '#shared/kernel/clock.ts';

const facts = (fields: Partial<RetentionFacts> = {}): RetentionFacts => ({
  createdOn: '2024-01-10',
  lastTwoWayOn: null,
  hasRunningContract: false,
  customerUntil: null,
  untouchedLists: [],
  isHeld: false,
  keepUntil: null,
  ...fields,
});
const months = (count: number) => ({ ...defaultPeriods, prospect: count, customer: count });

describe('the period of a contact', () => {
  it.each<[string, Partial<RetentionFacts>, object | null]>([
    [
      'counts from the last contact both ways',
      { lastTwoWayOn: '2025-11-22' },
      { kind: 'prospect', lastOn: '2025-11-22', endedOn: '2026-11-22' },
    ],
    [
      'counts from the day the data came in when nobody ever spoke',
      {},
      { kind: 'prospect', lastOn: '2024-01-10', endedOn: '2025-01-10' },
    ],
    [
      'counts from the end of the contract or purchase for a customer',
      { customerUntil: '2025-03-31' },
      { kind: 'customer', lastOn: '2025-03-31', endedOn: '2026-03-31' },
    ],
    [
      'counts from a talk after the contract ended',
      { customerUntil: '2025-03-31', lastTwoWayOn: '2025-06-02' },
      { kind: 'customer', lastOn: '2025-06-02', endedOn: '2026-06-02' },
    ],
    [
      'does not count a talk from before the contract ended',
      { customerUntil: '2025-03-31', lastTwoWayOn: '2024-06-02' },
      { kind: 'customer', lastOn: '2025-03-31', endedOn: '2026-03-31' },
    ],
    [
      'has no end while a contract runs',
      { hasRunningContract: true, customerUntil: '2020-01-01', lastTwoWayOn: '2020-01-01' },
      null,
    ],
    [
      'counts from the day the list was obtained while nobody has touched the contact',
      { untouchedLists: [{ obtainedOn: '2026-06-01', deleteOn: '2027-01-01' }] },
      { kind: 'untouched-list-row', lastOn: '2026-06-01', endedOn: '2026-09-01' },
    ],
    [
      'ends on the list’s own day of deletion when that comes first',
      { untouchedLists: [{ obtainedOn: '2026-06-01', deleteOn: '2026-07-15' }] },
      { kind: 'untouched-list-row', lastOn: '2026-06-01', endedOn: '2026-07-15' },
    ],
    [
      'follows the list that lets the contact stay longest',
      {
        untouchedLists: [
          { obtainedOn: '2026-06-01', deleteOn: '2026-12-31' },
          { obtainedOn: '2026-08-10', deleteOn: '2026-12-31' },
          { obtainedOn: '2026-07-01', deleteOn: '2026-12-31' },
        ],
      },
      { kind: 'untouched-list-row', lastOn: '2026-08-10', endedOn: '2026-11-10' },
    ],
  ])('%s', (_what, fields, expected) => {
    expect(periodOf(facts(fields), defaultPeriods)).toEqual(expected);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2023-02-28', 12, '2024-02-28'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2025-08-31', 13, '2026-09-30'],
  ])('from %s for %i months ends on %s', (lastTwoWayOn, count, endedOn) => {
    expect(periodOf(facts({ lastTwoWayOn }), months(count))?.endedOn).toBe(endedOn);
  });
});

describe('the review', () => {
  it.each([
    ['on the last day of the period', '2026-11-22', 'within'],
    ['on the day after', '2026-11-23', 'due'],
  ])('leaves or takes up a contact %s', (_when, today, standing) => {
    expect(standingOf(facts({ lastTwoWayOn: '2025-11-22' }), defaultPeriods, today)).toBe(standing);
  });

  it('leaves whoever is held, however long it has been, and has no period for them', () => {
    const held = facts({ isHeld: true });
    expect(standingOf(held, defaultPeriods, '2026-11-23')).toBe('held');
    expect(duePeriodOf(held, defaultPeriods, '2026-11-23')).toBeNull();
  });

  it.each([
    ['on the last day', '2026-11-23', 'kept'],
    ['from the day after', '2026-11-22', 'due'],
  ])('leaves whoever is kept with a reason %s of it', (_when, keepUntil, standing) => {
    expect(standingOf(facts({ keepUntil }), defaultPeriods, '2026-11-23')).toBe(standing);
  });

  it('answers the period of whoever is due', () => {
    expect(duePeriodOf(facts(), defaultPeriods, '2026-11-23')).toEqual({
      kind: 'prospect',
      lastOn: '2024-01-10',
      endedOn: '2025-01-10',
    });
  });
});

describe('a contact both ways', () => {
  it.each<[string, string, string, boolean]>([
    ['call', 'out', 'talked-open', true],
    ['call', 'out', 'talked-later', true],
    ['call', 'out', 'talked-not-now', true],
    ['call', 'out', 'no-answer', false],
    ['call', 'out', 'wrong-number', false],
    ['call', 'out', 'never-again', false],
    ['call', 'in', 'no-answer', true],
    ['call', 'in', 'wrong-number', false],
    ['call', 'in', 'never-again', true],
    ['email', 'out', 'no-answer', false],
    ['email', 'in', 'talked-open', true],
    ['sms', 'in', 'no-answer', true],
    ['visit', 'out', 'talked-not-now', true],
    ['visit', 'out', 'never-again', true],
    ['visit', 'out', 'no-answer', false],
    ['visit', 'out', 'wrong-number', false],
  ])('%s %s %s: %s', (kind, direction, outcome, expected) => {
    expect(isTwoWay({ kind, direction, outcome })).toBe(expected);
  });
});

describe('the first day kept', () => {
  it.each([
    ['2026-11-23', 12, '2025-11-23'],
    ['2026-03-01', 1, '2026-02-01'],
    ['2026-02-28', 1, '2026-01-28'],
    ['2024-02-29', 12, '2023-03-01'],
    ['2025-02-28', 12, '2024-02-28'],
    ['2026-03-31', 1, '2026-03-01'],
  ])('is, on %s for %i months, %s', (today, count, expected) => {
    expect(firstDayKept(today, count)).toBe(expected);
  });

  it('parts every day from the next as the period itself does', () => {
    for (let today = '2023-12-20'; today <= '2025-03-05'; today = addDays(today, 1))
      for (const count of [1, 3, 12, 24]) {
        const first = firstDayKept(today, count);
        expect([today, count, addMonths(first, count) >= today]).toEqual([today, count, true]);
        expect([today, count, addMonths(addDays(first, -1), count) < today]).toEqual([today, count, true]);
      }
  });
});

describe('the weekly review day', () => {
  it('is today before the first one', () => {
    expect(reviewAfter(null, '2026-11-23')).toEqual({ reviewOn: '2026-11-23', isReviewDue: true });
  });
  it.each([
    ['2026-11-17', '2026-11-24', false],
    ['2026-11-16', '2026-11-23', true],
    ['2026-11-01', '2026-11-08', true],
  ])('comes seven days after the one of %s', (lastOn, reviewOn, isReviewDue) => {
    expect(reviewAfter(lastOn, '2026-11-23')).toEqual({ reviewOn, isReviewDue });
  });
});

it('a contact is kept with a reason for 24 months at most', () => {
  expect(latestKeepUntil('2026-11-23')).toBe('2028-11-23');
  expect(latestKeepUntil('2024-02-29')).toBe('2026-02-28');
});
