import { sql } from 'kysely';
import { isOneOf } from '../database/compile-once.ts';
import type { Queries } from '../database/journal.ts';
import { readEntries, readPayload } from './trail-declaration.ts';
import { createMentionTest } from './mention-test.ts';
import type { SearchedTexts, SubjectKeys } from './table-declaration.ts';

/** Takes the content of every entry about these rows out of the audit trail; the chain of hashes still verifies. */
export async function eraseTrailOf(queries: Queries, ids: readonly string[]): Promise<void> {
  await sql`UPDATE auditEntry SET salt = NULL, payload = NULL
    WHERE payload IS NOT NULL AND payload ->> '$.id' IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(
    queries,
  );
}

/**
 * The same for the entries that a search has found, and for those whose content names the person, whatever they are
 * about. The name alone is not enough where the entry is about somebody of the same name.
 */
export async function eraseTrailOfSubject(
  queries: Queries,
  subject: SubjectKeys & { readonly searched: SearchedTexts },
  ids: ReadonlySet<string>,
): Promise<void> {
  const speaksOfSubject = await createMentionTest(queries, subject);
  const entries = await readEntries(queries, await subject.searched.keysIn(queries, 'auditEntry'));
  const erased = entries.filter((entry) => {
    const payload = readPayload(entry);
    const holder = payload?.after?.['contactId'] ?? payload?.before?.['contactId'] ?? payload?.id;
    return (
      ids.has(payload?.id ?? '') ||
      speaksOfSubject(entry.payload ?? '', typeof holder === 'string' ? holder : null)
    );
  });
  await queries
    .updateTable('auditEntry')
    .set({ salt: null, payload: null })
    .where(isOneOf('seq', JSON.stringify(erased.map(({ seq }) => seq))))
    .execute();
}
