import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJs from 'exceljs';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteErased } from '#test/support/note-erased.ts';
import { SE } from '#shared/compliance/rule-packs/SE.ts';
import { rowCodeTexts } from '#shared/features/screening/screening-documents.messages.ts';
import { rowCodes } from '#shared/features/screening/screening-words.ts';
import { languages, translate } from '#shared/i18n/text.ts';
import { exampleCard } from '#test/support/example-card.ts';
import { chooseList, importRegister } from '#test/support/make-list.ts';
import { openScreening, type ScreeningApp } from '#test/support/open-screening.ts';
import { readPdfFacts, readPdfObjects, readPdfText } from '#test/support/read-pdf.ts';
import { callWith } from '#test/support/seed-subject.ts';
import { type FullRow, importList, screenList } from '#test/support/write-lists.ts';

let app: ScreeningApp;
beforeEach(async () => {
  app = await openScreening();
});
afterEach(() => app.close());

const list: readonly FullRow[] = [
  { name: 'Anna Berg', company: 'Alfa AB', role: 'Inköp', phone: '070-123 45 67', email: 'anna@alfa.se' },
  { name: 'Bo Ek', company: 'Beta AB', phone: '+46702345678', mobile: '0703456789', note: '=1+1' },
  { name: 'Cia Dal', company: 'Gamma AB', org: '556036-0793', phone: '08-123 456 78' },
];

const inFolder = (name: string): string => join(app.folder, name);

/** Saves where the person chooses and reads what was written. */
async function saveTo(name: string, save: () => Promise<unknown>): Promise<Buffer> {
  app.person.picks = inFolder(name);
  expect(await save()).toEqual({ outcome: 'saved', fileNames: [name] });
  return readFileSync(inFolder(name));
}

const cleared = (id: string, kind: 'csv' | 'xlsx' = 'csv', language: 'sv' | 'en' = 'sv') =>
  app.client.screening.saveCleared({ id, kind, language });

/** The rows of a CSV file under its titles. */
function rowsOf(bytes: Buffer): string[][] {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  return Papa.parse<string[]>(text, { delimiter: ';', skipEmptyLines: true }).data;
}

/** The names in the file of cleared contacts, in its order. */
async function clearedNames(id: string): Promise<(string | undefined)[]> {
  const rows = rowsOf(await saveTo('får användas.csv', () => cleared(id)));
  return rows.slice(1).map(([name]) => name);
}

/** The cells of every row of a workbook's first sheet, and what the sheet is called. */
async function readWorkbook(bytes: Buffer): Promise<{ name: string; rows: string[][] }> {
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  const rows: string[][] = [];
  sheet.eachRow((row) => {
    rows.push(Array.from({ length: sheet.columnCount }, (_, column) => row.getCell(column + 1).text));
  });
  return { name: sheet.name, rows };
}

const optOut = (
  kind: 'phone' | 'email' | 'domain' | 'organisation',
  value: string,
  scope: 'all' | 'phone' | 'email',
) =>
  app.client.optOuts.add({
    id: crypto.randomUUID(),
    subject: { kind, value },
    scope: [scope],
    statedOn: '2026-11-23',
    statedBy: '',
    how: 'call',
    note: '',
  });

const exportsNoted = () =>
  app.journal().read((queries) => queries.selectFrom('exportRecord').selectAll().execute());

