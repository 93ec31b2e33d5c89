import { randomUUID } from 'node:crypto';
import { noAnswers } from '#shared/compliance/answers.rules.ts';
import { sql } from 'kysely';
import { stranger } from '#test/rules/marketing-case.ts';
import type { Queries } from '#main/database/journal.ts';
import { personalDataInventory } from '#main/personal-data/personal-data-inventory.ts';
import type { TableName } from '#main/personal-data/table-declaration.ts';

/** Whom the rows are about. */
export interface Filled {
  readonly contactId: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  /** A word that stands in no other column. */
  readonly wordOf: (table: string, column: string) => string;
}

/** Every text that was put where somebody can write, by table and column. */
export type Words = Map<string, string>;

// In the order in which rows lean on one another; a personal table that is missing here fails the test that fills.
const order: readonly TableName[] = [
  'contact',
  'contactPoint',
  'call',
  'suppression',
  'optOutEvent',
  'registerCheck',
  'registerFile',
  'registerNumber',
  'subjectRequest',
  'requestEvent',
  'exportRecord',
  'exportedSubject',
  'evidenceFile',
  'screeningRun',
  'unfinishedList',
  'listRow',
  'listChange',
  'sale',
  'consentWording',
  'consent',
  'consentEvidence',
  'rulesKept',
  'emailCheckGroup',
  'emailCheck',
  'restriction',
  'legalHold',
  'retentionReview',
  'breach',
  'draft',
];

// Filled by the product itself: the trail by every write, the others by an erasure.
const filledOtherwise: ReadonlySet<TableName> = new Set(['auditEntry', 'erasedIdentifier', 'erasure']);

export const isFilled = (table: TableName): boolean => order.includes(table) || filledOtherwise.has(table);

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

/** One row in every table, with a word of its own in every column that takes free text. */
export async function fillEveryColumn(queries: Queries, filled: Filled): Promise<Words> {
  const words: Words = new Map();
  const ids = new Map<string, string>();
  const idOf = (table: string): string => {
    const id = ids.get(table) ?? (table === 'contact' ? filled.contactId : randomUUID());
    ids.set(table, id);
    return id;
  };
  for (const table of order) {
    const checks = await readChecks(queries, table);
    const given = givenValues(filled, idOf)[table] ?? {};
    const { rows: columns } =
      await sql<Column>`SELECT name, type, "notnull", pk FROM pragma_table_info(${table})`.execute(queries);
    const values = columns
      .filter(({ name, type, pk }) => name in given || !(type === 'INTEGER' && pk === 1))
      .map((column) => [column.name, valueFor(table, column)] as const);
    await sql`INSERT INTO ${sql.table(table)} (${sql.join(values.map(([name]) => sql.ref(name)))})
      VALUES (${sql.join(values.map(([, value]) => value))})`.execute(queries);

    function valueFor(of: TableName, { name, type }: Column): unknown {
      const value = given[name];
      if (isSaid(of, name) && typeof value === 'string' && value.includes(filled.wordOf(of, name)))
        words.set(`${of}.${name}`, filled.wordOf(of, name));
      if (name in given) return value;
      const codes = checks.get(name);
      if (codes) return codes[0];
      if (name === 'id') return idOf(of);
      if (name === 'contactId') return filled.contactId;
      if (type === 'INTEGER') return 1;
      if (type === 'BLOB') return Buffer.from('fil');
      if (/(^at|At)$/.test(name)) return '2026-11-01T09:00:00.000Z';
      if (/(On|Until)$/.test(name)) return '2026-11-01';
      const word = filled.wordOf(of, name);
      if (isSaid(of, name)) words.set(`${of}.${name}`, word);
      return word;
    }
  }
  return words;
}

/** True for a column that the report must show as it stands. */
function isSaid(table: TableName, column: string): boolean {
  const declaration = personalDataInventory[table];
  if (declaration.holds !== 'personal-data') return false;
  const { columns, codes, formats } = declaration as unknown as {
    readonly columns: Readonly<Record<string, unknown>>;
    readonly codes?: Readonly<Record<string, unknown>>;
    readonly formats?: Readonly<Record<string, string>>;
  };
  return columns[column] !== 'technical' && !codes?.[column] && formats?.[column] !== 'staff';
}

