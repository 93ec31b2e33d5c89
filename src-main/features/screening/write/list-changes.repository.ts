import { sql } from 'kysely';
import { compileOnce, isOneOf } from '../../../database/compile-once.ts';
import type { Queries } from '../../../database/journal.ts';
import type { WrittenRun } from './untouched-contacts.repository.ts';

/** What a list changed in a contact, and whether that still stands. */
export interface StandingChange {
  readonly contactSeq: number;
  readonly contactId: string;
  readonly field: string;
  readonly pointId: string;
  readonly before: string;
  /** The value is still the list's; for a number or address also that nobody has called it since. */
  readonly isStanding: 0 | 1;
}

/** The changes of up to `limit` contacts that a list changed, from behind the contact at `afterSeq`. */
export const findListChanges = (
  queries: Queries,
  run: WrittenRun,
  { afterSeq, limit }: { readonly afterSeq: number; readonly limit: number },
): Promise<StandingChange[]> => selectChanges(queries, run.seq, run.writtenAt, afterSeq, limit);

const selectChanges = compileOnce(
  (queries: Queries, runSeq: number, writtenAt: string, afterSeq: number, limit: number) =>
    sql<StandingChange>`SELECT contactSeq, contact.id AS contactId, field, pointId, before, CASE field
        WHEN 'name' THEN contact.name = after
        WHEN 'companyName' THEN contact.companyName = after
        WHEN 'role' THEN contact.role = after
        WHEN 'note' THEN contact.note = after
        WHEN 'legalForm' THEN contact.legalForm = after
        WHEN 'organisationNumber' THEN ifnull(contact.organisationNumber, '') = after
        WHEN 'updatedAt' THEN contact.updatedAt = after
        WHEN 'point' THEN EXISTS (SELECT 1 FROM contactPoint AS point WHERE point.id = pointId
          AND point.contactId = contact.id AND point.raw = after AND label = '' AND sourceKind = 'list-import'
          AND NOT EXISTS (SELECT 1 FROM call WHERE number = point.normalised AND loggedAt >= ${writtenAt}))
        ELSE 0 END AS isStanding
      FROM listChange JOIN contact ON contact.seq = contactSeq
      WHERE runSeq = ${runSeq} AND contactSeq IN (
        SELECT DISTINCT contactSeq FROM listChange WHERE runSeq = ${runSeq} AND contactSeq > ${afterSeq}
        ORDER BY contactSeq LIMIT ${limit})
      ORDER BY contactSeq`.compile(queries),
);

/** Forgets what was put back. */
export const deleteListChanges = async (
  queries: Queries,
  runSeq: number,
  changes: readonly Pick<StandingChange, 'contactSeq' | 'field' | 'pointId'>[],
): Promise<void> => {
  const rows = changes.map(({ contactSeq, field, pointId }) => [contactSeq, field, pointId]);
  await deleteChanges(queries, runSeq, JSON.stringify(rows));
};

const deleteChanges = compileOnce((queries: Queries, runSeq: number, rows: string) =>
  sql`DELETE FROM listChange WHERE runSeq = ${runSeq} AND (contactSeq, field, pointId) IN
    (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(${rows}))`.compile(queries),
);

/** A row that did not bring its contact in. */
interface MetRow {
  readonly rowNumber: number;
  /** Nothing of what the list brought is left in the contact. */
  readonly isIdle: 0 | 1;
}

/** The rows about contacts that were there already, from behind `afterRow`. */
export const findMetRows = (
  queries: Queries,
  runSeq: number,
  { afterRow, limit }: { readonly afterRow: number; readonly limit: number },
): Promise<MetRow[]> => selectMetRows(queries, runSeq, afterRow, limit);

const selectMetRows = compileOnce((queries: Queries, runSeq: number, afterRow: number, limit: number) =>
  sql<MetRow>`SELECT rowNumber, NOT EXISTS (SELECT 1 FROM listChange
        WHERE listChange.contactSeq = listRow.contactSeq AND listChange.runSeq = listRow.runSeq)
      AND NOT EXISTS (SELECT 1 FROM listRow AS own WHERE own.contactSeq = listRow.contactSeq
        AND own.runSeq = listRow.runSeq AND own.effect = 'new') AS isIdle
    FROM listRow WHERE runSeq = ${runSeq} AND rowNumber > ${afterRow} AND effect <> 'new'
    ORDER BY rowNumber LIMIT ${limit}`.compile(queries),
);

export const deleteRows = async (
  queries: Queries,
  runSeq: number,
  rowNumbers: readonly number[],
): Promise<void> => {
  await deleteListRows(queries, runSeq, JSON.stringify(rowNumbers));
};

const deleteListRows = compileOnce((queries: Queries, runSeq: number, rowNumbers: string) =>
  queries
    .deleteFrom('listRow')
    .where('runSeq', '=', runSeq)
    .where(isOneOf('rowNumber', rowNumbers))
    .compile(),
);
