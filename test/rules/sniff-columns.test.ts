import { getCountries, getCountryCallingCode, Metadata } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { addLeadingZeros, changeText } from '#shared/lists/change-cell.ts';
import { emailsInCell } from '#shared/lists/emails-in-cell.ts';
import { fieldOfTitle } from '#shared/lists/header-words.ts';
import { fewestPhoneDigits, phonesInCell } from '#shared/lists/phones-in-cell.ts';
import { isRefusal } from '#shared/lists/refusal-words.ts';
import { isDataLike, lookOf, suggestMapping } from '#shared/lists/sniff-columns.ts';

describe('a title', () => {
  it.each([
    ['Telefon', 'phone'],
    ['TELEFONNUMMER', 'phone'],
    ['Tel.nr', 'phone'],
    ['Tfn', 'phone'],
    ['Mobil 2', 'phone'],
    ['mobil1', 'phone'],
    ['Telefon (arbete)', 'phone'],
    ['Växel', 'phone'],
    ['Mobile Phone', 'phone'],
    ['phone_number', 'phone'],
    ['Phone 1 - Value', 'phone'],
    ['E-post', 'email'],
    ['E-postadress', 'email'],
    ['e-mail', 'email'],
    ['Email Address', 'email'],
    ['Mejl', 'email'],
    ['E-mail 1 - Value', 'email'],
    ['Namn', 'name'],
    ['För- och efternamn', 'name'],
    ['Kontaktperson', 'name'],
    ['Full name', 'name'],
    ['Förnamn', 'first-name'],
    ['Given Name', 'first-name'],
    ['Efternamn', 'last-name'],
    ['Surname', 'last-name'],
    ['Företag', 'company'],
    ['Företagsnamn', 'company'],
    ['Organization 1 - Name', 'company'],
    ['Arbetsgivare', 'company'],
    ['Titel', 'role'],
    ['Befattning', 'role'],
    ['Job Title', 'role'],
    ['Org.nr', 'organisation-number'],
    ['Organisationsnummer', 'organisation-number'],
    ['Org-/personnr', 'organisation-number'],
    ['VAT number', 'organisation-number'],
    ['Anteckning', 'note'],
    ['Övrigt', 'note'],
    ['Comments', 'note'],
    ['Ring ej', 'do-not-contact'],
    ['NIX', 'do-not-contact'],
    ['NIX-spärr', 'do-not-contact'],
    ['Reklamspärr', 'do-not-contact'],
    ['Do not contact', 'do-not-contact'],
    ['DO_NOT_CALL', 'do-not-contact'],
    ['Nej tack till reklam', 'do-not-contact'],
    ['Opt-out', 'do-not-contact'],
    ['Unsubscribed', 'do-not-contact'],
    ['Personnummer', 'personal-identity-number'],
    ['Pers.nr', 'personal-identity-number'],
    ['Social Security Number', 'personal-identity-number'],
    ['Adress', 'ignore'],
    ['Postnr', 'ignore'],
    ['Kundnummer', 'ignore'],
    ['Fax', 'ignore'],
    ['A\u{30A}lder', 'ignore'],
  ])('%j stands over %s', (title, field) => {
    expect(fieldOfTitle(title)).toBe(field);
  });

  it.each([
    '',
    ' ',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'Telefontid',
    'NIX-kontrollerad den',
    '1',
    'x'.repeat(1e6),
  ])('%.40j says nothing', (title) => {
    expect(fieldOfTitle(title)).toBeNull();
  });
});

