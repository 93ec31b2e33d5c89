import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyBeside } from '#main/database/copy-beside.ts';
import { migrate, migrations, newestVersion, versionOf } from '#main/database/migrate.ts';
import {
  closeDatabase,
  type Connection,
  createDatabase,
  openDatabase,
} from '#main/database/open-database.ts';
import { codeOf, makeTestFolder } from '#test/support/open-test-vault.ts';

const key = Buffer.alloc(32, 0x5a);

let place: ReturnType<typeof makeTestFolder>;
let path: string;
let connection: Connection;
beforeEach(() => {
  place = makeTestFolder();
  path = join(place.folder, 'journal.db');
  connection = createDatabase(path, Buffer.from(key));
});
afterEach(() => {
  closeDatabase(connection);
  place.remove();
});

const tables = () =>
  connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();

const addCall = (id: string) =>
  connection
    .prepare(
      `INSERT INTO call (id, kind, direction, calledAt, utcOffsetMinutes, calledOn, loggedAt, outcome, note, verdict, decision)
       VALUES (?, 'call', 'out', '2026-11-23T09:00:00.000Z', 60, '2026-11-23', '2026-11-23T09:00:00.000Z', 'no-answer', '', 'allowed', '{}')`,
    )
    .run(id);

describe('migration 0001', () => {
  it('is frozen: journals out there were made by these very statements', () => {
    const hash = createHash('sha256')
      .update(migrations[0] ?? '')
      .digest('hex');
    expect(hash).toBe('159c0503f2e0083ef146e17b2025138959fa32acad2d14d074cc16d6d2054ad0');
  });

  it('makes every table from nothing, once', () => {
    migrate(connection);
    expect(versionOf(connection)).toBe(newestVersion);
    expect(tables()).toEqual(
      expect.arrayContaining(['auditEntry', 'call', 'chainLink', 'contact', 'optOutEvent', 'suppression']),
    );
    migrate(connection);
    expect(versionOf(connection)).toBe(newestVersion);
  });

  it('indexes for full-text search without leaving erased words behind', () => {
    migrate(connection);
    connection
      .prepare(
        "INSERT INTO callSearch (rowid, who, number, note, folded) VALUES (1, 'anna', '', 'ljusblå', '')",
      )
      .run();
    connection.prepare('DELETE FROM callSearch WHERE rowid = 1').run();
    connection.prepare("INSERT INTO callSearch (callSearch) VALUES ('integrity-check')").run();
    const blocks = connection.prepare('SELECT block FROM callSearch_data').pluck().all() as Buffer[];
    expect(blocks.some((block) => block.includes('ljusbl'))).toBe(false);
  });

  it.each([
    ["UPDATE suppression SET scope = 'phone'"],
    ['DELETE FROM suppression'],
    ["UPDATE optOutEvent SET kind = 'lifted'"],
    ['DELETE FROM optOutEvent'],
    ['DELETE FROM chainLink'],
    ["UPDATE auditEntry SET payload = 'x'"],
    ['DELETE FROM auditEntry'],
  ])('makes a file that itself refuses: %s', (statement) => {
    migrate(connection);
    connection.exec(`
      INSERT INTO suppression VALUES ('s', 'phone', '+46701740605', '070-174 06 05', NULL, 'all', '2026-11-23', '2026-11-23T09:00:00.000Z');
      INSERT INTO optOutEvent VALUES ('e', 's', 'added', '2026-11-23T09:00:00.000Z', '', 'call', '', '', '', NULL);
      INSERT INTO chainLink VALUES (1, x'00', x'00');
      INSERT INTO auditEntry VALUES (1, x'00', '{}');`);
    expect(() => connection.exec(statement)).toThrow('append-only');
  });
});

describe('migrating', () => {
  it('is all or nothing: a step that fails leaves version, tables and rows as they were', async () => {
    migrate(connection, migrations);
    addCall('a');
    const before = tables();
    const later = [
      ...migrations,
      'ALTER TABLE call ADD COLUMN mood TEXT',
      'CREATE TABLE half (a); SELECT * FROM missing',
    ];
    expect(await codeOf(() => migrate(connection, later))).toBe('migration-failed');
    expect(versionOf(connection)).toBe(newestVersion);
    expect(tables()).toEqual(before);
    expect(connection.prepare('SELECT id FROM call').pluck().all()).toEqual(['a']);
  });

  it('goes on from the version it finds', () => {
    migrate(connection, migrations);
    addCall('a');
    migrate(connection, [...migrations, 'ALTER TABLE call ADD COLUMN mood TEXT']);
    expect(versionOf(connection)).toBe(newestVersion + 1);
    expect(connection.prepare('SELECT mood FROM call').pluck().all()).toEqual([null]);
  });
});

describe('the copy before migrating', () => {
  it('opens with the same key, holds the rows, and is readable for its owner only', () => {
    migrate(connection);
    addCall('a');
    const copy = copyBeside(connection, path, 'before-v2');
    expect(readFileSync(copy).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    const opened = openDatabase(copy, Buffer.from(key), newestVersion);
    expect(opened.prepare('SELECT id FROM call').pluck().all()).toEqual(['a']);
    closeDatabase(opened);
  });

  it('takes the place of one from an earlier try', () => {
    migrate(connection);
    copyBeside(connection, path, 'before-v2');
    addCall('b');
    const opened = openDatabase(copyBeside(connection, path, 'before-v2'), Buffer.from(key), newestVersion);
    expect(opened.prepare('SELECT id FROM call').pluck().all()).toEqual(['b']);
    closeDatabase(opened);
  });
});
