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
import { openListWith } from './open-list-with.ts';
import { openScreening } from './open-screening.ts';
import type { Ports } from './ports.ts';
import { readSellerName } from './read-seller-name.ts';
import { createReportProgress } from './report-progress.ts';

/** The services that work on an open journal. */
export type FeatureServices = Omit<Services, 'vault'>;

/** The features around one open journal. */
export interface OpenFeatures {
  readonly services: FeatureServices;
  /** True while long work runs that somebody waits for. */
  readonly isBusy: () => boolean;
  /** The journal locks: stops what is running and lets go of what was read. */
  readonly close: () => Promise<void>;
}

type DisplaySettings = Pick<Services['settings'], 'readDisplay' | 'writeDisplay'>;

/** Puts the features around an open journal and gives each what it needs of the others. */
export function openFeatures(journal: Journal, ports: Ports, display: DisplaySettings): OpenFeatures {
  const { clock, host } = ports;
  const shared = { journal, clock, findParty };
  const register = { journal, clock, readSellerName };
  const assess = createAssess(factSources, clock);
  const screening = openScreening(journal, ports);
  const services: FeatureServices = {
    screening: screening.service,
    settings: createSettingsService({ journal, display }),
    contacts: createContactsService({
      journal,
      clock,
      findBadges,
      carryOptOut: (queries, trail, carried) => carryOptOut(register, queries, trail, carried),
    }),
    optOuts: createOptOutsService({
      ...register,
      chooseListFile: () => host.chooseOpenFile(['csv', 'txt']),
      onProgress: createReportProgress(ports, 'opt-outs'),
    }),
    doNotCall: createDoNotCallService({
      ...shared,
      readSellerName,
      chooseListFile: () => host.chooseOpenFile(['csv', 'txt', 'tsv', 'xlsx']),
      openList: openListWith(ports),
      onProgress: createReportProgress(ports, 'register'),
    }),
    calls: createCallsService({
      ...shared,
      assess,
      findSuppressedKeys: (queries, keys) => findSuppressedKeys(queries, keys, 'phone'),
      addHeardOptOut: (queries, trail, heard) => addHeardOptOut(register, queries, trail, heard),
      retractHeardOptOut: (queries, trail, callId) => retractHeardOptOut(register, queries, trail, callId),
      exportFile: createExportFile(journal, host, clock),
    }),
    subjectRequests: openSubjectRequests(journal, ports),
  };
  return { services, isBusy: screening.isBusy, close: screening.close };
}

const openSubjectRequests = (journal: Journal, { clock, host, fontFolder }: Ports) =>
  createSubjectRequestsService({
    journal,
    clock,
    chooseSaveFile: host.chooseSaveFile,
    renderPdf: (document, options) => renderPdf(document, { ...options, fontFolder }),
    writeFile: writeFileDurably,
    readController,
    readWork,
  });

const factSources = {
  findSuppressions: findActiveByKeys,
  findRegisterChecks,
  findCallHistory,
  readCallingHours,
};

async function readCallingHours(queries: Parameters<typeof readWork>[0]) {
  const { personHours, companyHours } = await readWork(queries);
  return { person: personHours, company: companyHours };
}
