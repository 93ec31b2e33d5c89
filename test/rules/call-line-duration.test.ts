import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, parseDuration } from '#shared/features/calls/call-duration.rules.ts';

describe('a typed length', () => {
  it.each<readonly [string, number]>([
    ['12', 720],
    [' 12 ', 720],
    ['0', 0],
    ['12m', 720],
    ['12 m', 720],
    ['12 min', 720],
    ['12 MIN', 720],
    ['1h05', 3900],
    ['1h', 3600],
    ['1 t', 3600],
    ['1 h 5 m 10 s', 3910],
    ['1:05', 3900],
    ['12:30', 45_000],
    ['90s', 90],
    ['90 s', 90],
    ['1,5h', 5400],
    ['en kvart', 900],
    ['halvtimme', 1800],
    ['half an hour', 1800],
    ['24h', 86_400],
    ['1440', 86_400],
  ])('of %j is %i seconds', (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });

  it.each([
    '',
    ' ',
    'ja',
    '12m ja',
    '-5',
    '1:75',
    '25h',
    '1441',
    '24:01',
    '12m 1h',
    '1h 1h',
    'min',
    '12 kr',
    '1.2.3h',
  ])('of %j is none', (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => parseDuration(text) !== undefined));
  });
});

describe('a length for reading', () => {
  it.each<readonly [number, string]>([
    [720, '12 min'],
    [3900, '1 h 5 min'],
    [45, '45 s'],
    [750, '12 min 30 s'],
    [3600, '1 h'],
    [3601, '1 h 1 s'],
    [0, '0 s'],
    [-5, '0 s'],
    [59.6, '1 min'],
  ])('writes %d seconds as %j in both languages', (seconds, text) => {
    expect(formatDuration(seconds, 'sv')).toBe(text);
    expect(formatDuration(seconds, 'en')).toBe(text);
  });

  it('is read back as the same number of seconds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 86_400 }),
        fc.constantFrom('sv' as const, 'en' as const),
        (seconds, language) => {
          expect(parseDuration(formatDuration(seconds, language))).toBe(seconds);
        },
      ),
    );
  });
});
