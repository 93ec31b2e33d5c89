import type { AuditTrail } from '../../database/audit-trail.ts';
import { eraseSubject } from '../../database/erase-subject.ts';
import type { Queries } from '../../database/journal.ts';
import { planErasure } from '../../database/plan-erasure.ts';
import type { ErasuresPorts } from './erasures-ports.ts';
import { type ErasureRow, findHashedValues, findUndone } from './erasures.repository.ts';

/**
 * Erases again whoever came back with an older copy, from the random ids and the hashes that are left of them. Words
 * in other people's rows are covered whatever was decided then: what may not be known any more cannot be asked.
 */
export async function repeatErasures(ports: ErasuresPorts): Promise<void> {
  const undone = await ports.journal.read(findUndone);
  if (undone.length === 0) return;
  for (const { erasure, contactIds } of undone)
    await ports.journal.write((queries, trail) => eraseAgain(ports, queries, trail, { erasure, contactIds }));
  await ports.journal.emptyLog();
}

async function eraseAgain(
  ports: ErasuresPorts,
  queries: Queries,
  trail: AuditTrail,
  { erasure, contactIds }: { readonly erasure: ErasureRow; readonly contactIds: readonly string[] },
): Promise<void> {
  const values = await findHashedValues(queries, erasure.id);
  const subject = await ports.readSubject(queries, {
    name: '',
    contactIds: [...contactIds],
    phones: values.filter((value) => !value.includes('@')),
    emails: values.filter((value) => value.includes('@')),
  });
  const plan = await planErasure(queries, subject);
  const { id: erasureId, erasedOn } = erasure;
  await eraseSubject(queries, subject, plan, { erasureId, erasedOn, marker: '[…]', leave: new Set() });
  trail.record({ action: 'erasures.erase', table: 'erasure', id: erasureId, reason: 'older copy' });
}
