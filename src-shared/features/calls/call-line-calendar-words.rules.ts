import { phraseTable, type Wording } from './call-line-phrases.rules.ts';

const words = <T>(value: T, sv: readonly string[], en: readonly string[]): Wording<T> => ({ value, sv, en });

/** Days counted from today. */
export const relativeDays = phraseTable<number>([
  words(-2, ['i förrgår', 'förrgår'], ['day before yesterday', 'the day before yesterday']),
  words(-1, ['i går', 'igår'], ['yesterday']),
  words(0, ['i dag', 'idag'], ['today']),
  words(1, ['i morgon', 'imorgon', 'i morron', 'imorron'], ['tomorrow', 'tmrw']),
  words(2, ['i övermorgon', 'övermorgon'], ['day after tomorrow', 'the day after tomorrow']),
]);

/** ISO weekday numbers. `isDoubtful` wordings are words of their own (fri, sat, Tor): they need a clock time. */
export const weekdays = phraseTable<{ readonly weekday: number; readonly isDoubtful: boolean }>([
  words({ weekday: 1, isDoubtful: false }, ['måndag', 'måndagen', 'mån', 'mandag'], ['monday']),
  words({ weekday: 2, isDoubtful: false }, ['tisdag', 'tisdagen', 'tis'], ['tuesday', 'tue', 'tues']),
  words({ weekday: 3, isDoubtful: false }, ['onsdag', 'onsdagen', 'ons'], ['wednesday']),
  words(
    { weekday: 4, isDoubtful: false },
    ['torsdag', 'torsdagen', 'tors'],
    ['thursday', 'thu', 'thur', 'thurs'],
  ),
  words({ weekday: 5, isDoubtful: false }, ['fredag', 'fredagen', 'fre'], ['friday']),
  words({ weekday: 6, isDoubtful: false }, ['lördag', 'lördagen', 'lör', 'lordag'], ['saturday']),
  words({ weekday: 7, isDoubtful: false }, ['söndag', 'söndagen', 'sön', 'sondag'], ['sunday']),
  words({ weekday: 1, isDoubtful: true }, [], ['mon']),
  words({ weekday: 3, isDoubtful: true }, [], ['wed']),
  words({ weekday: 4, isDoubtful: true }, ['tor'], []),
  words({ weekday: 5, isDoubtful: true }, [], ['fri']),
  words({ weekday: 6, isDoubtful: true }, [], ['sat']),
  words({ weekday: 7, isDoubtful: true }, [], ['sun']),
]);

/** Weekdays that say by their form that they have been: `i torsdags`. */
export const pastWeekdays = phraseTable<number>([
  words(1, ['i måndags'], []),
  words(2, ['i tisdags'], []),
  words(3, ['i onsdags'], []),
  words(4, ['i torsdags'], []),
  words(5, ['i fredags'], []),
  words(6, ['i lördags'], []),
  words(7, ['i söndags'], []),
]);

/** What a word before a weekday makes of it. `latest` is the last such day before today. */
export const weekdayPrefixes = phraseTable<'coming' | 'next-week' | 'last-week' | 'latest'>([
  words('coming', ['på', 'nu på', 'denna', 'nu'], ['on', 'this', 'coming', 'this coming']),
  words('next-week', ['nästa'], ['next']),
  words('last-week', ['förra'], []),
  words('latest', [], ['last']),
]);

/** Before a day of the month: `den 3/11`, `on nov 3`. */
export const datePrefixes = phraseTable<null>([
  words(null, ['den', 'på', 'på den'], ['on', 'the', 'on the']),
]);

export const months = phraseTable<number>([
  words(1, ['jan', 'januari'], ['jan', 'january']),
  words(2, ['feb', 'februari'], ['feb', 'february']),
  words(3, ['mar', 'mars'], ['mar', 'march']),
  words(4, ['apr', 'april'], ['apr', 'april']),
  words(5, ['maj'], ['may']),
  words(6, ['jun', 'juni'], ['jun', 'june']),
  words(7, ['jul', 'juli'], ['jul', 'july']),
  words(8, ['aug', 'augusti'], ['aug', 'august']),
  words(9, ['sep', 'sept', 'september'], ['sep', 'sept', 'september']),
  words(10, ['okt', 'oktober'], ['oct', 'october']),
  words(11, ['nov', 'november'], ['nov', 'november']),
  words(12, ['dec', 'december'], ['dec', 'december']),
]);

