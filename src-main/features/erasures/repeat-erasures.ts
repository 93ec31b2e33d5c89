import type { AuditTrail } from '../../database/audit-trail.ts';
import { eraseSubject } from '../../personal-data/erase-subject.ts';
import type { Queries } from '../../database/journal.ts';
import { planErasure } from '../../personal-data/plan-erasure.ts';
import type { ErasuresPorts } from './erasures-ports.ts';
import { type ErasureRow, findHashedValues, findUndone } from './erasures.repository.ts';
import { searched } from './search-people.ts';
import { wipeInPieces } from './wipe-in-pieces.ts';

/**
 * Erases again whoever came back with an older copy, from the random ids and the hashes that are left of them. Words
 * in other people's rows are covered whatever was decided then: what may not be known any more cannot be asked. An
 * erasure that was broken off while its traces were wiped is ended too.
 */
export async function repeatErasures(ports: ErasuresPorts): Promise<void> {
  const undone = await ports.journal.read(findUndone);
  for (const { erasure, contactIds } of undone)
    await ports.journal.write((queries, trail) => eraseAgain(ports, queries, trail, { erasure, contactIds }));
  if (undone.length > 0) await ports.journal.emptyLog();
  await wipeInPieces(ports.journal);
}

async function eraseAgain(
  ports: ErasuresPorts,
  queries: Queries,
  trail: AuditTrail,
  { erasure, contactIds }: { readonly erasure: ErasureRow; readonly contactIds: readonly string[] },
): Promise<void> {
  const values = await findHashedValues(queries, erasure.id);
  const keys = await ports.readSubject(queries, {
    name: '',
    contactIds: [...contactIds],
    phones: values.filter((value) => !value.includes('@')),
    emails: values.filter((value) => value.includes('@')),
  });
  const { id: erasureId, erasedOn } = erasure;
  await searched(queries, keys, null, async (subject) => {
    const plan = await planErasure(queries, subject);
    await eraseSubject(queries, subject, plan, { erasureId, erasedOn, marker: '[…]', leave: new Set() });
  });
  trail.record({ action: 'erasures.erase', table: 'erasure', id: erasureId, reason: 'older copy' });
}
