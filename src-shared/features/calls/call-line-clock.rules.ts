import { clockPrefixes, countedWords, dayUnits, halfDays, months } from './call-line-calendar-words.rules.ts';
import { findDuration } from './call-duration.rules.ts';
import {
  findPhrase,
  type Found,
  type LineLanguage,
  type PhraseTable,
  skipPhrase,
} from './call-line-phrases.rules.ts';
import { endsFreely, type Token } from './call-line-tokens.rules.ts';

/** What stands before: the looser the writing, the more is needed to take it for a clock time. */
export type ClockPlace = 'bare' | 'after-lead' | 'after-day';

/**
 * Reads a wall-clock time at `at` as `HH:MM`: `kl 14`, `kl. 14.30`, `klockan 9`, `at 2pm` and `14:30` anywhere;
 * `9:30` and `9.30` after "ring" or a day; a lone `9` after a day. Lone `1`–`5` stay outcome keys, so they need `kl`.
 */
export function findClock(
  tokens: readonly Token[],
  at: number,
  language: LineLanguage,
  place: ClockPlace,
): Found<string> | null {
  const from = skipPhrase(clockPrefixes, tokens, at, language);
  const token = tokens[from];
  if (token?.kind !== 'number') return null;
  const half = findPhrase(halfDays, tokens, from + 1, 'en');
  if (half && endsFreely(tokens, half.to)) return asFound(inHalfDay(token.text, half.value), half.to);
  if (!endsFreely(tokens, from + 1) || isCounted(tokens, from, language)) return null;
  const text = token.text;
  return asFound(from > at ? readPrefixed(text) : readUnprefixed(text, place), from + 1);
}

const asFound = (value: string | null, to: number): Found<string> | null => (value ? { value, to } : null);

function readPrefixed(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.]?(\d\d))?$/.exec(text);
  return match ? time(match[1], match[2]) : null;
}

function readUnprefixed(text: string, place: ClockPlace): string | null {
  if (place === 'after-day' && /^(?:0?[6-9]|1\d|2[0-3])$/.test(text)) return time(text);
  const match = (place === 'bare' ? /^(\d\d):(\d\d)$/ : /^(\d{1,2})[:.](\d\d)$/).exec(text);
  return match ? time(match[1], match[2]) : null;
}

function inHalfDay(text: string, half: 'am' | 'pm'): string | null {
  const match = /^(0?[1-9]|1[0-2])(?:[:.](\d\d))?$/.exec(text);
  if (!match) return null;
  const hour = (Number(match[1]) % 12) + (half === 'pm' ? 12 : 0);
  return time(String(hour), match[2]);
}

function time(hour: string | undefined, minute = '00'): string | null {
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour?.padStart(2, '0')}:${minute}`;
}

/** Whether the number at `at` counts what follows: `12 min`, `9 nov`, `8 personer`. */
export function isCounted(tokens: readonly Token[], at: number, language: LineLanguage): boolean {
  const isUnit = [months, dayUnits, countedWords].some(
    (table: PhraseTable<unknown>) => findPhrase(table, tokens, at + 1, language) !== null,
  );
  return isUnit || (findDuration(tokens, at, language, true)?.to ?? 0) > at + 1;
}
