import { homedir, hostname, userInfo } from 'node:os';
import PdfDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { cutLongWord } from '#main/documents/break-lines.ts';
import { createFontFace } from '#main/documents/font-face.ts';
import { openFont, type Pdf } from '#main/documents/pdfkit-internals.ts';
import { linesBeforeBreak } from '#main/documents/print-blocks.ts';
import { toPrintable } from '#main/documents/printable-text.ts';
import { renderPdf, type RenderOptions } from '#main/documents/render-pdf.ts';
import type { Block, Document } from '#shared/documents/document-model.ts';
import {
  readPdfElements,
  readPdfFacts,
  readPdfObjects,
  readPdfText,
  readPdfXmp,
  type PdfElement,
} from '../support/read-pdf.ts';
import { readAttachments, readWordsByPlace } from '../support/read-printed.ts';

const fontFolder = new URL('../../resources/fonts', import.meta.url).pathname;
const options: RenderOptions = {
  author: 'Västkustens Fordonsinredning AB',
  madeAt: new Date('2026-11-23T10:00:00Z'),
  fontFolder,
};

function documentOf(blocks: Block[], changes: Partial<Document> = {}): Document {
  const texts = { title: 'Registerutdrag', issuer: 'Västkustens Fordonsinredning AB' };
  return { language: 'sv', ...texts, pageOf: 'Sida {page} av {pages}', blocks, ...changes };
}

function tableOf(rows: string[][], titles = ['När', 'Anteckning']): Block {
  const columns = titles.map((title, index) => ({ title, share: index + 1 }));
  return { type: 'table', caption: 'Samtal', columns, rows };
}

const paragraph = (text: string): Block => ({ type: 'paragraph', text, tone: 'normal' });
const heading = (level: 1 | 2, text: string): Block => ({ type: 'heading', level, text });
const render = (blocks: Block[], changes: Partial<Document> = {}): Promise<Uint8Array> =>
  renderPdf(documentOf(blocks, changes), options);
const textsOf = (elements: readonly PdfElement[], tag: string): string[] =>
  elements.filter((element) => element.tag === tag).map((element) => element.text);

