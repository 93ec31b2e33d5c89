import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFeatures } from '#main/app/open-features.ts';
import { personalDataInventory, personalTables } from '#main/personal-data/personal-data-inventory.ts';
import { retainedPathOf } from '#main/database/retained-records.ts';
import type { Subject } from '#shared/compliance/subject.ts';
import { decryptedBytes, formsInFile } from '#test/support/decrypted-bytes.ts';
import { fillEveryColumn, type Filled, isFilled, type Words } from '#test/support/fill-every-column.ts';
import { createTestHost } from '#test/support/open-test-app.ts';
import { openTestJournal, type TestJournal } from '#test/support/open-test-journal.ts';
import { readPdfText } from '#test/support/read-pdf.ts';

const key = Buffer.alloc(32, 0x5a);

const wordOf = (table: string, column: string): string => `kanarie${table}${column}zq`.toLowerCase();
const anna: Filled = {
  contactId: '11111111-1111-4111-8111-111111111111',
  name: 'Anna Maria Kanariefågel',
  phone: '+46701987654',
  email: 'anna@kanariefagel.example',
  wordOf,
};

/** How people write of her. */
const spellings = [
  'Anna Kanariefågel',
  'KANARIEFÅGEL, Anna Maria',
  '070-198 76 54',
  '+46 (0)70 198 76 54',
  'ANNA@kanariefagel.example',
];

let place: TestJournal;
let features: ReturnType<typeof openFeatures>;
let host: ReturnType<typeof createTestHost>;
let words: Words;
let out: string;

beforeEach(async () => {
  place = await openTestJournal();
  host = createTestHost();
  out = join(place.folder, 'out');
  mkdirSync(out);
  const unused = () => Promise.reject(new Error('not asked for here'));
  features = openFeatures(
    place.journal,
    {
      clock: place.clock,
      monotonicNow: place.clock.monotonicNow,
      randomBytes: () => Buffer.alloc(0),
      dataFolder: place.folder,
      fontFolder: 'resources/fonts',
      startProgram: () => {
        throw new Error('not asked for here');
      },
      host,
      diary: { note: () => undefined },
    },
    { readDisplay: unused, writeDisplay: unused },
  );
  await place.tamper(async (queries) => {
    words = await fillEveryColumn(queries, anna);
  });
  await writeAboutAnna();
});
afterEach(() => place.close());

/** Every spelling in what is written about somebody else. */
async function writeAboutAnna(): Promise<void> {
  const { services } = features;
  const bertil = crypto.randomUUID();
  await services.contacts.save({
    id: bertil,
    kind: 'person',
    name: 'Bertil Grannsson',
    companyName: '',
    role: '',
    legalForm: 'consumer',
    organisationNumber: '',
    note: `Känner ${spellings.join(' och ')}`,
    points: [],
  });
  for (const spelling of spellings)
    await services.calls.record({
      id: crypto.randomUUID(),
      kind: 'call',
      direction: 'out',
      contactId: bertil,
      number: null,
      calledAt: '2026-11-23T09:00:00.000Z',
      utcOffsetMinutes: 60,
      durationSeconds: 60,
      outcome: 'talked-open',
      followUpOn: null,
      followUpTime: null,
      neverScope: 'person',
      note: `Tala med ${spelling} också`,
    });
}

const subject: Subject = {
  name: anna.name,
  contactIds: [anna.contactId],
  phones: [anna.phone],
  emails: [anna.email],
};

const report = (name: string) => {
  host.answerSave(join(out, `${name}.pdf`));
  return features.services.subjectRequests.exportReport({
    id: crypto.randomUUID(),
    subject,
    receivedOn: '2026-11-20',
    identityCheck: 'I samma mejl som vi har',
    language: 'sv',
    choices: { notThisPerson: [], covered: [], alsoCover: [], show: [] },
  });
};

const readReport = (name: string) => ({
  pdf: readPdfText(readFileSync(join(out, `${name}.pdf`))).replaceAll(/\s+/g, ''),
  json: readFileSync(join(out, `${name}.json`), 'utf8'),
  csv: readFileSync(join(out, `${name}.csv`), 'utf8'),
});

const erase = () =>
  features.services.erasures.erase({
    id: crypto.randomUUID(),
    subject,
    language: 'sv',
    ground: 'request',
    requestId: null,
    leave: [],
  });

describe('every column of every table', () => {
  it('is filled by this test: a new table joins by itself or fails here', () => {
    expect(personalTables.filter((table) => !isFilled(table))).toEqual([]);
  });

  it('stands in the report, its JSON and its CSV', async () => {
    await report('first');
    const { pdf, json, csv } = readReport('first');
    const missing = [...words].filter(
      ([, word]) => !pdf.toLowerCase().includes(word) || !json.includes(word) || !csv.includes(word),
    );
    expect(missing).toEqual([]);
    for (const spelling of spellings) expect(pdf).toContain(spelling.replaceAll(/\s+/g, ''));
  });

  it('is gone from every byte after an erasure', async () => {
    await report('first');
    await endHold();
    await erase();
    await expectNoTrace();
  });

  it('leaves a second report with what the erasure left, and nothing else', async () => {
    await endHold();
    const receipt = await erase();
    await report('second');
    const { pdf, json, csv } = readReport('second');
    for (const word of words.values())
      expect([pdf.includes(word), json.includes(word), csv.includes(word)]).toEqual([false, false, false]);
    const { data } = JSON.parse(json) as {
      readonly data: readonly { readonly table: string; readonly rows: readonly object[] }[];
    };
    expect(data.map(({ table, rows }) => [table, rows.length])).toEqual([
      ['erasure', 1],
      // The file of the national register, which the company does not write.
      ['registerNumber', 1],
      ['erasedIdentifier', 2],
    ]);
    expect(pdf).toContain(receipt.id);
    expect(json).toContain('"scope":"all"');
  });
});

const endHold = () =>
  place.tamper((queries) => queries.updateTable('legalHold').set({ endedOn: '2026-11-22' }).execute());

/** The words of tables whose rows are kept stay: of those only the name goes. */
const wordsThatGo = (): string[] =>
  [...words].filter(([column]) => !isKept(column.split('.')[0] ?? '')).map(([, word]) => word);

const isKept = (table: string): boolean =>
  personalTables.some((one) => one === table && personalDataInventory[one].onErasure === 'keep');

/** Nothing of her in any file, as it lies there or decrypted; the copy from before is encrypted and ages out. */
async function expectNoTrace(): Promise<void> {
  const path = join(place.folder, 'journal.db');
  await place.journal.close();
  const files = [path, retainedPathOf(path)];
  const told = [...wordsThatGo(), ...spellings, anna.name, 'kanariefågel', 'kanariefagel', '701987654'];
  for (const file of files) {
    const bytes = decryptedBytes(file, key);
    const found = told.filter((text) => formsInFile(text).some((form) => bytes.includes(form)));
    expect([file.slice(place.folder.length), found]).toEqual([file.slice(place.folder.length), []]);
  }
  for (const name of readdirSync(place.folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(place.folder, name);
    if (!statSync(file).isFile() || name.startsWith('out')) continue;
    const bytes = readFileSync(file);
    expect(told.filter((text) => formsInFile(text).some((form) => bytes.includes(form)))).toEqual([]);
  }
}
