import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalIdentityNumbers, parseOrganisationNumber } from '#shared/kernel/organisation-number.ts';

/** Nine digits and the check digit that belongs to them. */
function withCheckDigit(nine: string): string {
  const sum = Array.from(nine, Number).reduce((total, digit, index) => {
    const weighted = digit * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(weighted / 10) + (weighted % 10);
  }, 0);
  return `${nine}${(10 - (sum % 10)) % 10}`;
}

const found = (text: string): string[] =>
  findPersonalIdentityNumbers(text).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);

describe('an organisation number', () => {
  it.each([
    '556036-0793',
    '5560360793',
    ' 556036 - 0793 ',
    '556036–0793',
    '556036\u00A00793',
    '165560360793',
    '16556036-0793',
    'SE556036079301',
    'se 556036-0793 01',
  ])('is read from %j', (raw) => {
    expect(parseOrganisationNumber(raw)).toEqual({ value: '556036-0793', isPersonalIdentityNumber: false });
  });

  it.each([
    ['212000-0142', '212000-0142'],
    ['2120001355', '212000-1355'],
  ])('is read from %j, an authority', (raw, value) => {
    expect(parseOrganisationNumber(raw)?.value).toBe(value);
  });

  it.each([
    ['811218-9876', '811218-9876'],
    ['8112189876', '811218-9876'],
    ['19811218-9876', '811218-9876'],
    ['198112189876', '811218-9876'],
    ['811218+9876', '811218-9876'],
    ['SE811218987601', '811218-9876'],
    ['701063-2391', '701063-2391'],
    ['19701063-2391', '701063-2391'],
  ])('of a sole trader is a personal identity number: %j', (raw, value) => {
    expect(parseOrganisationNumber(raw)).toEqual({ value, isPersonalIdentityNumber: true });
  });

  it.each([
    ['', 'is empty'],
    ['556036-0794', 'has a wrong check digit'],
    ['556036-079', 'is too short'],
    ['556036-07930', 'is too long'],
    ['55A036-0793', 'holds a letter'],
    ['195560360793', 'is a company under a century'],
    ['16811218-9876', 'is a person under the prefix of companies'],
    ['NO556036079301', 'is of another country'],
    ['556036079301', 'is a VAT number without its country'],
    [withCheckDigit('811332987'), 'has a month that does not exist'],
    [withCheckDigit('810230987'), 'has a day that does not exist'],
    [withCheckDigit('810292987'), 'has a day that does not exist even minus 60'],
    [withCheckDigit('022334987'), 'begins with 0 and is no date'],
    ['000000-0000', 'is nothing but noughts'],
    ['5'.repeat(5000), 'is endless'],
  ])('is refused when %j %s', (raw) => {
    expect(parseOrganisationNumber(raw)).toBeNull();
  });

  it('is read back as itself, and never when one digit is mistyped', () => {
    const nine = fc.stringMatching(/^[1-9]\d[2-9]\d{6}$/);
    fc.assert(
      fc.property(nine, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const number = withCheckDigit(digits);
        const value = parseOrganisationNumber(number)?.value;
        expect(value?.replace('-', '')).toBe(number);
        const mistyped = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1);
        expect(parseOrganisationNumber(mistyped)).toBeNull();
      }),
    );
  });
});

describe('personal identity numbers in a text', () => {
  it.each([
    ['Född 811218-9876, ring i maj', ['personal 811218-9876']],
    ['19811218-9876', ['personal 19811218-9876']],
    ['198112189876', ['personal 198112189876']],
    ['8112189876', ['personal 8112189876']],
    ['811218+9876', ['personal 811218+9876']],
    ['811218 9876', ['personal 811218 9876']],
    ['811218–9876', ['personal 811218–9876']],
    ['nr 701063-2391.', ['coordination 701063-2391']],
    ['811218-9876 och 19701063-2391', ['personal 811218-9876', 'coordination 19701063-2391']],
    ['010101-1237', ['personal 010101-1237']],
    ['0101011237', []],
  ])('are found in %j', (text, places) => {
    expect(found(text)).toEqual(places);
  });

  it.each([
    'ring 070-123 45 67',
    `ring ${withCheckDigit('070123456')}`,
    `ring ${withCheckDigit('081012345')}`,
    '556036-0793',
    '811218-9875',
    '1811218-98761',
    'vill ha 12 st, återkom 2026-11-23 kl 14',
    '',
  ])('are not seen in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
