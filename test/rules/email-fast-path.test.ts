import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEmailAddress } from '#shared/kernel/email-address.ts';
import { parseOrganisationNumber } from '#shared/kernel/organisation-number.ts';
import {
  createEmailHashes,
  type EmailHashes,
  readEmail,
  readEmailBytes,
} from '#shared/lists/email-fast-path.ts';
import { hashText } from '#shared/lists/hash-text.ts';
import {
  isPersonalOrganisation,
  readOrganisation,
  readOrganisationBytes,
} from '#shared/lists/organisation-fast-path.ts';
import { seededRandom } from '#test/bench/generate.ts';

const encoder = new TextEncoder();

/** The bytes of the text with others around them. */
function within(text: string): readonly [bytes: Uint8Array, start: number, end: number] {
  const encoded = encoder.encode(text);
  const bytes = new Uint8Array(encoded.length + 8).fill(0x61);
  bytes.set(encoded, 4);
  return [bytes, 4, 4 + encoded.length];
}

const random = seededRandom(20_261_124);
const below = (limit: number): number => Math.floor(random() * limit);
const pick = (from: readonly string[]): string => from[below(from.length)] ?? '';
const chain = (parts: readonly string[], most: number): string =>
  Array.from({ length: below(most + 1) }, () => pick(parts)).join('');

function hashSlowly(text: string): EmailHashes {
  const address = parseEmailAddress(text);
  if (address === null) return createEmailHashes();
  const labels = address.domain.split('.');
  return {
    key: hashText(address.matchKey),
    address: hashText(address.matchKeyWithoutTag),
    domain: hashText(address.domain),
    parentDomain: labels.length > 2 ? hashText(labels.slice(1).join('.')) : 0,
    isDeep: labels.length > 3,
  };
}

/** The texts that are read otherwise than the slow way reads them. */
function differingEmails(texts: readonly string[]): string[] {
  // Used again for every text, as in a list: nothing of one address may stay for the next.
  const found = createEmailHashes();
  return texts.filter((text) => {
    const wanted = hashSlowly(text);
    const asText = readEmail(text, found) === wanted.address && isEqual(found, wanted);
    return !asText || readEmailBytes(...within(text), found) !== wanted.address || !isEqual(found, wanted);
  });
}

const isEqual = (one: EmailHashes, other: EmailHashes): boolean =>
  one.key === other.key &&
  one.address === other.address &&
  one.domain === other.domain &&
  one.parentDomain === other.parentDomain &&
  one.isDeep === other.isDeep;

