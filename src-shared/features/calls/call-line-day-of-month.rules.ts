import { type CalendarDay } from '../../kernel/clock.ts';
import { datePrefixes, months, ordinalEndings } from './call-line-calendar-words.rules.ts';
import { isCounted } from './call-line-clock.rules.ts';
import { dayOf, dayWithoutYear } from './call-line-days.rules.ts';
import { findPhrase, type LineLanguage, skipPhrase } from './call-line-phrases.rules.ts';
import { endsFreely, type Token } from './call-line-tokens.rules.ts';
import { doubtfulDates } from './call-line-words.rules.ts';

export interface DayContext {
  readonly today: CalendarDay;
  readonly language: LineLanguage;
  /** A weekday, or a day without a year, is looked for backwards: after "ringde". */
  readonly isPast: boolean;
}

export interface FoundDay {
  readonly on: CalendarDay;
  readonly to: number;
  /** The wording is also an ordinary word or a fraction: it needs a lead or a clock time to count. */
  readonly isDoubtful?: boolean;
  /** A week or month is named: it is ahead even when today lies in it. */
  readonly isPeriod?: boolean;
}

/** Reads a day of a month: `3/11`, `den 3 nov`, `nov 3`, `2026-11-03`. Without a year it is the next such day. */
export function findDate(tokens: readonly Token[], at: number, context: DayContext): FoundDay | null {
  const from = skipPhrase(datePrefixes, tokens, at, context.language);
  const found = findNumericDate(tokens, from, context) ?? findMonthDate(tokens, from, context);
  return found && from > at ? { ...found, isDoubtful: false } : found;
}

/** `2026-11-03`, `3/11`, `3/11 2027`: the day comes first, in English as well. */
function findNumericDate(tokens: readonly Token[], at: number, context: DayContext): FoundDay | null {
  const text = tokens[at]?.text ?? '';
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  const isoDay = iso && dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (isoDay) return { on: isoDay, to: at + 1 };
  const match = /^(\d{1,2})\/(\d{1,2})$/.exec(text);
  if (!match) return null;
  const found = withYear(tokens, at + 1, { month: Number(match[2]), date: Number(match[1]) }, context);
  return found && { ...found, isDoubtful: doubtfulDates.has(text) };
}

/** `3 nov`, `3:e november 2027`, `3rd of nov`; in English also `nov 3`. */
function findMonthDate(tokens: readonly Token[], at: number, context: DayContext): FoundDay | null {
  const { language } = context;
  if (isDateNumber(tokens[at])) {
    const month = findPhrase(months, tokens, skipPhrase(ordinalEndings, tokens, at + 1, language), language);
    return (
      month && withYear(tokens, month.to, { month: month.value, date: Number(tokens[at]?.text) }, context)
    );
  }
  const month = language === 'sv' ? null : findPhrase(months, tokens, at, 'en');
  const number = month && tokens[month.to];
  if (!month || !isDateNumber(number ?? undefined) || isCounted(tokens, month.to, language)) return null;
  const to = skipPhrase(ordinalEndings, tokens, month.to + 1, 'en');
  return withYear(tokens, to, { month: month.value, date: Number(number?.text) }, context);
}

const isDateNumber = (token: Token | undefined): boolean => /^\d{1,2}$/.test(token?.text ?? '');

function withYear(
  tokens: readonly Token[],
  to: number,
  { month, date }: { readonly month: number; readonly date: number },
  { today, language, isPast }: DayContext,
): FoundDay | null {
  const year = /^20\d\d$/.exec(tokens[to]?.text ?? '');
  const isYear =
    year && !tokens[to]?.isGlued && endsFreely(tokens, to + 1) && !isCounted(tokens, to, language);
  const on = isYear ? dayOf(Number(year[0]), month, date) : dayWithoutYear(month, date, today, isPast);
  return on ? { on, to: isYear ? to + 1 : to } : null;
}
