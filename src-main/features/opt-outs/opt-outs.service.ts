import type { optOutsContract } from '#shared/features/opt-outs/opt-outs.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import { addOptOut, liftOptOut } from './state-opt-out.ts';
import { createOptOutImport } from './import-opt-outs.ts';
import { findRegister } from './opt-out-list.repository.ts';
import type { OptOutsPorts } from './opt-outs-ports.ts';
import { findEvents } from './opt-outs.repository.ts';
import { requireSuppression, toEvent, toSuppression } from './show-opt-outs.ts';

/** The opt-out register. Nothing in it is ever changed or deleted. */
export function createOptOutsService(ports: OptOutsPorts): ServiceOf<typeof optOutsContract> {
  const { journal } = ports;
  return {
    add: (input) => journal.write((queries, trail) => addOptOut(ports, queries, trail, input)),
    list: (filter) =>
      journal.read(async (queries) => {
        const { rows, total } = await findRegister(queries, filter);
        return { rows: rows.map(toSuppression), total };
      }),
    history: ({ suppressionId }) =>
      journal.read(async (queries) => ({
        suppression: toSuppression(await requireSuppression(queries, suppressionId)),
        events: (await findEvents(queries, suppressionId)).map(toEvent),
      })),
    lift: (input) => journal.write((queries, trail) => liftOptOut(ports, queries, trail, input)),
    ...createOptOutImport(ports),
  };
}
