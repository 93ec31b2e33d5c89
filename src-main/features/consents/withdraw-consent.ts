import { randomUUID } from 'node:crypto';
import type { Consent, consentsContract } from '#shared/features/consents/consents.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { toInstant } from '#shared/kernel/clock.ts';
import type { z } from '#shared/kernel/schema.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import type { ConsentsPorts } from './consents-ports.ts';
import { findWithdrawal, insertConsent, type NewConsentRow } from './consents.repository.ts';
import { refuseDayAhead } from './give-consent.ts';
import { requireGiven, showConsent } from './show-consents.ts';

/**
 * Takes a consent back, by a row of its own that repeats what it was about; taken back twice, the first counts. Throws
 * `consent-not-found`, and `invalid-input` for a day ahead or before the consent.
 */
export async function withdrawConsent(
  ports: ConsentsPorts,
  queries: Queries,
  trail: AuditTrail,
  { id, withdrawnOn, how, note }: z.output<(typeof consentsContract)['withdraw']['input']>,
): Promise<Consent> {
  const { seq: _, ...given } = await requireGiven(queries, id);
  if (await findWithdrawal(queries, id)) return showConsent(ports, queries, id);
  const now = toInstant(ports.clock.now());
  refuseDayAhead(ports, withdrawnOn, now, 'withdrawnOn');
  if (withdrawnOn < given.statedOn) throw new AppError('invalid-input', { field: 'withdrawnOn' });
  const row: NewConsentRow = {
    ...given,
    id: randomUUID(),
    kind: 'withdrawn',
    givenId: id,
    statedOn: withdrawnOn,
    statedTime: null,
    how,
    note,
    recordedAt: now,
    recordedBy: await ports.readSellerName(queries),
  };
  await insertConsent(queries, row);
  trail.record({ action: 'consents.withdraw', table: 'consent', id: row.id, after: row });
  return showConsent(ports, queries, id);
}