describe('the file of contacts that may be used', () => {
  it('holds them in the order of the list, as text that no spreadsheet runs', async () => {
    const id = await importList(app, list);
    const rows = rowsOf(await saveTo('får användas.csv', () => cleared(id)));
    expect(rows).toEqual([
      [
        'Namn',
        'Företag',
        'Roll',
        'Telefon',
        'Telefon 2',
        'E-post',
        'Organisationsnummer',
        'Anteckning',
        'Rad i listan',
      ],
      ['Anna Berg', 'Alfa AB', 'Inköp', '070-123 45 67', '', 'anna@alfa.se', '', '', '2'],
      ['Bo Ek', 'Beta AB', '', '070-234 56 78', '070-345 67 89', '', '', "'=1+1", '3'],
      ['Cia Dal', 'Gamma AB', '', '08-123 456 78', '', '', '556036-0793', '', '4'],
    ]);
  });

  it('holds the same as a workbook, with titles in the language asked for', async () => {
    const id = await importList(app, list);
    const { name, rows } = await readWorkbook(
      await saveTo('may be used.xlsx', () => cleared(id, 'xlsx', 'en')),
    );
    expect(name).toBe('May be used');
    expect(rows[0]?.slice(0, 5)).toEqual(['Name', 'Company', 'Role', 'Phone', 'Phone 2']);
    expect(rows[2]).toEqual(['Bo Ek', 'Beta AB', '', '070-234 56 78', '070-345 67 89', '', '', '=1+1', '3']);
  });

  it('leaves out rows that were blocked when the list was written', async () => {
    await optOut('phone', '070-234 56 78', 'phone');
    expect(await clearedNames(await importList(app, list))).toEqual(['Anna Berg', 'Cia Dal']);
  });

  it.each([
    ['their number', () => optOut('phone', '070-123 45 67', 'all')],
    ['calls to their number', () => optOut('phone', '070-123 45 67', 'phone')],
    ['everything, by their address', () => optOut('email', 'anna@alfa.se', 'all')],
    ['everything, by their domain', () => optOut('domain', 'alfa.se', 'all')],
    ['their company by name', () => optOut('organisation', 'Alfa AB', 'all')],
  ])('leaves out who has said no since: %s', async (_what, sayNo) => {
    const id = await importList(app, list);
    expect(await clearedNames(id)).toEqual(['Anna Berg', 'Bo Ek', 'Cia Dal']);
    await sayNo();
    expect(await clearedNames(id)).toEqual(['Bo Ek', 'Cia Dal']);
  });

  it('leaves out who said "not now" in a call since, and whose second number said no', async () => {
    const id = await importList(app, list);
    await app.client.calls.record(callWith({ number: '08-123 456 78', outcome: 'talked-not-now' }));
    await optOut('phone', '070-345 67 89', 'phone');
    expect(await clearedNames(id)).toEqual(['Anna Berg']);
  });

  it('leaves out who is erased, although somebody else kept the number', async () => {
    const id = await importList(app, list);
    await app
      .journal()
      .write((queries, trail) =>
        noteErased(queries, trail, ['+46701234567'], { scope: '', erasedOn: '2026-11-23' }),
      );
    expect(await clearedNames(id)).toEqual(['Bo Ek', 'Cia Dal']);
  });

  it('holds no address of somebody who wants no e-mail, and still the number', async () => {
    const id = await importList(app, list);
    await optOut('email', 'anna@alfa.se', 'email');
    const rows = rowsOf(await saveTo('får användas.csv', () => cleared(id)));
    expect(rows[1]).toEqual(['Anna Berg', 'Alfa AB', 'Inköp', '070-123 45 67', '', '', '', '', '2']);
  });

  it('asks the registers again: who is listed since stays out, and nobody is left when the answer is too old', async () => {
    await importRegister(app, ['070-999 99 99']);
    const id = await importList(app, list.slice(0, 2), { card: { audience: 'consumers' } });
    expect(await clearedNames(id)).toEqual(['Anna Berg', 'Bo Ek']);
    await importRegister(app, ['070-123 45 67'], '2026-11-20');
    expect(await clearedNames(id)).toEqual(['Bo Ek']);
    app.clock.set('2027-01-19T09:00:00.000Z');
    expect(await clearedNames(id)).toEqual(['Bo Ek']);
    app.clock.set('2027-01-20T09:00:00.000Z');
    expect(await clearedNames(id)).toEqual([]);
  });

  it('believes a look-up by hand', async () => {
    await importRegister(app, ['070-999 99 99']);
    const id = await importList(app, list.slice(0, 2), { card: { audience: 'consumers' } });
    await app.client.doNotCall.recordCheck({
      id: crypto.randomUUID(),
      register: 'nix-telefon',
      who: { by: 'number', number: '070-123 45 67' },
      registerVersionOn: '2026-11-22',
      isListed: true,
    });
    expect(await clearedNames(id)).toEqual(['Bo Ek']);
  });

  it('holds a contact once, whichever rows it was met in', async () => {
    const id = await importList(app, [list[0]!, { ...list[0]!, phone: '073-555 44 33' }, list[1]!]);
    const names = await clearedNames(id);
    expect(names.filter((name) => name === 'Anna Berg')).toHaveLength(1);
    expect(names).toContain('Bo Ek');
  });

  it('is refused for a list that was undone, and for one that nobody knows', async () => {
    const id = await importList(app, list);
    await app.client.screening.undo({ id });
    app.person.picks = inFolder('får användas.csv');
    await expect(cleared(id)).rejects.toMatchObject({ code: 'list-already-undone' });
    await expect(cleared(crypto.randomUUID())).rejects.toMatchObject({ code: 'list-not-found' });
    expect(existsSync(inFolder('får användas.csv'))).toBe(false);
  });

  it('notes who was in it, so that a person can be told', async () => {
    const id = await importList(app, list);
    const bytes = await saveTo('får användas.csv', () => cleared(id));
    expect(await exportsNoted()).toMatchObject([
      {
        kind: 'cleared-list',
        fileName: 'får användas.csv',
        rows: 3,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      },
    ]);
    const { rows } = await app.client.contacts.list({ text: 'Anna Berg' });
    const { document } = await app.client.subjectRequests.preview({
      id: crypto.randomUUID(),
      subject: { name: '', contactIds: rows.map(({ id }) => id), phones: [], emails: [] },
      receivedOn: '2026-11-23',
      identityCheck: '',
      language: 'sv',
    });
    const text = JSON.stringify(document);
    expect(text).toContain('Kontakter ur en köpt lista');
    expect(text).toContain('Adressbolaget AB, kom till oss 2026-11-20');
  });

  it('writes and notes nothing when the person cancels', async () => {
    const id = await importList(app, list);
    app.person.picks = null;
    expect(await cleared(id)).toEqual({ outcome: 'cancelled' });
    expect(await exportsNoted()).toEqual([]);
  });

  it('writes nothing when the journal locks while the question where to save stands open', async () => {
    const id = await importList(app, list);
    app.person.picks = inFolder('får användas.csv');
    app.person.whileAsked = async () => {
      await app.lock();
    };
    await expect(cleared(id)).rejects.toMatchObject({ code: 'vault-locked' });
    expect(existsSync(inFolder('får användas.csv'))).toBe(false);
  });
});

