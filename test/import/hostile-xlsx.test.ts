import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { recogniseFile } from '#main/import/recognise-file.ts';
import { seededRandom } from '#test/bench/generate.ts';
import { makeXlsx, makeZip, type WorkbookParts, type ZipEntry } from '#test/support/make-xlsx.ts';
import { readRows, refusalOf } from '#test/support/read-workbook-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringbok-hostile-'));
const figures: string[] = [];
afterAll(() => {
  rmSync(folder, { recursive: true });
  console.log(figures.join('\n'));
});

interface Outcome {
  readonly code: string;
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Reads the bytes in a process of its own, so that its peak of memory is its own. */
function readApart(name: string, bytes: Uint8Array): Outcome {
  const path = join(folder, 'list.xlsx');
  writeFileSync(path, bytes);
  const child = new URL('../support/child-read-workbook.ts', import.meta.url).pathname;
  const outcome = JSON.parse(execFileSync(process.execPath, [child, path]).toString()) as Outcome;
  const { code, milliseconds, megabytes } = outcome;
  const size = `${(bytes.length / 1024).toFixed(0)} kB`;
  figures.push(`${name}: ${size}, ${code}, ${milliseconds.toFixed(0)} ms, ${megabytes.toFixed(0)} MB`);
  return outcome;
}

const cell = '<row r="1"><c r="A1" t="str"><v>Åsa</v></c></row>';
const workbookOf = (parts: Partial<WorkbookParts>): Buffer =>
  makeXlsx({ sheets: [{ rows: cell }], ...parts });
const withEntry = (...more: readonly ZipEntry[]): Buffer => workbookOf({ more });
const codeOf = (bytes: Uint8Array, limits = {}): Promise<string> =>
  refusalOf(async () => {
    recogniseFile(bytes);
    await readRows(bytes, { limits });
  });

const MB = 1024 * 1024;
const sheetName = 'xl/worksheets/sheet1.xml';
const sheetOf = (data: string): string => `<worksheet><sheetData>${data}</sheetData></worksheet>`;
const spaces = (count: number): Buffer => Buffer.alloc(count, ' ');
/** Hundreds of megabytes out of some hundred kilobytes. */
const bombOf = (begin: string, end: string, size = 60 * MB): Buffer =>
  Buffer.concat([Buffer.from(begin), spaces(size), Buffer.from(end)]);
const sheetBomb = bombOf('<worksheet><sheetData>', '</sheetData></worksheet>', 300 * MB);
/** Texts that repeat just too little to be told from honest ones by their ratio. */
function wideTexts(count: number): string {
  const random = seededRandom(11);
  const block = (): string =>
    Array.from({ length: 400 }, () => String.fromCharCode(97 + random() * 26)).join('');
  return Array.from({ length: count }, () => `<si><t>${block().repeat(80)}</t></si>`).join('');
}

describe('a workbook made to harm is stopped within 2 seconds and 300 MB', () => {
  const laughs = Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
  ).join('');
  const declared = `<!DOCTYPE sst [<!ENTITY l0 "ha">${laughs}]><sst><si><t>&l9;</t></si></sst>`;

  it.each([
    ['a bomb in the sheet', () => withEntry({ name: sheetName, content: sheetBomb }), 'list-suspicious'],
    [
      'a bomb that claims to be small',
      () => withEntry({ name: sheetName, content: bombOf('<worksheet>', ''), claimedSize: 2 * MB }),
      'list-suspicious',
    ],
    [
      'a bomb that claims 4 GB',
      () =>
        withEntry({
          name: sheetName,
          content: bombOf('<worksheet>', ''),
          claimedSize: 2 ** 32,
          isZip64: true,
        }),
      'list-suspicious',
    ],
    [
      'a bomb of rows',
      () => withEntry({ name: sheetName, content: sheetOf('<row/>'.repeat(8 * MB)) }),
      'list-suspicious',
    ],
    [
      'a bomb of shared texts',
      () => withEntry({ name: 'xl/sharedStrings.xml', content: `<sst>${'<si/>'.repeat(8 * MB)}</sst>` }),
      'list-suspicious',
    ],
    [
      'a bomb of styles',
      () => withEntry({ name: 'xl/styles.xml', content: bombOf('<styleSheet>', '</styleSheet>') }),
      'list-suspicious',
    ],
    [
      'a bomb in the list of sheets',
      () => withEntry({ name: 'xl/workbook.xml', content: bombOf('<workbook>', '</workbook>') }),
      'list-suspicious',
    ],
    [
      'a bomb in the relationships',
      () => withEntry({ name: '_rels/.rels', content: bombOf('<a>', '</a>') }),
      'list-suspicious',
    ],
    ['a billion laughs', () => workbookOf({ stringsXml: declared }), 'list-suspicious'],
    [
      'a hundred thousand entries',
      () =>
        workbookOf({
          more: Array.from({ length: 100_000 }, (_, index) => ({
            name: `a/${index}`,
            content: '',
            isStored: true,
          })),
        }),
      'list-suspicious',
    ],
    [
      'archives within archives',
      () => {
        let inner = makeZip([{ name: 'bomb', content: spaces(50 * MB) }]);
        for (let depth = 0; depth < 5; depth += 1)
          inner = makeZip(
            Array.from({ length: 16 }, (_, index) => ({ name: `${index}.zip`, content: inner })),
          );
        return inner;
      },
      'file-kind-unknown',
    ],
    [
      'one text without end',
      () => {
        const random = seededRandom(12);
        const noise = Array.from({ length: 4 * MB }, () => String.fromCharCode(97 + random() * 26)).join('');
        return withEntry({ name: sheetName, content: sheetOf(`<row><c t="str"><v>${noise}</v></c></row>`) });
      },
      'list-suspicious',
    ],
    [
      'a row far down and a column far out',
      () =>
        withEntry({
          name: sheetName,
          content: sheetOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
        }),
      'list-too-large',
    ],
  ])('%s', (name, make, code) => {
    const outcome = readApart(name, make());
    expect(outcome.code).toBe(code);
    expect(outcome.milliseconds).toBeLessThan(2000);
    expect(outcome.megabytes).toBeLessThan(300);
  });
});

