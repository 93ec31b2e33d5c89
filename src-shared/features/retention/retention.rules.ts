import { addDays, addMonths, type CalendarDay } from '../../kernel/clock.ts';
import type { DueContact, RetentionPeriods } from './retention.contract.ts';

/** What holds until somebody sets something else. */
export const defaultPeriods: RetentionPeriods = {
  prospect: 12,
  customer: 12,
  'untouched-list-row': 3,
  request: 24,
  breach: 60,
};

/** The longest that somebody may be kept with a reason before they are looked at again, in months. */
const KEEP_MONTHS = 24;
const REVIEW_DAYS = 7;

/** Outcomes in which both sides spoke. An opt-out is none: it is no ground for keeping somebody longer. */
export const spokenOutcomes = ['talked-open', 'talked-later', 'talked-not-now'] as const;
/** Outcomes in which nobody was met, not even at the door. */
export const unmetOutcomes = ['no-answer', 'wrong-number'] as const;

interface LoggedContact {
  readonly kind: string;
  readonly direction: string;
  readonly outcome: string;
}

const isAmong = (outcomes: readonly string[], outcome: string): boolean => outcomes.includes(outcome);

/** True when the contact went both ways: a talk, a visit that met somebody, or anything that came from the person. */
export const isTwoWay = ({ kind, direction, outcome }: LoggedContact): boolean =>
  isAmong(spokenOutcomes, outcome) ||
  (kind === 'visit' && !isAmong(unmetOutcomes, outcome)) ||
  (direction === 'in' && outcome !== 'wrong-number');

/** What decides how long somebody is kept. */
export interface RetentionFacts {
  readonly createdOn: CalendarDay;
  /** The last contact that went both ways, or consent that the person gave; null when there was none. */
  readonly lastTwoWayOn: CalendarDay | null;
  /** A contract that has no end yet. */
  readonly hasRunningContract: boolean;
  /** When the last contract or purchase ended; null for whoever never was a customer. */
  readonly customerUntil: CalendarDay | null;
  /** The lists they stand on as long as nobody has touched them; empty once somebody has. */
  readonly untouchedLists: readonly ListStay[];
  /** A legal hold, a restriction (GDPR art. 18) or an open request: nothing may go. */
  readonly isHeld: boolean;
  /** The last day for which somebody gave a reason to keep them. */
  readonly keepUntil: CalendarDay | null;
}

/** A list as far as its people's stay is concerned. */
export interface ListStay {
  readonly obtainedOn: CalendarDay;
  /** The day of deletion on the list's own card. */
  readonly deleteOn: CalendarDay;
}

/** How long somebody is kept: counted from `lastOn`, up to and including `endedOn`. */
type Period = Pick<DueContact, 'kind' | 'lastOn' | 'endedOn'>;

/** The period of a contact, whether it has ended or not; null while a contract runs. */
export function periodOf(facts: RetentionFacts, periods: RetentionPeriods): Period | null {
  const { hasRunningContract, customerUntil, lastTwoWayOn, createdOn, untouchedLists } = facts;
  if (hasRunningContract) return null;
  if (customerUntil !== null) return countedFrom('customer', laterOf(customerUntil, lastTwoWayOn), periods);
  if (lastTwoWayOn !== null) return countedFrom('prospect', lastTwoWayOn, periods);
  return latestStay(untouchedLists, periods) ?? countedFrom('prospect', createdOn, periods);
}

/** Where a contact stands on `today`: inside the period, past it, or past it with something that keeps them. */
export function standingOf(
  facts: RetentionFacts,
  periods: RetentionPeriods,
  today: CalendarDay,
): 'within' | 'due' | 'held' | 'kept' {
  const period = periodOf(facts, periods);
  if (period === null || period.endedOn >= today) return 'within';
  if (facts.isHeld) return 'held';
  return facts.keepUntil !== null && facts.keepUntil >= today ? 'kept' : 'due';
}

/** The period of whoever is to be reviewed on `today`, else null. */
export const duePeriodOf = (
  facts: RetentionFacts,
  periods: RetentionPeriods,
  today: CalendarDay,
): Period | null => (standingOf(facts, periods, today) === 'due' ? periodOf(facts, periods) : null);

const laterOf = (day: CalendarDay, other: CalendarDay | null): CalendarDay =>
  other !== null && other > day ? other : day;

const countedFrom = (
  kind: 'prospect' | 'customer',
  lastOn: CalendarDay,
  periods: RetentionPeriods,
): Period => ({
  kind,
  lastOn,
  endedOn: addMonths(lastOn, periods[kind]),
});

/** On several lists the one that lets them stay longest decides: each was obtained lawfully on its own. */
function latestStay(lists: readonly ListStay[], periods: RetentionPeriods): Period | null {
  const stays = lists.map(({ obtainedOn, deleteOn }): Period => {
    const endedOn = addMonths(obtainedOn, periods['untouched-list-row']);
    return {
      kind: 'untouched-list-row',
      lastOn: obtainedOn,
      endedOn: deleteOn < endedOn ? deleteOn : endedOn,
    };
  });
  return stays.toSorted((a, b) => (a.endedOn < b.endedOn ? 1 : -1))[0] ?? null;
}

/** The first day that is still inside a period of `months` on `today`: what lies before it is past the period. */
export function firstDayKept(today: CalendarDay, months: number): CalendarDay {
  let day = addMonths(today, -months);
  // Months differ in length: the same-numbered day back is a few days off at their ends.
  while (addMonths(addDays(day, -1), months) >= today) day = addDays(day, -1);
  while (addMonths(day, months) < today) day = addDays(day, 1);
  return day;
}

/** When the weekly review is due after the one of `lastOn`; at once while there was none. */
export function reviewAfter(
  lastOn: CalendarDay | null,
  today: CalendarDay,
): { readonly reviewOn: CalendarDay; readonly isReviewDue: boolean } {
  const reviewOn = lastOn === null ? today : addDays(lastOn, REVIEW_DAYS);
  return { reviewOn, isReviewDue: reviewOn <= today };
}

/** The last day until which somebody may be kept with a reason given on `today`. */
export const latestKeepUntil = (today: CalendarDay): CalendarDay => addMonths(today, KEEP_MONTHS);