const badList = [
  'Namn;Personnummer;Telefon;E-post;Anteckning',
  'Anna Berg;19121212-1212;070-123 45 67;;duger',
  'Bo Ek;19121212-1212;12;bo@;=1+1',
  'Cia Dal;;;;',
  'Disa Ek;;okänt;;bara adress saknas',
].join('\r\n');

const badRows = [
  ['Rad i filen', 'Varför raden inte kan användas', 'Namn', 'Telefon', 'E-post', 'Anteckning'],
  [
    '3',
    'Telefonnumret går inte att förstå. E-postadressen går inte att förstå.',
    'Bo Ek',
    '12',
    'bo@',
    "'=1+1",
  ],
  ['4', 'Varken telefonnummer eller e-postadress.', 'Cia Dal', '', '', ''],
  ['5', 'Telefonnumret går inte att förstå.', 'Disa Ek', 'okänt', '', 'bara adress saknas'],
];

describe('the file of rows to correct', () => {
  const save = (name: string, language: 'sv' | 'en' = 'sv') =>
    saveTo(name, () => app.client.screening.saveBadRows({ language }));

  it('holds them with all their columns, their number and the reason, before a screening and after it', async () => {
    await chooseList(app, app.put('lista.csv', badList));
    expect(rowsOf(await save('rätta.csv'))).toEqual(badRows);
    await app.client.screening.saveCard(exampleCard);
    await app.client.screening.screen(undefined);
    expect(rowsOf(await save('rätta.csv'))).toEqual(badRows);
    expect(await exportsNoted()).toMatchObject([
      { kind: 'bad-rows', rows: 3 },
      { kind: 'bad-rows', rows: 3 },
    ]);
  });

  it('holds no personal identity number, whatever became of the column', async () => {
    await chooseList(app, app.put('lista.csv', badList));
    await app.client.screening.saveMapping({ mapping: ['name', 'ignore', 'phone', 'email', 'note'] });
    expect(String(await save('rätta.csv'))).not.toContain('19121212');
  });

  it('is a workbook when a workbook came in, its sheet called the same', async () => {
    const workbook = new ExcelJs.Workbook();
    const sheet = workbook.addWorksheet('Prospekt');
    for (const line of badList.split('\r\n')) sheet.addRow(line.split(';'));
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    await chooseList(app, app.put('lista.xlsx', bytes));
    const { name, rows } = await readWorkbook(await save('rätta.xlsx', 'en'));
    expect(name).toBe('Prospekt');
    expect(rows[0]?.slice(0, 3)).toEqual(['Row of the file', 'Why the row cannot be used', 'Namn']);
    expect(rows[1]).toEqual([
      '3',
      'The phone number cannot be understood. The e-mail address cannot be understood.',
      'Bo Ek',
      '12',
      'bo@',
      '=1+1',
    ]);
    expect(rows).toHaveLength(4);
  });

  it('can be corrected and read again', async () => {
    await chooseList(app, app.put('lista.csv', badList));
    const corrected = String(await save('rätta.csv')).replace('"12"', '"\'+46 70 222 33 44"');
    const session = await chooseList(app, app.put('rättad.csv', corrected));
    expect(session.mapping).toEqual(['ignore', 'ignore', 'name', 'phone', 'email', 'note']);
    const { problems } = await app.client.screening.check(undefined);
    expect(problems).toMatchObject({ 'phone-invalid': 1, 'no-identifier': 1 });
  });

  it('is refused when no list is in hand', async () => {
    app.person.picks = inFolder('rätta.csv');
    await expect(app.client.screening.saveBadRows({ language: 'sv' })).rejects.toMatchObject({
      code: 'list-not-open',
    });
  });
});

