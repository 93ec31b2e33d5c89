import type { BreachInput } from '#shared/features/accountability/accountability.contract.ts';
import { isReportedLate, wrongFieldOf } from '#shared/features/accountability/breach.rules.ts';
import type { CalendarDay, Instant } from '#shared/kernel/clock.ts';
import { dayOf, timeOf } from '../../ui/format-instant.ts';

/** A note while it is written: days, times and numbers as they stand in their fields. */
export interface BreachDraft extends Omit<
  BreachInput,
  'awareAt' | 'reportedAt' | 'peopleCount' | 'recordCount'
> {
  readonly awareOn: CalendarDay | null;
  readonly awareTime: string;
  readonly isReported: boolean;
  readonly reportedOn: CalendarDay | null;
  readonly reportedTime: string;
  readonly people: string;
  readonly records: string;
}

/** What is wrong with a draft; every part true or false. */
export interface BreachProblems {
  readonly happenedOn: boolean;
  readonly awareOn: boolean;
  readonly awareTime: boolean;
  readonly reported: boolean;
  readonly reportedTime: boolean;
  readonly toldOn: boolean;
  readonly people: boolean;
  readonly records: boolean;
  readonly lateReason: boolean;
}

export function draftOf(breach: BreachInput, now: Instant): BreachDraft {
  const { awareAt, reportedAt, peopleCount, recordCount, ...rest } = breach;
  return {
    ...rest,
    awareOn: dayOf(awareAt),
    awareTime: timeOf(awareAt),
    isReported: reportedAt !== null,
    reportedOn: dayOf(reportedAt ?? now),
    reportedTime: timeOf(reportedAt ?? now),
    people: peopleCount === null ? '' : String(peopleCount),
    records: recordCount === null ? '' : String(recordCount),
  };
}

const isTime = (text: string): boolean => /^([01]?\d|2[0-3]):[0-5]\d$/.test(text.trim());
const isCount = (text: string): boolean => /^\d{0,8}$/.test(text.trim());

/** The instant of a day and a time where the seller is; null while either cannot be read. */
const instantIn = (day: CalendarDay | null, time: string): Instant | null =>
  day !== null && isTime(time) ? new Date(`${day}T${time.trim().padStart(5, '0')}:00`).toISOString() : null;

const countIn = (text: string): number | null => (text.trim() === '' ? null : Number(text));

/** The note that a draft says. A time that cannot be read stands as now, that of a report as the time it was known. */
export function inputOf(draft: BreachDraft, now: Instant): BreachInput {
  const { awareOn, awareTime, isReported, reportedOn, reportedTime, people, records, ...rest } = draft;
  const awareAt = instantIn(awareOn, awareTime) ?? now;
  const input = {
    ...rest,
    awareAt,
    reportedAt: isReported ? (instantIn(reportedOn, reportedTime) ?? awareAt) : null,
    peopleCount: isCount(people) ? countIn(people) : null,
    recordCount: isCount(records) ? countIn(records) : null,
  };
  return { ...input, lateReason: isReportedLate(input) ? draft.lateReason.trim() : '' };
}

/** What cannot be as it stands. */
export function problemsOf(draft: BreachDraft, now: Instant): BreachProblems {
  const input = inputOf(draft, now);
  const wrong = wrongFieldOf(input, now, dayOf(now));
  return {
    happenedOn: wrong === 'happenedOn',
    awareOn: draft.awareOn === null || wrong === 'awareAt',
    awareTime: !isTime(draft.awareTime),
    reported: draft.isReported && (draft.reportedOn === null || wrong === 'reportedAt'),
    reportedTime: draft.isReported && !isTime(draft.reportedTime),
    toldOn: wrong === 'toldOn',
    people: !isCount(draft.people),
    records: !isCount(draft.records),
    lateReason: isReportedLate(input) && input.lateReason === '',
  };
}

export const hasProblem = (problems: BreachProblems): boolean => Object.values(problems).includes(true);
