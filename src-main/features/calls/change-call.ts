import { type Call, type callsContract, UNDO_SECONDS } from '#shared/features/calls/calls.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { addSeconds, toInstant } from '#shared/kernel/clock.ts';
import { isCovered, parsePhoneNumber } from '#shared/kernel/phone-number.ts';
import type { z } from '#shared/kernel/schema.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import { indexCall, removeCallFromIndex } from '../../database/search-index.ts';
import { deleteCall, findCallById, type NamedCallRow, updateCall } from './calls.repository.ts';
import type { CallsPorts } from './calls-ports.ts';
import { localDay } from './record-call.ts';
import { requireCall, showCall } from './show-calls.ts';

// The window shows ten seconds; a slow machine must not lose the race against its own countdown.
const UNDO_GRACE_SECONDS = 5;

type InputOf<Verb extends keyof typeof callsContract> = z.output<(typeof callsContract)[Verb]['input']>;

/**
 * Replaces what was written about a call; the old values stay in the audit trail. Throws `invalid-input` for what
 * would need the opt-out register changed with it, and for a covered number.
 */
export function correctCall(
  ports: CallsPorts,
  queries: Queries,
  trail: AuditTrail,
  { id, number, ...fields }: InputOf<'correct'>,
): Promise<Call> {
  return changeCall(ports, queries, trail, id, 'calls.correct', (before) => {
    refuseUnheardOptOut(before, fields.outcome, number);
    return {
      ...fields,
      ...(number === null ? {} : { numberRaw: number, number: parsePhoneNumber(number)?.e164 ?? null }),
      calledOn: localDay(fields),
      followUpDoneAt: fields.followUpOn === before.followUpOn ? before.followUpDoneAt : null,
      correctedAt: toInstant(ports.clock.now()),
    };
  });
}

// "Never again" that stands in a call but not in the register would look like a block and be none.
function refuseUnheardOptOut(before: NamedCallRow, outcome: string, number: string | null): void {
  const wasNever = before.outcome === 'never-again';
  if (outcome === 'never-again' && !wasNever) throw new AppError('invalid-input', { field: 'outcome' });
  if (number !== null && (wasNever || isCovered(number)))
    throw new AppError('invalid-input', { field: 'number' });
}

/** Gives an unnamed call its person. Throws `call-not-found` and `contact-not-found`. */
export async function nameCall(
  ports: CallsPorts,
  queries: Queries,
  trail: AuditTrail,
  { id, contactId }: InputOf<'name'>,
): Promise<Call> {
  await ports.findParty(queries, { contactId, number: null });
  return changeCall(ports, queries, trail, id, 'calls.name', () => ({ contactId }));
}

/** Ticks a follow-up off, or back on. */
export const completeFollowUp = (
  ports: CallsPorts,
  queries: Queries,
  trail: AuditTrail,
  { id, isDone }: InputOf<'completeFollowUp'>,
): Promise<Call> =>
  changeCall(ports, queries, trail, id, 'calls.completeFollowUp', () => ({
    followUpDoneAt: isDone ? toInstant(ports.clock.now()) : null,
  }));

/**
 * Takes a call back within `UNDO_SECONDS` of logging it, with the opt-out it wrote. A call that is not there
 * counts as undone. Throws `undo-too-late`.
 */
export async function undoCall(
  ports: CallsPorts,
  queries: Queries,
  trail: AuditTrail,
  id: string,
): Promise<void> {
  const call = await findCallById(queries, id);
  if (!call) return;
  const now = toInstant(ports.clock.now());
  const until = addSeconds(call.loggedAt, UNDO_SECONDS + UNDO_GRACE_SECONDS);
  // A clock that was put back must not open the way to take back an opt-out of long ago.
  const since = addSeconds(call.loggedAt, -UNDO_GRACE_SECONDS);
  if (now > until || now < since) throw new AppError('undo-too-late');
  await ports.retractHeardOptOut(queries, trail, id);
  await removeCallFromIndex(queries, call.seq);
  await deleteCall(queries, id);
  trail.record({ action: 'calls.undo', table: 'call', id, before: storedValues(call) });
}

async function changeCall(
  ports: CallsPorts,
  queries: Queries,
  trail: AuditTrail,
  id: string,
  action: string,
  change: (before: NamedCallRow) => Partial<Omit<NamedCallRow, 'seq' | 'id' | ContactColumn>>,
): Promise<Call> {
  const before = await requireCall(queries, id);
  const changes = change(before);
  await updateCall(queries, id, changes);
  const after = await requireCall(queries, id);
  await indexCall(queries, { ...after, name: after.name ?? '', companyName: after.companyName ?? '' }, false);
  trail.record({ action, table: 'call', id, before: storedValues(before), after: changes });
  return showCall(ports, queries, id);
}

type ContactColumn = 'name' | 'companyName' | 'organisationNumber' | 'companyKey';

function storedValues(row: NamedCallRow): object {
  const { name: _, companyName: __, organisationNumber: ___, companyKey: ____, ...stored } = row;
  return stored;
}