/** What may follow the number of a day: `3:e nov`, `3rd of nov`. */
export const ordinalEndings = phraseTable<null>([
  words(null, [': e', ': a', 'e', 'a'], ['st', 'nd', 'rd', 'th', 'st of', 'nd of', 'rd of', 'th of']),
]);

export const weekWords = phraseTable<null>([words(null, ['v', 'v .', 'vecka', 'veckan'], ['week', 'wk'])]);

/** Whole periods from now: the follow-up falls on the first day of the week or month. */
export const nextPeriods = phraseTable<'week' | 'month'>([
  words('week', ['nästa vecka', 'i nästa vecka'], ['next week']),
  words('month', ['nästa månad', 'i nästa månad'], ['next month']),
]);

export interface DayUnit {
  readonly days: number;
  readonly months: number;
}
export const dayUnits = phraseTable<DayUnit>([
  words({ days: 1, months: 0 }, ['dag', 'dagar', 'dar', 'dgr'], ['day', 'days']),
  words({ days: 7, months: 0 }, ['vecka', 'veckor', 'v'], ['week', 'weeks', 'wk', 'wks']),
  words({ days: 0, months: 1 }, ['månad', 'månader', 'mån'], ['month', 'months']),
  words({ days: 0, months: 6 }, ['halvår'], []),
  words({ days: 0, months: 12 }, ['år'], ['year', 'years']),
]);

export const counts = phraseTable<number>([
  words(1, ['en', 'ett'], ['a', 'an', 'one']),
  words(2, ['två', 'ett par'], ['two', 'a couple of']),
  words(3, ['tre'], ['three']),
  words(4, ['fyra'], ['four']),
  words(5, ['fem'], ['five']),
  words(6, ['sex'], ['six']),
  words(7, ['sju'], ['seven']),
  words(8, ['åtta'], ['eight']),
  words(9, ['nio'], ['nine']),
  words(10, ['tio'], ['ten']),
  words(11, ['elva'], ['eleven']),
  words(12, ['tolv'], ['twelve']),
  words(15, ['femton'], ['fifteen']),
  words(20, ['tjugo'], ['twenty']),
  words(30, ['trettio'], ['thirty']),
]);

export const fromNow = phraseTable<null>([words(null, ['om'], ['in'])]);
/** Before a length these make a sentence of it: `inom 10 min` is neither a day nor the length of the call. */
export const lengthBlockers = phraseTable<null>([
  words(null, ['om', 'inom', 'efter', 'var', 'varje'], ['in', 'within', 'after', 'every']),
]);
/** Before the length of the call, and part of it: `pratade i 12 min`. */
export const lengthPrefixes = phraseTable<null>([words(null, ['i'], ['for'])]);
export const agoPrefixes = phraseTable<null>([words(null, ['för'], [])]);
export const agoEndings = phraseTable<null>([words(null, ['sedan', 'sen'], ['ago'])]);

export const clockPrefixes = phraseTable<null>([
  words(null, ['kl', 'kl .', 'klockan', 'vid kl', 'vid klockan'], ['at', '@']),
]);
export const halfDays = phraseTable<'am' | 'pm'>([
  words('am', [], ['am', 'a . m .', 'a . m']),
  words('pm', [], ['pm', 'p . m .', 'p . m']),
]);

/** A lone number before one of these counts something; it is no clock time. */
export const countedWords = phraseTable<null>([
  words(
    null,
    ['st', 'kr', 'tkr', 'mkr', 'kronor', 'personer', 'pers', 'gånger', 'ggr', 'procent', 'år'],
    ['pcs', 'people', 'persons', 'times', 'percent'],
  ),
]);