const settings = {
  name: 'Nordfasad AB',
  organisationNumber: '556677-8899',
  address: 'Storgatan 12, 903 26 Umeå',
  email: '',
  phone: '',
  privacyContact: 'dataskydd@nordfasad.se',
};

async function fillInSettings(): Promise<void> {
  await app.client.settings.writeController(settings);
  const { work } = await app.client.settings.read(undefined);
  await app.client.settings.writeWork({ ...work, sellerName: 'Sixten Ståhl', offer: 'fasadmålning' });
}

/** The text of a PDF on one line; a hyphenless break inside a long word is closed. */
const textOf = (pdf: Buffer): string => readPdfText(pdf).replace(/\s+/g, ' ');

describe('the certificate', () => {
  const save = (id: string, language: 'sv' | 'en') =>
    saveTo('intyg.pdf', () => app.client.screening.saveCertificate({ id, language }));

  async function certifiedList(): Promise<string> {
    await fillInSettings();
    await importRegister(app, ['070-345 67 89']);
    await optOut('phone', '08-123 456 78', 'all');
    return importList(app, [...list, { name: 'Disa Holm', phone: 'okänt' }], {
      fileName: 'prospekt.csv',
      card: { audience: 'consumers' },
    });
  }

  it.each([
    ['sv', 'sv-SE', 'Intyg om screening av köpt lista', '1 (25,0 %)', '3 (75,0 %)'],
    ['en', 'en-GB', 'Certificate of screening of a purchased list', '1 (25.0%)', '3 (75.0%)'],
  ] as const)(
    'says in %s what was screened, against what and with what result',
    async (language, tag, title, usable, blocked) => {
      const id = await certifiedList();
      const head = app.journal().head();
      const pdf = await save(id, language);
      const text = textOf(pdf);
      const facts = readPdfFacts(pdf);
      expect([facts.get('Title'), facts.get('Tagged'), facts.get('Author')]).toEqual([
        title,
        'yes',
        'Nordfasad AB',
      ]);
      expect(readPdfObjects(pdf)).toContain(`/Lang (${tag})`);
      for (const said of [
        title,
        'Nordfasad AB, 556677-8899',
        'Adressbolaget AB',
        'prospekt.csv',
        'NIX-Telefon 2026-11-01 2026-12-31 1',
        usable,
        blocked,
        ...rowCodes.map((code) => translate(rowCodeTexts[code], language)),
        `SE ${SE.versionOn}`,
        'MFL (2008:486) 21 §',
        'GDPR art. 21(2)–(3)',
        '2026-12-20',
        '2027-02-20',
        'Sixten Ståhl',
        '2026-11-23 10:00',
        id,
      ])
        expect(text, said).toContain(said.replace(/\s+/g, ' '));
      const file = createHash('sha256')
        .update(readFileSync(inFolder('prospekt.csv')))
        .digest('hex');
      const solid = text.replaceAll(' ', '');
      expect(solid).toContain(file);
      expect(solid).toContain(`${head.seq}${head.link.toString('hex')}`);
    },
  );

  it('names nobody on the list', async () => {
    const text = textOf(await save(await certifiedList(), 'sv'));
    for (const word of ['Anna', 'Berg', 'Bo Ek', 'Cia', 'Disa', 'Alfa', 'Gamma', '123 45', '345 67', 'okänt'])
      expect(text, word).not.toContain(word);
    expect((await exportsNoted()).map(({ kind, rows }) => [kind, rows])).toEqual([['certificate', 0]]);
    const subjects = await app
      .journal()
      .read((queries) => queries.selectFrom('exportedSubject').selectAll().execute());
    expect(subjects).toEqual([]);
  });

  it('says when the notice was given, and when the list was taken out again', async () => {
    const id = await certifiedList();
    await app.client.screening.noteNotice({ id, noticedOn: '2026-11-23', how: 'Brev till alla' });
    expect(textOf(await save(id, 'sv'))).toContain('lämnades 2026-11-23: Brev till alla');
    await app.client.screening.undo({ id });
    const text = textOf(await save(id, 'sv'));
    expect(text).toContain('Listan togs ut ur journalen igen 2026-11-23.');
    expect(text).not.toContain('Skyldigheter som följer av listan');
  });

  it('says that there was no register when there was none', async () => {
    const id = await importList(app, list);
    expect(textOf(await save(id, 'sv'))).toContain('Inget spärregister fanns i journalen.');
  });

  it('is refused for a list that nobody knows', async () => {
    const save = app.client.screening.saveCertificate({ id: crypto.randomUUID(), language: 'sv' });
    await expect(save).rejects.toMatchObject({ code: 'list-not-found' });
  });
});

