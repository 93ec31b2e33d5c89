import { type CalendarDay } from '../../kernel/clock.ts';
import { clockPrefixes } from './call-line-calendar-words.rules.ts';
import { type ClockPlace, findClock } from './call-line-clock.rules.ts';
import { findDay } from './call-line-dates.rules.ts';
import { type DayContext } from './call-line-day-of-month.rules.ts';
import { findPhrase, type LineLanguage } from './call-line-phrases.rules.ts';
import { type Token } from './call-line-tokens.rules.ts';

/** A day, with its clock time when one was given. */
export interface Moment {
  readonly on: CalendarDay;
  /** `HH:MM`, or null. */
  readonly time: string | null;
  readonly to: number;
  readonly isDoubtful: boolean;
  readonly isPeriod: boolean;
}

/** Reads a day and a clock time in either order, or one of them; a clock time alone is today's. */
export function findMoment(
  tokens: readonly Token[],
  at: number,
  context: DayContext,
  place: ClockPlace,
): Moment | null {
  const clock = findClock(tokens, at, context.language, place);
  const day = findDay(tokens, clock?.to ?? at, context);
  if (clock && day) return asMoment(day.on, clock.value, day.to);
  if (clock) return asMoment(context.today, clock.value, clock.to);
  if (!day) return null;
  const after = findClock(
    tokens,
    clockStart(tokens, day.to, context.language),
    context.language,
    'after-day',
  );
  if (after) return asMoment(day.on, after.value, after.to);
  const isDoubtful = day.isDoubtful === true;
  return { on: day.on, time: null, to: day.to, isDoubtful, isPeriod: day.isPeriod === true };
}

const asMoment = (on: CalendarDay, time: string, to: number): Moment => ({
  on,
  time,
  to,
  isDoubtful: false,
  isPeriod: false,
});

/** Steps over the mark in `tors, kl 9` and `3 nov. kl 9`. */
function clockStart(tokens: readonly Token[], at: number, language: LineLanguage): number {
  const isMark = [',', '.'].includes(tokens[at]?.text ?? '');
  return isMark && findPhrase(clockPrefixes, tokens, at + 1, language) ? at + 1 : at;
}
