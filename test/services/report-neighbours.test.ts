import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noAnswers, withAnswer } from '#shared/compliance/answers.rules.ts';
import { cautiousPolicy } from '#shared/features/screening/screening-words.ts';
import { exampleCard } from '#test/support/example-card.ts';
import { openTestApp, type TestApp } from '#test/support/open-test-app.ts';
import { readPdfText } from '#test/support/read-pdf.ts';
import { consentInput, saleInput } from '#test/support/sale-inputs.ts';
import { callWith, email, mark, person, phone } from '#test/support/seed-subject.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp({ now: '2026-11-23T09:00:00.000Z' });
});
afterEach(() => app.close());

const switchboard = '08-555 010 00';
const company = person('Bolaget AB', {
  kind: 'company',
  companyName: '',
  legalForm: 'legal-person',
  points: [phone(switchboard)],
});
const anna = person('Anna Berg', {
  role: 'Inköpare',
  points: [phone('070-123 45 67'), phone(switchboard), email('anna.berg@bolaget.se')],
});

/** Somebody who shares the company, the switchboard, notes and perhaps part of a name with the person. */
const neighbour = fc.record({
  first: fc.constantFrom('Kajsa', 'Åke', 'Zoë', 'Ann-Marie', 'Anna', 'Berglind', 'Per'),
  last: fc.constantFrom('Öhrn', 'Holmström', 'von Döbeln', 'Bergman', 'Ny-Ström', 'Annasson', 'Berg'),
  digits: fc.integer({ min: 2_000_000, max: 9_999_999 }).map(String),
  writing: fc.constantFrom('072-', '+46 (0)72 ', '0046 72 ', '0 72 ', '+4672', '072/'),
  isSpaced: fc.boolean(),
  isUpper: fc.boolean(),
  isTurned: fc.boolean(),
  ending: fc.constantFrom('', 's', ',', '.', '!'),
});
type Neighbour = typeof neighbour extends fc.Arbitrary<infer T> ? T : never;

interface Known {
  readonly id: string;
  /** As somebody may write them in a note. */
  readonly named: string;
  readonly number: string;
  readonly address: string;
}

const addressOf = ({ digits }: Neighbour): string => `granne.${digits}@bolaget.se`;

function writtenOf({ writing, digits, isSpaced }: Neighbour): string {
  return `${writing}${isSpaced ? digits.replace(/(\d{3})(\d\d)(\d\d)/, '$1 $2 $3') : digits}`;
}

async function meet(other: Neighbour): Promise<Known> {
  const name = `${other.first} ${other.last}`;
  const card = person(name, {
    points: [phone(`072-${other.digits}`), email(addressOf(other)), phone(switchboard)],
    note: 'hemligtkort',
    role: 'hemligroll',
  });
  await app.client.contacts.save(card);
  const turned = other.isTurned ? `${other.last}, ${other.first}` : name;
  return {
    id: card.id,
    named: `${other.isUpper ? turned.toUpperCase() : turned}${other.ending}`,
    number: writtenOf(other),
    address: addressOf(other).toUpperCase(),
  };
}

/** Words about the person in which the neighbour is named in full, with a mark that must not be lost. */
const aboutBoth = ({ named, number, address }: Known, place: string): string =>
  `Anna Berg och ${named} ses. Nås på ${number} eller ${address} ${mark(place)}`;

async function writeOfAnna(other: Known): Promise<void> {
  const { client } = app;
  await client.calls.record(callWith({ contactId: anna.id, note: aboutBoth(other, 'samtal') }));
  await client.sales.save(saleInput(anna.id, { note: aboutBoth(other, 'köp') }));
  const wording = { kind: 'new', text: mark('formulering'), language: 'sv' } as const;
  await client.consents.give(consentInput(anna.id, { wording, note: aboutBoth(other, 'samtycke') }));
  const purpose = withAnswer(noAnswers, 'assessment-purpose', 'Visa vår nya skärvätska');
  await client.emailChecks.saveGroup({
    id: crypto.randomUUID(),
    name: mark('utskick'),
    members: { by: 'contacts', contactIds: [anna.id, other.id] },
    answers: { shared: withAnswer(purpose, 'assessment-why', aboutBoth(other, 'skäl')), own: {} },
    scan: null,
  });
  await client.optOuts.add({
    id: crypto.randomUUID(),
    subject: { kind: 'phone', value: '0046 70 123 45 67' },
    scope: ['sms'],
    statedOn: '2026-11-20',
    statedBy: 'Anna Berg',
    how: 'letter',
    note: aboutBoth(other, 'nej'),
  });
  await client.subjectRequests.record(requestOf(anna.id, 'Anna Berg', aboutBoth(other, 'begäran')));
}

const requestOf = (contactId: string, name: string, words: string) => ({
  id: crypto.randomUUID(),
  kind: 'rectification' as const,
  subject: { name, contactIds: [contactId], phones: [], emails: [] },
  receivedOn: '2026-11-20',
  receivedBy: 'letter' as const,
  words,
  identityCheck: '',
  language: 'sv' as const,
  scope: [],
});

