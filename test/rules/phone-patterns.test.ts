import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePhoneNumber } from '#shared/kernel/phone-number.ts';
import { readPhone, readPhoneBytes, toE164 } from '#shared/lists/phone-patterns.ts';
import { withUtf8 } from '#shared/lists/utf8.ts';
import { takeApart } from '#shared/lists/written-number.ts';
import { seededRandom } from '#test/bench/generate.ts';
import { generatePhones } from '#test/bench/generate-phones.ts';

/** What the slow way gives, as far as E.164 has such numbers. */
function readSlowly(text: string): number {
  const digits = parsePhoneNumber(text)?.e164.slice(1) ?? '0';
  return digits.length > 15 ? 0 : Number(digits);
}

const encoder = new TextEncoder();

/** Reads the text where it stands among other digits, as cells do in a file. */
function readInPlace(text: string): number {
  const encoded = encoder.encode(text);
  const bytes = new Uint8Array(encoded.length + 8).fill(0x37);
  bytes.set(encoded, 4);
  return readPhoneBytes(bytes, 4, 4 + encoded.length);
}

/** The texts that are read otherwise than the slow way reads them, with every answer. */
const differing = (texts: readonly string[]): unknown[] =>
  texts
    .map((text) => ({ text, wanted: readSlowly(text), found: readPhone(text), inPlace: readInPlace(text) }))
    .filter(({ wanted, found, inPlace }) => found !== wanted || inPlace !== wanted);

const random = seededRandom(20_261_123);
const below = (limit: number): number => Math.floor(random() * limit);
const pick = (from: readonly string[]): string => from[below(from.length)] ?? '';
const digits = (count: number): string => Array.from({ length: count }, () => below(10)).join('');
const many = (count: number, make: () => string): string[] => Array.from({ length: count }, make);

const scraps = [
  ['0', '1', '4', '6', '7', '46', '+', '+46', '00', '0046', '46(0)', '(', ')', '(0)', '( 0 )', '(+'],
  [
    ' ',
    '\u00A0',
    '\u2009',
    '\t',
    '\n',
    '-',
    '–',
    '/',
    ' / ',
    '.',
    '.0',
    '.00',
    ',',
    "'",
    '"',
    '#',
    'E8',
    'x',
  ],
  ['ankn 12', 'Tel: ', 'vx', 'é', '😀', '\u200B', '０', '²', '\u00C2', '\uD800'],
].flat();

/** A cell with a scrap put in or a character taken out in a few places. */
function damaged(cell: string): string {
  let text = cell;
  for (let times = below(3); times >= 0; times -= 1) {
    const at = below(text.length + 1);
    text = text.slice(0, at) + (random() < 0.7 ? pick(scraps) : '') + text.slice(at + below(2));
  }
  return text;
}