it('a workbook whose texts pass every other limit never holds more than 300 MB', () => {
  const outcome = readApart('wide shared texts', workbookOf({ strings: wideTexts(7000) }));
  expect(outcome.code).toBe('file-too-large');
  expect(outcome.megabytes).toBeLessThan(300);
});

const entity = (declaration: string): string => `<!DOCTYPE a ${declaration}><sst><si><t>&x;</t></si></sst>`;

describe('a document type', () => {
  const outside = join(folder, 'secret.txt');
  it.each([
    ['with an entity', entity('[<!ENTITY x "y">]')],
    ['with an entity from a file', entity(`[<!ENTITY x SYSTEM "file://${outside}">]`)],
    ['with an entity from the net', entity('[<!ENTITY x SYSTEM "http://localhost/x">]')],
    ['with a parameter entity', entity('[<!ENTITY % p SYSTEM "http://localhost/p"> %p;]')],
    ['from outside', entity('SYSTEM "http://localhost/x.dtd"')],
    ['of nothing', '<!DOCTYPE sst><sst/>'],
    ['after a long remark', `<!--${' '.repeat(65_520)}--><!DOCTYPE sst><sst/>`],
    ['that is malformed', '<!DOCTYPE sst [<!-- -- --> <!ENTITY x "y">]><sst/>'],
    ['after the content', '<sst/><!DOCTYPE sst [<!ENTITY x "y">]>'],
    ['inside the content', '<sst><!DOCTYPE sst [<!ENTITY x "y">]></sst>'],
    ['in UTF-16', Buffer.from(`\ufeff${entity('[<!ENTITY x "y">]')}`, 'utf16le')],
  ])('%s is refused', async (_, stringsXml) => {
    writeFileSync(outside, 'secret');
    expect(await codeOf(workbookOf({ stringsXml }))).toBe('list-suspicious');
  });

  it.each(['_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', sheetName])(
    'in %s is refused',
    async (name) => {
      const more = [{ name, content: '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>' }];
      expect(await codeOf(workbookOf({ more, styles: '' }))).toBe('list-suspicious');
    },
  );

  it('across the pieces in which a part is unpacked is refused', async () => {
    for (let shift = 0; shift < 12; shift += 1) {
      const stringsXml = `<?xml version="1.0"?>${' '.repeat(65_536 - 25 - shift)}<!DOCTYPE sst><sst/>`;
      expect(await codeOf(workbookOf({ stringsXml }))).toBe('list-suspicious');
    }
  });

  it('that is only spoken of in a cell is a text like any other', async () => {
    const strings = '<si><t>&lt;!DOCTYPE a&gt;</t></si><si><t><![CDATA[<!ENTITY x "y">]]></t></si>';
    const rows = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>';
    const read = await readRows(makeXlsx({ sheets: [{ rows }], strings }));
    expect(read.rows).toEqual([['<!DOCTYPE a>', '<!ENTITY x "y">']]);
  });
});

