import type {
  SubjectRequest,
  SubjectRequestDetail,
} from '#shared/features/subject-requests/request-register.contract.ts';
import {
  aimOnOf,
  laterDueOnOf,
  mayTellExtension,
} from '#shared/features/subject-requests/request-register.rules.ts';
import { type Subject, subjectSchema } from '#shared/compliance/subject.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { type CalendarDay, type Clock, todayAt } from '#shared/kernel/clock.ts';
import type { Queries } from '../../../database/journal.ts';
import {
  findAllRequests,
  findRequestById,
  findRequestEvents,
  type RequestEventRow,
  type RequestRow,
} from './requests.repository.ts';

const nobody: Subject = { name: '', contactIds: [], phones: [], emails: [] };

/** By what the person is looked for; nothing once they were erased. */
export const subjectOf = ({ subject }: Pick<RequestRow, 'subject'>): Subject =>
  subject === '' ? nobody : subjectSchema.parse({ ...nobody, ...(JSON.parse(subject) as object) });

/** One request as the register shows it today. */
const toRequest = (row: RequestRow, today: CalendarDay): SubjectRequest => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  subject: subjectOf(row),
  receivedOn: row.receivedOn,
  receivedBy: row.receivedBy === '' ? null : row.receivedBy,
  words: row.words,
  dueOn: row.dueOn,
  laterDueOn: laterDueOnOf(row),
  aimOn: aimOnOf(row),
  extendedOn: row.extendedOn,
  mayExtend: row.answeredAt === null && mayTellExtension(row, today),
  identityCheck: row.identityCheck,
  identityAskedOn: row.identityAskedOn,
  identitySettledOn: row.identitySettledOn,
  language: row.language,
  outcome: row.outcome,
  answeredAt: row.answeredAt,
  fileNames: row.fileNames === '' ? [] : (JSON.parse(row.fileNames) as string[]),
});

const toEvent = ({
  id,
  kind,
  at,
  note,
  recordedBy,
}: RequestEventRow): SubjectRequestDetail['events'][number] => ({
  id,
  kind,
  at,
  note,
  recordedBy,
});

/** Open ones by their deadline, then the answered ones, the latest first. */
export async function listRequests(queries: Queries, clock: Clock): Promise<SubjectRequest[]> {
  const today = todayAt(clock);
  return (await findAllRequests(queries)).map((row) => toRequest(row, today));
}

/** With what happened to it. Throws `request-not-found`. */
export async function readRequest(queries: Queries, clock: Clock, id: string): Promise<SubjectRequestDetail> {
  const row = await requireRequest(queries, id);
  const events = (await findRequestEvents(queries, id)).map(toEvent);
  return { ...toRequest(row, todayAt(clock)), events };
}

/** Throws `request-not-found`. */
export async function requireRequest(queries: Queries, id: string): Promise<RequestRow> {
  const row = await findRequestById(queries, id);
  if (!row) throw new AppError('request-not-found');
  return row;
}
