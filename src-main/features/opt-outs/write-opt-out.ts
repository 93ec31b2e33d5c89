import { randomUUID } from 'node:crypto';
import { joinScope } from '#shared/compliance/scopes.ts';
import type { Scope } from '#shared/compliance/vocabulary.ts';
import type { OptOutEvent } from '#shared/features/opt-outs/opt-outs.contract.ts';
import type { SuppressionKey } from '#shared/features/opt-outs/suppression-keys.rules.ts';
import { type CalendarDay, toInstant } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import type { RegisterPorts } from './opt-outs-ports.ts';
import { type EventRow, findSame, insertEvent, insertSuppression } from './opt-outs.repository.ts';

/** A "no", whoever wrote it down and however it came. */
interface StatedOptOut {
  readonly eventId: string;
  readonly key: SuppressionKey;
  /** Whom it was said by or is about, when that is a known contact. */
  readonly contactId: string | null;
  readonly scope: readonly Scope[];
  readonly statedOn: CalendarDay;
  readonly statedBy: string;
  readonly how: OptOutEvent['how'];
  readonly note: string;
  readonly callId: string | null;
}

/**
 * Writes the event, and a suppression unless an active one already says exactly this. A narrower or wider one that
 * holds beside it stays as it is: lifting one must never lift the other. Answers the suppression's id.
 */
export async function writeOptOut(
  ports: RegisterPorts,
  queries: Queries,
  trail: AuditTrail,
  said: StatedOptOut,
): Promise<string> {
  const at = toInstant(ports.clock.now());
  const { kind, value, display } = said.key;
  const scope = joinScope(said.scope);
  const known = await findSame(queries, { kind, value, scope });
  const id = known?.id ?? randomUUID();
  const { contactId, statedOn } = said;
  const suppression = { id, kind, value, display, contactId, scope, statedOn, recordedAt: at };
  if (!known) await insertSuppression(queries, suppression);
  const event: EventRow = {
    id: said.eventId,
    suppressionId: id,
    kind: 'added',
    at,
    statedBy: said.statedBy,
    how: said.how,
    reason: said.note,
    evidence: '',
    recordedBy: await ports.readSellerName(queries),
    callId: said.callId,
  };
  await insertEvent(queries, event);
  const after = known ? event : { ...suppression, event };
  trail.record({ action: 'optOuts.add', table: known ? 'optOutEvent' : 'suppression', id, after });
  return id;
}
