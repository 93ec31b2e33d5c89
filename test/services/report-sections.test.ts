import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  personalDataInventory,
  type PersonalTable,
  personalTables,
} from '#main/personal-data/personal-data-inventory.ts';
import { assembleReport } from '#main/features/subject-requests/report/assemble-report.ts';
import type { GatheredRows, ReportFacts } from '#main/features/subject-requests/report/report-facts.ts';
import { declarationOf } from '#main/features/subject-requests/report/say-value.ts';
import { subjectRequestsMessages } from '#shared/features/subject-requests/subject-requests.messages.ts';
import { noChoices } from '#shared/compliance/subject.ts';
import { translate } from '#shared/i18n/text.ts';

/** A row of each table with a word of its own in each column that says something about the person. */
const number = '+46701234567';
const keys = {
  contactIds: ['anna'],
  contactSeqs: [1],
  phones: [number],
  sharedPhones: [],
  rawPhones: [],
  emails: ['anna@bolaget.se'],
  nameForms: ['anna berg'],
  organisation: [],
};

/** What makes a row the person's. */
const ties: Readonly<Record<string, unknown>> = {
  id: 'rad',
  seq: 1,
  runSeq: 1,
  contactId: 'anna',
  contactSeq: 1,
  requestId: 'rad',
  hash: Buffer.alloc(1),
};
const tiesOf: Partial<Record<PersonalTable, Readonly<Record<string, unknown>>>> = {
  draft: { value: JSON.stringify({ text: 'Anna Berg märkedraftvalue' }) },
  contact: { id: 'anna' },
  call: { number },
  registerCheck: { number },
  suppression: { kind: 'phone', value: number, contactId: null },
  subjectRequest: { subject: JSON.stringify({ name: '', contactIds: ['anna'], phones: [], emails: [] }) },
  auditEntry: {
    payload: JSON.stringify({
      at: '2026-11-20T09:00:00.000Z',
      action: 'calls.correct',
      table: 'call',
      id: 'rad',
      before: { note: 'Anna Berg märkeauditEntrypayload' },
    }),
  },
};

interface Cell {
  readonly value: unknown;
  /** What is to be read in the report; null where the value is not a word of its own. */
  readonly said: string | null;
}

function cellOf(table: PersonalTable, column: string): Cell {
  const { columns, codes, formats } = declarationOf(table);
  const tie = tiesOf[table]?.[column] ?? (columns[column] === 'technical' ? ties[column] : undefined);
  if (tie !== undefined || columns[column] === 'technical') return { value: tie ?? null, said: null };
  const word = `Anna Berg märke${table}${column}`;
  const code = Object.entries(codes?.[column] ?? {}).find(([name]) => name !== '');
  if (code) return { value: code[0], said: translate(code[1], 'sv') };
  switch (formats?.[column]) {
    case 'seconds':
      // Words in print, a number in the data.
      return { value: 754, said: null };
    case 'staff':
      return { value: 'Sixten', said: 'vår säljare' };
    case 'decision':
      return { value: null, said: null };
    case 'keys':
    case 'list':
    case 'json':
      return { value: JSON.stringify([word]), said: word };
    case 'answers':
    case 'facts':
    case undefined:
      return { value: word, said: word };
  }
}

const columnsOf = (table: PersonalTable): string[] => Object.keys(declarationOf(table).columns);

const rowOf = (table: PersonalTable): object =>
  Object.fromEntries(columnsOf(table).map((column) => [column, cellOf(table, column).value]));

const factsWith = (rows: GatheredRows): ReportFacts => ({
  input: {
    id: 'begäran',
    subject: { name: 'Anna Berg', contactIds: ['anna'], phones: [], emails: [] },
    receivedOn: '2026-11-20',
    identityCheck: '',
    language: 'sv',
    choices: noChoices,
  },
  dueOn: '2026-12-21',
  madeAt: '2026-11-23T09:00:00.000Z',
  timeZone: 'Europe/Stockholm',
  controller: {
    name: 'Bolaget AB',
    organisationNumber: '',
    address: '',
    email: '',
    phone: '',
    privacyContact: '',
  },
  subject: {
    keys,
    contacts: [],
    names: ['Anna Berg'],
    sharedEmails: [],
    terms: { phones: [number], emails: [] },
  },
  request: { row: null, events: [] },
  found: rows,
  rows,
  setAside: new Map(),
  lists: [{ seq: 1, supplier: 'Leverantören', fileName: 'lista.csv', obtainedOn: '2026-10-01' }],
  others: [],
  own: { names: ['Anna Berg'], companyNames: [], numbers: [], emails: [] },
  sharedCalls: 0,
});

