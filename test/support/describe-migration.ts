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
import { createTestClock } from './open-test-app.ts';
import { startProgram } from './start-programs.ts';
import { makeTestFolder } from './open-test-vault.ts';

/** The instant that rows of migration tests carry. */
export const at = '2026-11-23T09:00:00.000Z';

const key = Buffer.alloc(32, 0x5a);

interface Migration {
  /** The version that it leaves behind. */
  readonly version: number;
  /** SHA-256 of its statements. */
  readonly hash: string;
  /** Statements that put rows into a journal of the version before it. */
  readonly rowsBefore: string;
  /** The tables that those rows stand in. */
  readonly tablesBefore: readonly string[];
  /** The tables that it makes. */
  readonly made: readonly string[];
}

/**
 * What holds of every migration: it never changes, and it opens a journal of the version before it with every row as
 * it was, after a copy. Answers a connection to a migrated file, new for each test, with those rows in it.
 */
export function describeMigration(migration: Migration): () => Connection {
  const { version, rowsBefore } = migration;
  let place: ReturnType<typeof makeTestFolder>;
  let connection: Connection;
  const pathOf = () => join(place.folder, 'journal.db');
  beforeEach(() => {
    place = makeTestFolder();
    connection = createDatabase(join(place.folder, 'tables.db'), Buffer.from(key));
    migrate(connection, migrations.slice(0, version));
    connection.exec(rowsBefore);
  });
  afterEach(() => {
    closeDatabase(connection);
    place.remove();
  });
  describe(`migration ${version}`, () => {
    it('is frozen: journals out there were made by these very statements', () => {
      const hash = createHash('sha256')
        .update(migrations[version - 1] ?? '')
        .digest('hex');
      expect(hash).toBe(migration.hash);
    });

    it('opens a journal of the version before with every row as it was, after a copy of it', () =>
      opensWithEveryRow(pathOf(), migration));
  });
  return () => connection;
}

async function opensWithEveryRow(
  path: string,
  { version, rowsBefore, tablesBefore, made }: Migration,
): Promise<void> {
  const connection = createDatabase(path, Buffer.from(key));
  migrate(connection, migrations.slice(0, version - 1));
  connection.exec(rowsBefore);
  const contentOf = (file: Connection) =>
    tablesBefore.map((table) => file.prepare(`SELECT * FROM ${table}`).all());
  const before = contentOf(connection);
  closeDatabase(connection);
  await openAndClose(path);
  inFile(path, (file) => {
    expect(versionOf(file)).toBe(migrations.length);
    expect(contentOf(file)).toEqual(before);
    for (const table of made)
      expect(file.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0);
  });
  inFile(`${path}.before-v${migrations.length}`, (copy) => {
    expect(versionOf(copy)).toBe(version - 1);
    expect(contentOf(copy)).toEqual(before);
  });
}

/** As the product opens it. */
async function openAndClose(path: string): Promise<void> {
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
    { clock: createTestClock(at), onCommitted: () => undefined, startProgram },
  );
  expect((await journal.verify()).integrity).toBe('ok');
  await journal.close();
}

/** Works on the file with its key, whatever its version, and closes it. */
function inFile<T>(file: string, work: (connection: Connection) => T): T {
  const connection = openDatabase(file, Buffer.from(key), migrations.length);
  try {
    return work(connection);
  } finally {
    closeDatabase(connection);
  }
}
