import { sql } from 'kysely';
import type { Instant } from '#shared/kernel/clock.ts';
import { compileOnce } from '../../../database/compile-once.ts';
import type { Queries } from '../../../database/journal.ts';

/** A list as far as its contacts are concerned. */
export interface WrittenRun {
  readonly seq: number;
  readonly writtenAt: Instant;
}

/** A row that brought a contact in. */
interface BroughtRow {
  readonly rowNumber: number;
  readonly contactSeq: number;
  /**
   * Nobody has changed the contact, called it, sold to it or had its consent; no opt-out, request or draft names it, and
   * no other list met it; and nothing forbids to erase it.
   */
  readonly isUntouched: 0 | 1;
}

/** The contacts that a list brought in and that are still there, in the order of its rows from behind `afterRow`. */
export async function findBroughtRows(
  queries: Queries,
  run: WrittenRun,
  { afterRow, limit }: { readonly afterRow: number; readonly limit: number },
): Promise<BroughtRow[]> {
  const named = JSON.stringify(await findNamedElsewhere(queries));
  return selectBrought(queries, run.seq, run.writtenAt, afterRow, limit, named);
}

const selectBrought = compileOnce(
  (queries: Queries, runSeq: number, writtenAt: string, afterRow: number, limit: number, named: string) =>
    sql<BroughtRow>`SELECT rowNumber, contactSeq, contact.updatedAt = ${writtenAt}
        AND NOT EXISTS (SELECT 1 FROM call WHERE contactId = contact.id)
        AND NOT EXISTS (SELECT 1 FROM sale WHERE contactId = contact.id)
        AND NOT EXISTS (SELECT 1 FROM consent WHERE contactId = contact.id)
        AND NOT EXISTS (SELECT 1 FROM suppression WHERE contactId = contact.id)
        AND NOT EXISTS (SELECT 1 FROM suppression WHERE value = contact.id)
        AND NOT EXISTS (SELECT 1 FROM restriction WHERE contactId = contact.id)
        AND NOT EXISTS (SELECT 1 FROM legalHold WHERE contactId = contact.id)
        AND NOT EXISTS (SELECT 1 FROM retentionReview WHERE contactId = contact.id)
        AND NOT EXISTS (SELECT 1 FROM listRow AS other
          WHERE other.contactSeq = listRow.contactSeq AND other.runSeq <> listRow.runSeq)
        AND NOT EXISTS (SELECT 1 FROM contactPoint JOIN call ON number = normalised
          WHERE contactPoint.contactId = contact.id AND loggedAt >= ${writtenAt})
        AND contact.id NOT IN (SELECT value FROM json_each(${named})) AS isUntouched
      FROM listRow JOIN contact ON contact.seq = contactSeq
      WHERE runSeq = ${runSeq} AND rowNumber > ${afterRow} AND effect = 'new'
      ORDER BY rowNumber LIMIT ${limit}`.compile(queries),
);

const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Whoever a request or half-written work names; there are few of either, and their texts hold other ids as well. */
async function findNamedElsewhere(queries: Queries): Promise<string[]> {
  const requests = await queries.selectFrom('subjectRequest').select('subject as text').execute();
  const drafts = await queries
    .selectFrom('draft')
    .select('value as text')
    .where('key', '<>', 'list')
    .execute();
  return [...requests, ...drafts].flatMap(({ text }) => text.match(uuids) ?? []);
}
