import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import type { emailChecksContract } from '#shared/features/email-checks/email-checks.contract.ts';
import type { Journal } from '../database/journal.ts';
import { renderPdf } from '../documents/render-pdf.ts';
import { findTalkedTo } from '../features/calls/calls.repository.ts';
import { findMailRecipient, findMailRecipients } from '../features/contacts/mail-recipients.ts';
import { createEmailChecksService } from '../features/email-checks/email-checks.service.ts';
import { findEarlierNos } from '../features/opt-outs/find-earlier-nos.ts';
import { findBadges } from '../features/opt-outs/find-suppressions.ts';
import { findRestricted } from '../features/restrictions/restrictions.repository.ts';
import { findContactsOfList, findOpenNotices } from '../features/screening/papers/open-notices.repository.ts';
import type { Jobs } from '../host/run-job.ts';
import { readOwnRulings } from '../features/settings/own-rulings.repository.ts';
import { readController, readWork } from '../features/settings/settings.repository.ts';
import { createExportFile } from '../host/export-file.ts';
import type { Ports } from '../host/ports.ts';
import { assessMessage, createReadRules } from './assess-contactability.ts';
import { readCallingHours } from './read-calling-hours.ts';
import { readSellerName } from './read-seller-name.ts';
import { findAgreed } from './what-was-agreed.ts';

/** Puts the e-mail checks around an open journal and gives them what they need of the others. */
export const openEmailChecks = (
  journal: Journal,
  { clock, host, fontFolder, startProgram }: Ports,
  groupJobs: Jobs,
): ServiceOf<typeof emailChecksContract> =>
  createEmailChecksService({
    journal,
    clock,
    findRecipients: findMailRecipients,
    findRecipient: findMailRecipient,
    findContactsOfList,
    findBadges,
    findEarlierNos,
    findRestricted,
    findAgreed,
    findOpenNotices,
    findTalkedTo,
    readHours: readCallingHours,
    readRules: createReadRules(readOwnRulings),
    assess: assessMessage,
    chooseDraftFile: () => host.chooseOpenFile(['eml', 'html', 'txt', 'any']),
    openDraft: async (source) => {
      const { openDraft } = await import('../import/open-draft.ts');
      return openDraft(source, { startProgram });
    },
    groupJobs,
    readOffer: async (queries) => (await readWork(queries)).offer,
    readSellerName,
    readController,
    exportFile: createExportFile(journal, host, clock),
    renderPdf: (document, options) => renderPdf(document, { ...options, fontFolder }),
  });