describe('a number read the short way', () => {
  it.each([
    ['0701234567', 46_701_234_567],
    ['070-123 45 67', 46_701_234_567],
    ['070\u00A0123\u00A045\u00A067', 46_701_234_567],
    ['070.123.45.67', 46_701_234_567],
    ['070/123 45 67', 46_701_234_567],
    ['(070) 123 45 67', 46_701_234_567],
    [' 0701234567 ', 46_701_234_567],
    ['+46 (0)70-123 45 67', 46_701_234_567],
    ['+46 ( 0 ) 70 123 45 67', 46_701_234_567],
    ['+460701234567', 46_701_234_567],
    ['+0046701234567', 46_701_234_567],
    ['00 46 (0)70 123 45 67', 46_701_234_567],
    ['46701234567', 46_701_234_567],
    ['701234567', 46_701_234_567],
    ['08-123 45 67', 4_681_234_567],
    // The area code of Lund is that of Sweden.
    ['046-123 456', 4_646_123_456],
    ['46123456', 4_646_123_456],
    ['4646123456', 4_646_123_456],
    ['020-12 34 56', 4_620_123_456],
    ['+47 22 12 34 56', 4_722_123_456],
    ['0045 32 12 34 56', 4_532_123_456],
    ['+358 40 1234567', 358_401_234_567],
    ['+358 (0)40 1234567', 358_401_234_567],
    ['+354 611 1234', 3_546_111_234],
    ['', 0],
    [' - ', 0],
    ['+', 0],
    ['0', 0],
    ['+46', 0],
    ['070-123', 0],
    ['07012345678901', 0],
    ['070-1234567-', 46_701_234_567],
  ])('is %j as %d', (text, number) => {
    expect(withUtf8(text, takeApart)).toBe(true);
    expect(readPhone(text)).toBe(number);
    expect(differing([text])).toEqual([]);
  });

  it.each([
    ['2026-11-23', 0],
    ['701234567.0', 46_701_234_567],
    ['7,01234567E8', 46_701_234_567],
    ['++46701234567', 0],
    ['-+46701234567', 0],
    ['(+46) 70 123 45 67', 46_701_234_567],
    ['46(0)701234567', 46_701_234_567],
    ['0(0)46701234567', 46_701_234_567],
    ['070-123 45 67 / 08-123 45 67', 0],
    ['(070)/123 45 67', 46_701_234_567],
    ['Tel: 070-123 45 67', 46_701_234_567],
    ['08-123 45 67 ankn 12', 4_681_234_567],
    ['+47 79 02 12 34', 4_779_021_234],
    ['+44 (0)20 7946 0958', 442_079_460_958],
  ])('leaves %j to the long way, which gives %d', (text, number) => {
    expect(readPhone(text)).toBe(number);
    expect(differing([text])).toEqual([]);
  });

  it('is 0 when it is far too long', () => {
    expect(readPhone('0701234567'.repeat(500))).toBe(0);
    expect(readPhone(' '.repeat(120) + '0701234567')).toBe(0);
    expect(differing([' '.repeat(110) + '0701234567', ' '.repeat(111) + '0701234567'])).toEqual([]);
  });

  it('is 0 when it has more than fifteen digits, which E.164 does not have', () => {
    expect(parsePhoneNumber('+49 30 1234567890123')).toBeNull();
    expect(readPhone('+49 30 1234567890123')).toBe(0);
    expect(readPhone('+49 180 12345678')).toBe(4_918_012_345_678);
  });

  it('is what the long way gives for every way in which lists write numbers', () => {
    expect(differing(generatePhones(30_000, 4711))).toEqual([]);
  });

  it('is what the long way gives for cells with damage', () => {
    expect(differing(generatePhones(20_000, 4712).map(damaged))).toEqual([]);
  });

  it('is what the long way gives for scraps put together', () => {
    expect(differing(many(10_000, () => many(below(12), () => pick(scraps)).join('')))).toEqual([]);
  });

  it('is what the long way gives at every area code and every length', () => {
    const starts = ['0', '', '+46', '46', '0046', '460', '+46(0)', '+47', '0045', '+358', '+3580', '+354'];
    const texts = starts.flatMap((start) =>
      Array.from({ length: 1000 }, (_, area) => start + String(area).padStart(3, '0') + digits(below(11))),
    );
    expect(differing(texts)).toEqual([]);
  });

  it('is what the long way gives for every number of few digits', () => {
    const short = [0, 1, 2, 3].flatMap((length) =>
      Array.from({ length: 10 ** length }, (_, value) =>
        length > 0 ? String(value).padStart(length, '0') : '',
      ),
    );
    const starts = ['', '0', '00', '+', '+46', '46', '+0', '(0)', '+46(0)'];
    expect(differing(starts.flatMap((start) => short.map((rest) => start + rest)))).toEqual([]);
  });

  it('is what the long way gives, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.stringMatching(/^[-+() \u00A0\d./]{0,24}$/),
      fc.stringMatching(/^[ (]{0,2}(?:\+|00|0|46|\+46)?[-() \d]{5,16}$/),
      fc.stringMatching(/^\d{100,130}$/),
    );
    fc.assert(
      fc.property(typed, (text) => differing([text]).length === 0),
      { numRuns: 5000 },
    );
  });

  it('has its E.164 form back', () => {
    expect(toE164(readPhone('070-123 45 67'))).toBe('+46701234567');
    expect(toE164(readPhone('+358 40 1234567'))).toBe('+358401234567');
  });
});
