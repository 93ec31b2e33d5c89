import { describe, expect, it } from 'vitest';
import type { BreachInput } from '#shared/features/accountability/accountability.contract.ts';
import {
  isReportedLate,
  judgeBreach,
  mustReport,
  mustTell,
  reportBy,
  reportClock,
  wrongFieldOf,
} from '#shared/features/accountability/breach.rules.ts';
import { localTimeAt } from '#shared/kernel/clock.ts';

const breach = (fields: Partial<BreachInput> = {}): BreachInput => ({
  id: '7f3c2f0e-6f5d-4a53-9d3b-0b8a3f0c1a11',
  kind: 'lost-device',
  happenedOn: '2026-11-20',
  awareAt: '2026-11-20T10:00:00.000Z',
  what: 'Datorn glömdes på tåget.',
  measures: '',
  consequences: '',
  peopleCount: null,
  recordCount: null,
  isEncrypted: true,
  risk: 'unknown',
  reportedAt: null,
  toldOn: null,
  lateReason: '',
  ...fields,
});

describe('the 72 hours', () => {
  it.each([
    ['in winter', '2026-11-20T10:00:00.000Z', '2026-11-23T10:00:00.000Z'],
    ['across the leap day', '2028-02-27T10:00:00.000Z', '2028-03-01T10:00:00.000Z'],
    ['into summer time', '2026-03-27T11:30:00.000Z', '2026-03-30T11:30:00.000Z'],
    ['out of summer time', '2026-10-23T11:30:00.000Z', '2026-10-26T11:30:00.000Z'],
  ])('are exactly that %s', (_when, awareAt, expected) => {
    expect(reportBy(awareAt)).toBe(expected);
    expect(Date.parse(reportBy(awareAt)) - Date.parse(awareAt)).toBe(72 * 3_600_000);
  });

  it.each([
    ['2026-03-27T11:30:00.000Z', 12 * 60 + 30, 13 * 60 + 30],
    ['2026-10-23T11:30:00.000Z', 13 * 60 + 30, 12 * 60 + 30],
  ])('end an hour later or earlier by the wall clock when that is changed (%s)', (awareAt, from, to) => {
    expect(localTimeAt(awareAt, 'Europe/Stockholm').minuteOfDay).toBe(from);
    expect(localTimeAt(reportBy(awareAt), 'Europe/Stockholm').minuteOfDay).toBe(to);
  });
});

describe('the clock', () => {
  it.each<[string, Partial<BreachInput>, string, object]>([
    ['at the beginning', {}, '2026-11-20T10:00:00.000Z', { state: 'running', hours: 72, minutes: 0 }],
    ['half a minute in', {}, '2026-11-20T10:00:30.000Z', { state: 'running', hours: 71, minutes: 59 }],
    ['in the last hour', {}, '2026-11-23T09:01:00.000Z', { state: 'running', hours: 0, minutes: 59 }],
    ['at the last instant', {}, '2026-11-23T10:00:00.000Z', { state: 'running', hours: 0, minutes: 0 }],
    ['just after', {}, '2026-11-23T10:00:00.001Z', { state: 'over', hours: 0, minutes: 0 }],
    ['a day after', {}, '2026-11-24T12:05:00.000Z', { state: 'over', hours: 26, minutes: 5 }],
    ['when the risk is unlikely', { risk: 'unlikely' }, '2026-12-24T12:00:00.000Z', { state: 'not-needed' }],
    [
      'once it is reported',
      { reportedAt: '2026-11-23T10:00:00.000Z' },
      '2026-12-24T12:00:00.000Z',
      { state: 'reported' },
    ],
    [
      'once it is reported late',
      { reportedAt: '2026-11-23T10:00:00.001Z' },
      '2026-12-24T12:00:00.000Z',
      { state: 'reported-late' },
    ],
  ])('%s', (_when, fields, now, expected) => {
    expect(reportClock(breach(fields), now)).toMatchObject(expected);
  });
});

it.each([
  ['unlikely', 'no', 'no'],
  ['risk', 'yes', 'no'],
  ['high', 'yes', 'yes'],
  ['unknown', 'decide', 'decide'],
] as const)('a risk that is %s: report %s, tell %s', (risk, report, tell) => {
  expect([mustReport(risk), mustTell(risk)]).toEqual([report, tell]);
  expect(judgeBreach(breach({ risk }))).toMatchObject({
    mustReport: report,
    mustTell: tell,
    reportBy: '2026-11-23T10:00:00.000Z',
  });
});

it.each([
  [null, false],
  ['2026-11-23T10:00:00.000Z', false],
  ['2026-11-23T10:00:00.001Z', true],
])('a report at %s is late: %s', (reportedAt, expected) => {
  expect(isReportedLate(breach({ reportedAt }))).toBe(expected);
});

describe('a day or time that cannot be', () => {
  it.each<[Partial<BreachInput>, string | null]>([
    [{}, null],
    [{ happenedOn: '2026-11-23', toldOn: '2026-11-23' }, null],
    [{ happenedOn: '2026-11-24' }, 'happenedOn'],
    [{ awareAt: '2026-11-23T09:00:00.001Z' }, 'awareAt'],
    [{ reportedAt: '2026-11-20T10:00:00.000Z' }, null],
    [{ reportedAt: '2026-11-20T09:59:59.999Z' }, 'reportedAt'],
    [{ reportedAt: '2026-11-23T09:00:00.001Z' }, 'reportedAt'],
    [{ toldOn: '2026-11-24' }, 'toldOn'],
  ])('%o: %s', (fields, expected) => {
    expect(wrongFieldOf(breach(fields), '2026-11-23T09:00:00.000Z', '2026-11-23')).toBe(expected);
  });
});
