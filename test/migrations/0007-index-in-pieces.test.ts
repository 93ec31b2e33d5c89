import { describe, expect, it } from 'vitest';
import { at, describeMigration } from '#test/support/describe-migration.ts';

const migrated = describeMigration({
  version: 7,
  hash: '2c6d3719198d9cd9c3bb5ea7c13a7d8943d2cb30b5a77138c4c340e7a1628858',
  rowsBefore: `
    INSERT INTO journal VALUES ('j', '${at}');
    INSERT INTO contact VALUES (7, 'c', 'person', 'Anna Berg', 'berg', '', '', '', 'consumer', NULL, '', '${at}', '${at}');
    INSERT INTO contactSearch (rowid, name, number, email, folded) VALUES (7, 'Anna Berg', '', '', 'anna berg');`,
  tablesBefore: ['journal', 'contact', 'contactSearch'],
  made: ['renamedContact'],
});

describe('what migration 0007 leaves', () => {
  it('merges neither index within a save', () => {
    const connection = migrated();
    for (const index of ['callSearch', 'contactSearch']) {
      const settings = connection
        .prepare(`SELECT k, v FROM ${index}_config WHERE k IN ('automerge', 'crisismerge', 'secure-delete')`)
        .raw()
        .all();
      expect(Object.fromEntries(settings as [string, number][])).toEqual({
        automerge: 0,
        crisismerge: 256,
        'secure-delete': 1,
      });
    }
  });

  it('notes only contacts that are there, and lets go of one that goes', () => {
    const connection = migrated();
    expect(() => connection.exec("INSERT INTO renamedContact VALUES ('nobody')")).toThrow();
    connection.exec("INSERT INTO renamedContact VALUES ('c'); DELETE FROM contact");
    expect(connection.prepare('SELECT count(*) FROM renamedContact').pluck().get()).toBe(0);
  });
});