/** What happened to a request is the person's when the request is. */
const holders: Partial<Record<PersonalTable, PersonalTable>> = { requestEvent: 'subjectRequest' };

const onlyIn = (table: PersonalTable): GatheredRows =>
  Object.fromEntries(
    personalTables.map((one) => [one, one === table || one === holders[table] ? [rowOf(one)] : []]),
  ) as unknown as GatheredRows;

/** Every column that must be read: of a row of somebody else only the words about the person. */
function wordsOf(table: PersonalTable): string[] {
  const { isOwn, freeText } = personalDataInventory[table] as unknown as {
    readonly isOwn: (row: object, subject: typeof keys) => boolean;
    readonly freeText: readonly string[];
  };
  const columns = isOwn(rowOf(table), keys) ? columnsOf(table) : freeText;
  return columns.flatMap((column) => cellOf(table, column).said ?? []);
}

/** The report as it is printed, as JSON and as CSV, each as one text. */
async function textsOf(table: PersonalTable): Promise<readonly string[]> {
  const { document, json, csv } = await assembleReport(factsWith(onlyIn(table)));
  return [JSON.stringify(document.blocks), ...[json, csv].map((bytes) => new TextDecoder().decode(bytes))];
}

/** What the trail can say was done, wherever it is written. */
function actionsInSource(): string[] {
  const files = readdirSync('src-main', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const found = files.flatMap((name) => [
    ...readFileSync(join('src-main', name), 'utf8').matchAll(/action: '(\w+\.\w+)'/g),
  ]);
  return [...new Set(found.map(([, action = '']) => action))];
}

// The keys, the settings and the periods are nobody's data.
const isAboutNobody = (action: string): boolean =>
  /^(?:vault|settings)\.|^retention\.(?:writePeriods|finishReview)$/.test(action);

describe('the report', () => {
  it('has words for everything the trail can say was done', () => {
    const actions = actionsInSource().filter((action) => !isAboutNobody(action));
    expect(actions.length).toBeGreaterThan(30);
    expect(actions.filter((action) => !(`action.${action}` in subjectRequestsMessages))).toEqual([]);
  });

  it.each(personalTables.filter((table) => wordsOf(table).length > 0))(
    'prints every column of %s under a heading, and holds it as JSON and CSV',
    async (table) => {
      for (const text of await textsOf(table))
        expect(wordsOf(table).filter((word) => !text.includes(word))).toEqual([]);
    },
  );

  it.each(['auditEntry', 'draft'] as const)('prints the words inside %s', async (table) => {
    for (const text of await textsOf(table)) expect(text.includes(`märke${table}`)).toBe(true);
  });

  it('is silent only about tables that tie others together, and shows the trail as a history', () => {
    const silent = personalTables.filter((table) => wordsOf(table).length === 0);
    expect(silent).toEqual(['exportedSubject', 'auditEntry']);
  });

  it('names every row with what it is, and none by an inner key', async () => {
    const rows = Object.fromEntries(personalTables.map((table) => [table, [rowOf(table)]]));
    const { document } = await assembleReport(factsWith(rows as unknown as GatheredRows));
    const titles = document.blocks.flatMap((block) =>
      block.type === 'heading' && block.level === 2 ? [block.text] : [],
    );
    const expected = personalTables
      .filter((table) => !['exportedSubject', 'call', 'auditEntry'].includes(table))
      .map((table) => translate(personalDataInventory[table].title, 'sv'));
    expect(titles).toEqual(expect.arrayContaining(expected));
  });
});
