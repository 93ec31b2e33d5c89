import type { optOutsContract, Suppression } from '#shared/features/opt-outs/opt-outs.contract.ts';
import {
  domainKey,
  emailKey,
  organisationKey,
  phoneKey,
  type SuppressionKey,
} from '#shared/features/opt-outs/suppression-keys.rules.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { toInstant } from '#shared/kernel/clock.ts';
import type { z } from '#shared/kernel/schema.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import type { RegisterPorts } from './opt-outs-ports.ts';
import { findContactName, findEvent, insertEvent } from './opt-outs.repository.ts';
import { requireSuppression, toSuppression } from './show-opt-outs.ts';
import { writeOptOut } from './write-opt-out.ts';

type InputOf<Verb extends keyof typeof optOutsContract> = z.output<(typeof optOutsContract)[Verb]['input']>;

/**
 * Writes what a person said into the register; sent twice, it is one. Throws `identifier-invalid`,
 * `organisation-number-invalid`, `identifier-is-personal-identity-number` and `contact-not-found`.
 */
export async function addOptOut(
  ports: RegisterPorts,
  queries: Queries,
  trail: AuditTrail,
  { id, subject, ...said }: InputOf<'add'>,
): Promise<Suppression> {
  const written = await findEvent(queries, id);
  const suppressionId =
    written?.suppressionId ??
    (await writeOptOut(ports, queries, trail, {
      ...said,
      eventId: id,
      key: await readKey(queries, subject),
      contactId: subject.kind === 'person' ? subject.contactId : null,
      callId: null,
    }));
  return toSuppression(await requireSuppression(queries, suppressionId));
}

/**
 * Ends a suppression on the person's own fresh word, by an event of its own. Sent twice, it is one. Throws
 * `suppression-not-found`, and `already-lifted` when it no longer holds.
 */
export async function liftOptOut(
  ports: RegisterPorts,
  queries: Queries,
  trail: AuditTrail,
  { id, suppressionId, ...said }: InputOf<'lift'>,
): Promise<Suppression> {
  const before = await requireSuppression(queries, suppressionId);
  const written = await findEvent(queries, id);
  if (written?.suppressionId === suppressionId && written.kind === 'lifted') return toSuppression(before);
  if (!before.isActive) throw new AppError('already-lifted');
  const event = {
    ...said,
    id,
    suppressionId,
    kind: 'lifted' as const,
    at: toInstant(ports.clock.now()),
    recordedBy: await ports.readSellerName(queries),
    callId: null,
  };
  await insertEvent(queries, event);
  trail.record({ action: 'optOuts.lift', table: 'optOutEvent', id, after: event, reason: said.reason });
  return toSuppression(await requireSuppression(queries, suppressionId));
}

async function readKey(queries: Queries, subject: InputOf<'add'>['subject']): Promise<SuppressionKey> {
  if (subject.kind === 'person') {
    const display = await findContactName(queries, subject.contactId);
    if (display === null) throw new AppError('contact-not-found');
    return { kind: 'person', value: subject.contactId, display };
  }
  const key = readers[subject.kind](subject.value);
  if (key === null) throw new AppError('identifier-invalid');
  return key;
}

const readers = { phone: phoneKey, email: emailKey, domain: domainKey, organisation: organisationKey };