describe('markup', () => {
  it.each([
    ['of an entity nobody declared', '<sst><si><t>&x;</t></si></sst>', 'file-damaged'],
    ['that is not closed', '<sst><si><t>x</t>', 'file-damaged'],
    ['that is closed twice', '<sst/></sst>', 'file-damaged'],
    ['with letters that XML does not have', '<sst><si><t>\u0001</t></si></sst>', 'file-damaged'],
    ['with such a letter as a number', '<sst><si><t>&#0;</t></si></sst>', 'file-damaged'],
    ['with a number of no letter', '<sst><si><t>&#x110000;</t></si></sst>', 'file-damaged'],
    ['with two attributes of one name', '<sst a="1" a="2"/>', 'file-damaged'],
    [
      'in bytes that are not UTF-8',
      Buffer.from('<sst><si><t>\u00e5</t></si></sst>', 'latin1'),
      'file-damaged',
    ],
    ['that ends in half a letter', Buffer.from('<sst/>\u00c3', 'latin1'), 'file-damaged'],
    ['of nothing', '', 'file-damaged'],
    ['of plain text', 'Åsa', 'file-damaged'],
    ['nested a thousand deep', `${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}`, 'list-suspicious'],
    ['with a remark without end', `<sst><!--${'<a>'.repeat(500_000)}--></sst>`, 'list-suspicious'],
    ['with an instruction without end', `<sst><?x ${'<a>'.repeat(500_000)}?></sst>`, 'list-suspicious'],
    [
      'with attributes without end',
      `<sst ${Array.from({ length: 200_000 }, (_, n) => `a${n}=""`).join(' ')}/>`,
      'list-suspicious',
    ],
    ['with a text longer than a cell', `<sst><si><t>${'x'.repeat(300_000)}</t></si></sst>`, 'list-too-large'],
    [
      'with such a text in runs',
      `<sst><si>${'<r><t>xxxxx</t></r>'.repeat(100_000)}</si></sst>`,
      'list-too-large',
    ],
  ])('%s is refused', async (_, stringsXml, code) => {
    expect(await codeOf(workbookOf({ stringsXml }), { maxRatio: 10_000 })).toBe(code);
  });
});

