import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '#main/database/migrate.ts';
import { closeDatabase, type Connection, createDatabase } from '#main/database/open-database.ts';
import { personalDataInventory } from '#main/personal-data/personal-data-inventory.ts';
import type { NoPersonalData, PersonalData } from '#main/personal-data/table-declaration.ts';
import { subjectRequestsMessages } from '#shared/features/subject-requests/subject-requests.messages.ts';
import { languages, translate } from '#shared/i18n/text.ts';
import { contract } from '#shared/contract.ts';

let folder: string;
let connection: Connection;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringbok-inventory-'));
  connection = createDatabase(join(folder, 'journal.db'), randomBytes(32));
  migrate(connection);
});
afterAll(() => {
  closeDatabase(connection);
  rmSync(folder, { recursive: true, force: true });
});

/** A declaration seen without its row's type. */
type Declaration =
  | NoPersonalData
  | (Omit<
      PersonalData<'auditEntry'>,
      'find' | 'columns' | 'codes' | 'formats' | 'emptied' | 'freeText' | 'keyOf' | 'isOwn'
    > &
      Loose);
interface Loose {
  readonly columns: Readonly<Record<string, unknown>>;
  readonly freeText: readonly string[];
  readonly codes?: Readonly<Record<string, object | undefined>>;
  readonly formats?: Readonly<Record<string, unknown>>;
}

const declared = Object.entries(personalDataInventory as Readonly<Record<string, Declaration>>);
const personal = declared.filter(
  (entry): entry is [string, Exclude<Declaration, NoPersonalData>] => entry[1].holds === 'personal-data',
);

/** Tables and views of the file, without the inner tables of full-text indexes. */
const tablesOfTheFile = (): string[] =>
  (
    connection
      .prepare(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'shadow' AND name NOT LIKE 'sqlite%'`,
      )
      .pluck()
      .all() as string[]
  ).toSorted();

const columnsOf = (table: string): string[] =>
  (connection.prepare('SELECT name FROM pragma_table_xinfo(?)').pluck().all(table) as string[]).toSorted();

describe('the personal-data inventory', () => {
  it('declares every table of the open file and no other', () => {
    expect(declared.map(([table]) => table).toSorted()).toEqual(tablesOfTheFile());
  });

  it.each(personal)('declares every column of %s and no other', (table, declaration) => {
    expect(Object.keys(declaration.columns).toSorted()).toEqual(columnsOf(table));
  });

  it.each(personal)(
    'says in both languages why, how long and from where %s is held',
    (_table, declaration) => {
      const { title, category, purpose, lawfulBasis, retention, source, erasure } = declaration;
      for (const said of [title, category, purpose, lawfulBasis, retention, source, erasure])
        for (const language of languages) expect(translate(said, language).length).toBeGreaterThan(3);
    },
  );

  it.each(personal)('names codes only for columns that %s has', (table, declaration) => {
    const named = [...Object.keys(declaration.codes ?? {}), ...Object.keys(declaration.formats ?? {})];
    expect(columnsOf(table)).toEqual(expect.arrayContaining(named));
  });

  it.each(personal)('covers free text only in columns that %s has', (table, { freeText }) => {
    expect(columnsOf(table)).toEqual(expect.arrayContaining([...freeText]));
  });

  it('gives a reason for every table that it leaves out', () => {
    for (const [, declaration] of declared)
      if (declaration.holds !== 'personal-data') expect(declaration.because).toMatch(/\S+ \S+ \S+/);
  });

  it('has words for every code that a checked column may hold', () => {
    const schema = connection
      .prepare(`SELECT sql FROM sqlite_schema WHERE type = 'table'`)
      .pluck()
      .all() as string[];
    for (const [table, declaration] of personal) {
      const sql = schema.find((text) => text.startsWith(`CREATE TABLE ${table} `)) ?? '';
      for (const [, column, codes] of sql.matchAll(/CHECK \((\w+) IN \(([^)]*)\)\)/g)) {
        const words = declaration.codes?.[column ?? ''] ?? {};
        const wanted = (codes ?? '').split(',').map((code) => code.trim().replaceAll("'", ''));
        expect(Object.keys(words).toSorted()).toEqual(wanted.toSorted());
      }
    }
  });

  it('puts no operation into words that does not exist', () => {
    const named = Object.keys(subjectRequestsMessages)
      .filter((key) => key.startsWith('action.') && key !== 'action.export')
      .map((key) => key.slice('action.'.length));
    const operations = Object.entries(contract).flatMap(([feature, verbs]) =>
      Object.keys(verbs).map((verb) => `${feature}.${verb}`),
    );
    // What the product does besides, as part of something else.
    const besides = new Set(['optOuts.retract', 'screening.dropEvidence', 'screening.takeBack']);
    expect(operations).toEqual(expect.arrayContaining(named.filter((name) => !besides.has(name))));
  });
});
