import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '#main/database/open-database.ts';
import { at, describeMigration } from '#test/support/describe-migration.ts';

/** Rows in tables that the new ones lean on, as the version before had them. */
const rowsOfVersion3 = `
  INSERT INTO journal VALUES ('j', '${at}');
  INSERT INTO contact VALUES (7, 'c', 'person', 'Anna Berg', 'berg', 'Bolaget AB', 'bolaget', '', 'consumer', NULL, '', '${at}', '${at}');
  INSERT INTO suppression VALUES ('s', 'phone', '+46701740605', '070-174 06 05', NULL, 'all', '2026-11-23', '${at}');
  INSERT INTO optOutEvent VALUES ('e', 's', 'added', '${at}', '', 'call', '', '', '', NULL);
  INSERT INTO optOutEvent VALUES ('l', 's', 'lifted', '${at}', '', 'call', 'Vill igen', 'Mejl', '', NULL);
  INSERT INTO sale VALUES ('s1', 'c', '2026-11-01', 'Verktyg', '', 0, NULL, NULL, '[]', 'yes', '', '${at}', '');`;

const migrated = describeMigration({
  version: 4,
  hash: 'ccdfe9ee16e7197bcd370b5225a0c6e74c9bb787b02119b1d886bc2198c6e0b5',
  rowsBefore: rowsOfVersion3,
  tablesBefore: 'journal contact suppression optOutEvent sale'.split(' '),
  made: 'emailCheck emailCheckGroup rulesKept ownRuling'.split(' '),
});

const check = (fields: string) =>
  `INSERT INTO emailCheck (id, contactId, name, companyName, address, addressKey, verdict, answers, facts, question, decision, rulesHash,
    whyKey, whyWords, checkedAt, checkedBy) VALUES (${fields})`;
const sound = (id: string) =>
  check(
    `'${id}', 'c', 'Anna Berg', '', 'anna@bolaget.se', 'anna@bolaget.se', 'blocked', '{}', '{}', '{}', '{}', 'h', '', '', '${at}', ''`,
  );

describe('the tables of migration 0004', () => {
  let connection: Connection;
  beforeEach(() => {
    connection = migrated();
    connection.exec(`
      INSERT INTO rulesKept VALUES ('h', 'SE', '2026-11-25', '{}', '${at}');
      INSERT INTO emailCheckGroup VALUES ('g', 'Brev', '{}', '${at}', '');
      ${sound('k')};
      INSERT INTO ownRuling (ruleId, permission, note, decidedBy, decidedOn, recordedAt)
        VALUES ('SE-email-employee', 'opt-in', 'Skäl', 'Jurist', '2026-11-23', '${at}');`);
  });

  it.each([
    ['a verdict of its own making', sound('x').replace("'blocked'", "'perhaps'")],
    ['a check without its rules', sound('x').replace("'h'", "'none'")],
    ['a check of nobody’s contact', sound('x').replace("'c'", "'none'")],
    ['the same check twice', sound('k')],
    ['a check that is replaced', sound('k').replace('INSERT', 'INSERT OR REPLACE')],
    ['a check that is changed', "UPDATE emailCheck SET verdict = 'allowed'"],
    ['a group that is changed', "UPDATE emailCheckGroup SET name = 'Annat'"],
    ['rules that are changed', "UPDATE rulesKept SET content = '{}'"],
    ['rules that are let go', 'DELETE FROM rulesKept'],
    ['an own rule that is changed', "UPDATE ownRuling SET permission = 'opt-out'"],
    ['an own rule that is let go', 'DELETE FROM ownRuling'],
    [
      'an own rule of its own making',
      `INSERT INTO ownRuling (ruleId, permission, note, decidedBy, decidedOn, recordedAt)
        VALUES ('SE-email-employee', 'maybe', '', '', '2026-11-23', '${at}')`,
    ],
  ])('refuse %s', (_what, statement) => {
    expect(() => connection.exec(statement)).toThrow();
    expect(connection.prepare('SELECT verdict FROM emailCheck').pluck().all()).toEqual(['blocked']);
  });

  it('let a check go together with its contact', () => {
    connection.exec('DELETE FROM contact');
    expect(connection.prepare('SELECT count(*) FROM emailCheck').pluck().get()).toBe(0);
  });

  it('find what was lifted by an index of its own', () => {
    const plan = connection
      .prepare(
        `EXPLAIN QUERY PLAN SELECT suppression.* FROM optOutEvent JOIN suppression ON suppression.id = suppressionId
         WHERE optOutEvent.kind = 'lifted'`,
      )
      .all()
      .map((row) => (row as { detail: string }).detail)
      .join();
    expect(plan).toContain('optOutEventLifted');
  });
});
