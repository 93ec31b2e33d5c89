import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, migrations, versionOf } from '#main/database/migrate.ts';
import {
  closeDatabase,
  type Connection,
  createDatabase,
  openDatabase,
} from '#main/database/open-database.ts';
import { openJournal } from '#main/database/open-journal.ts';
import { createTestClock } from '#test/support/open-test-app.ts';
import { makeTestFolder } from '#test/support/open-test-vault.ts';

const key = Buffer.alloc(32, 0x5a);
const VERSION = 4;

let place: ReturnType<typeof makeTestFolder>;
let path: string;
beforeEach(() => {
  place = makeTestFolder();
  path = join(place.folder, 'journal.db');
});
afterEach(() => place.remove());

/** Works on the file with its key, whatever its version, and closes it. */
function inFile<T>(file: string, work: (connection: Connection) => T): T {
  const connection = openDatabase(file, Buffer.from(key), migrations.length);
  try {
    return work(connection);
  } finally {
    closeDatabase(connection);
  }
}

const at = '2026-11-23T09:00:00.000Z';

/** Rows in tables that the new ones lean on, as the version before had them. */
const rowsOfVersion3 = `
  INSERT INTO journal VALUES ('j', '${at}');
  INSERT INTO contact VALUES (7, 'c', 'person', 'Anna Berg', 'berg', 'Bolaget AB', 'bolaget', '', 'consumer', NULL, '', '${at}', '${at}');
  INSERT INTO suppression VALUES ('s', 'phone', '+46701740605', '070-174 06 05', NULL, 'all', '2026-11-23', '${at}');
  INSERT INTO optOutEvent VALUES ('e', 's', 'added', '${at}', '', 'call', '', '', '', NULL);
  INSERT INTO optOutEvent VALUES ('l', 's', 'lifted', '${at}', '', 'call', 'Vill igen', 'Mejl', '', NULL);
  INSERT INTO sale VALUES ('s1', 'c', '2026-11-01', 'Verktyg', '', 0, NULL, NULL, '[]', 'yes', '', '${at}', '');`;

const tablesOfVersion3 = 'journal contact suppression optOutEvent sale'.split(' ');

function makeVersion3(): void {
  const connection = createDatabase(path, Buffer.from(key));
  migrate(connection, migrations.slice(0, VERSION - 1));
  connection.exec(rowsOfVersion3);
  closeDatabase(connection);
}

const contentOf = (connection: Connection) =>
  tablesOfVersion3.map((table) => connection.prepare(`SELECT * FROM ${table}`).all());

const made = 'emailCheck emailCheckGroup rulesKept ownRuling'.split(' ');

describe('migration 0004', () => {
  it('is frozen: journals out there were made by these very statements', () => {
    const hash = createHash('sha256')
      .update(migrations[VERSION - 1] ?? '')
      .digest('hex');
    expect(hash).toBe('cb7580effaa24288b93c88eae916ef5be1a6409f05cff032c82f4a8b725dbc44');
  });

  it('opens a journal of version 3 with every row as it was, after a copy of it', async () => {
    makeVersion3();
    const before = inFile(path, contentOf);
    const journal = await openJournal(
      {
        path,
        key: Buffer.from(key),
        journalId: 'j',
        isNew: false,
        rememberedHead: null,
        isRestoreAccepted: false,
        onHeadMoved: () => undefined,
      },
      { clock: createTestClock(at), onCommitted: () => undefined },
    );
    expect((await journal.verify()).integrity).toBe('ok');
    await journal.close();
    inFile(path, (connection) => {
      expect(versionOf(connection)).toBe(migrations.length);
      expect(contentOf(connection)).toEqual(before);
      for (const table of made)
        expect(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
    });
    inFile(`${path}.before-v${migrations.length}`, (copy) => {
      expect(versionOf(copy)).toBe(VERSION - 1);
      expect(contentOf(copy)).toEqual(before);
    });
  });
});

const check = (fields: string) =>
  `INSERT INTO emailCheck (id, contactId, address, addressKey, verdict, answers, facts, question, decision, rulesHash,
    whyKey, whyWords, checkedAt, checkedBy) VALUES (${fields})`;
const sound = (id: string) =>
  check(
    `'${id}', 'c', 'anna@bolaget.se', 'anna@bolaget.se', 'blocked', '{}', '{}', '{}', '{}', 'h', '', '', '${at}', ''`,
  );

describe('the tables of migration 0004', () => {
  let connection: Connection;
  beforeEach(() => {
    connection = createDatabase(path, Buffer.from(key));
    migrate(connection, migrations.slice(0, VERSION));
    connection.exec(rowsOfVersion3);
    connection.exec(`
      INSERT INTO rulesKept VALUES ('h', 'SE', '2026-11-25', '{}', '${at}');
      ${sound('k')};
      INSERT INTO ownRuling (ruleId, permission, note, decidedBy, decidedOn, recordedAt)
        VALUES ('SE-email-employee', 'opt-in', 'Skäl', 'Jurist', '2026-11-23', '${at}');`);
  });
  afterEach(() => closeDatabase(connection));

  it.each([
    ['a verdict of its own making', sound('x').replace("'blocked'", "'perhaps'")],
    ['a check without its rules', sound('x').replace("'h'", "'none'")],
    ['a check of nobody’s contact', sound('x').replace("'c'", "'none'")],
    ['the same check twice', sound('k')],
    ['a check that is replaced', sound('k').replace('INSERT', 'INSERT OR REPLACE')],
    ['a check that is changed', "UPDATE emailCheck SET verdict = 'allowed'"],
    ['rules that are changed', "UPDATE rulesKept SET content = '{}'"],
    ['rules that are let go', 'DELETE FROM rulesKept'],
    ['an own rule that is changed', "UPDATE ownRuling SET permission = 'opt-out'"],
    ['an own rule that is let go', 'DELETE FROM ownRuling'],
    [
      'an own rule of its own making',
      `INSERT INTO ownRuling (ruleId, permission, note, decidedBy, decidedOn, recordedAt)
        VALUES ('SE-email-employee', 'maybe', '', '', '2026-11-23', '${at}')`,
    ],
  ])('refuse %s', (_what, statement) => {
    expect(() => connection.exec(statement)).toThrow();
    expect(connection.prepare('SELECT verdict FROM emailCheck').pluck().all()).toEqual(['blocked']);
  });

  it('let a check go together with its contact', () => {
    connection.exec('DELETE FROM contact');
    expect(connection.prepare('SELECT count(*) FROM emailCheck').pluck().get()).toBe(0);
  });

  it('find what was lifted by an index of its own', () => {
    const plan = connection
      .prepare(
        `EXPLAIN QUERY PLAN SELECT suppression.* FROM optOutEvent JOIN suppression ON suppression.id = suppressionId
         WHERE optOutEvent.kind = 'lifted'`,
      )
      .all()
      .map((row) => (row as { detail: string }).detail)
      .join();
    expect(plan).toContain('optOutEventLifted');
  });
});