describe('the values of a column', () => {
  it.each([
    [['070-123 45 67', '08-12 34 56', '', 'saknas'], 'phone'],
    [['701234567', '7,01234567E8', '+46 (0)70-123 45 67'], 'phone'],
    [['anna@bolaget.se', 'Per Ek <per@firman.se>', '-'], 'email'],
    [['556036-0793', '212000-0142', 'SE556036079301'], 'organisation-number'],
    [['850709-9805', '640823-3234', '19121212-1212'], 'personal-identity-number'],
    [['8507099805', '6408233234', '191212121212'], 'personal-identity-number'],
    [['Bolaget AB', 'Firman HB', 'Åkeriet'], 'company'],
    [['Anna Berg', 'Per-Erik von Ek', "Siobhan O'Neil"], 'name'],
    [['Anna', 'Per', 'Eva'], null],
    [['12 500', '2026-01-02', '111 22'], null],
    [['', ' '], null],
    [[], null],
  ])('%j look like %s', (values, field) => {
    expect(lookOf(values)).toBe(field);
  });

  it('are personal identity numbers only when most of them are', () => {
    const personal = ['850709-9805', '640823-3234'];
    expect(lookOf([...personal, 'saknas'])).toBe('personal-identity-number');
    expect(lookOf([...personal, 'x', 'y'])).not.toBe('personal-identity-number');
    // A check digit that is wrong, and a day that no month has.
    expect(lookOf(['850709-9806', '640823-3235'])).not.toBe('personal-identity-number');
    expect(lookOf(['850732-9803'])).not.toBe('personal-identity-number');
  });

  it('are telephone numbers although they would also do as personal identity numbers', () => {
    // 070101 with a right check digit: both.
    expect(lookOf(['0701010004', '0701010012', '0701010020'])).toBe('phone');
  });

  it('tell data from a title', () => {
    for (const text of ['070-123 45 67', 'anna@bolaget.se', '556036-0793', 'Uttag 2026-01-15'])
      expect(isDataLike(text)).toBe(true);
    for (const text of ['Telefon', 'Kundlista 2026', 'Mobil 2', '', 'x'.repeat(1e6), '@', '0'.repeat(1e6)])
      expect(isDataLike(text)).toBe(false);
  });
});

describe('the mapping that is suggested', () => {
  const phones = ['0701234567', '0812345678'];
  const personal = ['850709-9805', '640823-3234'];
  it.each([
    {
      holds: 'goes by the titles',
      titles: ['Namn', 'Tel', 'Mejl'],
      samples: [[], [], []],
      mapping: ['name', 'phone', 'email'],
    },
    {
      holds: 'goes by the values where no title is known',
      titles: ['', 'Vart', ''],
      samples: [['Anna Berg'], phones, ['a@b.se']],
      mapping: ['name', 'phone', 'email'],
    },
    {
      holds: 'believes a title more than the values',
      titles: ['Kundnummer', 'Övrigt'],
      samples: [phones, phones],
      mapping: ['ignore', 'note'],
    },
    {
      holds: 'believes values that are personal identity numbers more than any title',
      titles: ['Kundnummer', 'Orgnr', 'Telefon', 'Namn'],
      samples: [personal, personal, personal, personal],
      mapping: Array.from({ length: 4 }, () => 'personal-identity-number'),
    },
    {
      holds: 'keeps the numbers of companies where a few are sole traders',
      titles: ['Orgnr'],
      samples: [['556036-0793', '212000-0142', '850709-9805']],
      mapping: ['organisation-number'],
    },
    {
      holds: 'takes the first of columns that a row can have one of, and all that it can have several of',
      titles: ['Namn', 'Kontaktperson', 'Telefon', 'Mobil', 'Företag', 'Bolag'],
      samples: [[], [], [], [], [], []],
      mapping: ['name', 'ignore', 'phone', 'phone', 'company', 'ignore'],
    },
    {
      holds: 'guesses no name where there is one already',
      titles: ['Förnamn', ''],
      samples: [['Anna'], ['Anna Berg']],
      mapping: ['first-name', 'ignore'],
    },
    {
      holds: 'is not led astray by titles that objects have',
      titles: ['__proto__', 'constructor'],
      samples: [phones, ['x']],
      mapping: ['phone', 'ignore'],
    },
    { holds: 'does without values', titles: ['Namn', 'Okänd'], samples: [], mapping: ['name', 'ignore'] },
  ])('$holds', ({ titles, samples, mapping }) => {
    expect(suggestMapping(titles, samples)).toEqual(mapping);
  });
});

