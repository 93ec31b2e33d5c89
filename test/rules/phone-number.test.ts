import * as fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import {
  maskPhoneNumber,
  parsePhoneNumber,
  phoneQueryDigits,
  phoneSearchForms,
  readE164,
  splitPhoneNumbers,
} from '#shared/kernel/phone-number.ts';

const mobile = '+46701234567';
const stockholm = '+4681234567';

const writings: readonly (readonly [string, string])[] = [
  // usual writing
  ['0701234567', mobile],
  ['070-1234567', mobile],
  ['070-123 45 67', mobile],
  ['070 123 45 67', mobile],
  ['070.123.45.67', mobile],
  ['070/123 45 67', mobile],
  ['070/1234567', mobile],
  ['(070) 123 45 67', mobile],
  ['(070)/123 45 67', mobile],
  ['08-123 45 67', stockholm],
  ['08 - 123 45 67', stockholm],
  ['(08)1234567', stockholm],
  ['0501-123 45', '+4650112345'],
  ['0771-123 456', '+46771123456'],
  ['020-12 34 56', '+4620123456'],
  ['010-123 45 67', '+46101234567'],
  ['070-1740605', '+46701740605'],
  // with a country code
  ['+46701234567', mobile],
  ['+46 70 123 45 67', mobile],
  ['+ 46 70 123 45 67', mobile],
  ['+46-70-123 45 67', mobile],
  ['+46 70/123 45 67', mobile],
  ['+46 (0)70-123 45 67', mobile],
  ['+46(0)701234567', mobile],
  ['+46 ( 0 ) 70 123 45 67', mobile],
  ['+460701234567', mobile],
  ['+46 070 123 45 67', mobile],
  ['(+46) 70 123 45 67', mobile],
  ['(0046)701234567', mobile],
  ['0046701234567', mobile],
  ['0046 (0)70 123 45 67', mobile],
  ['00 46 70 123 45 67', mobile],
  ['46701234567', mobile],
  ['46(0)701234567', mobile],
  ['+46 0501 123 45', '+4650112345'],
  // spaces, dashes and digits of other kinds, and what cannot be seen
  ['070\u00A0123\u00A045\u00A067', mobile],
  ['070\u2009123\u202F45\u200767', mobile],
  ['070\u2011123 45 67', mobile],
  ['070–123–45–67', mobile],
  ['070\u2212123 45 67', mobile],
  ['\u202A+46 70 123 45 67\u202C', mobile],
  ['\uFEFF0701234567\u200B', mobile],
  ['０７０－１２３４５６７', mobile],
  ['\t070-123 45 67\r\n', mobile],
  // spreadsheets
  ['7,01234567E8', mobile],
  ['7.01234567E+08', mobile],
  ['7,01234567e+8', mobile],
  ['4,6701234567E10', mobile],
  ['7,0123456E8', '+46701234560'],
  ['701234567', mobile],
  ['81234567', stockholm],
  ['701234567.0', mobile],
  ['0701234567,00', mobile],
  ["'0701234567", mobile],
  ['="0701234567"', mobile],
  // words beside the number
  ['tel:+46701234567', mobile],
  ['Tel. 070-123 45 67', mobile],
  ['Tfn: 070-123 45 67', mobile],
  ['M: 070-123 45 67', mobile],
  ['Mobil 070-123 45 67', mobile],
  ['Mobilnummer: 070-123 45 67', mobile],
  ['070-123 45 67 (mobil)', mobile],
  ['Telefon arbete 08-123 45 67', stockholm],
  ['070-123 45 67,', mobile],
  // other countries
  ['+47 22 12 34 56', '+4722123456'],
  ['0047 22 12 34 56', '+4722123456'],
  ['+45 32 12 34 56', '+4532123456'],
  ['+358 40 1234567', '+358401234567'],
  ['+44 (0)20 7946 0958', '+442079460958'],
  ['+1 (212) 555-0100', '+12125550100'],
  ['+39 06 1234 5678', '+390612345678'],
];

const notNumbers: readonly string[] = [
  '',
  '   ',
  'abc',
  '-',
  '+',
  '00',
  '112',
  '070-123',
  '07012345678901',
  '++46701234567',
  '+999 123 456',
  '4,67012E+10',
  '7,01E+08',
  '7,01234567E5',
  '2026-11-23',
  '556036-0793',
  '850101-1234',
  '08-12 34 56 / 57',
  '070-123 45 67 / 08-123 45 67',
  'Anna 070-123 45 67',
  'O70-123 45 67',
  'anna@bolaget.se',
  '0'.repeat(5000),
];

