import { getCountries, getCountryCallingCode } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { countryOf } from '#main/features/screening/screen/country-of.ts';
import { parsePhoneNumber, readE164 } from '#shared/kernel/phone-number.ts';

// Of these codes several countries share one.
const shared = ['1', '7', '39', '44', '47', '61', '212', '262', '290', '358', '590', '599'];

function numbersUnder(code: string, count: number): number[] {
  let state = Number(code);
  const digits = (length: number) =>
    Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * 10);
    }).join('');
  return Array.from({ length: count }, (_, index) => Number(`${code}${digits(4 + (index % 7))}`));
}

const isNumber = (number: number) => parsePhoneNumber(`+${number}`)?.e164 === `+${number}`;
const exact = (number: number) => readE164(`+${number}`)?.country ?? null;

describe('the country of a number', () => {
  it('is the one that the number itself says, for every country’s code', () => {
    const codes = new Set(getCountries().map((country) => getCountryCallingCode(country)));
    const numbers = [...codes].flatMap((code) => numbersUnder(code, 140)).filter(isNumber);
    expect(numbers.length).toBeGreaterThan(1000);
    expect(numbers.filter((number) => countryOf(number) !== exact(number))).toEqual([]);
  });

  it.each(shared)('is told apart where several countries share +%s', (code) => {
    const numbers = numbersUnder(code, 2000).filter(isNumber);
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.filter((number) => countryOf(number) !== exact(number))).toEqual([]);
  });

  it.each([
    [46701234567, 'SE'],
    [468123456, 'SE'],
    [46771793336, 'SE'],
    [4791234567, 'NO'],
    [4779021234, 'SJ'],
    [358181234567, 'AX'],
    [358401234567, 'FI'],
    [4520123456, 'DK'],
    [447624512345, 'IM'],
    [80012345678, null],
  ])('of +%d is %s', (number, country) => {
    expect(countryOf(number)).toBe(country);
  });
});
