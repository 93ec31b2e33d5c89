import type { Instant } from '#shared/kernel/clock.ts';
import type { AuditTrail } from './audit-trail.ts';
import type { Queries } from './journal.ts';

/** A file that left the vault, and who was in it. */
export interface ExportRecord {
  readonly id: string;
  readonly kind: string;
  readonly madeAt: Instant;
  /** Name only: a path says where somebody keeps things. */
  readonly fileName: string;
  readonly rows: number;
  /** Hexadecimal. */
  readonly sha256: string;
  /** Contact ids, or E.164 for numbers without a name. */
  readonly subjectKeys: ReadonlySet<string>;
}

// SQLite takes 32,766 variables in one statement; two a row.
const CHUNK = 10_000;

/** Notes an export, so that a person can be told who has received their data (GDPR art. 15(1)(c)). */
export async function noteExport(queries: Queries, trail: AuditTrail, record: ExportRecord): Promise<void> {
  const { subjectKeys, ...row } = record;
  await queries.insertInto('exportRecord').values(row).execute();
  const keys = [...subjectKeys];
  for (let from = 0; from < keys.length; from += CHUNK) {
    const values = keys.slice(from, from + CHUNK).map((subjectKey) => ({ exportId: row.id, subjectKey }));
    await queries.insertInto('exportedSubject').values(values).execute();
  }
  trail.record({
    action: 'export',
    table: 'exportRecord',
    id: row.id,
    after: { ...row, subjects: keys.length },
  });
}
