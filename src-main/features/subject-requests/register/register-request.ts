import { randomUUID } from 'node:crypto';
import { oneMonthDeadline } from '#shared/compliance/calendar/legal-deadline.ts';
import { requestLettersMessages } from '#shared/features/subject-requests/request-letters.messages.ts';
import type { requestRegisterContract } from '#shared/features/subject-requests/request-register.contract.ts';
import { translate } from '#shared/i18n/text.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { todayAt, toInstant } from '#shared/kernel/clock.ts';
import type { z } from '#shared/kernel/schema.ts';
import type { AuditTrail } from '../../../database/audit-trail.ts';
import type { Queries } from '../../../database/journal.ts';
import { requireSubject } from '../subject/require-subject.ts';
import type { KnownSubject } from '../subject/subject-keys.ts';
import type { Objected, SubjectRequestsPorts } from '../subject-requests-ports.ts';
import { readRequest } from './request-view.ts';
import { findRequestById, insertRequestEvent, type RequestRow, writeRequest } from './requests.repository.ts';
import { writeObjection } from './write-objection.ts';

type Recording = (typeof requestRegisterContract)['record'];
type RecordInput = z.output<Recording['input']>;
type Recorded = z.output<Recording['output']>;

/**
 * Notes a request; an objection acts in the same transaction and is granted by it. Sent twice, it is one. Throws
 * `subject-empty`, `contact-not-found`, `invalid-input` for a day still to come, and `identifier-invalid` for an
 * objection by nobody who could be recognised.
 */
export async function registerRequest(
  ports: SubjectRequestsPorts,
  queries: Queries,
  trail: AuditTrail,
  input: RecordInput,
): Promise<Recorded> {
  const known = await requireSubject(queries, input.subject);
  const before = await findRequestById(queries, input.id);
  const row = before ?? newRow(ports, input, known);
  const optOuts = row.kind === 'objection' ? await objectNow(ports, queries, trail, known, row, input) : [];
  if (!before) await writeNew(ports, queries, trail, row, optOuts);
  return { request: await readRequest(queries, ports.clock, row.id), optOuts };
}

function newRow({ clock }: SubjectRequestsPorts, input: RecordInput, known: KnownSubject): RequestRow {
  const today = todayAt(clock);
  if (input.receivedOn > today) throw new AppError('invalid-input', { field: 'receivedOn' });
  const { subject, scope: _, ...asked } = input;
  const isAnswered = input.kind === 'objection';
  return {
    ...asked,
    name: subject.name || (known.names[0] ?? ''),
    subject: JSON.stringify(subject),
    dueOn: oneMonthDeadline(input.receivedOn),
    extendedOn: null,
    identityAskedOn: null,
    identitySettledOn: input.identityCheck === '' ? null : today,
    outcome: isAnswered ? 'granted' : null,
    answeredAt: isAnswered ? toInstant(clock.now()) : null,
    fileNames: '[]',
    sha256: '',
  };
}

const objectNow = (
  ports: SubjectRequestsPorts,
  queries: Queries,
  trail: AuditTrail,
  known: KnownSubject,
  { name }: RequestRow,
  input: RecordInput,
): Promise<Objected[]> => writeObjection(ports, queries, trail, known, { ...input, name });

async function writeNew(
  ports: SubjectRequestsPorts,
  queries: Queries,
  trail: AuditTrail,
  row: RequestRow,
  optOuts: readonly Objected[],
): Promise<void> {
  await writeRequest(queries, row);
  const { sellerName: recordedBy } = await ports.readWork(queries);
  const event = { requestId: row.id, at: toInstant(ports.clock.now()), recordedBy };
  await insertRequestEvent(queries, { ...event, id: randomUUID(), kind: 'received', note: '' });
  if (optOuts.length > 0) {
    const blocked = optOuts.map(({ display }) => display).join(', ');
    const note = translate(requestLettersMessages['history.blocked'], row.language, { blocked });
    await insertRequestEvent(queries, { ...event, id: randomUUID(), kind: 'acted', note });
    await insertRequestEvent(queries, { ...event, id: randomUUID(), kind: 'answered', note: '' });
  }
  trail.record({ action: 'subjectRequests.record', table: 'subjectRequest', id: row.id, after: row });
}
