import { randomUUID } from 'node:crypto';
import { blockableOf, organisationKeys, type Party } from '#shared/compliance/party.ts';
import type { Scope } from '#shared/compliance/vocabulary.ts';
import type { SuppressionKey } from '#shared/features/opt-outs/suppression-keys.rules.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { toInstant } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import type { HeardOptOut, RegisterPorts } from './opt-outs-ports.ts';
import { findActiveOfCallOnly, insertEvent } from './opt-outs.repository.ts';
import { writeOptOut } from './write-opt-out.ts';

interface Heard {
  readonly key: SuppressionKey;
  readonly contactId: string | null;
  readonly scope: readonly Scope[];
}

/**
 * Writes a "never again" heard in a call. Of a person or a company it means every channel, since unclear wording
 * is taken as an objection to all direct marketing (GDPR art. 21(2)–(3)); of a bare number, everything a number is used for. Throws `identifier-invalid` when
 * there is neither person, company nor number to remember.
 */
export async function addHeardOptOut(
  ports: RegisterPorts,
  queries: Queries,
  trail: AuditTrail,
  heard: HeardOptOut,
): Promise<void> {
  const blocked = blockedBy(heard);
  if (blocked.length === 0) throw new AppError('identifier-invalid');
  const { callId, statedOn, note, party } = heard;
  const said = { callId, statedOn, note, statedBy: party.name, how: 'call' as const };
  for (const one of blocked)
    await writeOptOut(ports, queries, trail, { ...said, ...one, eventId: randomUUID() });
}

/**
 * Takes back, by events of their own, the suppressions that one call wrote. What somebody also said at another time
 * keeps holding: taking back a call must never lift that.
 */
export async function retractHeardOptOut(
  ports: RegisterPorts,
  queries: Queries,
  trail: AuditTrail,
  callId: string,
): Promise<void> {
  for (const suppression of await findActiveOfCallOnly(queries, callId)) {
    const event = {
      id: randomUUID(),
      suppressionId: suppression.id,
      kind: 'retracted' as const,
      at: toInstant(ports.clock.now()),
      statedBy: '',
      how: 'call' as const,
      reason: '',
      evidence: '',
      recordedBy: await ports.readSellerName(queries),
      callId,
    };
    await insertEvent(queries, event);
    trail.record({ action: 'optOuts.retract', table: 'optOutEvent', id: event.id, after: event });
  }
}

function blockedBy({ party, blocks }: HeardOptOut): readonly Heard[] {
  switch (blockableOf(party, blocks)) {
    case 'company':
      return [...companyOf(party), ...numberOf(party)];
    case 'person':
      // A number that stands on no card leads back to the person by nothing else.
      return [...personOf(party), ...(party.isNumberHeld ? [] : numberOf(party))];
    case 'number':
      return numberOf(party);
    case null:
      return [];
  }
}

const personOf = ({ contactId, name }: Party): readonly Heard[] =>
  contactId === null
    ? []
    : [{ key: { kind: 'person', value: contactId, display: name }, contactId, scope: ['all'] }];

const numberOf = ({ number, contactId }: Party): readonly Heard[] =>
  number?.e164
    ? [
        {
          key: { kind: 'phone', value: number.e164, display: number.display },
          contactId,
          scope: ['phone', 'sms'],
        },
      ]
    : [];

const companyOf = (party: Party): readonly Heard[] =>
  organisationKeys(party).map((value) => ({
    key: { kind: 'organisation', value, display: party.companyName || party.name },
    contactId: null,
    scope: ['all'],
  }));
