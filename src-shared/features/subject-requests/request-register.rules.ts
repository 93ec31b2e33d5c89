import { extendedDeadline, oneMonthDeadline } from '../../compliance/calendar/legal-deadline.ts';
import { isWorkingDay } from '../../compliance/calendar/swedish-holidays.ts';
import { addDays, addMonths, type CalendarDay } from '../../kernel/clock.ts';

/** The days of one request that the others are counted from. */
export interface RequestDays {
  readonly receivedOn: CalendarDay;
  /** The day the person was told of an extension; null without one. */
  readonly extendedOn: CalendarDay | null;
  readonly identityAskedOn: CalendarDay | null;
  readonly identitySettledOn: CalendarDay | null;
}

// Two days are left of the shortest month for what goes wrong at the end.
const AIM_AFTER_DAYS = 28;
const EXTENDED_BY_MONTHS = 2;

const deadlineFrom = (day: CalendarDay, isExtended: boolean): CalendarDay =>
  isExtended ? extendedDeadline(day) : oneMonthDeadline(day);

/** The last day by law, counted from receipt (GDPR art. 12(3)). */
export const dueOnOf = ({ receivedOn, extendedOn }: RequestDays): CalendarDay =>
  deadlineFrom(receivedOn, extendedOn !== null);

/**
 * The last day counted from the day the identity was settled, where it had to be asked for after the request came;
 * else the last day by receipt. The earlier of the two is the one to warn by.
 */
export function laterDueOnOf(days: RequestDays): CalendarDay {
  const dueOn = dueOnOf(days);
  const { identityAskedOn, identitySettledOn, extendedOn } = days;
  if (identityAskedOn === null || identitySettledOn === null) return dueOn;
  return laterOf(dueOn, deadlineFrom(identitySettledOn, extendedOn !== null));
}

/** What is aimed at: the 28th day, or the working day before it; after an extension, two months later. */
export function aimOnOf({ receivedOn, extendedOn }: RequestDays): CalendarDay {
  const from = extendedOn === null ? receivedOn : addMonths(receivedOn, EXTENDED_BY_MONTHS);
  return workingDayUntil(addDays(from, AIM_AFTER_DAYS));
}

const workingDayUntil = (day: CalendarDay): CalendarDay =>
  isWorkingDay(day) ? day : workingDayUntil(addDays(day, -1));

/**
 * May the person be told on this day that it takes two months more? Inside the first month from receipt, whenever the
 * identity was settled, and once.
 */
export const mayTellExtension = ({ receivedOn, extendedOn }: RequestDays, toldOn: CalendarDay): boolean =>
  extendedOn === null && toldOn >= receivedOn && toldOn <= oneMonthDeadline(receivedOn);

const laterOf = (one: CalendarDay, other: CalendarDay): CalendarDay => (one > other ? one : other);
