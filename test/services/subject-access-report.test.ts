import { noAnswers } from '#shared/compliance/answers.rules.ts';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FileContent, writeFileDurably } from '#main/host/write-file-durably.ts';
import { writeTogether } from '#main/host/write-together.ts';
import type { Document } from '#shared/documents/document-model.ts';
import type { Subject } from '#shared/compliance/subject.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { openTestApp, type TestApp } from '#test/support/open-test-app.ts';
import { readPdfFacts, readPdfObjects, readPdfText } from '#test/support/read-pdf.ts';
import { readAttachments } from '#test/support/read-printed.ts';
import { consentInput, saleInput } from '#test/support/sale-inputs.ts';
import { seedLists } from '#test/support/seed-lists.ts';
import { saleMarks, seedSales } from '#test/support/seed-sales.ts';
import { callWith, email, mark, marks, person, phone, seedSubject } from '#test/support/seed-subject.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp({ now: '2026-11-23T09:00:00.000Z' });
});
afterEach(() => app.close());

const annas = (contactIds: readonly string[]): Subject => ({
  name: 'Anna Berg',
  contactIds: [...contactIds],
  phones: ['070-123 45 67'],
  emails: ['anna.berg@bolaget.se'],
});

const reportOf = (subject: Subject, language: 'sv' | 'en' = 'sv', id: string = crypto.randomUUID()) => ({
  id,
  subject,
  receivedOn: '2026-11-23',
  identityCheck: 'Svarade från adressen vi har',
  language,
});

const textOf = (document: Document): string => JSON.stringify(document.blocks);

const headingsOf = (document: Document): string[] =>
  document.blocks.flatMap((block) => (block.type === 'heading' && block.level === 1 ? [block.text] : []));

/** Writes the report into the test's folder and reads both files back. */
async function exportTo(name: string, input: ReturnType<typeof reportOf>) {
  const path = join(app.folder, name);
  app.host.answerSave(path);
  const saved = await app.client.subjectRequests.exportReport(input);
  const pdf = readFileSync(path);
  const json = readFileSync(path.replace(/\.pdf$/, '.json'), 'utf8');
  const csv = readFileSync(path.replace(/\.pdf$/, '.csv'), 'utf8');
  // A long word may be broken over lines in a cell.
  return { saved, pdf, json, csv, pdfText: readPdfText(pdf).replace(/\s+/g, '') };
}