describe('a telephone number', () => {
  it.each(writings)('reads %j as %s', (raw, e164) => {
    expect(parsePhoneNumber(raw)?.e164).toBe(e164);
  });

  it.each(notNumbers)('takes %j for no number', (raw) => {
    expect(parsePhoneNumber(raw)).toBeNull();
  });

  it.each([
    ['08-123 45 67 ankn 12', '12'],
    ['08-123 45 67, ankn. 12', '12'],
    ['08-123 45 67 anknytning 1234', '1234'],
    ['08-123 45 67 (ankn 12)', '12'],
    ['08-123 45 67 ext. 12', '12'],
    ['08-123 45 67 x12', '12'],
    ['08-123 45 67#12', '12'],
    ['tel:+46-8-123-45-67;ext=12', '12'],
    ['08-123 45 67 vx 12', '12'],
    ['08-123 45 67 vx', 'vx'],
    ['08-123 45 67 (växel)', 'vx'],
    ['Växel: 08-123 45 67', 'vx'],
    ['08-123 45 67', null],
  ])('keeps the extension of %j apart as %j', (raw, extension) => {
    expect(parsePhoneNumber(raw)).toMatchObject({ e164: stockholm, extension });
  });

  it.each([
    [mobile, '070-123 45 67', 'SE', true],
    [stockholm, '08-123 45 67', 'SE', false],
    ['+46771123456', '0771-12 34 56', 'SE', false],
    ['+4650112345', '0501-123 45', 'SE', false],
    ['+4722123456', '+47 22 12 34 56', 'NO', false],
    ['+358401234567', '+358 40 1234567', 'FI', true],
    ['+870773111632', '+870 773 111 632', null, true],
  ])('shows %s as %s', (raw, display, country, isMobile) => {
    expect(parsePhoneNumber(raw)).toMatchObject({ display, country, isMobile });
  });

  it('reads its own display and its own stored form as the same number', () => {
    for (const [raw] of writings) {
      const number = parsePhoneNumber(raw);
      expect(parsePhoneNumber(number?.display ?? '')?.e164).toBe(number?.e164);
      expect(parsePhoneNumber(number?.e164 ?? '')).toEqual({ ...number, extension: null });
    }
  });

  it('never throws, whatever is typed', () => {
    const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-+() \d.,/;xEvankt]{0,140}$/));
    fc.assert(
      fc.property(typed, (raw) => {
        const e164 = parsePhoneNumber(raw)?.e164 ?? '+46';
        expect(e164).toMatch(/^\+[1-9]\d{1,14}$/);
        expect(splitPhoneNumbers(raw).join('').length).toBeLessThanOrEqual(raw.normalize('NFKC').length);
        expect(phoneQueryDigits(raw) ?? '0').toMatch(/^\d{1,15}$/);
      }),
    );
  });
});

describe('several numbers in one cell', () => {
  it.each([
    ['', []],
    ['  ', []],
    ['070-123 45 67', ['070-123 45 67']],
    ['070/123 45 67', ['070/123 45 67']],
    ['08-123 45 67, ankn 12', ['08-123 45 67, ankn 12']],
    ['tel:+46-8-123-45-67;ext=12', ['tel:+46-8-123-45-67;ext=12']],
    ['070-123 45 67 / 08-123 45 67', ['070-123 45 67', '08-123 45 67']],
    ['070-1234567/08-1234567', ['070-1234567', '08-1234567']],
    ['070-123 45 67, 08-123 45 67', ['070-123 45 67', '08-123 45 67']],
    ['070-123 45 67;08-123 45 67', ['070-123 45 67', '08-123 45 67']],
    ['070-123 45 67\n08-123 45 67', ['070-123 45 67', '08-123 45 67']],
    ['070-123 45 67 | 08-123 45 67', ['070-123 45 67', '08-123 45 67']],
    ['070-123 45 67 eller 08-123 45 67', ['070-123 45 67', '08-123 45 67']],
    ['070-123 45 67 08-123 45 67', ['070-123 45 67', '08-123 45 67']],
    ['0701234567 0812345678 0311234567', ['0701234567', '0812345678', '0311234567']],
    ['+46701234567+46812345678', ['+46701234567', '+46812345678']],
    ['Mobil 070-123 45 67, växel 08-123 45 67', ['Mobil 070-123 45 67', 'växel 08-123 45 67']],
    ['08-12 34 56 / 57', ['08-12 34 56', '57']],
    ['ring receptionen', ['ring receptionen']],
  ])('splits %j into %j', (cell, numbers) => {
    expect(splitPhoneNumbers(cell)).toEqual(numbers);
  });

  it('gives back a cell that is far too long as it is', () => {
    const cell = '070-123 45 67 '.repeat(100);
    expect(splitPhoneNumbers(cell)).toEqual([cell]);
  });
});

