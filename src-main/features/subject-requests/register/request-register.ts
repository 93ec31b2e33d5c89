import { requestLettersMessages } from '#shared/features/subject-requests/request-letters.messages.ts';
import type { requestRegisterContract } from '#shared/features/subject-requests/request-register.contract.ts';
import { translate } from '#shared/i18n/text.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import { maskEmailAddress } from '#shared/kernel/email-address.ts';
import { maskPhoneNumber, readE164 } from '#shared/kernel/phone-number.ts';
import type { z } from '#shared/kernel/schema.ts';
import type { Queries } from '../../../database/journal.ts';
import { readLetter, saveLetter } from '../letters/save-letter.ts';
import type { SubjectRequestsPorts } from '../subject-requests-ports.ts';
import { findPointsOf, type PointRow } from '../subject-requests.repository.ts';
import { type KnownSubject, readSubject } from '../subject/subject-keys.ts';
import { closeRequest, extendRequest, noteAct, noteIdentity, reopenRequest } from './note-request.ts';
import { registerRequest } from './register-request.ts';
import { listRequests, readRequest } from './request-view.ts';
import { findKnownFrom } from './requests.repository.ts';

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

type Suggesting = (typeof requestRegisterContract)['suggestIdentity'];
type Suggestion = z.output<Suggesting['output']>[number];

/**
 * How the person could show who they are: from an address or on a number that the journal already has and nobody
 * shares, covered in part, so that whoever asks learns nothing; else by questions, without their answers.
 */
async function suggestIdentity(
  queries: Queries,
  { subject, language }: z.output<Suggesting['input']>,
): Promise<Suggestion[]> {
  const known = await readSubject(queries, subject);
  const points = (await findPointsOf(queries, subject.contactIds)).filter((point) => isOwn(known, point));
  const hints = (kind: PointRow['kind'], way: Suggestion['way'], cover: (point: PointRow) => string) =>
    [...new Set(points.filter((point) => point.kind === kind).map(cover))].map((hint) => ({ way, hint }));
  const journal = await findKnownFrom(queries, subject.contactIds);
  const ask = (isKnown: boolean, key: 'question.lastCall' | 'question.sale' | 'question.consent') =>
    isKnown ? [{ way: 'questions' as const, hint: translate(requestLettersMessages[key], language) }] : [];
  return [
    ...hints('email', 'known-address', ({ raw }) => maskEmailAddress(raw)),
    ...hints('phone', 'called-back', coverPhone),
    ...ask(journal.hasTalked, 'question.lastCall'),
    ...ask(journal.hasBought, 'question.sale'),
    ...ask(journal.hasConsented, 'question.consent'),
  ];
}

/** What others stand on too tells nobody apart. */
const isOwn = ({ keys, sharedEmails }: KnownSubject, { normalised }: PointRow): boolean =>
  normalised !== null && !keys.sharedPhones.includes(normalised) && !sharedEmails.includes(normalised);

const coverPhone = ({ normalised, raw }: PointRow): string =>
  maskPhoneNumber(readE164(normalised ?? '')?.display ?? raw);
