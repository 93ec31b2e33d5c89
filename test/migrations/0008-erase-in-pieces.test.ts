import { expect, it } from 'vitest';
import { at, describeMigration } from '#test/support/describe-migration.ts';

const migrated = describeMigration({
  version: 8,
  hash: '8b8d7273fe329a728ff389cde2abb2af27fa056084551e3d31b705e26a7ad604',
  rowsBefore: `
    INSERT INTO journal VALUES ('j', '${at}');
    INSERT INTO contact VALUES (7, 'c', 'person', 'Anna Berg', 'berg', '', '', '', 'consumer', NULL, '', '${at}', '${at}');`,
  tablesBefore: ['journal', 'contact'],
  made: ['goneCall', 'optOutImport'],
});

it('counts every register file that is there as whole', () => {
  const connection = migrated();
  connection.exec(`INSERT INTO registerFile (register, versionOn, importedAt, importedBy, fileName, sha256, numberCount,
    changeCount) VALUES ('nix-telefon', '2026-11-01', '${at}', '', 'nix.txt', 'ff', 0, 1)`);
  expect(connection.prepare('SELECT isWhole FROM registerFile').pluck().all()).toEqual([1]);
});
