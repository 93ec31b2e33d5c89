import { lengthBlockers, lengthPrefixes } from './call-line-calendar-words.rules.ts';
import { isCounted } from './call-line-clock.rules.ts';
import { findDuration } from './call-duration.rules.ts';
import {
  anywhere,
  type ChipMeaning,
  type LineContext,
  type Reader,
  type Reading,
} from './call-line-meanings.rules.ts';
import { findPhrase, type PhraseTable, skipPhrase } from './call-line-phrases.rules.ts';
import { endsFreely, startsFreely, type Token } from './call-line-tokens.rules.ts';
import { readAgo, readBareMoment, readCalled, readFollowUp } from './call-line-when.rules.ts';
import {
  denials,
  directionWords,
  kindWords,
  outcomeKeyMeanings,
  outcomeWords,
  type Placed,
} from './call-line-words.rules.ts';

/** Every reading that begins at `at`, longest first. Looks at a bounded number of tokens. */
export function readingsAt(tokens: readonly Token[], at: number, context: LineContext): Reading[] {
  if (tokens[at]?.kind === 'quoted' || !startsFreely(tokens, at)) return [];
  const readings: Reading[] = [];
  for (const read of readers) {
    const reading = read(tokens, at, context);
    if (reading && endsFreely(tokens, reading.to)) readings.push(reading);
  }
  return readings.sort((a, b) => b.to - a.to);
}

/** Reads a vocabulary table whose wordings each have their place. */
const reader =
  <T>(table: PhraseTable<Placed<T>>, asMeaning: (value: T) => ChipMeaning | null): Reader =>
  (tokens, at, { language }) => {
    const found = findPhrase(table, tokens, at, language);
    if (!found) return null;
    const { meaning, place } = found.value;
    return { meaning: asMeaning(meaning), to: found.to, place, isExplicit: false };
  };

const readOutcomeKey: Reader = (tokens, at, { language }) => {
  const value = outcomeKeyMeanings.get(tokens[at]?.text ?? '');
  if (!value || isCounted(tokens, at, language)) return null;
  return { meaning: { kind: 'outcome', value }, to: at + 1, place: 'lead', isExplicit: false };
};

// "nej inte nu", "no never again": the denial belongs to the answer. "nej" alone says too little.
const readDenial: Reader = (tokens, at, { language }) => {
  const denial = findPhrase(denials, tokens, at, language);
  const found = denial && findPhrase(outcomeWords, tokens, denial.to, language);
  const value = found?.value.meaning;
  if (value !== 'talked-not-now' && value !== 'never-again') return null;
  return {
    meaning: { kind: 'outcome', value },
    to: found?.to ?? at,
    place: found?.value.place ?? 'alone',
    isExplicit: false,
  };
};

const readDuration: Reader = (tokens, at, { language }) => {
  const from = skipPhrase(lengthPrefixes, tokens, at, language);
  const found = findDuration(tokens, from, language, false);
  return found && anywhere({ kind: 'duration', value: found.value }, found.to);
};

const readNoDuration: Reader = (tokens, at, { language }) => {
  const blocker = findPhrase(lengthBlockers, tokens, at, language);
  const found = blocker && findDuration(tokens, blocker.to, language, true);
  return found && anywhere(null, found.to);
};

const readers: readonly Reader[] = [
  reader(outcomeWords, (value) => value && { kind: 'outcome', value }),
  readDenial,
  readOutcomeKey,
  reader(kindWords, (value) => ({ kind: 'kind', value })),
  reader(directionWords, (value) => ({ kind: 'direction', value })),
  readFollowUp,
  readCalled,
  readBareMoment,
  readAgo,
  readDuration,
  readNoDuration,
];
