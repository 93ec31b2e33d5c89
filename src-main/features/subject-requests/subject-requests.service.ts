import type { subjectRequestsContract } from '#shared/features/subject-requests/subject-requests.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import { assembleReport } from './assemble-report.ts';
import { exportReport } from './export-report.ts';
import { findCandidates } from './find-candidates.ts';
import { gatherReport } from './gather-report.ts';
import type { SubjectRequestsPorts } from './subject-requests-ports.ts';
import { findRequests } from './subject-requests.repository.ts';

/** Answers to people who ask what is held about them (GDPR art. 12 and 15). */
export const createSubjectRequestsService = (
  ports: SubjectRequestsPorts,
): ServiceOf<typeof subjectRequestsContract> => ({
  find: ({ text }) => ports.journal.read((queries) => findCandidates(queries, text)),
  preview: async (input) => {
    const facts = await ports.journal.read((queries) => gatherReport(ports, queries, input));
    const { document, rows } = assembleReport(facts);
    return { document, rows };
  },
  exportReport: (input) => exportReport(ports, input),
  list: async () => {
    const requests = await ports.journal.read(findRequests);
    return requests.map(({ id, name, receivedOn, dueOn, answeredAt, language, fileNames }) => ({
      id,
      name,
      receivedOn,
      dueOn,
      answeredAt,
      language,
      fileNames: JSON.parse(fileNames) as string[],
    }));
  },
});
