import { splitScope } from '#shared/compliance/scopes.ts';
import type { OptOutEvent, Suppression } from '#shared/features/opt-outs/opt-outs.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { Queries } from '../../database/journal.ts';
import { type EventRow, findSuppression, type RegisterRow } from './opt-outs.repository.ts';

/** An entry of the register as the renderer sees it. */
export const toSuppression = (row: RegisterRow): Suppression => ({
  id: row.id,
  kind: row.kind,
  display: row.display,
  contactId: row.contactId,
  scope: splitScope(row.scope),
  statedOn: row.statedOn,
  recordedAt: row.recordedAt,
  isActive: Boolean(row.isActive),
});

/** What happened to it. */
export const toEvent = (row: EventRow): OptOutEvent => ({
  id: row.id,
  kind: row.kind,
  at: row.at,
  statedBy: row.statedBy,
  how: row.how as OptOutEvent['how'],
  reason: row.reason,
  evidence: row.evidence,
  recordedBy: row.recordedBy,
  callId: row.callId,
});

/** The stored entry. Throws `suppression-not-found`. */
export async function requireSuppression(queries: Queries, id: string): Promise<RegisterRow> {
  const row = await findSuppression(queries, id);
  if (!row) throw new AppError('suppression-not-found');
  return row;
}
