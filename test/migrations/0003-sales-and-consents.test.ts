import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '#main/database/open-database.ts';
import { at, describeMigration } from '#test/support/describe-migration.ts';

/** A row in the tables that the new ones lean on, as the version before had them. */
const rowsOfVersion2 = `
  INSERT INTO journal VALUES ('j', '${at}');
  INSERT INTO contact VALUES (7, 'c', 'person', 'Anna Berg', 'berg', 'Bolaget AB', 'bolaget', '', 'consumer', NULL, '', '${at}', '${at}');
  INSERT INTO contactPoint VALUES ('p', 'c', 0, 'phone', '070-174 06 05', '+46701740605', '', 'sale', '', '2026-11-01', '${at}');
  INSERT INTO suppression VALUES ('s', 'phone', '+46701740605', '070-174 06 05', NULL, 'all', '2026-11-23', '${at}');
  INSERT INTO optOutEvent VALUES ('e', 's', 'added', '${at}', '', 'call', '', '', '', NULL);
  INSERT INTO evidenceFile VALUES ('f', 'avtal.pdf', '', 1, x'00', '${at}');
  INSERT INTO screeningRun VALUES (1, 'u', 'Byrån', '2026-11-01', '', '', '', '', '', '', 'f', '2027-11-01', 'lista.csv', '',
    1, '{}', '{}', '[]', 'SE 2026-11-23', '${at}', '${at}', '', '{}', '2026-12-01', NULL, '', NULL);
  INSERT INTO listRow VALUES (1, 2, 7, 'clear', 'new');`;

const migrated = describeMigration({
  version: 3,
  hash: '2da84751ff7a594ee4a681dd5e21ad7c1c5b79717e86d9ca516bce3c78712cfd',
  rowsBefore: rowsOfVersion2,
  tablesBefore:
    'journal contact contactPoint suppression optOutEvent evidenceFile screeningRun listRow'.split(' '),
  made: 'sale consentWording consent consentEvidence'.split(' '),
});

const consent = (fields: string) =>
  `INSERT INTO consent (id, kind, givenId, contactId, use, pointValue, purpose, statedOn, statedTime, how, wordingId,
    namesController, note, recordedAt, recordedBy) VALUES (${fields})`;

describe('the tables of migration 0003', () => {
  let connection: Connection;
  beforeEach(() => {
    connection = migrated();
    connection.exec(`
      INSERT INTO sale VALUES ('s1', 'c', '2026-11-01', 'Verktyg', '', 0, NULL, NULL, '[]', 'yes', '', '${at}', '');
      INSERT INTO consentWording VALUES (1, 'Får vi ringa?', 'sv', 'h', '${at}');
      ${consent(`'g', 'given', NULL, 'c', 'phone', '', 'Erbjudanden', '2026-11-01', NULL, 'call', 1, 1, '', '${at}', ''`)};
      INSERT INTO evidenceFile VALUES ('f2', 'ja.pdf', '', 1, x'01', '${at}');
      INSERT INTO consentEvidence VALUES ('g', 'f2', '${at}', ''), ('g', 'f', '${at}', '');`);
  });

  it.each([
    ['a sale to nobody', "UPDATE sale SET contactId = 'none'"],
    ['a single purchase that ends', "UPDATE sale SET contractEndsOn = '2027-01-01'"],
    ['a sale of nothing', "UPDATE sale SET productKind = ''"],
    ['an offer that is neither yes, no nor unknown', "UPDATE sale SET wasOptOutOffered = 'maybe'"],
    [
      'a consent to anything',
      consent(
        `'x', 'given', NULL, 'c', 'all', '', 'Allt', '2026-11-01', NULL, 'call', 1, 1, '', '${at}', ''`,
      ),
    ],
    [
      'a consent without its words',
      consent(
        `'x', 'given', NULL, 'c', 'sms', '', 'Allt', '2026-11-01', NULL, 'call', 9, 1, '', '${at}', ''`,
      ),
    ],
    [
      'a withdrawal of nothing',
      consent(
        `'x', 'withdrawn', NULL, 'c', 'sms', '', 'Allt', '2026-11-01', NULL, 'call', 1, 1, '', '${at}', ''`,
      ),
    ],
    [
      'a consent that takes another back',
      consent(
        `'x', 'given', 'g', 'c', 'phone', '', 'Allt', '2026-11-01', NULL, 'call', 1, 1, '', '${at}', ''`,
      ),
    ],
    ['a document that is not there', `INSERT INTO consentEvidence VALUES ('g', 'none', '${at}', '')`],
    ['a document of no consent', `INSERT INTO consentEvidence VALUES ('none', 'f', '${at}', '')`],
    ['taking a consent from a contact that stays', 'DELETE FROM consent'],
  ])('refuse %s', (_case, statement) => {
    expect(() => connection.exec(statement)).toThrow(/constraint failed|append-only|withdrawal without/);
  });

  it('forget with a contact its sales, consents and their documents, but none that a list stands on', () => {
    connection.exec("DELETE FROM contactPoint; DELETE FROM contact WHERE id = 'c'");
    for (const table of ['sale', 'consent', 'consentEvidence'])
      expect(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
    expect(connection.prepare('SELECT id FROM evidenceFile').pluck().all()).toEqual(['f']);
  });
});
