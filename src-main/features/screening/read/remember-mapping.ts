import { createHash } from 'node:crypto';
import { mappingSchema } from '#shared/features/screening/screening-words.ts';
import type { Instant } from '#shared/kernel/clock.ts';
import { foldText } from '#shared/kernel/fold-text.ts';
import type { ListField, Mapping } from '#shared/lists/list-fields.ts';
import type { AuditTrail } from '../../../database/audit-trail.ts';
import type { Queries } from '../../../database/journal.ts';
import { findMapping, replaceMapping } from '../screen/screening.repository.ts';

/** What a supplier's files are known by: the column titles, whatever their case and accents. Null without titles. */
function fingerprintOf(columns: readonly string[]): string | null {
  const titles = columns.map(foldText);
  if (titles.every((title) => title === '')) return null;
  return createHash('sha256').update(JSON.stringify(titles)).digest('hex');
}

/** How columns of these titles were read the last time a list was written; null the first time. */
export async function recallMapping(
  queries: Queries,
  columns: readonly string[],
): Promise<readonly ListField[] | null> {
  const fingerprint = fingerprintOf(columns);
  const row = fingerprint === null ? undefined : await findMapping(queries, fingerprint);
  const mapping = mappingSchema.safeParse(row ? JSON.parse(row.mapping) : null);
  return mapping.success ? mapping.data : null;
}

/** Remembers how the columns were read. Belongs into the transaction that writes the list: before that, nothing stays. */
export async function rememberMapping(
  queries: Queries,
  trail: AuditTrail,
  {
    columns,
    mapping,
    at,
  }: { readonly columns: readonly string[]; readonly mapping: Mapping; readonly at: Instant },
): Promise<void> {
  const fingerprint = fingerprintOf(columns);
  if (fingerprint === null) return;
  const row = { fingerprint, mapping: JSON.stringify(mapping), usedAt: at };
  await replaceMapping(queries, row);
  trail.record({ action: 'screening.write', table: 'supplierMapping', id: fingerprint, after: row });
}