describe('a subject-access report', () => {
  it('holds everything about a person, whatever the spelling, in PDF, JSON and CSV alike', async () => {
    const { anna, berg } = await seedSubject(app.client);
    await seedLists(app);
    await seedSales(app, anna);
    await exportTo('earlier.pdf', reportOf(annas([anna, berg])));
    const { json, csv, pdfText, saved } = await exportTo('anna.pdf', reportOf(annas([anna, berg])));
    expect(saved).toEqual({ outcome: 'saved', fileNames: ['anna.pdf', 'anna.json', 'anna.csv'] });
    for (const place of [...marks, ...saleMarks]) {
      expect(json, place).toContain(place);
      expect(csv, place).toContain(place);
      expect(pdfText, place).toContain(place);
    }
    for (const spelling of [
      'Anna Berg',
      'BERG, Anna',
      '070-123 45 67',
      '+46 (0)70 123 45 67',
      'Anna.Berg@Bolaget.SE',
    ]) {
      expect(json).toContain(spelling);
      expect(csv).toContain(spelling);
      expect(pdfText).toContain(spelling.replace(/\s+/g, ''));
    }
  });

  it('leaves of what others bought and agreed to only the words about the person', async () => {
    const { anna } = await seedSubject(app.client);
    const other = person('Nils Lind', { points: [phone('073-111 22 33')] });
    await app.client.contacts.save(other);
    const sale = saleInput(other.id, {
      reference: mark('främmande'),
      note: `Anna Berg tipsade ${mark('köptips')}`,
    });
    await app.client.sales.save(sale);
    await app.client.sales.save({ ...sale, reference: mark('främmande2') });
    const wording = { kind: 'new', text: mark('främmande3'), language: 'sv' } as const;
    await app.client.consents.give(
      consentInput(other.id, { wording, purpose: mark('främmande4'), note: `Anna Berg ${mark('intygar')}` }),
    );
    const { json } = await exportTo('anna.pdf', reportOf(annas([anna])));
    expect(json).toContain(mark('köptips'));
    expect(json).toContain(mark('intygar'));
    expect(json).not.toContain(mark('främmande'));
    expect(json).not.toContain('Nils Lind');
  });

  it('says of the documents behind consents which they are, and holds none of their bytes', async () => {
    const { anna } = await seedSubject(app.client);
    await seedSales(app, anna);
    const { json, pdfText } = await exportTo('anna.pdf', reportOf(annas([anna])));
    expect(json).not.toContain('underskriven');
    expect(json).toContain(`${mark('blankett')}.pdf`);
    expect(pdfText).toContain('Vilämnarutdemtillsammansmedregisterutdraget.');
    expect(pdfText).not.toContain('Viharingasamtyckenfråndigantecknade');
  });

  it('finds something in every table that holds personal data', async () => {
    const { anna, berg } = await seedSubject(app.client);
    await seedLists(app);
    await seedSales(app, anna);
    await exportTo('earlier.pdf', reportOf(annas([anna, berg])));
    const { json } = await exportTo('anna.pdf', reportOf(annas([anna, berg])));
    const { search } = JSON.parse(json) as { search: { places: { table: string; hits: number }[] } };
    // Nobody was erased, nothing is restricted or held back, and nothing was lost.
    const empty = search.places.filter(({ hits }) => hits === 0).map(({ table }) => table);
    expect(empty).toEqual([
      'restriction',
      'legalHold',
      'retentionReview',
      'erasure',
      'breach',
      'erasedIdentifier',
    ]);
    expect(search.places.length).toBeGreaterThan(9);
  });

  it('shows of an e-mail check begun for many only what is about the person', async () => {
    const { anna, berg } = await seedSubject(app.client);
    const other = await app.client.contacts.list({ text: 'Kristoffer' });
    const otherId = other.rows[0]?.id ?? '';
    const own = (why: string) => ({ ...noAnswers, why, answered: ['assessment-why' as const] });
    await app.client.emailChecks.saveDraft({
      recipient: null,
      members: { by: 'contacts', contactIds: [anna, otherId] },
      answers: { ...noAnswers, purpose: 'märkedeltsyfte' },
      own: { [anna]: own('märkeegetskäl'), [otherId]: own('märkeannansskäl') },
      scan: null,
    });
    const { json } = await exportTo('anna.pdf', reportOf(annas([anna, berg])));
    expect(json).toContain('märkeegetskäl');
    expect(json).toContain('märkedeltsyfte');
    expect(json).not.toContain('märkeannansskäl');
    expect(json).not.toContain(otherId);
  });

  it('explains codes, gives local times and prints the decision in words', async () => {
    const { anna, berg } = await seedSubject(app.client);
    const { document } = await app.client.subjectRequests.preview(reportOf(annas([anna, berg])));
    const text = textOf(document);
    expect(text).toContain('2026-11-23 09:55');
    expect(text).toContain('12 min 30 s');
    expect(text).toContain('Vi talades vid; öppen för ny kontakt');
    expect(text).toContain('Numret står inte i registret');
    expect(text).toContain('Samtal, SMS');
    expect(text).not.toMatch(/talked-open|referral|nix-telefon/);
  });

  it('shows a person who is only mentioned the words about them and nothing of the call', async () => {
    await seedSubject(app.client);
    const input = reportOf({ name: 'Anna Berg', contactIds: [], phones: [], emails: [] });
    const { document } = await app.client.subjectRequests.preview(input);
    const text = textOf(document);
    expect(text).toContain(mark('omtalat'));
    expect(text).not.toContain('Zackrisson');
    expect(text).not.toContain('999 88 77');
    expect(text).not.toContain('Vi talades vid');
  });

  it('says that nothing is held when nothing is, still with the search record', async () => {
    const input = reportOf({ name: 'Ingen Alls', contactIds: [], phones: ['08-123 45 67'], emails: [] });
    const { document, rows } = await app.client.subjectRequests.preview(input);
    expect(rows).toBe(0);
    expect(textOf(document)).toContain('behandlar inga personuppgifter om dig');
    expect(textOf(document)).toContain('Ingen Alls');
    expect(textOf(document)).toContain('08-123 45 67');
    expect(textOf(document)).toMatch(/[0-9a-f]{64}/);
    expect(headingsOf(document).at(-1)).toBe('7. Så sökte vi');
  });

  it('has the same numbered headings in Swedish and English', async () => {
    const { anna } = await seedSubject(app.client);
    const [sv, en] = await Promise.all(
      (['sv', 'en'] as const).map((language) =>
        app.client.subjectRequests.preview(reportOf(annas([anna]), language)),
      ),
    );
    const numbers = (document?: Document) => headingsOf(document!).map((text) => text.split(' ')[0]);
    expect(numbers(en?.document)).toEqual(numbers(sv?.document));
    expect(numbers(sv?.document)).toHaveLength(18);
    const [swedish, english] = [sv, en].map((report) => report!.document.blocks.map((block) => block.type));
    expect(english).toEqual(swedish);
    expect(headingsOf(en!.document)).toContain('13. Automated decisions');
    expect(textOf(en!.document)).not.toMatch(/Anteckning|Samtal|Spärr/);
  });

  it('refuses to look for nobody', async () => {
    const input = reportOf({ name: '', contactIds: [], phones: [], emails: [''] });
    await expect(app.client.subjectRequests.preview(input)).rejects.toMatchObject({ code: 'subject-empty' });
  });

  it('writes nothing for a preview', async () => {
    const { anna } = await seedSubject(app.client);
    await app.client.subjectRequests.preview(reportOf(annas([anna])));
    expect(await app.client.subjectRequests.list(undefined)).toEqual([]);
  });

  it('prints a tagged PDF that carries the JSON and the CSV', async () => {
    const { anna } = await seedSubject(app.client);
    const { pdf, json, csv } = await exportTo('anna.pdf', reportOf(annas([anna])));
    const facts = readPdfFacts(pdf);
    expect(facts.get('Tagged')).toBe('yes');
    expect(facts.get('Title')).toBe('Registerutdrag för Anna Berg');
    expect(readPdfObjects(pdf)).toContain('/Lang (sv-SE)');
    expect(readAttachments(pdf)).toEqual(
      new Map([
        ['anna.json', json],
        ['anna.csv', csv],
      ]),
    );
  });

  it('names the files that left the vault with the person in them', async () => {
    const { anna } = await seedSubject(app.client);
    app.host.answerSave(join(app.folder, 'samtal.csv'));
    await app.client.calls.exportCsv({ filter: { contactId: anna }, language: 'sv' });
    const { document } = await app.client.subjectRequests.preview(reportOf(annas([anna])));
    expect(textOf(document)).toContain('samtal.csv');
    expect(textOf(document)).toContain('Samtalshistorik');
  });

  it('calls colleagues who wrote something "our seller"', async () => {
    const { work } = await app.client.settings.read(undefined);
    await app.client.settings.writeWork({ ...work, sellerName: 'Sixten Ståhlberg' });
    const { anna } = await seedSubject(app.client);
    await app.client.calls.record(callWith({ contactId: anna, note: 'Sixten Ståhlberg tar över' }));
    const { json, pdfText } = await exportTo('anna.pdf', reportOf(annas([anna])));
    expect(json).toContain('vår säljare');
    expect(json + pdfText).not.toContain('Ståhlberg');
  });
});

