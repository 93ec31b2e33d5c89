import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrate, migrations } from '#main/database/migrate.ts';
import { closeDatabase, createDatabase } from '#main/database/open-database.ts';
import { at, describeMigration } from '#test/support/describe-migration.ts';
import { makeTestFolder } from '#test/support/open-test-vault.ts';

describeMigration({
  version: 9,
  hash: '874c8f522f39c175ddc5ee1e02753fd6849aea012662be828fb88ee4582f2386',
  rowsBefore: `
    INSERT INTO journal VALUES ('j', '${at}');
    INSERT INTO contact VALUES (7, 'c', 'person', 'Anna Berg', 'berg', '', '', '', 'consumer', NULL, '', '${at}', '${at}');`,
  tablesBefore: ['journal', 'contact'],
  made: ['markedIndex'],
});

it('knows of an index that a list left marked', () => {
  const place = makeTestFolder();
  const connection = createDatabase(join(place.folder, 'journal.db'), Buffer.alloc(32, 0x5a));
  try {
    migrate(connection, migrations.slice(0, 8));
    connection.exec("INSERT INTO contactSearch (contactSearch, rank) VALUES ('secure-delete', 0)");
    migrate(connection, migrations.slice(0, 9));
    expect(connection.prepare('SELECT name FROM markedIndex').pluck().all()).toEqual(['contactSearch']);
  } finally {
    closeDatabase(connection);
    place.remove();
  }
});
