import { describe, expect, it } from 'vitest';
import type { ListFacts, ReadChoices } from '#main/import/list-protocol.ts';
import { openBytes, readRows } from './open-test-list.ts';

interface Case {
  readonly holds: string;
  readonly bytes: Uint8Array | string;
  readonly choices?: ReadChoices;
  readonly facts: Partial<ListFacts>;
  readonly rows: readonly (readonly string[])[];
}

const read = ({ holds, bytes, choices = {}, facts, rows }: Case): void => {
  it(holds, async () => {
    const reader = await openBytes(bytes, { choices });
    expect(reader.facts()).toMatchObject(facts);
    expect(await readRows(reader)).toEqual(rows);
  });
};

const swedish = 'Namn;Telefon\r\nÅsa Öberg;070-123 45 67\r\nErik Ängström;08-12 34 56\r\n';
const swedishRows = [
  ['Åsa Öberg', '070-123 45 67'],
  ['Erik Ängström', '08-12 34 56'],
];

/** Each character as one byte of an encoding that has them at these places. */
const singleBytes = (text: string, high: Readonly<Record<string, number>>): Uint8Array =>
  Uint8Array.from(Array.from(text, (letter) => high[letter] ?? letter.charCodeAt(0)));

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const cp1252 = {
  '€': 0x80,
  '–': 0x96,
  '’': 0x92,
  é: 0xe9,
  å: 0xe5,
  ä: 0xe4,
  ö: 0xf6,
  Å: 0xc5,
  Ä: 0xc4,
  Ö: 0xd6,
};
const latin9 = { '€': 0xa4, Š: 0xa6, å: 0xe5, ö: 0xf6, Å: 0xc5 };
const macRoman = { å: 0x8c, ä: 0x8a, ö: 0x9a, Å: 0x81, Ä: 0x80, Ö: 0x85, é: 0x8e };

