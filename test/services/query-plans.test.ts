import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CompiledQuery, Kysely, SqliteDialect } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Queries } from '#main/database/journal.ts';
import { migrate } from '#main/database/migrate.ts';
import { closeDatabase, type Connection, createDatabase } from '#main/database/open-database.ts';
import type { Database } from '#main/database/schema.ts';
import { indexCallsOf } from '#main/database/search-index.ts';
import { findCalls, findEarlierCalls, findFollowUps } from '#main/features/calls/calls.repository.ts';
import { findBestMatches, findHolders } from '#main/features/contacts/contacts.repository.ts';
import { findRegisterChecks } from '#main/features/do-not-call/do-not-call.repository.ts';
import { findBadges } from '#main/features/opt-outs/find-suppressions.ts';
import { callFilterSchema } from '#shared/features/calls/calls.contract.ts';
import { fill } from '#test/bench/fill-journal.ts';
import type { GeneratedContact } from '#test/bench/generate.ts';

let folder: string;
let connection: Connection;
let queries: Queries;
let contacts: readonly GeneratedContact[];
let asked: CompiledQuery[] = [];

/** The file as a repository sees it, with a note of every question. SQLite plans otherwise once it has statistics. */
const openFilled = (hasStatistics: boolean) => () => {
  folder = mkdtempSync(join(tmpdir(), 'ringbok-plans-'));
  connection = createDatabase(join(folder, 'journal.db'), randomBytes(32));
  migrate(connection);
  contacts = fill(connection, { contactCount: 300, callCount: 3000 });
  if (hasStatistics) connection.exec('ANALYZE');
  queries = new Kysely<Database>({
    dialect: new SqliteDialect({ database: connection }),
    log: ({ query }) => void asked.push(query),
  });
};

const remove = () => {
  closeDatabase(connection);
  rmSync(folder, { recursive: true, force: true });
};

/** What SQLite does for every question that `ask` puts to the file, one step a line. */
async function planOf(ask: () => Promise<unknown>): Promise<string[]> {
  asked = [];
  await ask();
  expect(asked).not.toEqual([]);
  return asked.flatMap(({ sql, parameters }) =>
    (connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(parameters) as { detail: string }[]).map(
      ({ detail }) => detail,
    ),
  );
}

const list = (filter: object) => () =>
  findCalls(queries, callFilterSchema.parse(filter), { beforeSeq: 2900, limit: 50 });

const sorting = /TEMP B-TREE/;
/** A table read from one end to the other. Full-text indexes and lists in JSON are asked, not read. */
const reading = /^SCAN (?!.*VIRTUAL TABLE)/;

describe.each([
  ['before SQLite has statistics', false],
  ['after SQLite took statistics', true],
])('the plan of a question, %s,', (_, hasStatistics) => {
  beforeAll(openFilled(hasStatistics));
  afterAll(remove);
  beforeEach(() => {
    asked = [];
  });

  it.each([
    ['everything', {}],
    ['some days', { from: '2021-01-10', to: '2021-01-12' }],
  ])('walks calls from the newest and sorts nothing when %s is listed', async (_name, filter) => {
    const plan = await planOf(list(filter));
    expect(plan[0]).toMatch(/^SEARCH call USING INTEGER PRIMARY KEY/);
    expect(plan.filter((step) => sorting.test(step) || reading.test(step))).toEqual([]);
  });

  it.each([
    ['a text', { text: 'anna pris' }],
    ['a number', { text: '070-12' }],
    ['outcomes', { outcomes: ['no-answer', 'never-again'] }],
    ['a contact', { contactId: crypto.randomUUID() }],
    ['unnamed calls', { onlyUnnamed: true }],
    ['a text on some days', { text: 'a', from: '2021-01-10' }],
  ])('walks the index from the newest and never gathers all matches of %s', async (_name, filter) => {
    const plan = await planOf(list(filter));
    expect(plan[0]).toMatch(/^SCAN callSearch VIRTUAL TABLE/);
    expect(plan).toContain('SEARCH call USING INTEGER PRIMARY KEY (rowid=?)');
    expect(plan.filter((step) => sorting.test(step) || reading.test(step))).toEqual([]);
  });

  it('finds due follow-ups in their order', async () => {
    const plan = await planOf(() => findFollowUps(queries, '2021-02-01'));
    expect(plan[0]).toBe('SEARCH call USING INDEX callFollowUp (followUpOn<?)');
    expect(plan.filter((step) => sorting.test(step) || reading.test(step))).toEqual([]);
  });

  it('guards a call from indexes alone', async () => {
    const plan = await planOf(() =>
      findEarlierCalls(queries, { contactId: contacts[0]?.id ?? '', number: contacts[0]?.e164 ?? '' }, 25),
    );
    expect(plan.filter((step) => / call /.test(step))).toEqual([
      'SEARCH call USING COVERING INDEX callByContact (contactId=?)',
      'SEARCH call USING COVERING INDEX callByNumber (number=?)',
    ]);
  });

  it('looks numbers up in the registers and among the contacts by index', async () => {
    const checks = await planOf(() => findRegisterChecks(queries, '+46701234567'));
    // One row stands for each register, and there are only a few.
    const expected = [
      'SEARCH registerCheck USING INDEX registerCheckByNumber (number=?)',
      'SCAN registerFile',
      'SEARCH registerNumber USING PRIMARY KEY (registerSeq=? AND number=?)',
    ];
    expect(checks.filter((step) => !step.includes('SCALAR SUBQUERY'))).toEqual(expected);
    const holders = await planOf(() => findHolders(queries, '+46701234567', 50));
    expect(holders).toContain('SEARCH contactPoint USING INDEX contactPointByValue (normalised=?)');
    expect(holders.filter((step) => reading.test(step))).toEqual([]);
  });

  it('looks suppressions up by index, however many keys are asked for', async () => {
    const plan = await planOf(() =>
      findBadges(queries, ['+46701234567', 'name:bolaget ab', 'anna@bolaget.se']),
    );
    expect(plan).toContain('SEARCH suppression USING INDEX suppressionByValue (value=?)');
    expect(plan).toContain('SEARCH suppression USING INDEX suppressionByValue (value>? AND value<?)');
    expect(plan).toContain(
      'SEARCH contact USING COVERING INDEX contactByCompanyNumber (companyKey=? AND organisationNumber>?)',
    );
    expect(plan.filter((step) => reading.test(step))).toEqual([]);
  });

  it('suggests people without reading all of them', async () => {
    const plan = await planOf(() => findBestMatches(queries, 'an', 8));
    expect(plan).toContain('SEARCH contact USING COVERING INDEX contactBySortKey (sortKey>? AND sortKey<?)');
    expect(plan.filter((step) => /^SCAN contact(?!Search)/.test(step))).toEqual([]);
  });

  it('indexes the latest calls of a renamed contact in ten statements at most, however many they are', async () => {
    const statementsFor = async (contact: GeneratedContact | undefined) => {
      asked = [];
      await indexCallsOf(queries, { id: contact?.id ?? '', name: 'Nya Namnet', companyName: '' });
      return asked.length;
    };
    expect(await statementsFor(contacts[0])).toBe(10);
    expect(await statementsFor(contacts.at(-1))).toBeLessThanOrEqual(10);
  });
});
