import type { Instant } from '#shared/kernel/clock.ts';
import { sql } from 'kysely';
import type { AuditTrail } from '../database/audit-trail.ts';
import type { Queries } from '../database/journal.ts';

/** A file that left the vault, and who was in it. */
interface ExportRecord {
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

/** Notes an export, so that a person can be told who has received their data (GDPR art. 15(1)(c)). */
export async function noteExport(queries: Queries, trail: AuditTrail, record: ExportRecord): Promise<void> {
  const { subjectKeys, ...row } = record;
  await queries.insertInto('exportRecord').values(row).execute();
  const keys = [...subjectKeys];
  // In the order of the table, where tens of thousands are put in at one go.
  await sql`INSERT INTO exportedSubject (exportId, subjectKey)
    SELECT ${row.id}, value FROM json_each(${JSON.stringify(keys)}) ORDER BY value`.execute(queries);
  trail.record({
    action: 'export',
    table: 'exportRecord',
    id: row.id,
    after: { ...row, subjects: keys.length },
  });
}

/** The place of the last erasure; 0 before the first. */
export async function findLastErasure(queries: Queries): Promise<number> {
  const { last } = await queries
    .selectFrom('erasure')
    .select(({ fn }) => fn.max('seq').as('last'))
    .executeTakeFirstOrThrow();
  return last ?? 0;
}
