import type { Services } from '#shared/contract.ts';
import { writeChosenFile } from '../host/write-file-durably.ts';
import type { Journal, Queries } from '../database/journal.ts';
import { renderPdf } from '../documents/render-pdf.ts';
import { createAccountabilityService } from '../features/accountability/accountability.service.ts';
import { createCallsService } from '../features/calls/calls.service.ts';
import { findCallHistory } from '../features/calls/guard-call.ts';
import { createConsentsService } from '../features/consents/consents.service.ts';
import { createContactsService } from '../features/contacts/contacts.service.ts';
import { holdContact } from '../features/contacts/held-points.ts';
import { findParty } from '../features/contacts/find-party.ts';
import { findRegisterChecks } from '../features/do-not-call/do-not-call.repository.ts';
import { clearUnwholeFiles } from '../features/do-not-call/write-register.ts';
import { createDoNotCallService } from '../features/do-not-call/do-not-call.service.ts';
import { carryOptOut } from '../features/opt-outs/carry-opt-out.ts';
import { findRefusals } from '../features/opt-outs/find-refusals.ts';
import { findActiveByKeys, findBadges, findSuppressedKeys } from '../features/opt-outs/find-suppressions.ts';
import { addHeardOptOut, retractHeardOptOut } from '../features/opt-outs/heard-opt-out.ts';
import { recordObjection } from '../features/opt-outs/record-objection.ts';
import { endBrokenImport } from '../features/opt-outs/take-in-opt-outs.ts';
import { createOptOutsService } from '../features/opt-outs/opt-outs.service.ts';
import { findRestricted } from '../features/restrictions/restrictions.repository.ts';
import type { Screening } from '../features/screening/screening.service.ts';
import { createRestrictionsService } from '../features/restrictions/restrictions.service.ts';
import { createJobs, type Jobs } from '../host/run-job.ts';
import { createRetention } from '../features/retention/retention.service.ts';
import { sayTimeLimits } from '../features/retention/say-time-limits.ts';
import { createSalesService } from '../features/sales/sales.service.ts';
import { readController, readWork } from '../features/settings/settings.repository.ts';
import { createSettingsService } from '../features/settings/settings.service.ts';
import { createSubjectRequestsService } from '../features/subject-requests/subject-requests.service.ts';
import { readOwnRulings } from '../features/settings/own-rulings.repository.ts';
import { createExportFile, createExportInPieces } from '../host/export-file.ts';
import type { Ports } from '../host/ports.ts';
import { createReportProgress } from '../host/report-progress.ts';
import { createAssess, type FactSources } from './assess-contactability.ts';
import { openEmailChecks } from './open-email-checks.ts';
import { openErasures, type OpenErasures } from './open-erasures.ts';
import { openListWith } from './open-list-with.ts';
import { openScreening } from './open-screening.ts';
import { readCallingHours } from './read-calling-hours.ts';
import { readSellerName } from './read-seller-name.ts';
import { findAgreed, nothingAgreed, readEarlierNos } from './what-was-agreed.ts';

/** The services that work on an open journal. */
type FeatureServices = Omit<Services, 'vault'>;

/** The features around one open journal. */
export interface OpenFeatures {
  readonly services: FeatureServices;
  readonly verification: Pick<Services['vault'], 'verify' | 'cancelVerify'>;
  /** True while long work runs that somebody waits for. */
  readonly isBusy: () => boolean;
  /**
   * Before anybody sees the journal: whoever was erased stays erased, though an older copy was put back. A list that was
   * left half written is seen by nobody from the start; it is taken out while the journal is used.
   */
  readonly settle: () => Promise<void>;
  /** The journal locks: stops what is running and lets go of what was read. */
  readonly close: () => Promise<void>;
}

type DisplaySettings = Pick<Services['settings'], 'readDisplay' | 'writeDisplay'>;

/** Puts the features around an open journal and gives each what it needs of the others. */
export function openFeatures(journal: Journal, ports: Ports, display: DisplaySettings): OpenFeatures {
  const { clock } = ports;
  const register = { journal, clock, readSellerName };
  const exports = createJobs({ journal, onProgress: createReportProgress(ports, 'export') });
  const { verification, checks } = openVerification(journal, ports);
  const groupChecks = createJobs({ journal, onProgress: createReportProgress(ports, 'group-check') });
  const screening = openScreening(journal, ports, exports);
  const erasures = openErasures(journal, ports);
  const retention = createRetention({
    ...register,
    eraseContacts: erasures.eraseContacts,
    onProgress: createReportProgress(ports, 'erasure'),
  });
  const services: FeatureServices = {
    screening: screening.service,
    settings: createSettingsService({ journal, clock, display }),
    contacts: openContacts(journal, clock),
    ...openSalesAndConsents(journal, ports),
    ...openRegisters(journal, ports),
    calls: openCalls(journal, ports, exports),
    subjectRequests: openSubjectRequests(journal, ports, exports),
    restrictions: createRestrictionsService({ journal, clock, readSellerName }),
    emailChecks: openEmailChecks(journal, ports, groupChecks),
    erasures: erasures.service,
    retention: retention.service,
    accountability: openAccountability(journal, ports),
  };
  return {
    services,
    verification,
    isBusy: () => screening.isBusy() || retention.isBusy() || exports.isRunning() || checks.isRunning(),
    settle: () => settle(journal, erasures, screening),
    close: async () => {
      const jobs = [exports, groupChecks, checks];
      await Promise.all([screening.close(), retention.close(), ...jobs.map((some) => some.stop())]);
    },
  };
}

