import { randomUUID } from 'node:crypto';
import { extendedDeadline, oneMonthDeadline } from '#shared/compliance/calendar/legal-deadline.ts';
import type { RequestOutcome } from '#shared/features/subject-requests/request-register.contract.ts';
import type { Subject } from '#shared/compliance/subject.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { CalendarDay, Instant } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../../database/audit-trail.ts';
import type { Queries } from '../../../database/journal.ts';
import { findRequestById, insertRequestEvent, type RequestRow, writeRequest } from './requests.repository.ts';

/** What is known of a request from its answer, when nobody recorded it before. */
export interface AskedFor {
  readonly kind: RequestRow['kind'];
  readonly name: string;
  readonly subject: Subject;
  readonly receivedOn: CalendarDay;
  readonly identityCheck: string;
  readonly language: RequestRow['language'];
}

interface Answer {
  readonly id: string;
  /** The operation that answers, as the trail names it. */
  readonly action: string;
  readonly outcome: RequestOutcome;
  readonly at: Instant;
  /** The seller's day at `at`. */
  readonly today: CalendarDay;
  readonly recordedBy: string;
  /** For the request's history; empty when there is nothing to add. */
  readonly note: string;
  /** What was handed over. Its first file's checksum stands for the answer. */
  readonly files: readonly { readonly fileName: string; readonly sha256: string }[];
  /** Null when the request must be known already. */
  readonly asked: AskedFor | null;
}

/**
 * Answers a request, known or not, and says so in its history; answered once more, it is the same request. What was
 * recorded of how it came, in which words and whether it was extended stays. Throws `request-not-found` when it is not
 * known and nothing says what was asked, or when it asked for something else.
 */
export async function answerRequest(
  queries: Queries,
  trail: AuditTrail,
  answer: Answer,
): Promise<RequestRow> {
  const before = await findRequestById(queries, answer.id);
  const asked = askedRow(before, answer);
  const row: RequestRow = {
    ...asked,
    outcome: answer.outcome,
    answeredAt: answer.at,
    fileNames: JSON.stringify(answer.files.map(({ fileName }) => fileName)),
    sha256: answer.files[0]?.sha256 ?? '',
  };
  await writeRequest(queries, row);
  const { at, note, recordedBy } = answer;
  if (!before) await insertRequestEvent(queries, eventOf(row.id, 'received', { at, note: '', recordedBy }));
  await insertRequestEvent(queries, eventOf(row.id, 'answered', { at, note, recordedBy }));
  trail.record({
    action: answer.action,
    table: 'subjectRequest',
    id: row.id,
    ...(before && { before }),
    after: row,
  });
  return row;
}

type Unanswered = Omit<RequestRow, 'outcome' | 'answeredAt' | 'fileNames' | 'sha256'>;

const eventOf = (
  requestId: string,
  kind: 'received' | 'answered',
  said: { readonly at: Instant; readonly note: string; readonly recordedBy: string },
) => ({ ...said, id: randomUUID(), requestId, kind });

function askedRow(before: RequestRow | undefined, { id, asked, today }: Answer): Unanswered {
  if (asked === null) {
    if (!before) throw new AppError('request-not-found');
    return before;
  }
  if (before && before.kind !== asked.kind) throw new AppError('request-not-found');
  const known = before ?? { ...unknownBefore, id };
  const { receivedOn, identityCheck } = asked;
  return {
    ...known,
    ...asked,
    subject: JSON.stringify(asked.subject),
    dueOn: known.extendedOn === null ? oneMonthDeadline(receivedOn) : extendedDeadline(receivedOn),
    identitySettledOn: identityCheck === '' ? known.identitySettledOn : (known.identitySettledOn ?? today),
  };
}

const unknownBefore = {
  receivedBy: '',
  words: '',
  extendedOn: null,
  identityAskedOn: null,
  identitySettledOn: null,
} as const;
