import { describe, expect, it } from 'vitest';
import { isSameNumber } from '#renderer/features/calls/line/match-number.ts';

describe('a typed number', () => {
  it.each(['0701740605', '070-174 06 05', '+46 70 174 06 05', '+46 (0)70 174 06 05', '0046701740605'])(
    'is known for the one that is shown: %s',
    (typed) => {
      expect(isSameNumber(typed, '070-174 06 05')).toBe(true);
    },
  );

  it('is known for a covered one by the digits that can be seen', () => {
    expect(isSameNumber('070-174 06 05', '070-••• •• 05')).toBe(true);
    expect(isSameNumber('070-174 06 06', '070-••• •• 05')).toBe(false);
  });

  it('is not taken for a number that it only begins', () => {
    expect(isSameNumber('070-174 06', '070-174 06 05')).toBe(false);
    expect(isSameNumber('070-174 06 05 1', '070-174 06 05')).toBe(false);
  });

  it('keeps its country', () => {
    expect(isSameNumber('+358 40 123 4567', '+358 40 123 4567')).toBe(true);
    expect(isSameNumber('040 123 4567', '+358 40 123 4567')).toBe(false);
  });
});
