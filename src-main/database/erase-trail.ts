import { sql } from 'kysely';
import { findMentioning } from './find-mentioning.ts';
import { readPayload } from './find-trail-rows.ts';
import type { Queries } from './journal.ts';
import { createMentionTest } from './mention-test.ts';
import type { SubjectKeys } from './table-declaration.ts';

/** Takes the content of every entry about these rows out of the audit trail; the chain of hashes still verifies. */
export async function eraseTrailOf(queries: Queries, ids: readonly string[]): Promise<void> {
  await sql`UPDATE auditEntry SET salt = NULL, payload = NULL
    WHERE payload IS NOT NULL AND payload ->> '$.id' IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(
    queries,
  );
}

/**
 * The same for entries whose content names the person, whatever they are about. The name alone is not enough where the
 * entry is about somebody of the same name.
 */
export async function eraseTrailNaming(queries: Queries, subject: SubjectKeys): Promise<void> {
  const texts = { table: 'auditEntry', key: 'seq', texts: ['payload'], contactId: null } as const;
  const speaksOfSubject = await createMentionTest(queries, subject);
  const entries = (await findMentioning(queries, texts, subject)).filter((entry) => {
    const payload = readPayload(entry);
    const holder = payload?.after?.['contactId'] ?? payload?.before?.['contactId'] ?? payload?.id;
    return speaksOfSubject(entry.payload ?? '', typeof holder === 'string' ? holder : null);
  });
  const seqs = JSON.stringify(entries.map(({ seq }) => seq));
  await sql`UPDATE auditEntry SET salt = NULL, payload = NULL
    WHERE seq IN (SELECT value FROM json_each(${seqs}))`.execute(queries);
}
