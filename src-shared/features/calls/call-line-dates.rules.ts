import { addDays, type CalendarDay } from '../../kernel/clock.ts';
import {
  fromNow,
  nextPeriods,
  pastWeekdays,
  relativeDays,
  weekdayPrefixes,
  weekdays,
  weekWords,
} from './call-line-calendar-words.rules.ts';
import { type DayContext, findDate, type FoundDay } from './call-line-day-of-month.rules.ts';
import { firstOfNextMonth, mondayOfWeek, nearestWeekday, weekdayInWeek } from './call-line-days.rules.ts';
import { findPhrase, type Found, skipPhrase } from './call-line-phrases.rules.ts';
import { findDayCount, findSpanFromNow } from './call-line-spans.rules.ts';
import { endsFreely, type Token } from './call-line-tokens.rules.ts';

type Reader = (tokens: readonly Token[], at: number, context: DayContext) => FoundDay | null;

/** Reads a day at `at`, the longest reading there is. Impossible days (31/2) are not read. */
export const findDay: Reader = (tokens, at, context) => {
  let best: FoundDay | null = null;
  for (const read of readers) {
    const found = read(tokens, at, context);
    if (found && found.to > (best?.to ?? at) && endsFreely(tokens, found.to)) best = found;
  }
  return best;
};

const readRelative: Reader = (tokens, at, { today, language }) => {
  const found = findPhrase(relativeDays, tokens, at, language);
  return found && { on: addDays(today, found.value), to: found.to };
};

const readPastWeekday: Reader = (tokens, at, { today, language }) => {
  const found = findPhrase(pastWeekdays, tokens, at, language);
  return found && { on: nearestWeekday(found.value, today, true), to: found.to };
};

const readWeekday: Reader = (tokens, at, { today, language, isPast }) => {
  const prefix = findPhrase(weekdayPrefixes, tokens, at, language);
  const named = findPhrase(weekdays, tokens, prefix?.to ?? at, language);
  if (!named) return null;
  const { weekday, isDoubtful } = named.value;
  const to = named.to;
  if (prefix?.value === 'next-week') return { on: weekdayInWeek(weekday, today, 1), to };
  if (prefix?.value === 'last-week') return { on: weekdayInWeek(weekday, today, -1), to };
  const on = nearestWeekday(weekday, today, isPast || prefix?.value === 'latest');
  return { on, to, isDoubtful: isDoubtful && !prefix };
};

// `tors 5/11` and `tors v 48`: without these the weekday alone would be taken for another day.
const readWeekdayAndMore: Reader = (tokens, at, context) => {
  const from = skipPhrase(weekdayPrefixes, tokens, at, context.language);
  const named = findPhrase(weekdays, tokens, from, context.language);
  if (!named) return null;
  const date = findDate(tokens, named.to, context);
  if (date) return { on: date.on, to: date.to };
  const week = findWeek(tokens, named.to, context) ?? findWeeksAhead(tokens, named.to, context);
  return week && { on: weekdayInWeek(named.value.weekday, week.value, 0), to: week.to };
};

const readWeek: Reader = (tokens, at, context) => {
  const week = findWeek(tokens, at, context);
  if (!week) return null;
  const from = skipPhrase(weekdayPrefixes, tokens, week.to, context.language);
  const named = findPhrase(weekdays, tokens, from, context.language);
  if (named) return { on: weekdayInWeek(named.value.weekday, week.value, 0), to: named.to };
  return { on: week.value < context.today ? context.today : week.value, to: week.to, isPeriod: true };
};

const readNextMonth: Reader = (tokens, at, { today, language }) => {
  const found = findPhrase(nextPeriods, tokens, at, language);
  return found?.value === 'month' ? { on: firstOfNextMonth(today), to: found.to } : null;
};

const readSpan: Reader = (tokens, at, { today, language }) => {
  const found = findSpanFromNow(tokens, at, language, today);
  return found && { on: found.value, to: found.to };
};

const readers: readonly Reader[] = [
  readRelative,
  readPastWeekday,
  readWeekday,
  readWeekdayAndMore,
  readWeek,
  readNextMonth,
  readSpan,
  findDate,
];

/** The Monday of a named week: `v 48`, `nästa vecka`. */
function findWeek(
  tokens: readonly Token[],
  at: number,
  { today, language }: DayContext,
): Found<CalendarDay> | null {
  const next = findPhrase(nextPeriods, tokens, at, language);
  if (next?.value === 'week') return { value: weekdayInWeek(1, today, 1), to: next.to };
  const word = findPhrase(weekWords, tokens, at, language);
  const number = word && /^\d{1,2}$/.exec(tokens[word.to]?.text ?? '');
  const monday = number && mondayOfWeek(Number(number[0]), today);
  return monday ? { value: monday, to: word.to + 1 } : null;
}

/** The Monday of the week so many weeks ahead, `om 2 veckor`; read after a weekday only. */
function findWeeksAhead(
  tokens: readonly Token[],
  at: number,
  { today, language }: DayContext,
): Found<CalendarDay> | null {
  const prefix = findPhrase(fromNow, tokens, at, language);
  const span = prefix && findDayCount(tokens, prefix.to, language);
  if (span?.value.unit.days !== 7) return null;
  return { value: weekdayInWeek(1, today, span.value.count), to: span.to };
}