describe('other people', () => {
  it('of the same company, switchboard and notes appear nowhere in a report', async () => {
    await app.client.contacts.save(
      person('Bolaget AB', {
        kind: 'company',
        companyName: '',
        legalForm: 'legal-person',
        points: [phone('08-555 010 00')],
      }),
    );
    const anna = person('Anna Berg', {
      points: [phone('070-123 45 67'), phone('08-555 010 00'), email('anna.berg@bolaget.se')],
    });
    await app.client.contacts.save(anna);
    await fc.assert(
      fc.asyncProperty(neighbour, (other) => leavesNoTrace(anna.id, other)),
      { numRuns: 25 },
    );
  }, 60_000);

  it('keep their calls on a shared number to themselves, and the report says how many were left out', async () => {
    const anna = person('Anna Berg', { points: [phone('08-555 010 00')] });
    const kajsa = person('Kajsa Holm', { points: [phone('08-555 010 00')] });
    await app.client.contacts.save(anna);
    await app.client.contacts.save(kajsa);
    await app.client.calls.record(callWith({ number: '08-555 010 00', note: 'hemligt om någon' }));
    await app.client.calls.record(callWith({ contactId: kajsa.id, note: 'bara om den andra' }));
    const { document } = await app.client.subjectRequests.preview(
      reportOf({ name: 'Anna Berg', contactIds: [anna.id], phones: [], emails: [] }),
    );
    expect(textOf(document)).not.toMatch(/hemligt om någon|bara om den andra|Kajsa/);
    expect(textOf(document)).toContain('1 samtal på ett nummer som flera delar');
  });

  it('of the same name are not taken for the person', async () => {
    const anna = person('Anna Berg', { companyName: 'Bolaget AB' });
    const namesake = person('Anna Berg', { companyName: 'Firman AB', note: 'namnens kort' });
    await app.client.contacts.save(anna);
    await app.client.contacts.save(namesake);
    await app.client.calls.record(callWith({ contactId: namesake.id, note: 'Anna Berg vill ha offert' }));
    await app.client.contacts.save({ ...namesake, note: 'ny not om namnen' });
    const { document } = await app.client.subjectRequests.preview(
      reportOf({ name: 'Anna Berg', contactIds: [anna.id], phones: [], emails: [] }),
    );
    expect(textOf(document)).not.toMatch(/vill ha offert|namnens kort|namnen|Firman/);
  });

  it('who said no on a shared number are not quoted', async () => {
    const anna = person('Anna Berg', { points: [phone('08-555 010 00')] });
    const kajsa = person('Kajsa Holm', { points: [phone('08-555 010 00')] });
    await app.client.contacts.save(anna);
    await app.client.contacts.save(kajsa);
    for (const [contactId, note] of [
      [kajsa.id, 'hennes egna ord'],
      [anna.id, 'Annas nej'],
    ] as const)
      await app.client.calls.record(
        callWith({ contactId, note, outcome: 'never-again', neverScope: 'number' }),
      );
    const { document } = await app.client.subjectRequests.preview(
      reportOf({ name: 'Anna Berg', contactIds: [anna.id], phones: [], emails: [] }),
    );
    expect(textOf(document)).toContain('Annas nej');
    expect(textOf(document)).not.toMatch(/hennes egna ord|Kajsa|Holm/);
  });

  it('to whom a call was moved keep it, and the person keeps the earlier words about them', async () => {
    const anna = person('Anna Berg', { points: [phone('070-123 45 67')] });
    const kajsa = person('Kajsa Holm');
    await app.client.contacts.save(anna);
    await app.client.contacts.save(kajsa);
    const call = callWith({ contactId: anna.id, note: 'först om Anna' });
    await app.client.calls.record(call);
    await app.client.calls.name({ id: call.id, contactId: kajsa.id });
    const { contactId: _, ...fields } = call;
    await app.client.calls.correct({ ...fields, note: 'sedan om den rätta' });
    const { document } = await app.client.subjectRequests.preview(
      reportOf({ name: 'Anna Berg', contactIds: [anna.id], phones: [], emails: [] }),
    );
    expect(textOf(document)).toContain('först om Anna');
    expect(textOf(document)).not.toMatch(/sedan om den rätta|Kajsa/);
  });

  const neighbour = fc.record({
    first: fc.constantFrom('Kajsa', 'Åke', 'Zoë', 'Ann-Marie', 'Björn', 'Lars'),
    last: fc.constantFrom('Öhrn', 'Holmström', 'von Döbeln', 'Lindqvist', 'Ny-Ström', 'Marcus'),
    digits: fc.integer({ min: 2_000_000, max: 9_999_999 }),
    writing: fc.constantFrom('072-', '+46 (0)72 ', '0046 72 ', '0 72 '),
    isUpper: fc.boolean(),
    isTurned: fc.boolean(),
    ending: fc.constantFrom('', 's', ',', '.', '!'),
  });
  type Neighbour = typeof neighbour extends fc.Arbitrary<infer T> ? T : never;

  async function leavesNoTrace(annaId: string, other: Neighbour): Promise<void> {
    const name = `${other.first} ${other.last}`;
    const address = `grannen.${other.digits}@bolaget.se`;
    const number = `072-${other.digits}`;
    const kept = person(name, {
      points: [phone(number), email(address), phone('08-555 010 00')],
      note: 'grannens kort',
    });
    await app.client.contacts.save(kept);
    const turned = other.isTurned ? `${other.last}, ${other.first}` : name;
    const written = `${other.isUpper ? turned.toUpperCase() : turned}${other.ending}`;
    const note = `Anna Berg och ${written} ses. Nås på ${other.writing}${other.digits} eller ${address.toUpperCase()}. Slut`;
    await app.client.calls.record(callWith({ contactId: annaId, note }));
    await app.client.calls.record(callWith({ contactId: kept.id, note: `Anna Berg hälsar ${written}` }));
    await app.client.calls.record(
      callWith({ contactId: kept.id, number: '08-555 010 00', note: 'grannens samtal' }),
    );
    const { document } = await app.client.subjectRequests.preview(
      reportOf({ name: 'Anna Berg', contactIds: [annaId], phones: [], emails: [] }),
    );
    const text = textOf(document).toLowerCase().normalize('NFC');
    expect(text).toContain('08-555 010 00');
    for (const trace of [other.last, String(other.digits), address, 'grannens', `${other.first} `])
      expect(text).not.toContain(trace.toLowerCase());
    expect(text).toContain('[uppgift om annan person borttagen]');
  }
});