/** The part of the vault's service that needs the journal open. */
function openVerification(journal: Journal, ports: Ports) {
  const onProgress = createReportProgress(ports, 'verify');
  const checks = createJobs({ journal, onProgress });
  const verification: OpenFeatures['verification'] = {
    cancelVerify: checks.cancel,
    verify: () =>
      checks.run('checking', async ({ signal }) => {
        const { integrity, chain } = await journal.verify({ signal, onProgress });
        return {
          isFileWhole: integrity === 'ok',
          entries: chain.entries,
          brokenEntries: [...chain.broken],
          erasedEntries: chain.erased.length,
        };
      }),
  };
  return { verification, checks };
}

async function settle(
  journal: Journal,
  erasures: Pick<OpenErasures, 'repeat'>,
  screening: Pick<Screening, 'finishUnfinished'>,
): Promise<void> {
  await erasures.repeat();
  // Nobody is called who stands on a list that was decided.
  await endBrokenImport(journal);
  // Nobody waits for these: what the disk refuses now, or is left when the journal closes, is gone on with later.
  screening.finishUnfinished().catch(() => undefined);
  clearUnwholeFiles(journal).catch(() => undefined);
}

const openContacts = (journal: Journal, clock: Ports['clock']) =>
  createContactsService({
    journal,
    clock,
    findBadges,
    carryOptOut: (queries, trail, carried) => carryOptOut({ clock, readSellerName }, queries, trail, carried),
  });

function openRegisters(journal: Journal, ports: Ports): Pick<FeatureServices, 'optOuts' | 'doNotCall'> {
  const { clock, host } = ports;
  return {
    optOuts: createOptOutsService({
      journal,
      clock,
      readSellerName,
      chooseListFile: () => host.chooseOpenFile(['csv', 'txt']),
      onProgress: createReportProgress(ports, 'opt-outs'),
    }),
    doNotCall: createDoNotCallService({
      journal,
      clock,
      findParty,
      readSellerName,
      chooseListFile: () => host.chooseOpenFile(['csv', 'txt', 'tsv', 'xlsx']),
      openList: openListWith(ports),
      onProgress: createReportProgress(ports, 'register'),
    }),
  };
}

function openCalls(journal: Journal, { clock, host }: Ports, exports: Jobs) {
  const register = { journal, clock, readSellerName };
  return createCallsService({
    journal,
    clock,
    findParty,
    assess: createAssess(factSources, clock),
    findSuppressedKeys: (queries, keys) => findSuppressedKeys(queries, keys, 'phone'),
    addHeardOptOut: (queries, trail, heard) => addHeardOptOut(register, queries, trail, heard),
    retractHeardOptOut: (queries, trail, callId) => retractHeardOptOut(register, queries, trail, callId),
    exportInPieces: createExportInPieces(journal, host, clock, exports),
    cancelExport: exports.cancel,
  });
}

function openSalesAndConsents(
  journal: Journal,
  { clock, host }: Ports,
): Pick<FeatureServices, 'sales' | 'consents'> {
  const shared = {
    journal,
    clock,
    readSellerName,
    holdContact: (queries: Queries, contactId: string, values: readonly string[]) =>
      holdContact({ findBadges }, queries, contactId, values),
  };
  return {
    sales: createSalesService(shared),
    consents: createConsentsService({
      ...shared,
      findRefusals,
      chooseEvidenceFile: () => host.chooseOpenFile(['pdf', 'any']),
      exportFile: createExportFile(journal, host, clock),
    }),
  };
}

const openSubjectRequests = (journal: Journal, { clock, host, fontFolder }: Ports, exports: Jobs) =>
  createSubjectRequestsService({
    journal,
    clock,
    chooseSaveFile: host.chooseSaveFile,
    renderPdf: (document, options) => renderPdf(document, { ...options, fontFolder }),
    writeFile: writeChosenFile,
    runExport: (work) => exports.run('saving', work),
    cancelExport: exports.cancel,
    readController,
    readWork,
    recordObjection: (queries, trail, objection) =>
      recordObjection({ clock, readSellerName }, queries, trail, objection),
  });

const openAccountability = (journal: Journal, { clock, host, fontFolder }: Ports) =>
  createAccountabilityService({
    journal,
    clock,
    readController,
    readIdleLockMinutes: async (queries) => (await readWork(queries)).idleLockMinutes,
    readTimeLimits: sayTimeLimits,
    readSellerName,
    renderPdf: (document, options) => renderPdf(document, { ...options, fontFolder }),
    exportFile: createExportFile(journal, host, clock),
  });

const factSources: FactSources = {
  findSuppressions: findActiveByKeys,
  findRestricted,
  readEarlierNos,
  findRegisterChecks,
  findCallHistory,
  findAgreed: async (queries, contactId, number) =>
    (await findAgreed(queries, [contactId])).get(contactId)?.(number) ?? nothingAgreed,
  readCallingHours,
  readOwnRulings,
};