async function readChecks(queries: Queries, table: string): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const { rows } = await sql<{ sql: string }>`SELECT sql FROM sqlite_schema WHERE name = ${table}`.execute(
    queries,
  );
  const found = (rows[0]?.sql ?? '').matchAll(/CHECK \((\w+) IN \(([^)]*)\)\)/g);
  return new Map(
    [...found].map(([, column = '', codes = '']) => [
      column,
      codes.split(',').map((code) => {
        const text = code.trim();
        return text.startsWith("'") ? text.slice(1, -1) : Number(text);
      }),
    ]),
  );
}

/** What cannot be just any word: keys, codes without a check, and JSON. */
function givenValues(
  { contactId, name, phone, email, wordOf }: Filled,
  idOf: (table: string) => string,
): Partial<Record<TableName, Readonly<Record<string, unknown>>>> {
  const seq = 4711;
  return {
    contact: { seq, name, legalForm: 'consumer', organisationNumber: null },
    contactPoint: { kind: 'phone', raw: phone, normalised: phone, sourceKind: 'referral', position: 0 },
    call: {
      seq,
      kind: 'call',
      direction: 'out',
      number: phone,
      outcome: 'talked-open',
      verdict: 'allowed',
      followUpTime: '09:00',
      decision: JSON.stringify({
        verdict: 'allowed',
        reasons: [],
        duties: [],
        rulePack: 'SE',
        decidedAt: '',
      }),
    },
    suppression: { kind: 'phone', value: phone, scope: 'all' },
    optOutEvent: { suppressionId: idOf('suppression'), callId: null, how: 'call' },
    registerCheck: { register: 'SE', number: phone },
    registerFile: { seq, register: 'SE' },
    registerNumber: { registerSeq: seq, number: Number(phone.slice(1)) },
    subjectRequest: {
      kind: 'rectification',
      subject: JSON.stringify({ name, contactIds: [contactId], phones: [], emails: [] }),
      outcome: 'granted',
      fileNames: JSON.stringify([wordOf('subjectRequest', 'fileNames')]),
    },
    requestEvent: { requestId: idOf('subjectRequest') },
    exportRecord: { kind: 'subject-access-report' },
    exportedSubject: { exportId: idOf('exportRecord'), subjectKey: contactId },
    screeningRun: { seq, evidenceId: null, counts: '{}', effects: '{}', registers: '[]', policy: '{}' },
    unfinishedList: { runSeq: seq, work: 'undoing' },
    listRow: { runSeq: seq, contactSeq: seq, code: 'clear' },
    listChange: { runSeq: seq, contactSeq: seq, field: 'note', pointId: '' },
    sale: {
      contractEndsOn: null,
      confirmedRunningOn: null,
      obtainedPoints: JSON.stringify([phone, email]),
      isContract: 0,
    },
    consentWording: { id: seq, hash: 'h' },
    consent: { seq, givenId: null, pointValue: phone, statedTime: '09:30', wordingId: seq },
    consentEvidence: { consentId: idOf('consent'), evidenceId: idOf('evidenceFile') },
    rulesKept: { hash: 'h', country: 'SE', content: '{}' },
    emailCheckGroup: { members: '{}' },
    emailCheck: {
      seq,
      groupId: idOf('emailCheckGroup'),
      address: email,
      addressKey: email,
      rulesHash: 'h',
      answers: JSON.stringify({ ...noAnswers, purpose: wordOf('emailCheck', 'answers') }),
      facts: JSON.stringify(stranger),
      question: '{}',
      decision: JSON.stringify({
        verdict: 'allowed',
        reasons: [],
        duties: [],
        rulePack: 'SE',
        decidedAt: '',
      }),
      scan: null,
    },
    restriction: { toldOn: '2026-11-01' },
    breach: Object.fromEntries(
      ['what', 'measures', 'consequences', 'lateReason'].map((column) => [
        column,
        `${wordOf('breach', column)} ${name}`,
      ]),
    ),
    draft: { key: 'call', value: JSON.stringify({ contactId, text: wordOf('draft', 'value') }) },
  };
}