/** What GDPR art. 14(1)–(2) and 21(4) ask for, as it stands in the notice. */
const owed = {
  sv: [
    'Personuppgiftsansvarig Nordfasad AB, 556677-8899',
    'Storgatan 12, 903 26 Umeå',
    'Frågor om personuppgifter dataskydd@nordfasad.se',
    'att kontakta dig om fasadmålning',
    'Berättigat intresse (artikel 6.1 f i GDPR): vårt intresse av',
    'Namn, Företag, Roll, Telefon, E-post, Organisationsnummer, Anteckning',
    'Vi lämnar inte uppgifterna vidare',
    'utanför EU/EES',
    'raderar vi uppgifterna senast 2027-02-20',
    'få en kopia (artikel 15)',
    '(artikel 16)',
    '(artikel 17)',
    '(artikel 18)',
    'invända mot att vi använder dina uppgifter för direktmarknadsföring',
    'Integritetsskyddsmyndigheten',
    'En lista från Adressbolaget AB, som vi fick 2026-11-20',
    '2026-09-01: Webbformulär hos Adressbolaget',
    'Automatiserade beslut Inga.',
  ],
  en: [
    'Controller Nordfasad AB, 556677-8899',
    'Storgatan 12, 903 26 Umeå',
    'Questions about personal data dataskydd@nordfasad.se',
    'to contact you about fasadmålning',
    'Legitimate interests (GDPR article 6(1)(f)): our interest in',
    'Name, Company, Role, Phone, E-mail, Organisation number, Note',
    'We do not pass the data on',
    'outside the EU/EEA',
    'we erase the data by 2027-02-20',
    'receive a copy (article 15)',
    '(article 16)',
    '(article 17)',
    '(article 18)',
    'our use of your data for direct marketing',
    'Swedish Authority for Privacy Protection',
    'A list from Adressbolaget AB, which we obtained on 2026-11-20',
    '2026-09-01: Webbformulär hos Adressbolaget',
    'Automated decisions None.',
  ],
} as const;