/** The neighbour's own rows: some speak of the person, all hold what is the neighbour's alone. */
async function writeOfNeighbour(other: Known, name: string): Promise<void> {
  const { client } = app;
  const { id, named } = other;
  await client.calls.record(
    callWith({ contactId: id, note: `Anna Berg hälsar ${named} ${mark('hälsning')}` }),
  );
  await client.calls.record(callWith({ contactId: id, number: switchboard, note: 'hemligtsamtal' }));
  await client.sales.save(
    saleInput(id, { reference: 'hemligreferens', note: `Anna Berg tipsade ${named} ${mark('tips')}` }),
  );
  const wording = { kind: 'new', text: 'hemligfråga', language: 'sv' } as const;
  await client.consents.give(
    consentInput(id, { wording, purpose: 'hemligtändamål', note: `Anna Berg ${mark('intyg')}` }),
  );
  await client.subjectRequests.record(requestOf(id, name, `Om Anna Berg ${mark('omnämnd')}`));
  await client.optOuts.add({
    id: crypto.randomUUID(),
    subject: { kind: 'phone', value: other.number },
    scope: ['phone'],
    statedOn: '2026-11-20',
    statedBy: named,
    how: 'letter',
    note: 'hemligtnej',
  });
}

/** A purchased list with a row about each. */
async function importBoth(other: Neighbour): Promise<void> {
  const { client, host, folder } = app;
  const list = join(folder, 'prospekt.csv');
  const rows = [
    'Namn;Företag;E-post;Telefon',
    'Anna Berg;Bolaget AB;anna.berg@bolaget.se;070-123 45 67',
    `${other.first} ${other.last};Bolaget AB;${addressOf(other)};072-${other.digits}`,
  ];
  writeFileSync(list, `${rows.join('\r\n')}\r\n`);
  host.answerOpen(list);
  await client.screening.chooseFile(undefined);
  await client.screening.saveCard({ ...exampleCard, audience: 'employees' });
  await client.screening.screen(undefined);
  await client.screening.write({ id: crypto.randomUUID(), policy: cautiousPolicy });
}

async function reportTexts(): Promise<readonly string[]> {
  const path = join(app.folder, 'anna.pdf');
  app.host.answerSave(path);
  await app.client.subjectRequests.exportReport({
    id: crypto.randomUUID(),
    subject: { name: 'Anna Berg', contactIds: [anna.id], phones: [], emails: [] },
    receivedOn: '2026-11-23',
    identityCheck: '',
    language: 'sv',
  });
  const [json = '', csv = ''] = ['json', 'csv'].map((kind) =>
    readFileSync(path.replace(/pdf$/, kind), 'utf8'),
  );
  return [readPdfText(readFileSync(path)), json, csv];
}

/** White space may stand anywhere where a line was broken, and signs between digits. */
const squeezed = (text: string): string => text.toLowerCase().normalize('NFC').replace(/\s+/g, '');
const withoutSigns = (text: string): string => text.replace(/(?<=\d)[\s()./-]+(?=\d)/g, '');

// Words of the person's own, and one that is part of many.
const ownWords = new Set(['anna', 'berg', 'per']);

function tracesOf({ first, last, digits }: Neighbour): string[] {
  const parts = [first, last].filter((part) => !ownWords.has(part.toLowerCase()));
  return [`${first} ${last}`, `${last}, ${first}`, ...parts, `granne.${digits}`].map(squeezed);
}

const own = [
  ...['samtal', 'köp', 'samtycke', 'formulering', 'skäl', 'utskick', 'nej', 'begäran'].map(mark),
  ...['hälsning', 'tips', 'intyg', 'omnämnd'].map(mark),
  'Anna Berg',
  'Inköpare',
  '070-123 45 67',
  switchboard,
  'anna.berg@bolaget.se',
  'Bolaget AB',
].map(squeezed);

describe('a neighbour', () => {
  it('is in no file of a report, in no spelling, and nothing of the person’s own is lost', async () => {
    await app.client.contacts.save(company);
    await app.client.contacts.save(anna);
    const met = new Set<string>();
    await fc.assert(
      fc.asyncProperty(neighbour, async (other) => {
        fc.pre(!met.has(other.digits) && `${other.first} ${other.last}` !== 'Anna Berg');
        met.add(other.digits);
        const known = await meet(other);
        await writeOfAnna(known);
        await writeOfNeighbour(known, `${other.first} ${other.last}`);
        await importBoth(other);
        for (const text of await reportTexts()) {
          const read = squeezed(text);
          expect(own.filter((word) => !read.includes(word))).toEqual([]);
          expect(tracesOf(other).filter((trace) => read.includes(trace))).toEqual([]);
          expect(/.{60}hemlig.{20}/u.exec(read)?.[0]).toBeUndefined();
          expect(withoutSigns(text).includes(other.digits)).toBe(false);
        }
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});
