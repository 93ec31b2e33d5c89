import { accountabilityContract } from './features/accountability/accountability.contract.ts';
import { callsContract } from './features/calls/calls.contract.ts';
import { consentsContract } from './features/consents/consents.contract.ts';
import { contactsContract } from './features/contacts/contacts.contract.ts';
import { doNotCallContract } from './features/do-not-call/do-not-call.contract.ts';
import { emailChecksContract } from './features/email-checks/email-checks.contract.ts';
import { erasuresContract } from './features/erasures/erasures.contract.ts';
import { optOutsContract } from './features/opt-outs/opt-outs.contract.ts';
import { restrictionsContract } from './features/restrictions/restrictions.contract.ts';
import { retentionContract } from './features/retention/retention.contract.ts';
import { salesContract } from './features/sales/sales.contract.ts';
import { screeningContract } from './features/screening/screening.contract.ts';
import { settingsContract } from './features/settings/settings.contract.ts';
import { subjectRequestsContract } from './features/subject-requests/subject-requests.contract.ts';
import { vaultContract } from './features/vault/vault.contract.ts';
import type { ClientOf, OperationName, ServicesOf } from './ipc/define-contract.ts';

/** Everything the renderer may ask of main. Both ends derive their types from it. */
export const contract = {
  vault: vaultContract,
  settings: settingsContract,
  calls: callsContract,
  contacts: contactsContract,
  sales: salesContract,
  consents: consentsContract,
  optOuts: optOutsContract,
  doNotCall: doNotCallContract,
  screening: screeningContract,
  emailChecks: emailChecksContract,
  subjectRequests: subjectRequestsContract,
  restrictions: restrictionsContract,
  erasures: erasuresContract,
  retention: retentionContract,
  accountability: accountabilityContract,
};

export type AppContract = typeof contract;
export type Client = ClientOf<AppContract>;
export type Services = ServicesOf<AppContract>;
export type AppOperation = OperationName<AppContract>;
