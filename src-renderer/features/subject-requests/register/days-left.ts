import type { SubjectRequest } from '#shared/features/subject-requests/request-register.contract.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';

const DAY_MS = 86_400_000;
const FEW = 7;

/** Whole days from one day to another; negative when it has passed. */
const daysBetween = (from: CalendarDay, to: CalendarDay): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

export interface DaysLeft {
  /** Negative once the last day has passed. */
  readonly days: number;
  /** Of how many in all. */
  readonly of: number;
  readonly tone: 'accent' | 'caution' | 'stop';
}

/** How much of the time to answer is left today. */
export function daysLeft(
  { receivedOn, dueOn }: Pick<SubjectRequest, 'receivedOn' | 'dueOn'>,
  today: CalendarDay,
): DaysLeft {
  const days = daysBetween(today, dueOn);
  return {
    days,
    of: Math.max(1, daysBetween(receivedOn, dueOn)),
    tone: days < 0 ? 'stop' : days < FEW ? 'caution' : 'accent',
  };
}
