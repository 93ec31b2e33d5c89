import { type Language } from '../../i18n/text.ts';
import { counts } from './call-line-calendar-words.rules.ts';
import {
  findPhrase,
  type Found,
  type LineLanguage,
  phraseTable,
  skipPhrase,
} from './call-line-phrases.rules.ts';
import { type Token, tokenise } from './call-line-tokens.rules.ts';

/** The longest length a call can have, in seconds. */
const LONGEST = 86_400;

const units = phraseTable<number>([
  { value: 3600, sv: ['h', 't', 'tim', 'timme', 'timmar'], en: ['h', 'hr', 'hrs', 'hour', 'hours'] },
  { value: 60, sv: ['m', 'min', 'minut', 'minuter'], en: ['m', 'min', 'mins', 'minute', 'minutes'] },
  { value: 1, sv: ['s', 'sek', 'sekund', 'sekunder'], en: ['s', 'sec', 'secs', 'second', 'seconds'] },
]);

const fixedDurations = phraseTable<number>([
  { value: 900, sv: ['kvart', 'en kvart'], en: ['a quarter of an hour', 'quarter of an hour'] },
  {
    value: 1800,
    sv: ['halvtimme', 'en halvtimme', 'halv timme', 'en halv timme'],
    en: ['half an hour', 'half hour', 'a half hour'],
  },
  { value: 2700, sv: ['tre kvart', 'trekvart'], en: ['three quarters of an hour'] },
  { value: 5400, sv: ['en och en halv timme', 'halvannan timme'], en: ['an hour and a half'] },
]);

const partJoiners = phraseTable<null>([{ value: null, sv: ['och'], en: ['and'] }]);

/**
 * Reads a length at `at`: `12m`, `12 min`, `1h05`, `1 h 5 min`, `1:05` (hours:minutes), `1,5h`, `en kvart`.
 * `m`, `s` and `t` apart from their number (`12 m kabel`) are read in a length field only. Value in seconds.
 */
export function findDuration(
  tokens: readonly Token[],
  at: number,
  language: LineLanguage,
  isField: boolean,
): Found<number> | null {
  const found =
    findPhrase(fixedDurations, tokens, at, language) ??
    findHoursAndMinutes(tokens, at, isField) ??
    findParts(tokens, at, language, isField);
  return found && found.value <= LONGEST ? { ...found, value: Math.round(found.value) } : null;
}

// In the line two digits before the colon are a clock time, 14:30.
function findHoursAndMinutes(tokens: readonly Token[], at: number, isField: boolean): Found<number> | null {
  const match = /^(\d{1,2}):([0-5]\d)$/.exec(tokens[at]?.text ?? '');
  if (!match || (!isField && match[1]?.length === 2)) return null;
  return { value: Number(match[1]) * 3600 + Number(match[2]) * 60, to: at + 1 };
}

function findParts(
  tokens: readonly Token[],
  at: number,
  language: LineLanguage,
  isField: boolean,
): Found<number> | null {
  let sum = 0;
  let smallest = Infinity;
  let to = at;
  for (;;) {
    const begin = to === at ? at : skipPhrase(partJoiners, tokens, to, language);
    const part = findPart(tokens, begin, language, isField || to > at);
    if (!part || part.value.unit >= smallest) break;
    sum += part.value.amount * part.value.unit;
    smallest = part.value.unit;
    to = part.to;
  }
  if (to === at) return null;
  const tail = smallest === 3600 ? tokens[to] : undefined;
  if (tail?.isGlued && /^[0-5]?\d$/.test(tail.text))
    return { value: sum + Number(tail.text) * 60, to: to + 1 };
  return { value: sum, to };
}

function findPart(
  tokens: readonly Token[],
  at: number,
  language: LineLanguage,
  mayStandApart: boolean,
): Found<{ readonly amount: number; readonly unit: number }> | null {
  const amount = findAmount(tokens, at, language);
  const unit = amount && findPhrase(units, tokens, amount.to, language);
  if (!unit) return null;
  const word = tokens[amount.to];
  const isLoneLetter = word?.text.length === 1 && word.text !== 'h';
  if (isLoneLetter && !word.isGlued && !mayStandApart) return null;
  return { value: { amount: amount.value, unit: unit.value }, to: unit.to };
}

function findAmount(tokens: readonly Token[], at: number, language: LineLanguage): Found<number> | null {
  const token = tokens[at];
  if (token?.kind === 'word') return findPhrase(counts, tokens, at, language);
  if (!/^\d{1,5}(?:[.,]\d{1,2})?$/.test(token?.text ?? '')) return null;
  return { value: Number(token?.text.replace(',', '.')), to: at + 1 };
}

/** A typed length in seconds, or null when it is none or longer than a day. A bare number counts minutes. */
export function parseDuration(text: string): number | null {
  const bare = /^\s*(\d{1,4})\s*$/.exec(text);
  if (bare) return Number(bare[1]) * 60 <= LONGEST ? Number(bare[1]) * 60 : null;
  const tokens = tokenise(text);
  const found = findDuration(tokens, 0, 'both', true);
  return found?.to === tokens.length ? found.value : null;
}

// The symbols of the SI are the same in both languages; a language that differs gets its own row.
const symbols: Readonly<Record<Language, readonly [hour: string, minute: string, second: string]>> = {
  sv: ['h', 'min', 's'],
  en: ['h', 'min', 's'],
};

/** A length for reading, `1 h 5 min`, `45 s`; nothing is rounded away, so `parseDuration` gives it back. */
export function formatDuration(seconds: number, language: Language): string {
  const whole = Math.max(0, Math.round(seconds));
  const amounts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const parts = amounts.flatMap((amount, index) =>
    amount > 0 ? [`${amount} ${symbols[language][index] ?? ''}`] : [],
  );
  return parts.join(' ') || `0 ${symbols[language][2]}`;
}
