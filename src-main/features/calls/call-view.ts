import type { Call, CallOutcome } from '#shared/features/calls/calls.contract.ts';
import { maskPhoneNumber, readE164 } from '#shared/kernel/phone-number.ts';
import type { NamedCallRow } from './calls.repository.ts';

/** The number of a call as it may be shown. */
const displayNumber = (row: { number: string | null; numberRaw: string | null }): string =>
  (row.number ? readE164(row.number)?.display : null) ?? row.numberRaw ?? '';

/** A stored call as the renderer sees it; a suppressed one shows its number masked. */
export function toCall(row: NamedCallRow, isSuppressed: boolean): Call {
  const number = displayNumber(row);
  const isNumberMasked = isSuppressed && number !== '';
  return {
    id: row.id,
    seq: row.seq,
    kind: row.kind as Call['kind'],
    direction: row.direction as Call['direction'],
    contactId: row.contactId,
    name: row.name ?? '',
    companyName: row.companyName ?? '',
    number: isNumberMasked ? maskPhoneNumber(number) : number,
    isNumberMasked,
    isSuppressed,
    calledAt: row.calledAt,
    utcOffsetMinutes: row.utcOffsetMinutes,
    loggedAt: row.loggedAt,
    durationSeconds: row.durationSeconds,
    outcome: row.outcome as CallOutcome,
    followUpOn: row.followUpOn,
    followUpTime: row.followUpTime,
    isFollowUpDone: row.followUpDoneAt !== null,
    note: row.note,
    verdictThen: row.verdict,
    isCorrected: row.correctedAt !== null,
  };
}
