import { writeFileDurably } from './write-file-durably.ts';
import type { Services } from '#shared/ipc/contract.ts';
import type { Journal } from '../database/journal.ts';
import { renderPdf } from '../documents/render-pdf.ts';
import { createCallsService } from '../features/calls/calls.service.ts';
import { findCallHistory } from '../features/calls/guard-call.ts';
import { createContactsService } from '../features/contacts/contacts.service.ts';
import { findParty } from '../features/contacts/find-party.ts';
import { findRegisterChecks } from '../features/do-not-call/do-not-call.repository.ts';
import { createDoNotCallService } from '../features/do-not-call/do-not-call.service.ts';
import { carryOptOut } from '../features/opt-outs/carry-opt-out.ts';
import { findActiveByKeys, findBadges, findSuppressedKeys } from '../features/opt-outs/find-suppressions.ts';
import { addHeardOptOut, retractHeardOptOut } from '../features/opt-outs/heard-opt-out.ts';
import { createOptOutsService } from '../features/opt-outs/opt-outs.service.ts';
import { readController, readWork } from '../features/settings/settings.repository.ts';
import { createSettingsService } from '../features/settings/settings.service.ts';
import { createSubjectRequestsService } from '../features/subject-requests/subject-requests.service.ts';
import { createAssess } from './assess-contactability.ts';
import { createExportFile } from './export-file.ts';
import type { Ports } from './ports.ts';

/** The services that work on an open journal. */
export type FeatureServices = Omit<Services, 'vault'>;

type DisplaySettings = Pick<Services['settings'], 'readDisplay' | 'writeDisplay'>;

/** Puts the features around an open journal and gives each what it needs of the others. */
export function openFeatures(journal: Journal, ports: Ports, display: DisplaySettings): FeatureServices {
  const { clock, host } = ports;
  const shared = { journal, clock, findParty };
  const register = { journal, clock, readSellerName };
  const assess = createAssess(factSources, clock);
  return {
    settings: createSettingsService({ journal, display }),
    contacts: createContactsService({
      journal,
      clock,
      findBadges,
      carryOptOut: (queries, trail, carried) => carryOptOut(register, queries, trail, carried),
    }),
    optOuts: createOptOutsService({ ...register, chooseListFile: () => host.chooseOpenFile(['csv', 'txt']) }),
    doNotCall: createDoNotCallService(shared),
    calls: createCallsService({
      ...shared,
      assess,
      findSuppressedKeys: (queries, keys) => findSuppressedKeys(queries, keys, 'phone'),
      addHeardOptOut: (queries, trail, heard) => addHeardOptOut(register, queries, trail, heard),
      retractHeardOptOut: (queries, trail, callId) => retractHeardOptOut(register, queries, trail, callId),
      exportFile: createExportFile(journal, host, clock),
    }),
    subjectRequests: createSubjectRequestsService({
      journal,
      clock,
      chooseSaveFile: host.chooseSaveFile,
      renderPdf: (document, options) => renderPdf(document, { ...options, fontFolder: ports.fontFolder }),
      writeFile: writeFileDurably,
      readController,
      readWork,
    }),
  };
}

const factSources = {
  findSuppressions: findActiveByKeys,
  findRegisterChecks,
  findCallHistory,
  readCallingHours,
};

const readSellerName = async (queries: Parameters<typeof readWork>[0]): Promise<string> =>
  (await readWork(queries)).sellerName;

async function readCallingHours(queries: Parameters<typeof readWork>[0]) {
  const { personHours, companyHours } = await readWork(queries);
  return { person: personHours, company: companyHours };
}
