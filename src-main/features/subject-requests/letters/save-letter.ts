import { createHash, randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Document } from '#shared/documents/document-model.ts';
import { reportFileName } from '#shared/features/subject-requests/report-file-name.rules.ts';
import { requestLettersMessages } from '#shared/features/subject-requests/request-letters.messages.ts';
import type {
  requestRegisterContract,
  SubjectRequestDetail,
} from '#shared/features/subject-requests/request-register.contract.ts';
import { translate } from '#shared/i18n/text.ts';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { localTimeAt, todayAt, toInstant } from '#shared/kernel/clock.ts';
import type { z } from '#shared/kernel/schema.ts';
import type { AuditTrail } from '../../../database/audit-trail.ts';
import { noteExport } from '../../../personal-data/export-record.ts';
import { exportKeysOf } from '../../../personal-data/request-declarations.ts';
import type { Queries } from '../../../database/journal.ts';
import { readRequest, requireRequest, subjectOf } from '../register/request-view.ts';
import { findHandedOut, findRequestEvent, insertRequestEvent } from '../register/requests.repository.ts';
import { readSubject } from '../subject/subject-keys.ts';
import type { SubjectRequestsPorts } from '../subject-requests-ports.ts';
import { writeTogether } from '../../../host/write-together.ts';
import type { LetterFacts } from './letter-parts.ts';
import { makeLetter } from './make-letter.ts';

type LetterInput = z.output<typeof requestRegisterContract.letter.input>;
type SaveInput = z.output<typeof requestRegisterContract.saveLetter.input>;

/** A letter as it will be printed; writes nothing. Throws `request-not-found`. */
export const readLetter = async (
  ports: SubjectRequestsPorts,
  queries: Queries,
  input: LetterInput,
): Promise<Document> => makeLetter(await gatherLetter(ports, queries, input));

/**
 * Saves a letter where the person chooses and notes it: both or neither. The same `eventId` again writes nothing more.
 * Throws `request-not-found`, `reason-missing` for a no or an extension without its reason, `vault-locked` when the
 * journal locked while the question stood open, and what writing throws.
 */
export async function saveLetter(ports: SubjectRequestsPorts, input: SaveInput): Promise<SavedFile> {
  const { journal, clock } = ports;
  const { facts, written } = await journal.read(async (queries) => ({
    facts: await gatherLetter(ports, queries, input),
    written: await findRequestEvent(queries, input.eventId),
  }));
  if (written && written.requestId !== input.id) throw new AppError('invalid-input', { field: 'eventId' });
  if (written) return { outcome: 'saved', fileNames: [written.note] };
  if (needsReason(facts) && facts.words === '') throw new AppError('reason-missing');
  const path = await ports.chooseSaveFile({ suggestedName: suggestedName(facts), kind: 'pdf' });
  if (path === null) return { outcome: 'cancelled' };
  // Whoever answers a question that was left open may not be the one who asked.
  journal.assertOpen();
  const madeAt = clock.now();
  const options = { author: facts.controller.name, madeAt, attachments: [] };
  const bytes = await ports.renderPdf(makeLetter(facts), options);
  const fileName = basename(path);
  await writeTogether(ports.writeFile, [{ path, bytes }], () =>
    journal.write((queries, trail) =>
      noteLetter(ports, queries, trail, { ...input, fileName, bytes, at: toInstant(madeAt) }),
    ),
  );
  return { outcome: 'saved', fileNames: [fileName] };
}

async function gatherLetter(
  ports: SubjectRequestsPorts,
  queries: Queries,
  { id, kind, words }: LetterInput,
): Promise<LetterFacts> {
  const request = await readRequest(queries, ports.clock, id);
  const { keys } = await readSubject(queries, request.subject);
  const handedOut = await findHandedOut(queries, exportKeysOf(keys));
  const timeZone = ports.clock.timeZone();
  return {
    kind,
    request,
    words: words || writtenReason(request, kind),
    controller: await ports.readController(queries),
    today: todayAt(ports.clock),
    handedOut: handedOut.map(({ fileName, madeAt }) => ({
      fileName,
      day: localTimeAt(madeAt, timeZone).day,
    })),
  };
}

/** A reason that was given when it was noted need not be written again. */
function writtenReason({ events, outcome }: SubjectRequestDetail, kind: LetterFacts['kind']): string {
  const last = (of: string): string => events.findLast((event) => event.kind === of)?.note ?? '';
  switch (kind) {
    case 'extension':
      return last('extended');
    case 'refusal':
      return outcome === null ? '' : last('answered');
    case 'answer':
      return outcome === 'partly' || outcome === 'refused' ? last('answered') : '';
    case 'receipt':
    case 'identity':
      return '';
  }
}

function needsReason({ kind, request }: LetterFacts): boolean {
  if (kind === 'extension' || kind === 'refusal') return true;
  return kind === 'answer' && (request.outcome === 'refused' || request.outcome === 'partly');
}

function suggestedName({ kind, request, today }: LetterFacts): string {
  const what = translate(requestLettersMessages[`fileName.${kind}`], request.language);
  return `${reportFileName(what, request.name, today)}.pdf`;
}

async function noteLetter(
  ports: SubjectRequestsPorts,
  queries: Queries,
  trail: AuditTrail,
  letter: SaveInput & { readonly fileName: string; readonly bytes: Uint8Array; readonly at: string },
): Promise<void> {
  const { fileName, at } = letter;
  const row = await requireRequest(queries, letter.id);
  const { keys } = await readSubject(queries, subjectOf(row));
  const { sellerName: recordedBy } = await ports.readWork(queries);
  const event = {
    id: letter.eventId,
    requestId: row.id,
    kind: 'letter' as const,
    at,
    note: fileName,
    recordedBy,
  };
  await insertRequestEvent(queries, event);
  trail.record({ action: 'subjectRequests.saveLetter', table: 'requestEvent', id: event.id, after: event });
  await noteExport(queries, trail, {
    id: randomUUID(),
    kind: 'request-letter',
    madeAt: at,
    fileName,
    rows: 1,
    sha256: createHash('sha256').update(letter.bytes).digest('hex'),
    subjectKeys: new Set(exportKeysOf(keys)),
  });
}
