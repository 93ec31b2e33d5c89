import type { restrictionsContract } from '#shared/features/restrictions/restrictions.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import { endRestriction, startRestriction, toRestriction } from './change-restriction.ts';
import type { RestrictionsPorts } from './restrictions-ports.ts';
import { findRestrictions } from './restrictions.repository.ts';

/** Data that may only be stored for now (GDPR art. 18). What that means for a contact is for the one decision to say. */
export const createRestrictionsService = (
  ports: RestrictionsPorts,
): ServiceOf<typeof restrictionsContract> => ({
  start: (input) => ports.journal.write((queries, trail) => startRestriction(ports, queries, trail, input)),
  end: (input) => ports.journal.write((queries, trail) => endRestriction(ports, queries, trail, input)),
  list: ({ contactId }) =>
    ports.journal.read(async (queries) => (await findRestrictions(queries, contactId)).map(toRestriction)),
});
