import type { CountryCode } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { mayEnd, parseDigitPattern } from '#shared/lists/digit-pattern.ts';
import {
  buildNumberAutomaton,
  FLAGS,
  IS_GENERAL,
  IS_UNKNOWN,
  IS_VALID,
} from '#shared/lists/number-automaton.ts';
import { readHomePlan, readNumberingPlan } from '#shared/lists/numbering-plan.ts';
import { seededRandom } from '#test/bench/generate.ts';

const random = seededRandom(5);
const digits = (count: number): string =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('');

function matches(source: string, text: string): boolean {
  const pattern = parseDigitPattern(source);
  return mayEnd(Array.from(text, Number).reduce(pattern.after, pattern.begin));
}

describe('a pattern over digits', () => {
  it.each([
    String.raw`7[02369]\d{7}`,
    String.raw`(?:[26]\d\d|9)\d{9}|[1-9]\d{8}|2\d{5}`,
    String.raw`99[1-59]\d{4}(?:\d{3})?|9(?:00|39|44)[1-8]\d{3,6}`,
    String.raw`(?:1(?:2[0-35]|4[0-4])|8\d)\d{5,6}`,
    String.raw`1?2{0,2}(?:3|)4`,
    String.raw`(?:12?){2}`,
  ])('matches what the regular expression %s matches', (source) => {
    const regular = new RegExp(`^(?:${source})$`);
    const texts = Array.from({ length: 3000 }, () => digits(Math.floor(random() * 13)));
    const short = Array.from({ length: 1000 }, (_, value) => String(value));
    for (const text of [...texts, ...short, '1212', '121', '11', '2234'])
      expect([text, matches(source, text)]).toEqual([text, regular.test(text)]);
  });

  it.each([
    '1*',
    '1+',
    String.raw`\d{2,}`,
    '(12)',
    '(?=1)1',
    '[^1]',
    '[]',
    '1)',
    '(?:1',
    '[5-2]',
    '{2}',
    'a',
    '1 2',
    '1??',
  ])('is not made of %s', (source) => {
    expect(() => parseDigitPattern(source)).toThrow(RangeError);
  });
});

describe('a numbering plan', () => {
  it('is read for Sweden at home and for its neighbours', () => {
    expect(readHomePlan('SE')).toMatchObject({ callingCode: '46', longest: 12 });
    expect(
      (['NO', 'DK', 'FI', 'IS'] as const).map((country) => readNumberingPlan(country).callingCode),
    ).toEqual(['47', '45', '358', '354']);
  });

  it.each<[CountryCode, string]>([
    ['SJ', 'it shares its calling code with a larger country'],
    ['AR', 'its trunk prefix changes the number'],
    ['RU', 'its trunk prefix is not 0'],
  ])('of %s is refused: %s', (country) => {
    expect(() => readNumberingPlan(country)).toThrow(RangeError);
  });

  it.each<[CountryCode, string]>([
    ['NO', 'it has no trunk prefix'],
    ['GB', 'others share its calling code'],
  ])('of %s is refused at home: %s', (country) => {
    expect(() => readHomePlan(country)).toThrow(RangeError);
  });
});

describe('a table of numbering plans', () => {
  const plans = [readHomePlan('SE'), readNumberingPlan('DK'), readNumberingPlan('NO')];
  const { table, start, nationalStarts } = buildNumberAutomaton(plans);
  const flagsOf = (text: string, from: number): number => {
    const state = Array.from(text, Number).reduce((state, digit) => table[(state << 4) | digit] ?? 0, from);
    return table[(state << 4) | FLAGS] ?? 0;
  };

  it.each([
    ['46701234567', IS_GENERAL | IS_VALID],
    ['46700', 0],
    ['46711234567', IS_GENERAL],
    ['467012345678', 0],
    ['4532123456', IS_GENERAL | IS_VALID],
    ['45321234567', 0],
    ['4722123456', IS_GENERAL | IS_VALID],
    // Of Svalbard, which shares Norway's calling code.
    ['4779021234', IS_UNKNOWN],
    ['47221', IS_UNKNOWN],
    ['442079460958', IS_UNKNOWN],
    ['', IS_UNKNOWN],
    ['4', IS_UNKNOWN],
  ])('says of %j what it is: %d', (text, flags) => {
    expect(flagsOf(text, start)).toBe(flags);
    const national = text.startsWith('46') ? flagsOf(text.slice(2), nationalStarts.get('46') ?? 0) : flags;
    expect(national).toBe(flags);
  });

  it('is small enough to stay close to the processor', () => {
    expect(table.byteLength).toBeLessThan(16_384);
  });
});