describe('exporting a report', () => {
  it('notes the request with its legal deadline', async () => {
    const { anna } = await seedSubject(app.client);
    const input = { ...reportOf(annas([anna])), receivedOn: '2026-11-25' };
    await exportTo('anna.pdf', input);
    expect(await app.client.subjectRequests.list(undefined)).toMatchObject([
      {
        id: input.id,
        kind: 'access',
        name: 'Anna Berg',
        receivedOn: '2026-11-25',
        dueOn: '2026-12-28',
        outcome: 'granted',
        answeredAt: '2026-11-23T09:00:00.000Z',
        language: 'sv',
        fileNames: ['anna.pdf', 'anna.json', 'anna.csv'],
      },
    ]);
  });

  it('notes of an answer that there was nothing to hand over', async () => {
    const subject = { name: 'Ingen Alls', contactIds: [], phones: [], emails: [] };
    await exportTo('ingen.pdf', reportOf(subject));
    const [request] = await app.client.subjectRequests.list(undefined);
    expect(request?.outcome).toBe('nothing-held');
  });

  it('answers the same request twice as one request', async () => {
    const { anna } = await seedSubject(app.client);
    const input = reportOf(annas([anna]));
    await exportTo('anna.pdf', input);
    app.clock.advance(60);
    await exportTo('anna igen.pdf', { ...input, language: 'en' });
    const list = await app.client.subjectRequests.list(undefined);
    expect(list).toHaveLength(1);
    expect(list[0]).toMatchObject({
      language: 'en',
      fileNames: ['anna igen.pdf', 'anna igen.json', 'anna igen.csv'],
    });
  });

  it('gives the checksum of the JSON file in the PDF', async () => {
    const { anna } = await seedSubject(app.client);
    const { json, pdfText } = await exportTo('anna.pdf', reportOf(annas([anna])));
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(json));
    expect(pdfText).toContain(Buffer.from(digest).toString('hex'));
  });

  it('writes nothing and notes nothing when the person cancels', async () => {
    const { anna } = await seedSubject(app.client);
    app.host.answerSave(null);
    const saved = await app.client.subjectRequests.exportReport(reportOf(annas([anna])));
    expect(saved).toEqual({ outcome: 'cancelled' });
    expect(await app.client.subjectRequests.list(undefined)).toEqual([]);
  });

  it('leaves nothing behind when the second file cannot be written', async () => {
    const [pdf, json] = ['a.pdf', 'a.json'].map((name) => ({
      path: join(app.folder, name),
      bytes: Buffer.from(name),
    }));
    const writeFile = (path: string, bytes: FileContent) =>
      path.endsWith('.json') ? Promise.reject(new AppError('disk-full')) : writeFileDurably(path, bytes);
    const noted: string[] = [];
    const writing = writeTogether(writeFile, [pdf!, json!], async () => void noted.push('noted'));
    await expect(writing).rejects.toMatchObject({ code: 'disk-full' });
    expect(readdirSync(app.folder)).toEqual(['data']);
    expect(noted).toEqual([]);
  });

  it('overwrites nothing that nobody was asked about', async () => {
    const { anna } = await seedSubject(app.client);
    const folder = join(app.folder, 'utdrag');
    mkdirSync(folder);
    writeFileSync(join(folder, 'anna.json'), 'something else');
    app.host.answerSave(join(folder, 'anna.pdf'));
    const saved = await app.client.subjectRequests.exportReport(reportOf(annas([anna])));
    expect(saved).toMatchObject({ fileNames: ['anna (2).pdf', 'anna (2).json', 'anna (2).csv'] });
    expect(readFileSync(join(folder, 'anna.json'), 'utf8')).toBe('something else');
  });

  it('writes nothing when the journal locks while the question where to save stands open', async () => {
    const { anna } = await seedSubject(app.client);
    const folder = join(app.folder, 'utdrag');
    mkdirSync(folder);
    app.host.answerSave(join(folder, 'anna.pdf'));
    app.host.doWhileAsked(() => app.app.lock());
    await expect(app.client.subjectRequests.exportReport(reportOf(annas([anna])))).rejects.toMatchObject({
      code: 'vault-locked',
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('tells of files and looks at a number that could not be understood', async () => {
    await app.client.calls.record(callWith({ number: '12 34 56 7' }));
    const who = { by: 'number', number: '12 34 56 7' } as const;
    await app.client.calls.revealNumber({ who, reason: mark('visat') });
    app.host.answerSave(join(app.folder, 'samtal.csv'));
    await app.client.calls.exportCsv({ language: 'sv' });
    const subject = { name: '', contactIds: [], phones: ['1234567'], emails: [] };
    const { document } = await app.client.subjectRequests.preview(reportOf(subject));
    expect(textOf(document)).toContain('samtal.csv');
    expect(textOf(document)).toContain(mark('visat'));
  });

  it('puts the earlier file back when the second cannot be written', async () => {
    const { anna } = await seedSubject(app.client);
    const folder = join(app.folder, 'utdrag');
    mkdirSync(join(folder, 'anna.json'), { recursive: true });
    writeFileSync(join(folder, 'anna.pdf'), 'det gamla svaret');
    app.host.answerSave(join(folder, 'anna.pdf'));
    await expect(app.client.subjectRequests.exportReport(reportOf(annas([anna])))).rejects.toThrow();
    expect(readFileSync(join(folder, 'anna.pdf'), 'utf8')).toBe('det gamla svaret');
  });

  it('adds the ending that the person left out', async () => {
    const { anna } = await seedSubject(app.client);
    app.host.answerSave(join(app.folder, 'utan ändelse'));
    const saved = await app.client.subjectRequests.exportReport(reportOf(annas([anna])));
    expect(saved).toEqual({
      outcome: 'saved',
      fileNames: ['utan ändelse.pdf', 'utan ändelse.json', 'utan ändelse.csv'],
    });
    expect(existsSync(join(app.folder, 'utan ändelse.pdf'))).toBe(true);
  });

  it.each([
    ['../../etc/passwd', 'Registerutdrag etc passwd 2026-11-23.pdf'],
    ['Anna\\..\\Berg:CON', 'Registerutdrag Anna Berg CON 2026-11-23.pdf'],
    ['CON', 'Registerutdrag 2026-11-23.pdf'],
    ['070-123 45 67', 'Registerutdrag 2026-11-23.pdf'],
    ['Anna 0701234567', 'Registerutdrag Anna 2026-11-23.pdf'],
    ['anna.berg@bolaget.se', 'Registerutdrag 2026-11-23.pdf'],
    ["Åsa O'Brien-Öhrn", "Registerutdrag Åsa O'Brien-Öhrn 2026-11-23.pdf"],
    ['\u202Egnp.exe\n\t', 'Registerutdrag gnp exe 2026-11-23.pdf'],
  ])('suggests a harmless file name for %j', async (name, suggested) => {
    app.host.answerSave(null);
    await app.client.subjectRequests.exportReport(reportOf({ name, contactIds: [], phones: [], emails: [] }));
    expect(app.host.suggestions.at(-1)).toBe(suggested);
  });

  it('suggests at most eighty characters', async () => {
    app.host.answerSave(null);
    const name = 'Å'.repeat(150);
    await app.client.subjectRequests.exportReport(reportOf({ name, contactIds: [], phones: [], emails: [] }));
    const suggested = app.host.suggestions.at(-1) ?? '';
    expect(suggested.length).toBeLessThanOrEqual(80);
    expect(basename(suggested)).toBe(suggested);
  });
});

describe('finding a data subject', () => {
  it.each([
    ['Anna Berg', 'name'],
    ['BERG, Anna', 'name'],
    ['anna b', 'name'],
    ['070-123 45 67', 'phone'],
    ['+46 (0)70 123 45 67', 'phone'],
    ['Anna.Berg@Bolaget.SE', 'email'],
    ['anna.berg+nyhetsbrev@bolaget.se', 'email'],
  ])('finds her card by %j', async (text, matchedBy) => {
    const { anna } = await seedSubject(app.client);
    const found = await app.client.subjectRequests.find({ text });
    expect(found).toContainEqual(
      expect.objectContaining({
        contactId: anna,
        name: 'Anna Berg',
        matchedBy,
        phones: ['070-123 45 67'],
        calls: 1,
      }),
    );
  });

  it('finds both cards of a number, and the calls on it without a name', async () => {
    await seedSubject(app.client);
    const found = await app.client.subjectRequests.find({ text: '0701234567' });
    expect(found.filter(({ contactId }) => contactId !== null)).toHaveLength(2);
    expect(found).toContainEqual(expect.objectContaining({ contactId: null, matchedBy: 'phone', calls: 1 }));
  });

  it('counts the notes that mention a name, without naming whose they are', async () => {
    await seedSubject(app.client);
    const found = await app.client.subjectRequests.find({ text: 'Anna Berg' });
    expect(found).toContainEqual(
      expect.objectContaining({ contactId: null, matchedBy: 'note', calls: 2, phones: [] }),
    );
    expect(JSON.stringify(found)).not.toContain('Zackrisson');
  });

  it('finds a number that only the opt-out register knows', async () => {
    await app.client.optOuts.add({
      id: crypto.randomUUID(),
      subject: { kind: 'phone', value: '073-111 22 33' },
      scope: ['phone'],
      statedOn: '2026-11-20',
      statedBy: '',
      how: 'letter',
      note: '',
    });
    const found = await app.client.subjectRequests.find({ text: '+46731112233' });
    expect(found).toEqual([
      {
        contactId: null,
        name: '',
        companyName: '',
        phones: ['073-111 22 33'],
        emails: [],
        matchedBy: 'phone',
        calls: 0,
      },
    ]);
    const { document } = await app.client.subjectRequests.preview(
      reportOf({ name: '', contactIds: [], phones: ['073-111 22 33'], emails: [] }),
    );
    expect(textOf(document)).toContain('Med brev');
  });

  it.each(['556036-0793', 'SE556036079301', 'Ericsson'])('finds a company by %j', async (text) => {
    const company = person('Ericsson AB', {
      kind: 'company',
      companyName: '',
      legalForm: 'legal-person',
      organisationNumber: '556036-0793',
    });
    await app.client.contacts.save(company);
    const found = await app.client.subjectRequests.find({ text });
    expect(found.map(({ contactId }) => contactId)).toEqual([company.id]);
  });

  it('finds a name that only a sale or a request of somebody else speaks of', async () => {
    const other = person('Nils Lind');
    await app.client.contacts.save(other);
    await app.client.sales.save(saleInput(other.id, { note: 'Anna Berg tipsade' }));
    const found = await app.client.subjectRequests.find({ text: 'Anna Berg' });
    expect(found).toEqual([
      expect.objectContaining({ contactId: null, name: 'Anna Berg', matchedBy: 'note', calls: 0 }),
    ]);
    expect(await app.client.subjectRequests.find({ text: 'Berta Ek' })).toEqual([]);
  });

  it('finds an address that only an e-mail check knows', async () => {
    await app.client.emailChecks.save({
      id: crypto.randomUUID(),
      recipient: { by: 'address', address: 'anna.berg@annat.se' },
      answers: noAnswers,
      scan: null,
    });
    const found = await app.client.subjectRequests.find({ text: 'Anna.Berg@Annat.se' });
    expect(found).toMatchObject([{ contactId: null, matchedBy: 'email', emails: ['Anna.Berg@Annat.se'] }]);
  });

  it('finds a name written without its diacritics', async () => {
    await app.client.contacts.save(person('Åsa Öhrn'));
    const [found] = await app.client.subjectRequests.find({ text: 'asa ohrn' });
    expect(found?.name).toBe('Åsa Öhrn');
  });

  it.each(['%', '"', '* OR 1', "'; --", '()', '@', '+'])('finds nobody by %j', async (text) => {
    await seedSubject(app.client);
    expect(await app.client.subjectRequests.find({ text })).toEqual([]);
  });
});
