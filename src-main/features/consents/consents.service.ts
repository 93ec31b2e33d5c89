import type { consentsContract } from '#shared/features/consents/consents.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import type { ConsentsPorts } from './consents-ports.ts';
import { attachEvidence, giveConsent } from './give-consent.ts';
import { holdEvidence } from './hold-evidence.ts';
import { saveEvidence } from './save-evidence.ts';
import { showConsents, showWordings } from './show-consents.ts';
import { withdrawConsent } from './withdraw-consent.ts';

/** What people have agreed to, and what they took back. No row of it is ever changed. */
export function createConsentsService(ports: ConsentsPorts): ServiceOf<typeof consentsContract> {
  const { journal } = ports;
  const evidence = holdEvidence(ports);
  return {
    list: ({ contactId }) => journal.read((queries) => showConsents(ports, queries, contactId)),
    give: async (input) => {
      const token = input.evidenceToken;
      const consent = await journal.write((queries, trail) =>
        giveConsent(ports, queries, trail, input, (now) =>
          token === null ? null : evidence.take(token, now),
        ),
      );
      evidence.release(token);
      return consent;
    },
    withdraw: (input) => journal.write((queries, trail) => withdrawConsent(ports, queries, trail, input)),
    chooseEvidence: async () => {
      const chosen = await evidence.choose();
      return chosen === null ? { outcome: 'cancelled' } : { outcome: 'read', ...chosen };
    },
    attachEvidence: async ({ id, token }) => {
      const consent = await journal.write((queries, trail) =>
        attachEvidence(ports, queries, trail, id, (now) => evidence.take(token, now)),
      );
      evidence.release(token);
      return consent;
    },
    saveEvidence: (input) => saveEvidence(ports, input),
    listWordings: () => journal.read(showWordings),
  };
}
