import { describe, expect, it } from 'vitest';
import { at, describeMigration } from '#test/support/describe-migration.ts';

/** A list as the version before wrote it, whole. */
const rowsOfVersion5 = `
  INSERT INTO journal VALUES ('j', '${at}');
  INSERT INTO contact VALUES (7, 'c', 'person', 'Anna Berg', 'berg', '', '', '', 'consumer', NULL, '', '${at}', '${at}');
  INSERT INTO screeningRun VALUES (3, 'r', '', '', '', '', '', '', '', '', NULL, '', '', '', 1, '{}', '{}', '[]', '',
    '${at}', '${at}', '', '{}', '', NULL, '', NULL);
  INSERT INTO listRow VALUES (3, 2, 7, 'clear', 'new');`;

const migrated = describeMigration({
  version: 6,
  hash: '54fb2d9cae064fd853f4822b82c7047b0e9b8e131abbd283d561cc311cdca5b4',
  rowsBefore: rowsOfVersion5,
  tablesBefore: ['journal', 'contact', 'screeningRun', 'listRow'],
  made: ['unfinishedList'],
});

describe('the table of migration 0006', () => {
  it.each([
    ['work of its own making', "INSERT INTO unfinishedList VALUES (3, 'reading', '')"],
    ['a list that is not there', "INSERT INTO unfinishedList VALUES (4, 'writing', '')"],
    [
      'a list that is forgotten before it',
      "INSERT INTO unfinishedList VALUES (3, 'writing', ''); DELETE FROM screeningRun",
    ],
  ])('refuses %s', (_what, statement) => {
    expect(() => migrated().exec(`PRAGMA foreign_keys = ON; ${statement}`)).toThrow();
  });
});