describe('an encoding', () => {
  const cases: readonly Case[] = [
    {
      holds: 'is UTF-8 when every byte fits it',
      bytes: swedish,
      facts: { encoding: 'utf-8' },
      rows: swedishRows,
    },
    {
      holds: 'is UTF-8 by its mark, which is no part of the first title',
      bytes: `\u{FEFF}${swedish}`,
      facts: { encoding: 'utf-8', columns: ['Namn', 'Telefon'] },
      rows: swedishRows,
    },
    {
      holds: 'is UTF-16, low byte first, by its mark',
      bytes: Buffer.from(`\u{FEFF}${swedish}`, 'utf16le'),
      facts: { encoding: 'utf-16le', columns: ['Namn', 'Telefon'] },
      rows: swedishRows,
    },
    {
      holds: 'is UTF-16, high byte first, by its mark',
      bytes: utf16be(`\u{FEFF}${swedish}`),
      facts: { encoding: 'utf-16be', columns: ['Namn', 'Telefon'] },
      rows: swedishRows,
    },
    {
      holds: 'is UTF-16, low byte first, by its zeros',
      bytes: Buffer.from(swedish, 'utf16le'),
      facts: { encoding: 'utf-16le' },
      rows: swedishRows,
    },
    {
      holds: 'is UTF-16, high byte first, by its zeros',
      bytes: utf16be(swedish),
      facts: { encoding: 'utf-16be' },
      rows: swedishRows,
    },
    {
      holds: 'is Windows-1252 when a byte does not fit UTF-8',
      bytes: singleBytes('Namn;Not\r\nÅsa Öberg;100 € – Café’n\r\n', cp1252),
      facts: { encoding: 'windows-1252' },
      rows: [['Åsa Öberg', '100 € – Café’n']],
    },
    {
      holds: 'is ISO-8859-15 by choice',
      bytes: singleBytes('Namn;Telefon;Not\nÅsa Šmid;0701234567;100 €\n', latin9),
      choices: { encoding: 'iso-8859-15' },
      facts: { encoding: 'iso-8859-15' },
      rows: [['Åsa Šmid', '0701234567', '100 €']],
    },
    {
      holds: 'is MacRoman by choice',
      bytes: singleBytes(swedish, macRoman),
      choices: { encoding: 'macintosh' },
      facts: { encoding: 'macintosh' },
      rows: swedishRows,
    },
    {
      holds: 'called Latin-1 is Windows-1252, which holds it',
      bytes: singleBytes(swedish, cp1252),
      choices: { encoding: 'latin1' },
      facts: { encoding: 'windows-1252' },
      rows: swedishRows,
    },
    {
      holds: 'of two at once is Windows-1252, so that the wrong letters are seen and another can be chosen',
      bytes: Buffer.concat([
        Buffer.from('Namn;Telefon\nÅsa;0701234567\n'),
        Buffer.from('Örjan;0701234568\n', 'latin1'),
      ]),
      facts: { encoding: 'windows-1252' },
      rows: [
        ['Ã…sa', '0701234567'],
        ['Örjan', '0701234568'],
      ],
    },
    {
      holds: 'of two at once is UTF-8 by choice, with a mark for what does not fit',
      bytes: Buffer.concat([
        Buffer.from('Namn;Telefon\nÅsa;0701234567\n'),
        Buffer.from('Örjan;0701234568\n', 'latin1'),
      ]),
      choices: { encoding: 'utf-8' },
      facts: { encoding: 'utf-8' },
      rows: [
        ['Åsa', '0701234567'],
        ['\u{FFFD}rjan', '0701234568'],
      ],
    },
    {
      holds: 'is UTF-8 although the file was cut in the middle of its last letter',
      bytes: Buffer.from('Namn;Telefon\nÅsa;0701234567\nAnna Å').subarray(0, -1),
      facts: { encoding: 'utf-8' },
      rows: [['Åsa', '0701234567'], ['Anna \u{FFFD}']],
    },
    {
      holds: 'leaves out the letter zero, which nobody sees',
      bytes: Buffer.from('\u{FEFF}Namn;Telefon\nÅ\u0000sa;070\u00001234567\n', 'utf16le'),
      facts: { encoding: 'utf-16le' },
      rows: [['Åsa', '0701234567']],
    },
  ];
  cases.forEach(read);

  it('is offered with up to three real lines that hold letters beyond ASCII', async () => {
    const reader = await openBytes(
      singleBytes(`Namn;Telefon\n1;2\n${swedish.slice(14)}Per;1\nAnn-Sofié;2\n`, macRoman),
    );
    expect(reader.facts().encodings).toEqual([
      {
        encoding: 'windows-1252',
        lines: ['\u{81}sa …berg;070-123 45 67', 'Erik €ngstršm;08-12 34 56', 'Ann-SofiŽ;2'],
      },
      {
        encoding: 'utf-8',
        lines: [
          '\u{FFFD}sa \u{FFFD}berg;070-123 45 67',
          'Erik \u{FFFD}ngstr\u{FFFD}m;08-12 34 56',
          'Ann-Sofi\u{FFFD};2',
        ],
      },
      {
        encoding: 'iso-8859-15',
        lines: [
          '\u{81}sa \u{85}berg;070-123 45 67',
          'Erik \u{80}ngstr\u{9A}m;08-12 34 56',
          'Ann-Sofi\u{8E};2',
        ],
      },
      {
        encoding: 'macintosh',
        lines: ['Åsa Öberg;070-123 45 67', 'Erik Ängström;08-12 34 56', 'Ann-Sofié;2'],
      },
    ]);
  });

  it('is alone when a mark says which, or when no letter tells them apart', async () => {
    const marked = await openBytes(`\u{FEFF}${swedish}`);
    expect(marked.facts().encodings).toEqual([
      { encoding: 'utf-8', lines: ['Åsa Öberg;070-123 45 67', 'Erik Ängström;08-12 34 56'] },
    ]);
    const plain = await openBytes('Namn;Telefon\nAnna;0701234567\n');
    expect(plain.facts().encodings).toEqual([{ encoding: 'utf-8', lines: [] }]);
  });

  it('that does not exist is refused', async () => {
    await expect(openBytes(swedish, { choices: { encoding: 'klingon' } })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});

describe('a delimiter', () => {
  const rows = [
    ['Anna Berg', '070-123 45 67', 'anna@bolaget.se'],
    ['Per Ek', '08-12 34 56', 'per@firman.se'],
  ];
  const lines = [['Namn', 'Telefon', 'E-post'], ...rows];
  const joined = (delimiter: string) => lines.map((line) => line.join(delimiter)).join('\n');
  const cases: readonly Case[] = [
    ...[';', ',', '\t', '|'].map((delimiter) => ({
      holds: `is found to be ${JSON.stringify(delimiter)}`,
      bytes: joined(delimiter),
      facts: { delimiter, columns: ['Namn', 'Telefon', 'E-post'] },
      rows,
    })),
    {
      holds: 'is what a line of its own says, and that line is no record',
      bytes: 'sep=|\r\nNamn|Telefon\r\nA;B|0701234567\r\n',
      facts: { delimiter: '|', headerRecord: 0, columns: ['Namn', 'Telefon'] },
      rows: [['A;B', '0701234567']],
    },
    {
      holds: 'is said by such a line in UTF-16 as well',
      bytes: Buffer.from('\u{FEFF}sep=,\r\nNamn,Telefon\r\nA;B,0701234567\r\n', 'utf16le'),
      facts: { delimiter: ',', columns: ['Namn', 'Telefon'] },
      rows: [['A;B', '0701234567']],
    },
    {
      holds: 'is the one chosen, whatever the file says',
      bytes: 'sep=;\nNamn:Telefon\nAnna;Berg:0701234567\n',
      choices: { delimiter: ':' },
      facts: { delimiter: ':' },
      rows: [['Anna;Berg', '0701234567']],
    },
    {
      holds: 'is no comma inside an address',
      bytes: 'Namn;Adress\nAnna;Storgatan 1, 111 22 Stockholm\nPer;Lillgatan 2, 222 33 Lund\n',
      facts: { delimiter: ';' },
      rows: [
        ['Anna', 'Storgatan 1, 111 22 Stockholm'],
        ['Per', 'Lillgatan 2, 222 33 Lund'],
      ],
    },
    {
      holds: 'is no semicolon inside quotes',
      bytes: '"Namn","Nummer"\n"Berg; Anna","070-1234567; 08-123456"\n"Ek; Per","070-1234568; 08-123457"\n',
      facts: { delimiter: ',' },
      rows: [
        ['Berg; Anna', '070-1234567; 08-123456'],
        ['Ek; Per', '070-1234568; 08-123457'],
      ],
    },
    {
      holds: 'is no comma of a number that a spreadsheet has damaged',
      bytes: 'Telefon\n7,01234567E8\n7,01234568E8\n',
      facts: { delimiter: ';', columns: ['Telefon'] },
      rows: [['7,01234567E8'], ['7,01234568E8']],
    },
    {
      holds: 'is a semicolon where there is only one column',
      bytes: '070-123 45 67\n08-12 34 56\n',
      facts: { delimiter: ';', headerRecord: null, columns: [''] },
      rows: [['070-123 45 67'], ['08-12 34 56']],
    },
  ];
  cases.forEach(read);

  it('that is no single character beyond quotes and line breaks is refused', async () => {
    for (const delimiter of ['', '"', '\n', ';;', 'å'])
      await expect(openBytes(joined(';'), { choices: { delimiter } })).rejects.toMatchObject({
        code: 'invalid-input',
      });
  });
});

describe('a cell', () => {
  const cases: readonly Case[] = [
    {
      holds: 'may hold delimiters, line breaks of every kind and quotes',
      bytes: 'Namn;Not;Telefon\n"Berg; Anna";"rad 1\nrad 2\r\nrad 3\rrad 4";1\n"Per ""Pelle"" Ek";"""";2\n',
      facts: { raggedRows: 0, rowCount: 2 },
      rows: [
        ['Berg; Anna', 'rad 1\nrad 2\r\nrad 3\rrad 4', '1'],
        ['Per "Pelle" Ek', '"', '2'],
      ],
    },
    {
      holds: 'keeps a quote that does not stand at its beginning',
      bytes: 'Namn;Not\nAnna;5" rör\nPer; "x"\n',
      facts: { raggedRows: 0 },
      rows: [
        ['Anna', '5" rör'],
        ['Per', ' "x"'],
      ],
    },
    {
      holds: 'keeps what stands behind its closing quote',
      bytes: 'Namn;Not\n"Anna" Berg;"a"b"c"\n',
      facts: {},
      rows: [['Anna Berg', 'ab"c"']],
    },
    {
      holds: 'is open to the end when the file ends inside quotes, and that is said',
      bytes: 'Namn;Not\nAnna;"x\nPer;y\n',
      facts: { endsInsideQuotes: true, rowCount: 1 },
      rows: [['Anna', 'x\nPer;y\n']],
    },
    {
      holds: 'is open when the file ends with its quote',
      bytes: 'Namn;Not\nAnna;"',
      facts: { endsInsideQuotes: true },
      rows: [['Anna', '']],
    },
    {
      holds: 'does not swallow the list when its quote is never closed',
      bytes: `Namn;Telefon\n"Anna;0701234567\n${'Per Ek;0701234568\n'.repeat(2000)}`,
      facts: { endsInsideQuotes: false, rowCount: 2001, raggedRows: 0 },
      rows: [['"Anna', '0701234567'], ...Array.from({ length: 2000 }, () => ['Per Ek', '0701234568'])],
    },
    {
      holds: 'does not swallow the list when the next quote opens a cell far away',
      bytes: `Namn;Telefon\n"Anna;0701234567\n${'Per Ek;0701234568\n'.repeat(2000)}"Eva ""E"" Al";1\n`,
      facts: { endsInsideQuotes: false, rowCount: 2002, raggedRows: 0 },
      rows: [
        ['"Anna', '0701234567'],
        ...Array.from({ length: 2000 }, () => ['Per Ek', '0701234568']),
        ['Eva "E" Al', '1'],
      ],
    },
    {
      holds: 'is read as text whatever it says',
      bytes: 'Namn;Belopp;Datum\n=1+1;007,50;2026-01-02\n@SUM(A1);1E5;-1\n',
      facts: {},
      rows: [
        ['=1+1', '007,50', '2026-01-02'],
        ['@SUM(A1)', '1E5', '-1'],
      ],
    },
  ];
  cases.forEach(read);
});

describe('a record', () => {
  const rows = [
    ['Anna', '0701234567'],
    ['Per', '0701234568'],
  ];
  const text = (lineBreak: string) => ['Namn;Telefon', 'Anna;0701234567', 'Per;0701234568'].join(lineBreak);
  const cases: readonly Case[] = [
    ...['\n', '\r\n', '\r'].flatMap((lineBreak) => [
      {
        holds: `ends with ${JSON.stringify(lineBreak)}`,
        bytes: text(lineBreak) + lineBreak,
        facts: { rowCount: 2 },
        rows,
      },
      {
        holds: `needs no ${JSON.stringify(lineBreak)} at the end`,
        bytes: text(lineBreak),
        facts: { rowCount: 2 },
        rows,
      },
    ]),
    {
      holds: 'with fewer or more cells than columns is counted and keeps them all',
      bytes: 'Namn;Telefon;Ort\nA;1;X\nB;2\nC;3;Z;extra;mer\nD;4;Å\n',
      facts: { raggedRows: 2, rowCount: 4, columns: ['Namn', 'Telefon', 'Ort'] },
      rows: [
        ['A', '1', 'X'],
        ['B', '2'],
        ['C', '3', 'Z', 'extra', 'mer'],
        ['D', '4', 'Å'],
      ],
    },
    {
      holds:
        'that ends with a delimiter has an empty cell there, and so has the list a column without a title',
      bytes: 'Namn;Telefon\nA;0701234567;\nB;0701234568;\n',
      facts: { raggedRows: 0, columns: ['Namn', 'Telefon', ''] },
      rows: [
        ['A', '0701234567', ''],
        ['B', '0701234568', ''],
      ],
    },
    {
      holds: 'may have empty cells too many, which is no fault',
      bytes: 'Namn;Telefon\nA;0701234567;;\nB;0701234568\nC;0701234569\n',
      facts: { raggedRows: 0, columns: ['Namn', 'Telefon'] },
      rows: [
        ['A', '0701234567', '', ''],
        ['B', '0701234568'],
        ['C', '0701234569'],
      ],
    },
    {
      holds: 'under a header that ends with a delimiter has no column more',
      bytes: 'Namn;Telefon;\nA;0701234567\nB;0701234568\n',
      facts: { raggedRows: 0, columns: ['Namn', 'Telefon'] },
      rows: [
        ['A', '0701234567'],
        ['B', '0701234568'],
      ],
    },
    {
      holds: 'may be empty, and keeps its place',
      bytes: 'Namn;Telefon\nA;0701234567\n\n;\nB;0701234568\n\n',
      facts: { rowCount: 5, raggedRows: 0 },
      rows: [['A', '0701234567'], [''], ['', ''], ['B', '0701234568'], ['']],
    },
  ];
  cases.forEach(read);
});

describe('a header', () => {
  const row = ['Anna Berg', '0701234567'];
  const cases: readonly Case[] = [
    {
      holds: 'may have titles of the whole list and empty lines above it',
      bytes:
        'Kundlista 2026;;\nUttag 2026-01-15;;\n\nNamn;Telefon;E-post\nAnna;0701234567;a@b.se\nPer;0701234568;\n',
      facts: { headerRecord: 3, rowCount: 2, columns: ['Namn', 'Telefon', 'E-post'] },
      rows: [
        ['Anna', '0701234567', 'a@b.se'],
        ['Per', '0701234568', ''],
      ],
    },
    {
      holds: 'may have a title above it in a list of one column',
      bytes: 'Nummer från Leverantören AB\n\nTelefonnummer\n0701234567\n0701234568\n',
      facts: { headerRecord: 2, columns: ['Telefonnummer'] },
      rows: [['0701234567'], ['0701234568']],
    },
    {
      holds: 'may be absent, and then every record is a row',
      bytes: 'Anna Berg;0701234567\nPer Ek;0701234568\n',
      facts: { headerRecord: null, rowCount: 2, columns: ['', ''], mapping: ['name', 'phone'] },
      rows: [row, ['Per Ek', '0701234568']],
    },
    {
      holds: 'of words we do not know is told by the numbers under it',
      bytes: 'Vem;Vart\nAnna Berg;0701234567\n',
      facts: { headerRecord: 0, columns: ['Vem', 'Vart'], mapping: ['name', 'phone'] },
      rows: [row],
    },
    {
      holds: 'may be all there is',
      bytes: 'Namn;Telefon\r\n',
      facts: { headerRecord: 0, rowCount: 0, columns: ['Namn', 'Telefon'], samples: [[], []] },
      rows: [],
    },
    {
      holds: 'may repeat titles and leave them out',
      bytes: 'Telefon;;Telefon;Namn\n0701234567;x;0812345678;Anna Berg\n',
      facts: { columns: ['Telefon', '', 'Telefon', 'Namn'], mapping: ['phone', 'ignore', 'phone', 'name'] },
      rows: [['0701234567', 'x', '0812345678', 'Anna Berg']],
    },
    {
      holds: 'is the record chosen',
      bytes: 'Namn;Telefon\nAnna Berg;0701234567\nx;y\nPer;1\n',
      choices: { headerRecord: 2 },
      facts: { headerRecord: 2, rowCount: 1, columns: ['x', 'y'] },
      rows: [['Per', '1']],
    },
    {
      holds: 'is none by choice',
      bytes: 'Namn;Telefon\nAnna Berg;0701234567\n',
      choices: { headerRecord: null },
      facts: { headerRecord: null, rowCount: 2, columns: ['', ''] },
      rows: [['Namn', 'Telefon'], row],
    },
    {
      holds: 'is not made of a person whose role is a word that also titles a column',
      bytes: 'Anna Berg;VD;;0\nPer Ek;Säljare;Firman AB;0701234567\nEva Al;VD;Åkeriet AB;0701234568\n',
      facts: { headerRecord: null, rowCount: 3 },
      rows: [
        ['Anna Berg', 'VD', '', '0'],
        ['Per Ek', 'Säljare', 'Firman AB', '0701234567'],
        ['Eva Al', 'VD', 'Åkeriet AB', '0701234568'],
      ],
    },
  ];
  cases.forEach(read);

  it('that is not there cannot be chosen', async () => {
    for (const headerRecord of [-1, 2, 0.5])
      await expect(openBytes('Namn;Telefon\nA;1\n', { choices: { headerRecord } })).rejects.toMatchObject({
        code: 'invalid-input',
      });
  });
});

describe('the facts of a list', () => {
  it('name its file, its bytes and what its columns hold', async () => {
    const text =
      'Namn;Mobil;Personnr;NIX\nAnna Berg;0701234567;850709-9805;nej\nPer Ek;0701234567;640823-3234;\n';
    const reader = await openBytes(text);
    expect(reader.facts()).toEqual({
      fileName: 'list.csv',
      sha256: '188d8fa5368512da5e898f6141169782452285149d8b1bf038fcc1116680b880',
      byteLength: text.length,
      kind: 'text',
      encoding: 'utf-8',
      encodings: [{ encoding: 'utf-8', lines: [] }],
      delimiter: ';',
      sheets: [],
      sheet: null,
      headerRecord: 0,
      columns: ['Namn', 'Mobil', 'Personnr', 'NIX'],
      samples: [['Anna Berg', 'Per Ek'], ['0701234567'], ['850709-9805', '640823-3234'], ['nej']],
      rowCount: 2,
      raggedRows: 0,
      mapping: ['name', 'phone', 'personal-identity-number', 'do-not-contact'],
      endsInsideQuotes: false,
      formulasWithoutValue: 0,
    });
  });
});
