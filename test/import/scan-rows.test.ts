import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeList } from '#main/import/list-in-hand.ts';
import {
  emailsPerRow,
  listLimits,
  type ListRecord,
  phonesPerRow,
  rowFlags,
  type ScanBatch,
} from '#main/import/list-protocol.ts';
import { MadeChanges } from '#main/import/made-changes.ts';
import { createRecordReader } from '#main/import/table/read-record.ts';
import { createScanner } from '#main/import/table/scan-rows.ts';
import { companyKeyOf } from '#shared/kernel/company-name.ts';
import { parseEmailAddress } from '#shared/kernel/email-address.ts';
import { hashName, hashText } from '#shared/lists/hash-text.ts';
import { type CellChange, listFields, type Mapping, rowProblems } from '#shared/lists/list-fields.ts';

const ignorePulse = (): void => {};

/** A row of a batch, as plain values. */
interface RowNumbers {
  readonly phones: readonly number[];
  readonly emails: readonly number[];
  readonly domains: readonly number[];
  readonly organisation: number;
  readonly company: number;
  readonly name: number;
  readonly flags: number;
}

function rowOf(batch: ScanBatch, row: number): RowNumbers {
  const part = (values: Float64Array, count: number) => [...values.subarray(row * count, (row + 1) * count)];
  return {
    phones: part(batch.phones, phonesPerRow),
    emails: part(batch.emails, emailsPerRow),
    domains: part(batch.domains, emailsPerRow * 2),
    organisation: batch.organisations[row] ?? NaN,
    company: batch.companies[row] ?? NaN,
    name: batch.names[row] ?? NaN,
    flags: batch.flags[row] ?? NaN,
  };
}

const filled = (values: readonly number[], count: number) =>
  [...values, ...Array.from({ length: count }, () => 0)].slice(0, count);

/** What a batch must say of a row, put together from its record alone. */
function expectedOf(record: ListRecord): RowNumbers {
  const phones = record.phones.flatMap(({ e164 }) => (e164 === null ? [] : [Number(e164.slice(1))]));
  const keys = record.emails.flatMap(({ matchKey }) => (matchKey === null ? [] : [matchKey]));
  const addresses = keys.flatMap((key) => parseEmailAddress(key) ?? []);
  const held = addresses.slice(0, emailsPerRow);
  const labels = held.map(({ domain }) => domain.split('.'));
  const { organisationNumber, name, company } = record;
  const isPersonal = organisationNumber?.isPersonal === true;
  const isCrowded =
    phones.length > phonesPerRow ||
    addresses.length > emailsPerRow ||
    labels.some(({ length }) => length > 3);
  const flags: readonly (readonly [boolean, number])[] = [
    ...rowProblems.map((problem, index) => [record.problems.includes(problem), 1 << index] as const),
    [name !== '', rowFlags.hasName],
    [company !== '', rowFlags.hasCompany],
    [isPersonal, rowFlags.isSoleTrader],
    [record.isDoNotContact, rowFlags.isDoNotContact],
    [isCrowded, rowFlags.needsRecord],
  ];
  return {
    phones: filled(phones, phonesPerRow),
    emails: filled(
      held.map(({ matchKeyWithoutTag }) => hashText(matchKeyWithoutTag)),
      emailsPerRow,
    ),
    domains: filled(
      held.flatMap(({ domain }, at) => {
        const above = labels[at]?.slice(1) ?? [];
        return [hashText(domain), above.length > 1 ? hashText(above.join('.')) : 0];
      }),
      emailsPerRow * 2,
    ),
    organisation: organisationNumber && !isPersonal ? Number(organisationNumber.value.replace('-', '')) : 0,
    company: company === '' ? 0 : hashText(companyKeyOf(company)),
    name: name === '' ? 0 : hashName(name),
    flags: flags.reduce((bits, [is, bit]) => (is ? bits | bit : bits), 0),
  };
}

/** What scan and records say of every row of a text. */
async function compare(text: string, mapping: Mapping, changes: readonly CellChange[] = []) {
  const source = { name: 'list.csv', bytes: Buffer.from(text) };
  const { table } = await takeList(source, { delimiter: ';', headerRecord: null }, listLimits, ignorePulse);
  const made = new MadeChanges(changes);
  const scanner = createScanner(table, made, { mapping, isCompanyWanted: true }, ignorePulse);
  const scanned: RowNumbers[] = [];
  for (let batch = scanner.next(); batch; batch = scanner.next())
    for (let row = 0; row < batch.rowCount; row += 1) scanned.push(rowOf(batch, row));
  const read = createRecordReader(table, made, mapping);
  const expected = Array.from({ length: table.rowCount }, (_, row) => expectedOf(read(row)));
  return { scanned, expected };
}