describe('an archive', () => {
  it.each([
    ['that leads up', withEntry({ name: '../x.xml', content: '' })],
    ['that leads up from a folder', withEntry({ name: 'xl/../../x.xml', content: '' })],
    ['that begins at the root', withEntry({ name: '/etc/passwd', content: '' })],
    ['that begins with a drive', withEntry({ name: 'C:/x.xml', content: '' })],
    ['with a backslash', withEntry({ name: 'xl\\x.xml', content: '' })],
    ['with a byte 0', withEntry({ name: 'xl/x.xml\0.txt', content: '' })],
    ['that another has', withEntry({ name: 'a', content: '1' }, { name: 'a', content: '2' })],
    ['that another has in other letters', withEntry({ name: 'XL/Workbook.xml', content: '<workbook/>' })],
  ])('with a name %s is refused', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('list-suspicious');
  });

  it.each([
    ['up and out', '../../x.xml'],
    ['up and out from the root', '/../x.xml'],
  ])('whose relationships lead %s is refused', async (_, target) => {
    expect(await codeOf(workbookOf({ sheets: [{ rows: cell, target }] }))).toBe('list-suspicious');
  });

  it.each([
    ['claims to unpack to less', { claimedSize: 10 }, 'list-suspicious'],
    ['claims to unpack to more', { claimedSize: 1000 }, 'file-damaged'],
    ['claims to unpack to gigabytes', { claimedSize: 4_000_000_000 }, 'list-suspicious'],
    ['has another checksum', { claimedChecksum: 1 }, 'file-damaged'],
    ['is not compressed and claims more', { isStored: true, claimedSize: 1000 }, 'file-damaged'],
    ['is not compressed and claims less', { isStored: true, claimedSize: 10 }, 'list-suspicious'],
    ['is compressed in a way nobody uses', { claimedMethod: 12 }, 'file-damaged'],
    ['says it is not compressed', { claimedMethod: 0 }, 'file-damaged'],
    ['says it is compressed', { isStored: true, claimedMethod: 8 }, 'file-damaged'],
    ['is protected', { isEncrypted: true }, 'file-encrypted'],
    ['shares its bytes with another', { sharesDataWith: 2 }, 'list-suspicious'],
  ] satisfies readonly [string, Partial<ZipEntry>, string][])(
    'whose sheet %s is refused',
    async (_, lie, code) => {
      const bytes = withEntry({ name: sheetName, content: sheetOf(cell), ...lie });
      expect(await codeOf(bytes)).toBe(code);
    },
  );

  it('protected as a whole, in any part, is refused as protected', async () => {
    expect(await codeOf(workbookOf({ packing: { isEncrypted: true } }))).toBe('file-encrypted');
    expect(await codeOf(withEntry({ name: 'docProps/app.xml', content: '', isEncrypted: true }))).toBe(
      'file-encrypted',
    );
  });

  it('is taken with as many entries as it may have, and with no more', async () => {
    const more = Array.from({ length: 5 }, (_, index) => ({ name: `a/${index}`, content: '' }));
    const bytes = workbookOf({ more });
    expect(await codeOf(bytes, { maxEntries: 10 })).toBe('read');
    expect(await codeOf(bytes, { maxEntries: 9 })).toBe('list-suspicious');
  });

  it('is taken up to its limits of size, packed and unpacked, and no further', async () => {
    const bytes = workbookOf({});
    expect(await codeOf(bytes, { maxBytes: bytes.length })).toBe('read');
    expect(await codeOf(bytes, { maxBytes: bytes.length - 1 })).toBe('file-too-large');
    expect(await codeOf(bytes, { maxInflatedBytes: 100_000 })).toBe('read');
    expect(await codeOf(bytes, { maxInflatedBytes: 1000 })).toBe('file-too-large');
  });

  it('may unpack to a hundred times its size, as honest sheets nearly do, and not to more', async () => {
    const repeating = (count: number): Buffer =>
      workbookOf({ sheets: [{ rows: '<row><c><v>1</v></c></row>'.repeat(count) }] });
    expect(await codeOf(repeating(30_000))).toBe('read');
    expect(await codeOf(repeating(60_000))).toBe('list-suspicious');
    expect(await codeOf(repeating(60_000), { maxRatio: 1000 })).toBe('read');
  });

  it.each([
    ['without a workbook', { 'a.xml': '<a/>' }, 'file-kind-unknown'],
    ['whose workbook is something else', { 'xl/workbook.xml': '<document/>' }, 'file-kind-unknown'],
    ['whose workbook has no sheets', { 'xl/workbook.xml': '<workbook/>' }, 'file-damaged'],
  ])('%s is refused', async (_, files, code) => {
    const entries = Object.entries(files).map(([name, content]) => ({ name, content }));
    expect(await codeOf(makeZip(entries))).toBe(code);
    expect(await refusalOf(() => readRows(makeZip(entries)))).toBe(code);
  });

  it('whose sheet, texts or styles are not there is a damaged one', async () => {
    expect(await codeOf(workbookOf({ sheets: [{ target: 'worksheets/sheet7.xml' }] }))).toBe('file-damaged');
    const bytes = workbookOf({ strings: '', styles: '', packing: { isStored: true } }).toString('latin1');
    for (const name of ['xl/sharedStrings.xml', 'xl/styles.xml']) {
      const elsewhere = Buffer.from(bytes.replaceAll(name, name.replace('xl/', 'xm/')), 'latin1');
      expect(await codeOf(elsewhere)).toBe('file-damaged');
    }
  });
});

