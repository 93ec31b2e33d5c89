import { describe, expect, it } from 'vitest';
import { uses } from '#shared/compliance/vocabulary.ts';
import { pointKindOf } from '#shared/features/consents/consent-points.rules.ts';
import { statesOf } from '#shared/features/consents/consent-state.rules.ts';

const consent = {
  use: 'email',
  givenOn: '2026-08-31',
  namesController: true,
  withdrawal: null,
  endedByNoOn: null,
} as const;
type Seen = Parameters<typeof statesOf>[0];

const states = (fields: Partial<Seen>, on = '2026-11-23') =>
  statesOf({ ...consent, ...fields }, on).map(({ key, tone, day }) => [key, tone, day]);

describe('how a consent stands', () => {
  it.each<[string, Partial<Seen>, unknown[]]>([
    ['as it was given', {}, [['holds', 'holds', '']]],
    ['withdrawn', { withdrawal: { withdrawnOn: '2026-11-01' } }, [['withdrawn', 'fails', '2026-11-01']]],
    ['a no since', { endedByNoOn: '2026-11-02' }, [['ended-by-no', 'fails', '2026-11-02']]],
    [
      'withdrawn, and a no since',
      { withdrawal: { withdrawnOn: '2026-11-01' }, endedByNoOn: '2026-11-02' },
      [['withdrawn', 'fails', '2026-11-01']],
    ],
    ['given to others', { namesController: false }, [['not-named', 'fails', '']]],
    ['to calls given to others', { use: 'phone', namesController: false }, [['not-named', 'fails', '']]],
  ])('%s', (_case, fields, expected) => {
    expect(states(fields)).toEqual(expected);
  });

  it.each([
    ['the last day', '2026-11-29', ['register-months', 'holds', '2026-11-29']],
    ['the day after', '2026-11-30', ['register-over', 'fails', '2026-11-29']],
  ])('of calls counts against the register for fewer than three months: %s', (_case, on, expected) => {
    expect(states({ use: 'phone' }, on)).toEqual([['holds', 'holds', ''], expected]);
  });

  it.each(uses)('to %s always has a source', (use) => {
    for (const fields of [{}, { endedByNoOn: '2026-11-02' }, { namesController: false }])
      for (const { citations } of statesOf({ ...consent, use, ...fields }, '2026-11-23'))
        expect(citations.length).toBeGreaterThan(0);
  });
});

describe('where a consent points', () => {
  it.each([
    ['phone', 'phone'],
    ['sms', 'phone'],
    ['email', 'email'],
    ['tracking', 'email'],
    ['post', null],
  ] as const)('for %s: %s', (use, kind) => {
    expect(pointKindOf(use)).toBe(kind);
  });
});
