import type { requestRegisterContract } from '#shared/features/subject-requests/request-register.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import { closeRequest, extendRequest, noteAct, noteIdentity, reopenRequest } from './note-request.ts';
import { registerRequest } from './register-request.ts';
import { listRequests, readRequest } from './request-view.ts';
import { readLetter, saveLetter } from '../letters/save-letter.ts';
import type { SubjectRequestsPorts } from '../subject-requests-ports.ts';
import { suggestIdentity } from './suggest-identity.ts';

/** The register of requests (GDPR art. 12): what was asked, by when it is answered, and what was done. */
export function createRequestRegister(
  ports: SubjectRequestsPorts,
): ServiceOf<typeof requestRegisterContract> {
  const { journal, clock } = ports;
  return {
    record: (input) => journal.write((queries, trail) => registerRequest(ports, queries, trail, input)),
    list: () => journal.read((queries) => listRequests(queries, clock)),
    read: ({ id }) => journal.read((queries) => readRequest(queries, clock, id)),
    suggestIdentity: (input) => journal.read((queries) => suggestIdentity(queries, input)),
    noteIdentity: (input) => journal.write((queries, trail) => noteIdentity(ports, queries, trail, input)),
    extend: (input) => journal.write((queries, trail) => extendRequest(ports, queries, trail, input)),
    noteAct: (input) => journal.write((queries, trail) => noteAct(ports, queries, trail, input)),
    letter: (input) =>
      journal.read(async (queries) => ({ document: await readLetter(ports, queries, input) })),
    saveLetter: (input) => saveLetter(ports, input),
    close: (input) => journal.write((queries, trail) => closeRequest(ports, queries, trail, input)),
    reopen: (input) => journal.write((queries, trail) => reopenRequest(ports, queries, trail, input)),
  };
}
