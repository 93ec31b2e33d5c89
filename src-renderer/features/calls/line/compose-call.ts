import type { CallOutcome, RecordCall } from '#shared/features/calls/calls.contract.ts';
import type { CallLine } from '#shared/features/calls/call-line.rules.ts';
import { twoDigits } from '#shared/kernel/clock.ts';

/** What the line and its keys amount to. */
interface Written {
  readonly id: string;
  readonly contactId: string | null;
  /** As typed; null when the contact's own number is meant. */
  readonly number: string | null;
  readonly line: CallLine;
  /** Answered by key or button; beats a word in the line. */
  readonly outcome: CallOutcome | null;
  readonly neverScope: NonNullable<RecordCall['neverScope']>;
  /** Seconds on the timer; null when it does not run. A typed length beats it. */
  readonly timerSeconds: number | null;
  readonly now: Date;
}

/** The call as it is sent to be recorded; null while the outcome is missing. */
export function composeCall(written: Written): RecordCall | null {
  const { line } = written;
  const outcome = written.outcome ?? line.outcome;
  if (outcome === null) return null;
  const called = calledAt(line.called, written.now);
  return {
    id: written.id,
    kind: line.kind ?? 'call',
    direction: line.direction ?? 'out',
    contactId: written.contactId,
    number: written.number,
    calledAt: called.toISOString(),
    utcOffsetMinutes: -called.getTimezoneOffset(),
    durationSeconds: line.durationSeconds ?? written.timerSeconds,
    outcome,
    neverScope: written.neverScope,
    followUpOn: line.followUp?.on ?? null,
    followUpTime: line.followUp?.time ?? null,
    note: line.note,
  };
}

/** A day without a time of day is taken at the present time of day. */
function calledAt(called: CallLine['called'], now: Date): Date {
  if (called === null) return now;
  if ('minutesAgo' in called) return new Date(now.getTime() - called.minutesAgo * 60_000);
  const time = called.time ?? `${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`;
  return new Date(`${called.on}T${time}:00`);
}