// What suppliers, spreadsheets and people write, and what only somebody with bad intentions would.
const scraps: readonly string[] = [
  '',
  ' ',
  '\u{A0}',
  '\t',
  'x',
  '"',
  '""',
  ';',
  ',',
  '|',
  '/',
  '\n',
  '\r',
  '\r\n',
  '\u{FEFF}',
  '\u{200B}',
  '-',
  '070-123 45 67',
  '0701234567',
  '701234567',
  '7,01234567E8',
  '7,01235E+08',
  '+46 (0)70-123 45 67',
  '08-12 34 56',
  '070\u{A0}123\u{A0}45\u{A0}67',
  '+47 22 12 34 56',
  '08-12 34 56 ankn 12',
  '12345',
  'saknas',
  '０７０１２３４５６７',
  '0701234567 / 08-123456',
  '0701234567|08-123456',
  '0701234567\n08-123456',
  '0701234567 08-123456',
  '1 2 3 4 5',
  'anna@bolaget.se',
  'Anna+x@Mail.Bolaget.SE',
  'a@b.c.d.se',
  'a@åre.se',
  'Anna <a@b.se>',
  'a@b.se;c@d.se',
  'a@b',
  '@',
  '556036-0793',
  '5560360793',
  '850709-9805',
  '8507099805',
  '198507099805',
  'SE556036079301',
  '556036-0794',
  'Anna',
  'Berg',
  'Åsa',
  'ÅSA',
  'A\u{30A}sa',
  'Ærø',
  'Émile',
  'ﬁ',
  '李',
  '😀',
  'Bolaget AB',
  'AB Bolaget (publ)',
  '–',
  'ja',
  'nej',
  'NEJ',
  '0',
  '1',
  'x'.repeat(60),
  '1'.repeat(130),
  'å'.repeat(101),
  ' '.repeat(50),
  '="070"',
  '\u{1}',
];
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...scraps) },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...scraps), { maxLength: 4 }).map((parts) => parts.join('')),
  },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...scraps), { maxLength: 4 }).map((parts) => parts.join(' ')),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\u{0}', '')),
  },
);
const written = fc
  .record({ text: cell, isQuoted: fc.boolean(), tail: fc.constantFrom('', '', '', 'x', '"y') })
  .map(({ text, isQuoted, tail }) => (isQuoted ? `"${text.replaceAll('"', '""')}"${tail}` : text));
const rows = fc.array(
  fc.array(written, { minLength: 1, maxLength: 9 }).map((cells) => cells.join(';')),
  { minLength: 1, maxLength: 12 },
);
const mapping = fc.array(fc.constantFrom(...listFields), { minLength: 1, maxLength: 9 });
const column = fc.nat({ max: 9 });
const change: fc.Arbitrary<CellChange> = fc.oneof(
  fc.record({ kind: fc.constant('cell' as const), row: fc.nat({ max: 12 }), column, value: cell }),
  fc.record({
    kind: fc.constant('replace' as const),
    column,
    find: fc.constantFrom('0', '7', ' ', 'a', '"', 'Anna', '@'),
    replace: cell,
  }),
  fc.record({ kind: fc.constant('add-leading-zero' as const), column }),
);

describe('a scan says what the records say', () => {
  it('of any rows, however they are mapped', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(rows, mapping, async (rows, mapping) => {
        // A list of nothing is refused before it comes to this.
        const { scanned, expected } = await compare(`${rows.join('\n')}\nx`, mapping);
        expect(scanned).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
  });

  it('of rows that were changed', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(rows, mapping, fc.array(change, { maxLength: 5 }), async (rows, mapping, changes) => {
        const { scanned, expected } = await compare(`${rows.join('\n')}\nx`, mapping, changes);
        expect(scanned).toEqual(expected);
      }),
      { numRuns: 700 },
    );
  });

  it.each<[string, Mapping, string]>([
    [
      'a cell with more numbers than a row has room for',
      ['phone'],
      '0701234561, 0701234562, 0701234563, 0701234564, 0701234565',
    ],
    ['the same number twice', ['phone', 'phone'], '0701234567;+46 70 123 45 67'],
    ['the same address twice, and once with a tag', ['email', 'email', 'email'], 'a@b.se;A@B.SE;a+x@b.se'],
    ['more addresses than a row has room for', ['email'], 'a@b.se, c@d.se, e@f.se'],
    [
      'a name in two columns that would be a personal identity number together',
      ['first-name', 'last-name'],
      '850709;9805',
    ],
    ['a name whose second part may be white space', ['first-name', 'last-name'], 'Anna;\u{A0}'],
    ['a name with an odd space', ['name'], 'Anna\u{A0}\u{A0}Berg'],
    ['a name in decomposed letters', ['name'], 'A\u{30A}sa'],
    ['a name that is too long', ['name'], 'å'.repeat(201)],
    ['a name that is just not too long', ['name'], 'å'.repeat(200)],
    ['a name that grows when it is normalised', ['name'], '\u{1D160}'.repeat(40)],
    ['notes that are too long together', ['note', 'note'], `${'n'.repeat(2500)};${'n'.repeat(2500)}`],
    ['a number behind a line break', ['phone'], '"\r +47 22 12 34 56"'],
    ['a number in a cell of spaces', ['phone'], `${' '.repeat(330)}0701234567`],
    ['a blank row with cells', ['name'], ' ; ;"";\t'],
    ['a row whose only text is ignored', ['ignore', 'phone'], 'hej;'],
    ['a row that has text behind its last column', ['phone'], '0701234567;;x'],
    ['a row that may have text behind its last column', ['phone'], '0701234567;;\u{A0}'],
    ['nothing mapped', [], 'a;b'],
    ['a long refusal', ['do-not-contact'], 'vill inte bli uppringd av någon som helst försäljare'],
    ['a refusal in a cell of spaces', ['do-not-contact'], `${' '.repeat(60)}nej`],
  ])('of %s', async (_, mapping, row) => {
    // Most rows decide how many columns there are.
    const width = Math.max(1, mapping.length);
    const usual = Array.from({ length: 3 }, () => Array.from({ length: width }, () => 'x').join(';'));
    const { scanned, expected } = await compare([row, ...usual].join('\n'), mapping);
    expect(scanned).toEqual(expected);
  });
});