describe('a printed document', () => {
  it('is tagged PDF 1.7 on A4 with its title, author and language', async () => {
    const bytes = await render([paragraph('Text')], { title: 'Ärende 12' });
    const facts = readPdfFacts(bytes);
    expect(facts.get('Tagged')).toBe('yes');
    expect(facts.get('Title')).toBe('Ärende 12');
    expect(facts.get('Author')).toBe(options.author);
    expect(facts.get('Page size')).toContain('A4');
    expect(facts.get('PDF version')).toBe('1.7');
    expect(facts.get('JavaScript')).toBe('no');
    const objects = readPdfObjects(bytes);
    expect(objects).toContain('/Lang (sv-SE)');
    expect(objects).toContain('/DisplayDocTitle true');
    expect(objects).toContain('/Marked true');
    expect(readPdfXmp(bytes)).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('says English when the document is English', async () => {
    expect(readPdfObjects(await render([], { language: 'en' }))).toContain('/Lang (en-GB)');
  });

  it('tags every kind of block, and no heading level is skipped', async () => {
    const bytes = await render([
      heading(2, 'Före första avsnittet'),
      heading(1, 'Avsnitt'),
      heading(2, 'Del'),
      paragraph('Stycke'),
      { type: 'list', items: ['Ett', 'Två'] },
      { type: 'facts', rows: [{ label: 'Namn', value: 'Anna' }] },
      tableOf([['9:00', 'Kort']]),
    ]);
    const tags = readPdfElements(bytes).map(({ tag }) => tag);
    const item = ['LI', 'Lbl', 'LBody'];
    const grid = ['Table', 'TR', 'TH', 'TH', 'TR', 'TD', 'TD'];
    const head = ['Document', 'H1', 'H2', 'H2', 'H3', 'P'];
    expect(tags).toEqual([...head, 'L', ...item, ...item, 'Table', 'TR', 'TH', 'TD', ...grid]);
  });

  it('says which way each title cell points, and what the table is', async () => {
    const facts: Block = { type: 'facts', rows: [{ label: 'Namn', value: 'Anna' }] };
    const elements = readPdfElements(await render([facts, tableOf([['9:00', 'Kort']])]));
    const titles = elements.filter(({ tag }) => tag === 'TH');
    expect(titles.map(({ attributes }) => attributes)).toEqual([
      ['Scope /Row'],
      ['Scope /Column'],
      ['Scope /Column'],
    ]);
    expect(elements.filter(({ tag }) => tag === 'Table')[1]?.attributes).toEqual(['Summary (Samtal)']);
  });

  it('has a bookmark for each heading, those of the lower level inside the upper', async () => {
    const objects = readPdfObjects(await render([heading(1, 'A'), heading(2, 'B'), heading(1, 'C')]));
    const titles = [...objects.matchAll(/\/Title \((\w)\)/g)].map((match) => match[1]);
    expect(new Set(titles)).toEqual(new Set(['A', 'B', 'C']));
    // B is the only bookmark under A: it has no neighbour, and A counts one.
    expect(objects).toMatch(/\/Title \(A\)[^>]*\/Count 1\n/);
    expect(objects).toMatch(/\/Title \(B\)\n>>/);
    expect(objects).toMatch(/\/XYZ 0 \d/);
  });

  it('does not print the title twice when the first heading repeats it', async () => {
    const text = readPdfText(await render([heading(1, 'Registerutdrag'), paragraph('Text')]));
    expect(text.match(/Registerutdrag/g)).toHaveLength(1);
  });

  it('is the same bytes for the same input', async () => {
    const blocks = [heading(1, 'Samtal'), tableOf([['9:00', 'Kort Αθήνα']])];
    expect(Buffer.from(await render(blocks)).equals(await render(blocks))).toBe(true);
  });

  it('holds no script, action, link, path or computer account', async () => {
    const bytes = await render([
      paragraph('file:///C:/Users/anna https://example.com'),
      tableOf([['a', 'b']]),
    ]);
    const objects = readPdfObjects(bytes);
    for (const name of ['/JavaScript', '/JS', '/Launch', '/URI', '/OpenAction', '/AA', '/Annots', '/GoToR'])
      expect(objects).not.toMatch(new RegExp(`${name}\\b`));
    const whole = Buffer.from(bytes).toString('latin1');
    const places = [fontFolder, process.cwd(), homedir(), hostname(), `(${userInfo().username})`];
    for (const place of places) expect(whole).not.toContain(place);
  });

  it('carries files under a plain name of their own', async () => {
    const csv = new TextEncoder().encode('a;b\r\n');
    const file = { name: '/home/anna/samtal.csv', bytes: csv, description: 'Samtal' };
    const attachments = [file, file, { ...file, name: '', bytes: new Uint8Array() }];
    const objects = readPdfObjects(await renderPdf(documentOf([]), { ...options, attachments }));
    expect(objects).toContain('/UF (samtal.csv)');
    expect(objects).toContain('/UF (2-samtal.csv)');
    expect(objects).toContain('/UF (3)');
    expect(objects).toMatch(/\/AF \[/);
    expect(objects).toContain('/AFRelationship /Data');
    expect(objects).not.toContain('anna');
  });

  it('gives back the files it carries, byte for byte', async () => {
    const bytes = new TextEncoder().encode('\uFEFFÅsa;Öberg\r\n');
    const attachments = [{ name: 'rader.csv', bytes, description: 'Rader' }];
    const carried = readAttachments(await renderPdf(documentOf([]), { ...options, attachments }));
    expect(carried).toEqual(new Map([['rader.csv', '\uFEFFÅsa;Öberg\r\n']]));
  });

  it('refuses to print without its fonts', async () => {
    const noFonts = { ...options, fontFolder: '/nowhere' };
    await expect(renderPdf(documentOf([]), noFonts)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('the reading order', () => {
  const line = (what: string, index: number): string => `${what} åäö ÅÄÖ rad ${index}`;
  const everyKind = (index: number): Block[] => [
    heading(1, line('Avsnitt', index)),
    { type: 'paragraph', text: line('Mjukt stycke', index), tone: 'soft' },
    heading(2, line('Del', index)),
    paragraph(`${line('Stycke', index)} ${'ett ord till '.repeat(30)}slut`),
    { type: 'list', items: [line('Punkt ett', index), line('Punkt två', index)] },
    {
      type: 'facts',
      rows: [
        { label: 'Namn', value: line('Öberg', index) },
        { label: 'Ort', value: line('Åmål', index) },
      ],
    },
    tableOf(
      Array.from({ length: 12 }, (_, row) => [`${index}:${row}`, line('Kort', row)]),
      ['Tid', 'Not'],
    ),
  ];
  // Tables are begun anew on a page with their titles, which are for the eye only.
  const isRunning = (word: string): boolean => ['Tid', 'Not'].includes(word);

  it('is the order of the eye, page after page, for every kind of block', async () => {
    const blocks = Array.from({ length: 9 }, (_, index) => everyKind(index)).flat();
    const bytes = await render(blocks, { title: 'Titel', issuer: '', pageOf: '' });
    const spoken = readPdfElements(bytes).flatMap(({ text }) => text.split(/\s+/));
    const seen = readWordsByPlace(bytes);
    expect(Number(readPdfFacts(bytes).get('Pages'))).toBeGreaterThan(4);
    const ordered = (words: readonly string[]) =>
      words.filter((word) => word !== '' && word !== 'Titel' && !isRunning(word));
    expect(ordered(seen)).toEqual(ordered(spoken));
  });

  it('of the text as it is copied is the same, every letter of it', async () => {
    const bytes = await render(everyKind(0), { title: 'Titel', issuer: '', pageOf: '' });
    const copied = readPdfText(bytes).replace(/\s+/g, ' ').trim();
    const spoken = readPdfElements(bytes).map(({ text }) => text.trim());
    expect(copied).toBe(spoken.filter((text) => text !== '').join(' '));
  });

  it('leaves no sign in a long word that is broken over lines', async () => {
    const long = 'Personuppgiftsansvarighetsöverenskommelse'.repeat(12);
    const bytes = await render([paragraph(long), tableOf([['1', long]])]);
    expect(readPdfText(bytes).replace(/\s+/g, '').split(long)).toHaveLength(3);
  });
});

describe('printed text', () => {
  it('can be copied exactly: Nordic and eastern letters, no-break spaces, hyphens, long words', async () => {
    const long = `anna.öberg-lindqvist@${'företaget-'.repeat(30)}.example`;
    const cells = [
      'Åsa Ärlig Öberg',
      '070\u00a0123\u00a045\u00a067',
      '1\u202f000\u2011tal',
      'Łódź Žižka ẞ',
      long,
    ];
    const other = ['Ελληνικά Русский', 'AVATAR To Ty kl. 11:10', '“citat” – tank…', 'e\u0301', '→ ✓ 😀'];
    const elements = readPdfElements(await render([tableOf([cells, other], ['A', 'B', 'C', 'D', 'E'])]));
    const expected = [...cells, ...other].map((text) => text.normalize('NFC'));
    expect(textsOf(elements, 'TD')).toEqual(expected);
  });

  it('names a character that no font has, and shows those that act in secret', async () => {
    const elements = readPdfElements(await render([paragraph('🚀 中 \u202eabc\u0007 \ue000 \ud800')]));
    expect(textsOf(elements, 'P')).toEqual(['[U+1F680] [U+4E2D] [U+202E]abc[U+0007] [U+E000] \ufffd']);
  });

  it('keeps the space where a line wraps or the writer began a new one', async () => {
    const text = `${'Ring igen om två veckor. '.repeat(40)}\r\nSlut`;
    const [printed] = textsOf(readPdfElements(await render([paragraph(text)])), 'P');
    expect(printed).toBe(text.replace('\r\n', ' '));
  });

  it('loses nothing of a row that is taller than a page, and says the column titles on each page', async () => {
    const words = Array.from({ length: 6000 }, (_, index) => `ord${index}`).join(' ');
    const bytes = await render([
      tableOf([
        ['9:00', words],
        ['9:05', 'efter'],
      ]),
    ]);
    const [, long, time, after] = textsOf(readPdfElements(bytes), 'TD');
    expect([long, time, after]).toEqual([words, '9:05', 'efter']);
    const pages = readPdfText(bytes)
      .split('\f')
      .filter((text) => text !== '');
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages) expect(page).toContain('Anteckning');
  });

  it('repeats column titles for the eye only', async () => {
    const rows = Array.from({ length: 100 }, (_, index) => [`${index}`, 'Kort']);
    const bytes = await render([tableOf(rows)]);
    expect(textsOf(readPdfElements(bytes), 'TH')).toEqual(['När', 'Anteckning']);
    expect(readPdfText(bytes).match(/När/g)).toHaveLength(Number(readPdfFacts(bytes).get('Pages')));
  });

  it('has issuer and page number on every page', async () => {
    const pages = readPdfText(await render([paragraph('ord '.repeat(5000))]))
      .split('\f')
      .slice(0, -1);
    pages.forEach((text, index) => {
      expect(text).toContain('Västkustens Fordonsinredning AB');
      expect(text).toContain(`Sida ${index + 1} av ${pages.length}`);
    });
    expect(pages.length).toBeGreaterThan(3);
  });

  it('holds 10,000 of 10,000 rows, every letter in its order', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [
      `2026-11-23 ${index}`,
      `Åsa Öberg ${index}`,
      `+46 70 ${index * 7}`,
      index % 3 === 0 ? '' : 'Får ringa igen',
      `Anteckning ${index} om offert`,
    ]);
    const bytes = await render([tableOf(rows, ['q1', 'q2', 'q3', 'q4', 'q5'])], {
      issuer: 'qi',
      title: 'qt',
    });
    const running = /(qt)?(q1q2q3q4q5)|qi(qt)?Sida\d+av\d+/g;
    const text = readPdfText(bytes).replace(/\s/g, '').replace(running, '');
    expect(text).toBe(rows.flat().join('').replace(/\s/g, ''));
  });
});

describe('hostile documents', () => {
  const letters = 'x'.repeat(10_000);
  const cases: Record<string, Block[]> = {
    'nothing at all': [],
    'empty blocks': [
      paragraph(''),
      { type: 'list', items: [] },
      { type: 'facts', rows: [] },
      tableOf([], []),
    ],
    'a word of 10,000 letters everywhere': [
      heading(1, letters),
      paragraph(letters),
      { type: 'list', items: [letters] },
      { type: 'facts', rows: [{ label: letters, value: letters }] },
      tableOf([[letters, letters]], [letters, 'B']),
    ],
    'right-to-left text and marks': [
      paragraph('שלום עולם \u0645\u0631\u062d\u0628\u0627 x\u0301\u0323\u0330'),
    ],
    'PDF operators': [paragraph(') Tj ET EMC >> endobj (\\'), heading(1, '<< /S /JavaScript >>')],
    'every control character': [paragraph(String.fromCharCode(...Array.from({ length: 160 }, (_, i) => i)))],
    'more cells than columns': [tableOf([['a', 'b', 'c', 'd'], [], ['e']])],
    'fifty columns': [
      tableOf([Array(50).fill('långt ord') as string[]], Array(50).fill('Titel') as string[]),
    ],
    'only line ends': [paragraph('\n\r\n\u2028'), tableOf([['\n\n', '\n']])],
  };
  for (const [name, blocks] of Object.entries(cases))
    it(`print without fault: ${name}`, async () => {
      const facts = readPdfFacts(await render(blocks));
      expect(Number(facts.get('Pages'))).toBeGreaterThan(0);
    });

  it('keep every cell, also those beyond the columns', async () => {
    const elements = readPdfElements(await render([tableOf([['a', 'b', 'c', 'd'], [], ['e']])]));
    expect(textsOf(elements, 'TD')).toEqual(['a', 'b c d', '', '', 'e', '']);
  });

  it('keep the metadata well-formed and the issuer within its line', async () => {
    const title = `<&"\n\u0000${'lång titel '.repeat(40)}]]>`;
    const bytes = await render([paragraph('Text')], {
      title,
      issuer: title,
      pageOf: '{page}{nothing}{pages}',
    });
    expect(isWellFormed(readPdfXmp(bytes))).toBe(true);
    expect(readPdfText(bytes)).toContain('1{nothing}1');
  });
});

/** Enough of an XML reader to see that every tag is closed and every `&` is an entity. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  if (/&(?!amp;|lt;|gt;|quot;)/.test(xml)) return false;
  for (const [, slash, name = ''] of xml.matchAll(/<(\/?)([a-z][\w:]*)[^<>]*>/gi))
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return false;
  return open.length === 0;
}

describe('layout rules', () => {
  it('cut a long word after a sign where that leaves enough on the line', () => {
    const parts = cutLongWord('abcdef@ghijklm', 10, () => 1);
    expect(parts).toEqual(['abcdef@', 'ghijklm']);
    expect(cutLongWord('a-bcdefghijkl', 10, () => 1)).toEqual(['a-bcdefghi', 'jkl']);
    expect(cutLongWord('abc', 0.5, () => 1)).toEqual(['a', 'b', 'c']);
  });

  it('set words as wide as the font itself does, kerning included', () => {
    const pdf = new PdfDocument({ font: '', autoFirstPage: false }) as unknown as Pdf;
    const words = 'AVATAR Ty. Tåg, LTd. 11:10 Öberg-Lindqvist Wałęsa f(x) “Vi” x\u0301y Yxa/Ämne'.split(' ');
    for (const file of ['Regular', 'Bold'])
      for (const features of [[], ['tnum']]) {
        const font = openFont(pdf, `${fontFolder}/AtkinsonHyperlegibleNext-${file}.ttf`);
        const face = createFontFace(font, features);
        const widths = words.map((word) => face.shape(word, 10).width);
        const wanted = words.map((word) =>
          font.encode(word, features)[1].reduce((sum, place) => sum + place.xAdvance, 0),
        );
        wanted.forEach((width, index) => expect(widths[index]).toBeCloseTo(width, 6));
      }
  });

  it('leave no single line at the foot or the head of a page', () => {
    expect(linesBeforeBreak(5, 9)).toBe(5);
    expect(linesBeforeBreak(5, 4)).toBe(3);
    expect(linesBeforeBreak(5, 1)).toBe(0);
    expect(linesBeforeBreak(2, 1)).toBe(0);
  });

  it('bring every line end to one and every tab to a space', () => {
    expect(toPrintable('a\r\nb\rc\u2028d\te\u00adf')).toBe('a\nb\nc\nd ef');
  });
});
