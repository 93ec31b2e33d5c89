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
const VERSION = 3;

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

/** A row in the tables that the new ones lean on, as the version before had them. */
const rowsOfVersion2 = `
  INSERT INTO journal VALUES ('j', '${at}');
  INSERT INTO contact VALUES (7, 'c', 'person', 'Anna Berg', 'berg', 'Bolaget AB', 'bolaget', '', 'consumer', NULL, '', '${at}', '${at}');
  INSERT INTO contactPoint VALUES ('p', 'c', 0, 'phone', '070-174 06 05', '+46701740605', '', 'sale', '', '2026-11-01', '${at}');
  INSERT INTO suppression VALUES ('s', 'phone', '+46701740605', '070-174 06 05', NULL, 'all', '2026-11-23', '${at}');
  INSERT INTO optOutEvent VALUES ('e', 's', 'added', '${at}', '', 'call', '', '', '', NULL);
  INSERT INTO evidenceFile VALUES ('f', 'avtal.pdf', '', 1, x'00', '${at}');
  INSERT INTO screeningRun VALUES (1, 'u', 'Byrån', '2026-11-01', '', '', '', '', '', '', 'f', '2027-11-01', 'lista.csv', '',
    1, '{}', '{}', '[]', 'SE 2026-11-23', '${at}', '${at}', '', '{}', '2026-12-01', NULL, '', NULL);
  INSERT INTO listRow VALUES (1, 2, 7, 'clear', 'new');`;

const tablesOfVersion2 =
  'journal contact contactPoint suppression optOutEvent evidenceFile screeningRun listRow'.split(' ');

function makeVersion2(): void {
  const connection = createDatabase(path, Buffer.from(key));
  migrate(connection, migrations.slice(0, VERSION - 1));
  connection.exec(rowsOfVersion2);
  closeDatabase(connection);
}

const contentOf = (connection: Connection) =>
  tablesOfVersion2.map((table) => connection.prepare(`SELECT * FROM ${table}`).all());

const made = 'sale consentWording consent consentEvidence'.split(' ');

describe('migration 0003', () => {
  it('is frozen: journals out there were made by these very statements', () => {
    const hash = createHash('sha256')
      .update(migrations[VERSION - 1] ?? '')
      .digest('hex');
    expect(hash).toBe('2da84751ff7a594ee4a681dd5e21ad7c1c5b79717e86d9ca516bce3c78712cfd');
  });

  it('opens a journal of version 2 with every row as it was, after a copy of it', async () => {
    makeVersion2();
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

const consent = (fields: string) =>
  `INSERT INTO consent (id, kind, givenId, contactId, use, pointValue, purpose, statedOn, statedTime, how, wordingId,
    namesController, note, recordedAt, recordedBy) VALUES (${fields})`;

describe('the tables of migration 0003', () => {
  let connection: Connection;
  beforeEach(() => {
    connection = createDatabase(path, Buffer.from(key));
    migrate(connection, migrations.slice(0, VERSION));
    connection.exec(rowsOfVersion2);
    connection.exec(`
      INSERT INTO sale VALUES ('s1', 'c', '2026-11-01', 'Verktyg', '', 0, NULL, NULL, '[]', 'yes', '', '${at}', '');
      INSERT INTO consentWording VALUES (1, 'Får vi ringa?', 'sv', 'h', '${at}');
      ${consent(`'g', 'given', NULL, 'c', 'phone', '', 'Erbjudanden', '2026-11-01', NULL, 'call', 1, 1, '', '${at}', ''`)};
      INSERT INTO evidenceFile VALUES ('f2', 'ja.pdf', '', 1, x'01', '${at}');
      INSERT INTO consentEvidence VALUES ('g', 'f2', '${at}', ''), ('g', 'f', '${at}', '');`);
  });
  afterEach(() => closeDatabase(connection));

  it.each([
    ['a sale to nobody', "UPDATE sale SET contactId = 'none'"],
    ['a single purchase that ends', "UPDATE sale SET contractEndsOn = '2027-01-01'"],
    ['a sale of nothing', "UPDATE sale SET productKind = ''"],
    ['an offer that is neither yes, no nor unknown', "UPDATE sale SET wasOptOutOffered = 'maybe'"],
    [
      'a consent to anything',
      consent(
        `'x', 'given', NULL, 'c', 'all', '', 'Allt', '2026-11-01', NULL, 'call', 1, 1, '', '${at}', ''`,
      ),
    ],
    [
      'a consent without its words',
      consent(
        `'x', 'given', NULL, 'c', 'sms', '', 'Allt', '2026-11-01', NULL, 'call', 9, 1, '', '${at}', ''`,
      ),
    ],
    [
      'a withdrawal of nothing',
      consent(
        `'x', 'withdrawn', NULL, 'c', 'sms', '', 'Allt', '2026-11-01', NULL, 'call', 1, 1, '', '${at}', ''`,
      ),
    ],
    [
      'a consent that takes another back',
      consent(
        `'x', 'given', 'g', 'c', 'phone', '', 'Allt', '2026-11-01', NULL, 'call', 1, 1, '', '${at}', ''`,
      ),
    ],
    ['a document that is not there', `INSERT INTO consentEvidence VALUES ('g', 'none', '${at}', '')`],
    ['a document of no consent', `INSERT INTO consentEvidence VALUES ('none', 'f', '${at}', '')`],
    ['taking a consent from a contact that stays', 'DELETE FROM consent'],
  ])('refuse %s', (_case, statement) => {
    expect(() => connection.exec(statement)).toThrow(/constraint failed|append-only|withdrawal without/);
  });

  it('forget with a contact its sales, consents and their documents, but none that a list stands on', () => {
    connection.exec("DELETE FROM contactPoint; DELETE FROM contact WHERE id = 'c'");
    for (const table of ['sale', 'consent', 'consentEvidence'])
      expect(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
    expect(connection.prepare('SELECT id FROM evidenceFile').pluck().all()).toEqual(['f']);
  });
});