describe('the notice', () => {
  const notice = (id: string, language: 'sv' | 'en' = 'sv') => app.client.screening.notice({ id, language });

  it.each(languages)('says everything that article 14 asks for (%s)', async (language) => {
    await fillInSettings();
    const id = await importList(app, list);
    const pdf = await saveTo('information.pdf', () => app.client.screening.saveNotice({ id, language }));
    const text = textOf(pdf);
    for (const said of owed[language]) expect(text, said).toContain(said);
    expect(text).not.toMatch(/\[(?:fyll|fill)/);
    expect(readPdfFacts(pdf).get('Tagged')).toBe('yes');
    expect((await exportsNoted()).map(({ kind }) => kind)).toEqual(['notice']);
  });

  it('sets the right to object apart, before everything else', async () => {
    await fillInSettings();
    const { blocks } = await notice(await importList(app, list));
    const headings = blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));
    expect(headings).toEqual([
      'Du kan säga nej',
      'Vem som ansvarar',
      'Vad vi har, och varifrån',
      'Varför, och med vilken rätt',
      'Dina rättigheter',
    ]);
    expect(blocks[2]).toMatchObject({ type: 'paragraph' });
    expect(JSON.stringify(blocks[2])).toContain('slutar vi genast');
  });

  it.each([
    [
      'sv',
      '[fyll i företagets namn]',
      'Fyll i det som saknas innan du skickar texten: företagets namn, adress,',
    ],
    [
      'en',
      '[fill in the company’s name]',
      'Fill in what is missing before you send this text: the company’s name,',
    ],
  ] as const)(
    'shows what the settings do not say yet, and names it first (%s)',
    async (language, gap, warning) => {
      const { blocks } = await notice(await importList(app, list), language);
      expect(blocks[0]).toMatchObject({ type: 'paragraph', tone: 'soft' });
      expect(JSON.stringify(blocks[0])).toContain(warning);
      expect(JSON.stringify(blocks)).toContain(gap);
    },
  );

  it('asks who received the list when a file of it has left the journal', async () => {
    await fillInSettings();
    const id = await importList(app, list);
    await saveTo('får användas.csv', () => cleared(id));
    const { blocks } = await notice(id);
    expect(JSON.stringify(blocks[0])).toContain('vem som har fått listan');
    expect(JSON.stringify(blocks)).toContain('[Listan har sparats som fil.');
  });

  it('speaks of withdrawing where the list rests on consent', async () => {
    await fillInSettings();
    const text = JSON.stringify(
      await notice(await importList(app, list, { card: { lawfulBasis: 'consent' } })),
    );
    expect(text).toContain('som du när som helst kan ta tillbaka');
    expect(text).toContain('(artikel 20)');
  });

  it('names only what is held of the people on the list', async () => {
    await fillInSettings();
    const id = await importList(app, [{ name: 'Anna Berg', phone: '070-123 45 67' }]);
    const text = JSON.stringify(await notice(id));
    expect(text).toContain('"Namn, Telefon"');
  });
});

describe('a list on its way', () => {
  it('leaves nothing but the rows to correct: it has no certificate and nobody cleared', async () => {
    await screenList(app, list);
    app.person.picks = inFolder('intyg.pdf');
    const session = await app.client.screening.session(undefined);
    await expect(
      app.client.screening.saveCertificate({ id: session?.id ?? '', language: 'sv' }),
    ).rejects.toMatchObject({ code: 'list-not-found' });
    await expect(cleared(session?.id ?? '')).rejects.toMatchObject({ code: 'list-not-found' });
  });
});
