import { createHash } from 'node:crypto';
import { normaliseScope } from '#shared/compliance/scopes.ts';
import type { Scope, SuppressionKind } from '#shared/compliance/vocabulary.ts';
import type { OptOutEvent } from '#shared/features/opt-outs/opt-outs.contract.ts';
import { emailKey, phoneKey, type SuppressionKey } from '#shared/features/opt-outs/suppression-keys.rules.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import type { RegisterPorts } from './opt-outs-ports.ts';
import { findEvent } from './opt-outs.repository.ts';
import { writeOptOut } from './write-opt-out.ts';

/** An objection to direct marketing (GDPR art. 21(2)), with everything that means the person and nobody else. */
interface Objection {
  readonly requestId: string;
  readonly statedBy: string;
  readonly contacts: readonly { readonly id: string; readonly name: string }[];
  /** As typed; what cannot be understood is left out. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** Empty counts as all: unclear wording is an objection to all direct marketing. */
  readonly scope: readonly Scope[];
  readonly statedOn: CalendarDay;
  readonly how: OptOutEvent['how'];
  readonly note: string;
}

/** What an objection blocked. */
interface Blocked {
  readonly display: string;
  readonly scope: Scope[];
}

interface Target {
  readonly key: SuppressionKey;
  readonly contactId: string | null;
  readonly scope: readonly Scope[];
}

/**
 * Writes an objection into the register under everything that means the person; the same request again writes nothing
 * more. Throws `identifier-invalid` when there is neither contact nor number nor address to remember.
 */
export async function recordObjection(
  ports: RegisterPorts,
  queries: Queries,
  trail: AuditTrail,
  objection: Objection,
): Promise<Blocked[]> {
  const targets = targetsOf(objection);
  if (targets.length === 0) throw new AppError('identifier-invalid');
  const { requestId, statedBy, statedOn, how, note } = objection;
  for (const target of targets) {
    const eventId = eventIdOf(requestId, target.key);
    if (await findEvent(queries, eventId)) continue;
    const said = { eventId, statedBy, statedOn, how, note, callId: null };
    await writeOptOut(ports, queries, trail, { ...said, ...target });
  }
  return targets.map(({ key, scope }) => ({ display: key.display, scope: [...scope] }));
}

function targetsOf(objection: Objection): Target[] {
  const scope = normaliseScope(objection.scope.length === 0 ? ['all'] : objection.scope);
  const persons = objection.contacts.map(({ id, name }): Target => {
    const key = { kind: 'person' as const, value: id, display: name };
    return { key, contactId: id, scope };
  });
  const keys = [...objection.phones.map(phoneKey), ...objection.emails.map(emailKey)];
  const once = new Map(keys.flatMap((key) => (key === null ? [] : [[key.value, key] as const])));
  const contactId = objection.contacts[0]?.id ?? null;
  const points = [...once.values()].map((key): Target => ({
    key,
    contactId,
    scope: narrow(scope, key.kind),
  }));
  const narrowed = points.filter((point) => point.scope.length > 0);
  // Without a card, the number or address is all that leads back to the person.
  return persons.length > 0 ? [...persons, ...narrowed] : points.map((point) => ({ ...point, scope }));
}

/** Of a number only what it is used for, of an address what that is used for; the person carries the rest. */
function narrow(scope: readonly Scope[], kind: SuppressionKind): readonly Scope[] {
  const used: readonly Scope[] = kind === 'phone' ? ['all', 'phone', 'sms'] : ['all', 'email', 'tracking'];
  return scope.filter((one) => used.includes(one));
}

/** One id for one key of one request, so that a request that is sent again is recognised (UUID version 8). */
function eventIdOf(requestId: string, { kind, value }: SuppressionKey): string {
  const bytes = createHash('sha256').update(`${requestId}\n${kind}\n${value}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