describe('the numbers of a cell', () => {
  it.each([
    ['070-123 45 67', ['+46701234567']],
    ['7,01234567E8', ['+46701234567']],
    ['7.01234567E+08', ['+46701234567']],
    ['701234567', ['+46701234567']],
    ['+46 (0)70-123 45 67', ['+46701234567']],
    ['08-12 34 56 ankn 12', ['+468123456']],
    ['08-12 34 56 vx', ['+468123456']],
    ['070-123 45 67 / 08-12 34 56', ['+46701234567', '+468123456']],
    ['070-1234567, saknas', ['+46701234567', null]],
    ['070-1234567\n08-123456', ['+46701234567', '+468123456']],
    ['070-1234567|08-123456', ['+46701234567', '+468123456']],
    ['7,01235E+08', [null]],
    ['hej', [null]],
    ['', []],
    [' \u{A0} ', []],
    ['0'.repeat(321), []],
  ])('%j are %j', (cell, numbers) => {
    expect(phonesInCell(cell).map(({ e164 }) => e164)).toEqual(numbers);
  });

  it('are looked for only where there are as many digits as the shortest number has', () => {
    const lengths = getCountries().map((country) => {
      const metadata = new Metadata();
      metadata.selectNumberingPlan(country);
      return (
        getCountryCallingCode(country).length +
        Math.min(...(metadata.numberingPlan?.possibleLengths() ?? [NaN]))
      );
    });
    expect(lengths.length).toBeGreaterThan(200);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(fewestPhoneDigits);
  });

  it('keep what was written', () => {
    expect(phonesInCell(' 070\u{A0}123 45 67 ')).toEqual([
      { raw: '070\u{A0}123 45 67', e164: '+46701234567' },
    ]);
  });
});

describe('the addresses of a cell', () => {
  it.each([
    ['Anna@Bolaget.SE', ['anna@bolaget.se']],
    ['Anna Berg <anna@bolaget.se>', ['anna@bolaget.se']],
    ['a@b.se;c@d.se, e@f.se', ['a@b.se', 'c@d.se', 'e@f.se']],
    ['a@b.se c@d.se', ['a@b.se', 'c@d.se']],
    ['a@b.se, saknas', ['a@b.se']],
    ['a@b, c@d.se', [null, 'c@d.se']],
    ['saknas', [null]],
    [' ', []],
    [`${'a'.repeat(321)}@b.se`, []],
  ])('%j are %j', (cell, addresses) => {
    expect(emailsInCell(cell).map(({ address }) => address?.matchKey ?? null)).toEqual(addresses);
  });
});

describe('an answer under "ring ej"', () => {
  it.each([
    'ja',
    'JA',
    'J',
    'yes',
    'x',
    '1',
    'sant',
    'true',
    'Nej tack',
    'nix',
    'Spärrad',
    '2026-01-02',
    'vet ej',
    'kanske',
    'x'.repeat(1e6),
  ])('%.40j refuses', (cell) => {
    expect(isRefusal(cell)).toBe(true);
  });

  it.each(['', ' ', '-', 'nej', 'NEJ', 'n', 'no', '0', '0,0', 'false', 'FALSKT', 'Ej spärrad', 'n/a', '–'])(
    '%j does not refuse',
    (cell) => {
      expect(isRefusal(cell)).toBe(false);
    },
  );
});

describe('a change to a column', () => {
  it.each([
    ['701234567', '0701234567'],
    ['70-123 45 67', '070-123 45 67'],
    ['8123456', '08123456'],
    ['701234567, 812345678', '0701234567, 0812345678'],
    [' 701234567', ' 0701234567'],
    ['0701234567', '0701234567'],
    ['+46701234567', '+46701234567'],
    ['123456', '123456'],
    ['12345678901', '12345678901'],
    ['hej', 'hej'],
    ['', ''],
  ])('puts a zero in front of %j: %j', (before, after) => {
    expect(addLeadingZeros(before)).toBe(after);
  });

  it('replaces text as it is written, wherever it stands', () => {
    const replace = (text: string, find: string, replace: string) =>
      changeText(text, { kind: 'replace', column: 0, find, replace });
    expect(replace('a.b.c', '.', '$&')).toBe('a$&b$&c');
    expect(replace('aaa', 'a', '')).toBe('');
    expect(replace('abc', '', 'x')).toBe('abc');
  });
});
