import { type CalendarDay } from '../../kernel/clock.ts';
import { findDuration } from './call-duration.rules.ts';
import {
  agoEndings,
  agoPrefixes,
  counts,
  type DayUnit,
  dayUnits,
  fromNow,
} from './call-line-calendar-words.rules.ts';
import { shiftDay } from './call-line-days.rules.ts';
import { findPhrase, type Found, type LineLanguage, skipPhrase } from './call-line-phrases.rules.ts';
import { type Token } from './call-line-tokens.rules.ts';

/** Reads a number of days, weeks, months or years: `3 veckor`, `en vecka`, `ett halvår`, `10 days`. */
export function findDayCount(
  tokens: readonly Token[],
  at: number,
  language: LineLanguage,
): Found<{ readonly count: number; readonly unit: DayUnit }> | null {
  const digits = /^\d{1,3}$/.exec(tokens[at]?.text ?? '');
  const count = digits ? { value: Number(digits[0]), to: at + 1 } : findPhrase(counts, tokens, at, language);
  const unit = count && findPhrase(dayUnits, tokens, count.to, language);
  return unit && { value: { count: count.value, unit: unit.value }, to: unit.to };
}

/** Reads a day ahead: `om 3 veckor`, `in a week`. */
export function findSpanFromNow(
  tokens: readonly Token[],
  at: number,
  language: LineLanguage,
  today: CalendarDay,
): Found<CalendarDay> | null {
  const prefix = findPhrase(fromNow, tokens, at, language);
  const span = prefix && findDayCount(tokens, prefix.to, language);
  const on = span && shiftDay(today, span.value.count, span.value.unit);
  return on ? { value: on, to: span.to } : null;
}

interface Ago {
  readonly when: { readonly on: CalendarDay; readonly time: null } | { readonly minutesAgo: number };
  /** `20 min sedan` without its "för" may also mean "20 minutes, then": it counts as a clause of its own only. */
  readonly isDoubtful: boolean;
}

/** Reads how long ago: `för 20 min sedan`, `för en vecka sedan`, `2 hours ago`. */
export function findAgo(
  tokens: readonly Token[],
  at: number,
  language: LineLanguage,
  today: CalendarDay,
): Found<Ago> | null {
  const from = skipPhrase(agoPrefixes, tokens, at, language);
  const days = findDayCount(tokens, from, language);
  const length = days ? null : findDuration(tokens, from, language, true);
  const to = days?.to ?? length?.to;
  const ending = to === undefined ? null : findPhrase(agoEndings, tokens, to, language);
  if (!ending) return null;
  const isDoubtful = from === at && tokens[ending.to - 1]?.text !== 'ago';
  if (length)
    return { value: { when: { minutesAgo: Math.round(length.value / 60) }, isDoubtful }, to: ending.to };
  const on = days && shiftDay(today, -days.value.count, days.value.unit);
  return on ? { value: { when: { on, time: null }, isDoubtful }, to: ending.to } : null;
}
