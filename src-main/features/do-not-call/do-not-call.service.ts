import { lookUpKeys } from '#shared/compliance/party.ts';
import { registerIds } from '#shared/compliance/rule-packs/register-ids.ts';
import type { doNotCallContract } from '#shared/features/do-not-call/do-not-call.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { localTimeAt, todayAt, toInstant } from '#shared/kernel/clock.ts';
import type { z } from '#shared/kernel/schema.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import type { DoNotCallPorts } from './do-not-call-ports.ts';
import { findRegisterFile, hasRegisterCheck, insertRegisterCheck } from './do-not-call.repository.ts';
import { createRegisterImport } from './import-register.ts';
import { toRegisterState } from './register-state.ts';

/** The do-not-call registers: their files, and lookups made elsewhere. */
export const createDoNotCallService = (ports: DoNotCallPorts): ServiceOf<typeof doNotCallContract> => ({
  registers: () =>
    ports.journal.read((queries) =>
      Promise.all(
        registerIds.map(async (register) =>
          toRegisterState(register, await findRegisterFile(queries, register), todayAt(ports.clock)),
        ),
      ),
    ),
  recordCheck: (input) => ports.journal.write((queries, trail) => recordCheck(ports, queries, trail, input)),
  ...createRegisterImport(ports),
});

type CheckInput = z.output<(typeof doNotCallContract)['recordCheck']['input']>;

/**
 * Notes one lookup. Sent twice, it is one. Throws `identifier-invalid` when the number is not understood, and
 * `invalid-input` when the register's version lies ahead: it would make the check last longer than the law lets it.
 */
async function recordCheck(
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
