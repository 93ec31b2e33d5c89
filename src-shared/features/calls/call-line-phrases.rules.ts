import { type Token } from './call-line-tokens.rules.ts';

/** Which vocabulary is read. `both` is for sellers who mix. */
export type LineLanguage = 'sv' | 'en' | 'both';

/** One meaning with its wordings; ` .` after an abbreviation stands for its full stop. */
export interface Wording<T> {
  readonly value: T;
  readonly sv: readonly string[];
  readonly en: readonly string[];
}

/** Something read from the tokens: its meaning and the index after its last token. */
export interface Found<T> {
  readonly value: T;
  readonly to: number;
}

type Phrases<T> = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly value: T }[]>;
export type PhraseTable<T> = Readonly<Record<LineLanguage, Phrases<T>>>;

/** Prepares wordings for look-up by their first word, longest wording first. */
export function phraseTable<T>(wordings: readonly Wording<T>[]): PhraseTable<T> {
  const select = (pick: (wording: Wording<T>) => readonly string[]): Phrases<T> => {
    const phrases = wordings
      .flatMap((wording) => pick(wording).map((text) => ({ words: text.split(' '), value: wording.value })))
      .sort((a, b) => b.words.length - a.words.length);
    return Map.groupBy(phrases, (phrase) => phrase.words[0] ?? '');
  };
  return {
    sv: select((wording) => wording.sv),
    en: select((wording) => wording.en),
    both: select((wording) => [...wording.sv, ...wording.en]),
  };
}

/** The longest wording of `table` that begins at `at`, or null. */
export function findPhrase<T>(
  table: PhraseTable<T>,
  tokens: readonly Token[],
  at: number,
  language: LineLanguage,
): Found<T> | null {
  const first = tokens[at];
  // No wording begins with a number, and numbers are asked about most.
  if (!first || first.kind === 'number') return null;
  for (const { words, value } of table[language].get(first.text) ?? []) {
    if (stands(words, tokens, at)) return { value, to: at + words.length };
  }
  return null;
}

function stands(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  for (let index = 1; index < words.length; index += 1) {
    if (tokens[at + index]?.text !== words[index]) return false;
  }
  return true;
}

/** Reads a phrase that may be left out: the index after it, or `at` itself. */
export const skipPhrase = (
  table: PhraseTable<unknown>,
  tokens: readonly Token[],
  at: number,
  language: LineLanguage,
): number => findPhrase(table, tokens, at, language)?.to ?? at;
