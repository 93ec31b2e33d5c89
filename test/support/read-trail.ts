import type { AuditPayload } from '#main/personal-data/trail-declaration.ts';
import type { Journal } from '#main/database/journal.ts';

/** What the audit trail holds of one operation, oldest first. */
export async function readTrail(journal: Journal, action: string): Promise<AuditPayload[]> {
  const entries = await journal.read((queries) =>
    queries.selectFrom('auditEntry').select('payload').orderBy('seq').execute(),
  );
  return entries
    .map(({ payload }) => JSON.parse(payload ?? '{}') as AuditPayload)
    .filter((entry) => entry.action === action);
}
