import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '#main/database/open-database.ts';
import { at, describeMigration } from '#test/support/describe-migration.ts';

/** A row in every kind of table that the version before had. */
const rowsOfVersion1 = `
  INSERT INTO journal VALUES ('j', '${at}');
  INSERT INTO setting VALUES ('work', '{}');
  INSERT INTO draft VALUES ('line', '{}', '${at}');
  INSERT INTO contact VALUES (7, 'c', 'person', 'Anna Berg', 'berg', 'Bolaget AB', 'bolaget', '', 'consumer', NULL, '', '${at}', '${at}');
  INSERT INTO contactPoint VALUES ('p', 'c', 0, 'phone', '070-174 06 05', '+46701740605', '', 'sale', '', '2026-11-01', '${at}');
  INSERT INTO call (id, kind, direction, calledAt, utcOffsetMinutes, calledOn, loggedAt, outcome, note, verdict, decision)
    VALUES ('k', 'call', 'out', '${at}', 60, '2026-11-23', '${at}', 'no-answer', '', 'allowed', '{}');
  INSERT INTO suppression VALUES ('s', 'phone', '+46701740605', '070-174 06 05', NULL, 'all', '2026-11-23', '${at}');
  INSERT INTO optOutEvent VALUES ('e', 's', 'added', '${at}', '', 'call', '', '', '', NULL);
  INSERT INTO registerCheck VALUES ('r', 'nix-telefon', '+46701740605', '2026-11-01', 0, '${at}');`;

const migrated = describeMigration({
  version: 2,
  hash: '603a65df8301df7ea2f152cfef98af1f799350a678d24036d259dbd81b8548db',
  rowsBefore: rowsOfVersion1,
  tablesBefore: 'journal setting draft contact contactPoint call suppression optOutEvent registerCheck'.split(
    ' ',
  ),
  made: 'registerFile registerNumber numberSet hashKey erasedIdentifier evidenceFile supplierMapping screeningRun listRow listChange'.split(
    ' ',
  ),
});

describe('the tables of migration 0002', () => {
  let connection: Connection;
  beforeEach(() => {
    connection = migrated();
    connection.exec(`
      INSERT INTO registerFile VALUES (1, 'nix-telefon', '2026-11-01', '${at}', '', 'nix.csv', '', 1, 1);
      INSERT INTO registerNumber VALUES (1, 46701740605);
      INSERT INTO hashKey VALUES (1, x'00');
      INSERT INTO erasedIdentifier VALUES (x'01', '', '2026-11-23');
      INSERT INTO screeningRun VALUES (1, 'u', 'Byrån', '2026-11-01', '', '', '', '', '', '', NULL, '2027-11-01', 'lista.csv', '',
        1, '{}', '{}', '[]', 'SE 2026-11-23', '${at}', '${at}', '', '{}', '2026-12-01', NULL, '', NULL);
      INSERT INTO listRow VALUES (1, 2, 7, 'clear', 'new');
      INSERT INTO listChange VALUES (1, 7, 'name', '', 'Anna', 'Anna Berg');`);
  });

  it.each([
    [
      'a second file of one register',
      "INSERT INTO registerFile SELECT 2, register, versionOn, importedAt, '', '', '', 0, 0 FROM registerFile",
    ],
    ['a number twice in one register', 'INSERT INTO registerNumber VALUES (1, 46701740605)'],
    ['a number of no register', 'INSERT INTO registerNumber VALUES (9, 46701740605)'],
    ['a number that is none', "INSERT INTO registerNumber VALUES (1, 'anna')"],
    ['a second key for hashes', "INSERT INTO hashKey VALUES (2, x'00')"],
    ['the same erased identifier twice', "INSERT INTO erasedIdentifier VALUES (x'01', 'all', '2026-11-24')"],
    ['a row of a list that was never screened', "INSERT INTO listRow VALUES (9, 2, 7, 'clear', 'new')"],
    ['a row of a contact that is not there', "INSERT INTO listRow VALUES (1, 3, 9, 'clear', 'new')"],
    ['a row with an unknown effect', "INSERT INTO listRow VALUES (1, 3, 7, 'clear', 'lost')"],
    ['a list with evidence that is not there', "UPDATE screeningRun SET evidenceId = 'none'"],
  ])('refuse %s', (_case, statement) => {
    expect(() => connection.exec(statement)).toThrow(/constraint failed|cannot store TEXT/);
  });

  it('forget with a contact what lists brought it and changed in it', () => {
    connection.exec("DELETE FROM contactPoint; DELETE FROM contact WHERE id = 'c'");
    for (const table of ['listRow', 'listChange'])
      expect(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
  });
});
