import { registerIds } from '#shared/compliance/rule-packs/register-ids.ts';
import type { doNotCallContract } from '#shared/features/do-not-call/do-not-call.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import type { DoNotCallPorts } from './do-not-call-ports.ts';
import { findRegisterFile } from './do-not-call.repository.ts';
import { createRegisterImport } from './import-register.ts';
import { recordCheck } from './record-check.ts';
import { todayAt, toRegisterState } from './register-state.ts';

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
