import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '#main/database/migrate.ts';
import { closeDatabase, type Connection, createDatabase } from '#main/database/open-database.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
let connection: Connection;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringbok-'));
  connection = createDatabase(join(folder, 'data', 'journal.db'), randomBytes(32));
  migrate(connection);
  insertSuppression('s1', 'all');
  insertEvent('e1', 'added');
});
afterEach(() => {
  closeDatabase(connection);
  rmSync(folder, { recursive: true, force: true });
});

const insertSuppression = (id: string, scope: string, verb = 'INSERT') =>
  connection
    .prepare(
      `${verb} INTO suppression (id, kind, value, display, scope, statedOn, recordedAt)
       VALUES (?, 'phone', '+46701234567', '070-123 45 67', ?, '2026-11-20', '2026-11-20T09:00:00.000Z')`,
    )
    .run(id, scope);

const insertEvent = (id: string, kind: string, said = { reason: '', evidence: '' }, verb = 'INSERT') =>
  connection
    .prepare(
      `${verb} INTO optOutEvent (id, suppressionId, kind, at, statedBy, how, reason, evidence, recordedBy)
       VALUES (?, 's1', ?, '2026-11-20T09:00:00.000Z', '', 'call', ?, ?, '')`,
    )
    .run(id, kind, said.reason, said.evidence);

const everything = () => [
  connection.prepare('SELECT * FROM suppression').all(),
  connection.prepare('SELECT * FROM optOutEvent').all(),
  connection.prepare('SELECT * FROM activeSuppression').all(),
];

describe('the register as a file', () => {
  it.each([
    'DELETE FROM suppression',
    "UPDATE suppression SET scope = 'email'",
    "UPDATE OR REPLACE suppression SET id = 's2'",
    'DELETE FROM optOutEvent',
    "UPDATE optOutEvent SET kind = 'retracted'",
    "UPDATE optOutEvent SET suppressionId = 's2'",
  ])('refuses %s even to raw SQL', (statement) => {
    const before = everything();
    expect(() => connection.exec(statement)).toThrow();
    expect(everything()).toEqual(before);
  });

  it('refuses to put another entry in the place of one', () => {
    const before = everything();
    expect(() => insertSuppression('s1', 'email', 'REPLACE')).toThrow();
    expect(() => insertEvent('e1', 'retracted', undefined, 'REPLACE')).toThrow();
    const [row] = before[0] as Record<string, unknown>[];
    const columns = Object.keys(row ?? {});
    const onto = `REPLACE INTO suppression (rowid, ${columns.join()}) VALUES (1, ${columns.map(() => '?').join()})`;
    const values = Object.values({ ...row, id: 's2', scope: 'email' });
    expect(() => connection.prepare(onto).run(...values)).toThrow();
    expect(everything()).toEqual(before);
  });

  it.each([
    { reason: '', evidence: '' },
    { reason: 'Vill igen', evidence: '' },
    { reason: '', evidence: 'Mejl' },
  ])('refuses a lift with %j', (said) => {
    expect(() => insertEvent('e2', 'lifted', said)).toThrow();
    expect(connection.prepare('SELECT count(*) FROM activeSuppression').pluck().get()).toBe(1);
  });
});