describe('a sheet', () => {
  const at = (place: string, row = 1): string => `<row r="${row}"><c r="${place}" t="str"><v>x</v></c></row>`;
  it.each([
    ['in the last row of all', at('A1048576', 1_048_576)],
    ['one row beyond the limit', at('A1000001', 1_000_001)],
    ['in the last column of all', at('XFD1')],
    ['one column beyond the limit', at('SG1')],
  ])('with a text %s is refused', async (_, rows) => {
    expect(await codeOf(workbookOf({ sheets: [{ rows }] }))).toBe('list-too-large');
  });

  it('with more rows than a list may have is refused, and not before', async () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(11);
    expect(await codeOf(workbookOf({ sheets: [{ rows }] }), { maxRows: 11 })).toBe('read');
    expect(await codeOf(workbookOf({ sheets: [{ rows }] }), { maxRows: 10 })).toBe('list-too-large');
  });

  it('with more names of sheets than entries is refused', async () => {
    const names = '<sheet name="a" r:id="rId1"/>'.repeat(3000);
    const workbook = `<workbook><sheets>${names}</sheets></workbook>`;
    expect(await codeOf(withEntry({ name: 'xl/workbook.xml', content: workbook }))).toBe('list-suspicious');
  });
});

it('names that objects have of their own are texts and attributes like any other', async () => {
  const words = ['__proto__', 'constructor', 'toString', 'prototype', 'hasOwnProperty'];
  const before = Object.getOwnPropertyNames(Object.prototype);
  const cells = words.map(
    (word) => `<c t="inlineStr" __proto__="x" constructor="y"><is><t>${word}</t></is></c>`,
  );
  const shared = words.map((_, index) => `<c t="s"><v>${index}</v></c>`);
  const bytes = makeXlsx({
    sheets: [
      { name: '__proto__', rows: `<row __proto__="x">${cells.join('')}</row><row>${shared.join('')}</row>` },
    ],
    strings: words.map((word) => `<si><t>${word}</t></si>`).join(''),
    styles: '<numFmts><numFmt numFmtId="__proto__" formatCode="constructor"/></numFmts>',
  });
  const { rows, facts } = await readRows(bytes);
  expect(rows).toEqual([words, words]);
  expect(facts.sheets).toEqual([{ name: '__proto__', isHidden: false }]);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
});

describe('a file that was harmed on its way', () => {
  const whole = readFileSync(new URL('../fixtures/lists/libreoffice.xlsx', import.meta.url));

  it('is refused wherever it was cut', async () => {
    const codes = new Map<string, number>();
    for (let length = 60; length < whole.length; length += 53) {
      const code = await codeOf(whole.subarray(0, length));
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    expect([...codes.keys()]).toEqual(['file-damaged']);
  });

  it('gives its rows or a refusal wherever one bit was turned, and leaves nothing open', async () => {
    const { rows } = await readRows(whole);
    const random = seededRandom(3);
    const refusals = new Set<string>();
    const open = process.getActiveResourcesInfo().length;
    for (let round = 0; round < 600; round += 1) {
      const bytes = Buffer.from(whole);
      const at = Math.floor(random() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      const code = await refusalOf(async () => {
        recogniseFile(bytes);
        expect((await readRows(bytes)).rows).toEqual(rows);
      });
      refusals.add(code);
    }
    expect(refusals.has('read')).toBe(true);
    expect(refusals.has('file-damaged')).toBe(true);
    expect(process.getActiveResourcesInfo().length).toBeLessThanOrEqual(open);
    figures.push(`600 turned bits: ${[...refusals].toSorted().join(', ')}`);
  });

  it('gives rows or a refusal wherever a bit of its unpacked parts was turned', async () => {
    const random = seededRandom(4);
    const codes = new Set<string>();
    const entries = {
      strings: '<si><t>Åsa</t></si><si><r><t>Öberg</t></r></si>',
      rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46349</v></c></row>${cell.replaceAll('1"', '2"')}`,
    };
    for (let round = 0; round < 600; round += 1) {
      const turned = (text: string): Buffer => {
        const bytes = Buffer.from(text);
        const at = Math.floor(random() * bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
        return bytes;
      };
      const bytes = makeXlsx({
        sheets: [{ xml: turned(sheetOf(entries.rows)) }],
        stringsXml: turned(`<sst>${entries.strings}</sst>`),
        styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>',
      });
      codes.add(await codeOf(bytes));
    }
    expect([...codes].toSorted()).toEqual(['file-damaged', 'read']);
  });
});