describe('a masked number', () => {
  it.each([
    ['070-123 45 67', '070-••• •• 67'],
    ['08-123 45 67', '08-••• •• 67'],
    ['0501-123 45', '0501-••• ••'],
    ['+47 22 12 34 56', '+47 •• •• •• 56'],
    ['0701234567', '••••••••67'],
    ['112', '•••'],
    ['', ''],
  ])('shows %j as %j', (display, masked) => {
    expect(maskPhoneNumber(display)).toBe(masked);
  });

  it('covers at least four digits of every number', () => {
    for (const [raw] of writings)
      expect(maskPhoneNumber(parsePhoneNumber(raw)?.display ?? '').match(/•/g)?.length).toBeGreaterThan(3);
  });
});

describe('a number that is held', () => {
  it('is shown and indexed as the library would, for every Swedish number of that length', () => {
    const held = fc.integer({ min: 10_000_000, max: 799_999_999 }).map((digits) => `+46${digits}`);
    fc.assert(
      fc.property(held, (e164) => {
        const known = parsePhoneNumberFromString(e164);
        fc.pre(known?.isValid() === true && !known.nationalNumber.startsWith('77'));
        expect(readE164(e164)).toEqual({ country: 'SE', display: known?.formatNational() });
        expect(phoneSearchForms(e164)).toContain(` 0${known?.nationalNumber} `);
      }),
      { numRuns: 2000 },
    );
  });

  it('is grouped like the first one of its kind: the library tells none apart by more than three digits', () => {
    for (let start = 100; start < 1000; start += 1)
      for (const rest of ['0000', '99999', '000000', '314159', '999999']) {
        const known = parsePhoneNumberFromString(`+46${start}${rest}`);
        if (known?.isValid() !== true || String(start).startsWith('77')) continue;
        expect(readE164(known.number)?.display).toBe(known.formatNational());
      }
  });

  it.each(['', '070-123 45 67', 'anna'])('is not %j', (text) => {
    expect(readE164(text)).toBeNull();
  });
});

describe('a search for a number', () => {
  it('indexes the forms in which a number is typed', () => {
    expect(phoneSearchForms(mobile)).toBe('46701234567 0701234567 701234567');
    expect(phoneSearchForms('+442079460958')).toBe('442079460958 02079460958 2079460958');
    expect(phoneSearchForms('+999')).toBe('999');
  });

  it.each([
    ['+46 (0)70-12', '467012'],
    ['+46(0)70', '4670'],
    ['+46070', '4670'],
    ['0046 70', '4670'],
    ['004', '4'],
    ['070-12', '07012'],
    ['(070) 1', '0701'],
    ['070-', '070'],
    ['70 123', '70123'],
    ['tel:070', '070'],
    ['070\u00A012', '07012'],
    ['anna', null],
    ['anna 070', null],
    ['', null],
    ['+', null],
    ['00', null],
    ['1234567890123456', null],
  ])('reads %j as the digits %j', (text, digits) => {
    expect(phoneQueryDigits(text)).toBe(digits);
  });

  it('finds a number by every start of every way to write it', () => {
    const forms = phoneSearchForms(mobile).split(' ');
    const typed = ['070-123 45 67', '+46 70 123 45 67', '+46 (0)70-123 45 67', '0046701234567', '701234567'];
    for (const text of typed)
      for (let length = 8; length <= text.length; length += 1) {
        const digits = phoneQueryDigits(text.slice(0, length)) ?? 'none';
        expect(forms.some((form) => form.startsWith(digits))).toBe(true);
      }
  });
});
