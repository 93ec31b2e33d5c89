import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate, migrations } from '#main/database/migrate.ts';
import { closeDatabase, type Connection, createDatabase } from '#main/database/open-database.ts';
import { at, describeMigration } from '#test/support/describe-migration.ts';
import { makeTestFolder } from '#test/support/open-test-vault.ts';

/** Rows in tables that the new ones lean on or change, as the version before had them. */
const rowsOfVersion4 = `
  INSERT INTO journal VALUES ('j', '${at}');
  INSERT INTO contact VALUES (7, 'c', 'person', 'Anna Berg', 'berg', '', '', '', 'consumer', NULL, '', '${at}', '${at}');
  INSERT INTO suppression VALUES ('s', 'phone', '+46701740605', '070-174 06 05', 'c', 'all', '2026-11-23', '${at}');
  INSERT INTO optOutEvent VALUES ('e', 's', 'added', '${at}', 'Anna', 'call', '', '', '', NULL);
  INSERT INTO hashKey VALUES (1, x'00');`;

/** What the migration itself writes anew, read by name below. */
const rewritten = `
  INSERT INTO subjectRequest VALUES ('r', 'access', 'Anna Berg', '{"contactIds":["c"],"phones":[],"emails":[]}',
    '2026-10-01', '2026-11-02', 'Ringde upp', 'sv', '${at}', '["a.pdf"]', 'ff');
  INSERT INTO erasedIdentifier VALUES (x'01', 'all', '2026-10-01'), (x'02', '', '2026-10-02');`;

const migrated = describeMigration({
  version: 5,
  hash: '19498b240a48f3b08923f36e7a7f490001cdc827ebdf053b980f069472aa4ab7',
  rowsBefore: rowsOfVersion4,
  tablesBefore: 'journal contact suppression optOutEvent hashKey'.split(' '),
  made: 'requestEvent restriction legalHold retentionReview erasure suppressionHeir breach'.split(' '),
});

const erasure = `INSERT INTO erasure (id, ground, erasedAt, erasedOn, erasedBy, counts, erasedRows, copiesUntil)
  VALUES ('x', 'request', '${at}', '2026-11-23', '', '[]', '[]', '2026-12-23')`;
const hashed = `INSERT INTO erasedIdentifier VALUES (x'03', 'all', '2026-11-23', '2026-11-23', 'x')`;
const heir = `INSERT INTO suppressionHeir VALUES ('s', x'03', 'x')`;
const request = (fields: string) =>
  `INSERT INTO subjectRequest (id, kind, name, subject, receivedOn, receivedBy, words, dueOn, identityCheck, language, fileNames, sha256,
    outcome, answeredAt) VALUES (${fields})`;
const restriction = (fields: string) =>
  `INSERT INTO restriction VALUES ('b', 'c', ${fields}, '${at}', '', NULL, NULL, '')`;

describe('the tables of migration 0005', () => {
  let connection: Connection;
  beforeEach(() => {
    connection = migrated();
  });
  const countOf = (table: string) => connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

  it.each([
    ['an opt-out that goes without a hash', 'DELETE FROM suppression'],
    ['an event that goes without a hash', 'DELETE FROM optOutEvent'],
    ['an opt-out of another scope', "UPDATE suppression SET scope = 'phone', contactId = NULL"],
    ['an opt-out that is put on somebody else', "UPDATE suppression SET contactId = 'd'"],
    ['an event of another kind', "UPDATE optOutEvent SET kind = 'lifted'"],
    ['an heir without a hash', "INSERT INTO suppressionHeir VALUES ('s', x'09', 'x')"],
    ['a hash that is let go', `${erasure}; ${hashed}; DELETE FROM erasedIdentifier`],
    ['a receipt that is let go', `${erasure}; DELETE FROM erasure`],
    ['a receipt that is changed', `${erasure}; UPDATE erasure SET counts = '[1]'`],
    ['an heir that is let go', `${erasure}; ${hashed}; ${heir}; DELETE FROM suppressionHeir`],
    [
      'a request of its own making',
      request("'q', 'wish', '', '{}', '', '', '', '', '', 'sv', '[]', '', NULL, NULL"),
    ],
    [
      'an answer without its day',
      request("'q', 'access', '', '{}', '', '', '', '', '', 'sv', '[]', '', 'granted', NULL"),
    ],
    ['a restriction on a ground of its own', restriction("'because', '', '2026-11-23'")],
    [
      'a restriction that ends untold',
      `${restriction("'accuracy', '', '2026-11-23'")}; UPDATE restriction SET endedOn = '2026-11-24', endReason = 'Klart'`,
    ],
    ['a hold without a reason', `INSERT INTO legalHold VALUES ('h', 'c', '', '', '', '${at}', '', NULL, '')`],
    ['kept data without a reason', `INSERT INTO retentionReview VALUES ('v', 'c', '', '', '', '${at}', '')`],
  ])('refuse %s', (_what, statement) => {
    expect(() => connection.exec(statement)).toThrow();
    expect([countOf('suppression'), countOf('optOutEvent')]).toEqual([1, 1]);
  });

  it('let an opt-out go when its hash has taken its place', () => {
    connection.exec(`${erasure}; ${hashed}; ${heir}; DELETE FROM optOutEvent; DELETE FROM suppression`);
    expect([countOf('suppression'), countOf('optOutEvent'), countOf('erasedIdentifier')]).toEqual([0, 0, 1]);
  });

  it('let who said something be covered, and what they said stay', () => {
    connection.exec("UPDATE suppression SET contactId = NULL; UPDATE optOutEvent SET statedBy = '[raderat]'");
    expect(connection.prepare('SELECT scope FROM activeSuppression').pluck().all()).toEqual(['all']);
  });
});

describe('the rewriting of migration 0005', () => {
  it('takes over answered requests and hashes from before', () => {
    const place = makeTestFolder();
    const connection = createDatabase(join(place.folder, 'journal.db'), Buffer.alloc(32, 1));
    migrate(connection, migrations.slice(0, 4));
    connection.exec(rewritten);
    migrate(connection);
    expect(
      connection.prepare('SELECT id, kind, name, dueOn, outcome, answeredAt FROM subjectRequest').all(),
    ).toEqual([
      { id: 'r', kind: 'access', name: 'Anna Berg', dueOn: '2026-11-02', outcome: 'granted', answeredAt: at },
    ]);
    expect(
      connection.prepare('SELECT scope, saidOn, erasedOn FROM erasedIdentifier ORDER BY hash').all(),
    ).toEqual([
      { scope: 'all', saidOn: '2026-10-01', erasedOn: '2026-10-01' },
      { scope: '', saidOn: null, erasedOn: '2026-10-02' },
    ]);
    closeDatabase(connection);
    place.remove();
  });
});
