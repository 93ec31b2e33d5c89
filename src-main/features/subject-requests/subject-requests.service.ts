import type { subjectRequestsContract } from '#shared/features/subject-requests/subject-requests.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import { assembleReport } from './report/assemble-report.ts';
import { exportPortable } from './portable/export-portable.ts';
import { exportReport } from './report/export-report.ts';
import { findCandidates } from './subject/find-candidates.ts';
import { gatherReport } from './report/gather-report.ts';
import { markHits } from './subject/mark-hits.ts';
import { createRequestRegister } from './register/request-register.ts';
import type { SubjectRequestsPorts } from './subject-requests-ports.ts';

/** Answers to people who ask what is held about them (GDPR art. 12 and 15). */
export const createSubjectRequestsService = (
  ports: SubjectRequestsPorts,
): ServiceOf<typeof subjectRequestsContract> => ({
  find: ({ text }) => ports.journal.read((queries) => findCandidates(queries, text)),
  preview: async (input) => {
    const facts = await gatherReport(ports, input);
    const { document, rows } = await assembleReport(facts);
    const voice = { language: input.language, timeZone: facts.timeZone };
    return { document, rows, ...(await markHits(facts, voice)) };
  },
  exportReport: (input) => exportReport(ports, input),
  cancelExport: () => ports.cancelExport(),
  exportPortable: (input) => exportPortable(ports, input),
  ...createRequestRegister(ports),
});
