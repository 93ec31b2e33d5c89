import { extendedDeadline } from '#shared/compliance/calendar/legal-deadline.ts';
import type {
  requestRegisterContract,
  SubjectRequestDetail,
} from '#shared/features/subject-requests/request-register.contract.ts';
import { mayTellExtension } from '#shared/features/subject-requests/request-register.rules.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { type CalendarDay, todayAt, toInstant } from '#shared/kernel/clock.ts';
import type { z } from '#shared/kernel/schema.ts';
import type { AuditTrail } from '../../../database/audit-trail.ts';
import type { Queries } from '../../../database/journal.ts';
import type { SubjectRequestsPorts } from '../subject-requests-ports.ts';
import { readRequest, requireRequest } from './request-view.ts';
import {
  findRequestEvent,
  insertRequestEvent,
  type RequestEventRow,
  type RequestRow,
  writeRequest,
} from './requests.repository.ts';

type InputOf<Verb extends keyof typeof requestRegisterContract> = z.output<
  (typeof requestRegisterContract)[Verb]['input']
>;
type NotePorts = Pick<SubjectRequestsPorts, 'clock' | 'readWork'>;
type Work = readonly [ports: NotePorts, queries: Queries, trail: AuditTrail];

/** What one verb makes of a request. */
interface Noted {
  readonly kind: RequestEventRow['kind'];
  readonly note: string;
  readonly changes: Partial<RequestRow>;
}

/**
 * The person was asked who they are, or showed it (GDPR art. 12(6)). Sent twice, it is one. Throws
 * `request-not-found`, `request-answered`, and `invalid-input` for a day before receipt or still to come.
 */
export const noteIdentity = (...[ports, queries, trail, input]: [...Work, InputOf<'noteIdentity'>]) =>
  note(ports, queries, trail, { ...input, verb: 'noteIdentity' }, (row, today) => {
    refuseAnswered(row);
    refuseOutside(row, input.on, today);
    const { on, words } = input;
    return input.state === 'asked'
      ? // The clock may be said to stand still from the first time.
        { kind: 'identity-asked', note: words, changes: { identityAskedOn: row.identityAskedOn ?? on } }
      : {
          kind: 'identity-settled',
          note: words,
          changes: { identitySettledOn: on, identityCheck: words || row.identityCheck },
        };
  });

/**
 * Two months more (GDPR art. 12(3)). Sent twice, it is one. Throws `request-not-found`, `request-answered`,
 * `extension-too-late` when the person was not told inside the first month or it was extended before, and
 * `invalid-input` for a day before receipt or still to come.
 */
export const extendRequest = (...[ports, queries, trail, input]: [...Work, InputOf<'extend'>]) =>
  note(ports, queries, trail, { ...input, verb: 'extend' }, (row, today) => {
    refuseAnswered(row);
    const { toldOn, reason } = input;
    refuseOutside({ ...row, field: 'toldOn' }, toldOn, today);
    if (!mayTellExtension(row, toldOn)) throw new AppError('extension-too-late');
    const changes = { extendedOn: toldOn, dueOn: extendedDeadline(row.receivedOn) };
    return { kind: 'extended', note: reason, changes };
  });

/** Something was done about it, also after the answer. Sent twice, it is one. Throws `request-not-found`. */
export const noteAct = (...[ports, queries, trail, input]: [...Work, InputOf<'noteAct'>]) =>
  note(ports, queries, trail, { ...input, verb: 'noteAct' }, () => ({
    kind: 'acted',
    note: input.words,
    changes: {},
  }));

/**
 * Ends a request. Sent twice, it is one. Throws `request-not-found`, `request-answered`, and `reason-missing` when
 * somebody who gets a no, whole or in part, is not told why (GDPR art. 12(4)).
 */
export const closeRequest = (...[ports, queries, trail, input]: [...Work, InputOf<'close'>]) =>
  note(ports, queries, trail, { ...input, verb: 'close' }, (row) => {
    refuseAnswered(row);
    const { outcome, words } = input;
    const isNo = outcome === 'refused' || outcome === 'partly';
    if (isNo && words === '') throw new AppError('reason-missing');
    const answeredAt = toInstant(ports.clock.now());
    return { kind: 'answered', note: words, changes: { outcome, answeredAt } };
  });

/** Opens an answered request again; one that is open stays so. Sent twice, it is one. Throws `request-not-found`. */
export const reopenRequest = (...[ports, queries, trail, input]: [...Work, InputOf<'reopen'>]) =>
  note(ports, queries, trail, { ...input, verb: 'reopen' }, () => ({
    kind: 'reopened',
    note: input.words,
    changes: { outcome: null, answeredAt: null },
  }));

async function note(
  ports: NotePorts,
  queries: Queries,
  trail: AuditTrail,
  { id, eventId, verb }: { readonly id: string; readonly eventId: string; readonly verb: string },
  make: (row: RequestRow, today: CalendarDay) => Noted,
): Promise<SubjectRequestDetail> {
  const before = await requireRequest(queries, id);
  const written = await findRequestEvent(queries, eventId);
  if (written && written.requestId !== id) throw new AppError('invalid-input', { field: 'eventId' });
  if (!written) {
    const { kind, note, changes } = make(before, todayAt(ports.clock));
    const after = { ...before, ...changes };
    await writeRequest(queries, after);
    const { sellerName: recordedBy } = await ports.readWork(queries);
    const event = { id: eventId, requestId: id, kind, at: toInstant(ports.clock.now()), note, recordedBy };
    await insertRequestEvent(queries, event);
    const action = `subjectRequests.${verb}`;
    trail.record({ action, table: 'subjectRequest', id, before, after: { ...after, event } });
  }
  return readRequest(queries, ports.clock, id);
}

function refuseAnswered({ answeredAt }: RequestRow): void {
  if (answeredAt !== null) throw new AppError('request-answered');
}

function refuseOutside(
  { receivedOn, field = 'on' }: Pick<RequestRow, 'receivedOn'> & { readonly field?: string },
  day: CalendarDay,
  today: CalendarDay,
): void {
  if (day < receivedOn || day > today) throw new AppError('invalid-input', { field });
}
