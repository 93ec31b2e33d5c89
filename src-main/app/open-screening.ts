import { statfs } from 'node:fs/promises';
import type { Journal } from '../database/journal.ts';
import { gatherNumbers } from '../database/gather-numbers.ts';
import { renderPdf } from '../documents/render-pdf.ts';
import { findCalledContacts, findCalledNumbers } from '../features/calls/calls.repository.ts';
import { findCallHistory } from '../features/calls/guard-call.ts';
import { findParty } from '../features/contacts/find-party.ts';
import { createListedContacts } from '../features/contacts/listed-contacts.ts';
import { findLookedUpNumbers, findRegisterChecks } from '../features/do-not-call/do-not-call.repository.ts';
import { loadRegisters } from '../features/do-not-call/load-registers.ts';
import { carryOptOut } from '../features/opt-outs/carry-opt-out.ts';
import { findBadges } from '../features/opt-outs/find-suppressions.ts';
import { loadOptedOut } from '../features/opt-outs/load-opted-out.ts';
import { findRestricted } from '../features/restrictions/restrictions.repository.ts';
import type { Jobs } from '../host/run-job.ts';
import { createScreening, type Screening } from '../features/screening/screening.service.ts';
import { readController, readWork } from '../features/settings/settings.repository.ts';
import { readOwnRulings } from '../features/settings/own-rulings.repository.ts';
import { createExportFile, createExportInPieces } from '../host/export-file.ts';
import type { Ports } from '../host/ports.ts';
import { createReportProgress } from '../host/report-progress.ts';
import { createAssessRow, createReadRules } from './assess-contactability.ts';
import { openListWith } from './open-list-with.ts';
import { readSellerName } from './read-seller-name.ts';
import { findAgreed, readAgreement } from './what-was-agreed.ts';

const listKinds = ['csv', 'txt', 'tsv', 'xlsx', 'any'] as const;

/** Puts list screening around an open journal and gives it what it needs of the others. */
export function openScreening(journal: Journal, ports: Ports, exports: Jobs): Screening {
  const { clock, host } = ports;
  const register = { journal, clock, readSellerName };
  return createScreening({
    journal,
    clock,
    openList: openListWith(ports),
    chooseListFile: () => host.chooseOpenFile(listKinds),
    chooseEvidenceFile: () => host.chooseOpenFile(['pdf', 'any']),
    onProgress: createReportProgress(ports, 'list'),
    loadRegisters,
    loadOptedOut,
    loadLookedUp: (journal) => gatherNumbers(journal, findLookedUpNumbers),
    findRegisterChecks,
    findBadges,
    loadCalled: (journal) => gatherNumbers(journal, findCalledNumbers),
    findParty,
    findCalledContacts,
    findCallHistory,
    assessRow: createAssessRow(clock),
    readRules: createReadRules(readOwnRulings),
    findRestricted,
    findAgreeing: async (queries, ids) => new Set((await findAgreed(queries, ids)).keys()),
    readAgreement,
    contacts: createListedContacts({
      findBadges,
      carryOptOut: (queries, trail, carried) => carryOptOut(register, queries, trail, carried),
    }),
    readFreeBytes: () => readFreeBytes(ports.dataFolder),
    readSellerName,
    readController,
    readOffer: async (queries) => (await readWork(queries)).offer,
    exportFile: createExportFile(journal, host, clock),
    exportInPieces: createExportInPieces(journal, host, clock, exports),
    cancelExport: exports.cancel,
    renderPdf: (document, options) => renderPdf(document, { ...options, fontFolder: ports.fontFolder }),
  });
}

async function readFreeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
