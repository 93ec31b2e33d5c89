import { lookUpKeys } from '#shared/compliance/party.ts';
import type { doNotCallContract } from '#shared/features/do-not-call/do-not-call.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { localTimeAt, toInstant } from '#shared/kernel/clock.ts';
import type { z } from '#shared/kernel/schema.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import type { DoNotCallPorts } from './do-not-call-ports.ts';
import { hasRegisterCheck, insertRegisterCheck } from './do-not-call.repository.ts';

type CheckInput = z.output<(typeof doNotCallContract)['recordCheck']['input']>;

/**
 * Notes one lookup. Sent twice, it is one. Throws `identifier-invalid` when the number is not understood, and
 * `invalid-input` when the register's version lies ahead: it would make the check last longer than the law lets it.
 */
export async function recordCheck(
  { clock, findParty }: Pick<DoNotCallPorts, 'clock' | 'findParty'>,
  queries: Queries,
  trail: AuditTrail,
  { who, isListed, ...fields }: CheckInput,
): Promise<void> {
  if (await hasRegisterCheck(queries, fields.id)) return;
  const number = (await findParty(queries, lookUpKeys(who))).number?.e164 ?? null;
  if (number === null) throw new AppError('identifier-invalid');
  const checkedAt = toInstant(clock.now());
  if (fields.registerVersionOn > localTimeAt(checkedAt, clock.timeZone()).day)
    throw new AppError('invalid-input', { field: 'registerVersionOn' });
  const row = { ...fields, number, isListed: isListed ? (1 as const) : (0 as const), checkedAt };
  await insertRegisterCheck(queries, row);
  trail.record({ action: 'doNotCall.recordCheck', table: 'registerCheck', id: row.id, after: row });
}