describe('an address read the short way', () => {
  it.each([
    ['anna@bolaget.se', 'anna@bolaget.se', 'bolaget.se', '', false],
    [' Anna.Berg@Bolaget.SE ', 'anna.berg@bolaget.se', 'bolaget.se', '', false],
    ['anna+nyhet@bolaget.se', 'anna@bolaget.se', 'bolaget.se', '', false],
    ['anna+a+b@mail.bolaget.se', 'anna@mail.bolaget.se', 'mail.bolaget.se', 'bolaget.se', false],
    ['+anna+b@bolaget.se', '+anna+b@bolaget.se', 'bolaget.se', '', false],
    ["o'neill@a.b.bolaget.se", "o'neill@a.b.bolaget.se", 'a.b.bolaget.se', 'b.bolaget.se', true],
    ['a@a.b.c.bolaget.se', 'a@a.b.c.bolaget.se', 'a.b.c.bolaget.se', 'b.c.bolaget.se', true],
    ['Anna <anna@bolaget.se>', 'anna@bolaget.se', 'bolaget.se', '', false],
    ['åsa@åre.se', 'åsa@xn--re-xia.se', 'xn--re-xia.se', '', false],
  ])('of %j is that of %s at %s below %j', (text, address, domain, parent, isDeep) => {
    const found = createEmailHashes();
    expect(readEmail(text, found)).toBe(hashText(address));
    expect(found).toMatchObject({ address: hashText(address), domain: hashText(domain), isDeep });
    expect(found.parentDomain).toBe(parent === '' ? 0 : hashText(parent));
    expect(found.key).toBe(hashText(parseEmailAddress(text)?.matchKey ?? ''));
  });

  it.each([
    '',
    '  ',
    'anna',
    'anna@bolaget',
    '@bolaget.se',
    'a@b@c.se',
    'a..b@c.se',
    'anna@10.0.0.1',
    'anna@-a.se',
  ])('is nothing for %j', (text) => {
    const found = { key: 1, address: 2, domain: 3, parentDomain: 4, isDeep: true };
    expect(readEmail(text, found)).toBe(0);
    expect(found).toEqual(createEmailHashes());
  });

  it('is what the slow way gives at every limit of length', () => {
    const label = 'b'.repeat(63);
    const texts = [63, 64, 65].flatMap((local) =>
      [
        `${label}.se`,
        `${label}b.se`,
        `${label}.${label}.${label}.se`,
        `${label}.${label}.${label}.${'c'.repeat(57)}.se`,
      ].flatMap((domain) => [`${'a'.repeat(local)}@${domain}`, `a+${'a'.repeat(local - 2)}@${domain}`]),
    );
    const long = Array.from(
      { length: 12 },
      (_, more) => `a@${`${label}.`.repeat(3)}${'c'.repeat(50 + more)}.se`,
    );
    expect(differingEmails([...texts, ...long])).toEqual([]);
    expect(long.map((text) => hashSlowly(text).address > 0)).toContain(true);
    expect(long.map((text) => hashSlowly(text).address > 0)).toContain(false);
  });

  it('is what the slow way gives for addresses put together', () => {
    const locals = [
      'anna',
      'A',
      'berg',
      '.',
      '.b',
      '+',
      '+tag',
      '-',
      '_',
      "'",
      '!#$%&*/=?^`{|}~',
      '1',
      'å',
      ' ',
      '"',
    ];
    const domains = [
      'bolaget',
      'A',
      'b',
      '.',
      '.c',
      '.se',
      '-',
      '1',
      '.12',
      '_',
      'é',
      'xn--re-xia',
      'ß',
      '@',
      ' ',
      ';',
    ];
    const texts = Array.from(
      { length: 30_000 },
      () =>
        `${pick(['', 'a', 'anna', "'"])}${chain(locals, 3)}@${pick(['', 'x', 'bolaget'])}${chain(domains, 4)}${pick(['', '.se', '.com', '.se '])}`,
    );
    expect(differingEmails(texts)).toEqual([]);
    expect(texts.filter((text) => hashSlowly(text).address > 0).length).toBeGreaterThan(5000);
  });

  it('is what the slow way gives, whatever is typed', () => {
    const typed = fc.oneof(
      fc.emailAddress(),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.stringMatching(/^[ 'a-cA-C0-2.+<]{0,8}@[a-cA-C0-2.@-]{0,10}\.[a-z1 .>]{1,3}$/),
    );
    fc.assert(
      fc.property(typed, (text) => differingEmails([text]).length === 0),
      { numRuns: 2000 },
    );
  });
});

function readOrganisationSlowly(text: string): number {
  return Number(parseOrganisationNumber(text)?.value.replace('-', '') ?? 0);
}

describe('an organisation number read the short way', () => {
  it.each([
    ['556036-0793', 5_560_360_793, false],
    ['5560360793', 5_560_360_793, false],
    [' 556036-0793 ', 5_560_360_793, false],
    ['SE556036079301', 5_560_360_793, false],
    ['16556036-0793', 5_560_360_793, false],
    ['850101-0006', 8_501_010_006, true],
    ['000101-0008', 1_010_008, true],
    ['850161-0003', 8_501_610_003, true],
  ])('of %j is %d, of a person: %s', (text, number, isPersonal) => {
    expect([readOrganisation(text), readOrganisationBytes(...within(text))]).toEqual([number, number]);
    expect(isPersonalOrganisation(number)).toBe(isPersonal);
    expect(parseOrganisationNumber(text)?.isPersonalIdentityNumber).toBe(isPersonal);
  });

  it.each([
    '',
    ' ',
    '556036-0794',
    '55603-60793',
    '556036-079',
    '556036--0793',
    '0000000000',
    '851301-0002',
    'abc',
  ])('is nothing for %j', (text) => {
    expect([readOrganisation(text), readOrganisationBytes(...within(text))]).toEqual([0, 0]);
  });

  it('is what the slow way gives for numbers with and without a right check digit', () => {
    const texts = Array.from({ length: 30_000 }, () => {
      const nine = `${below(10)}${below(10)}${pick(['0', '1', '2', '5', '7'])}${below(10)}${pick(['0', '1', '2', '6', '9'])}${below(10)}${below(10)}${below(10)}${below(10)}`;
      const ten = nine + (random() < 0.8 ? checkDigit(nine) : String(below(10)));
      const dashed =
        random() < 0.5 ? ten : `${ten.slice(0, 6)}${pick(['-', '-', '-', '–', '+', ' '])}${ten.slice(6)}`;
      return `${pick(['', '', '', '', '', '16', '19', '20', ' '])}${dashed}${pick(['', '', '', '', ' ', '1'])}`;
    });
    const wrong = texts.filter((text) => {
      const wanted = readOrganisationSlowly(text);
      const isPersonal = parseOrganisationNumber(text)?.isPersonalIdentityNumber ?? false;
      if (wanted > 0 && isPersonalOrganisation(wanted) !== isPersonal) return true;
      return readOrganisation(text) !== wanted || readOrganisationBytes(...within(text)) !== wanted;
    });
    expect(wrong).toEqual([]);
    expect(texts.filter((text) => readOrganisationSlowly(text) > 0).length).toBeGreaterThan(5000);
  });
});

function checkDigit(nineDigits: string): string {
  const sum = Array.from(nineDigits, Number).reduce((total, digit, index) => {
    const weighted = index % 2 === 0 ? digit * 2 : digit;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}
