import type { Language } from '#shared/i18n/text.ts';

interface Country {
  readonly code: string;
  readonly name: string;
}

// Groups, private codes and what is no country of its own.
const noCountries: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB']);

const known = new Map<Language, readonly Country[]>();

/** Every country by name in the reader's language, å ä ö last in Swedish. */
export function allCountries(language: Language): readonly Country[] {
  const made = known.get(language) ?? findCountries(language);
  known.set(language, made);
  return made;
}

function findCountries(language: Language): readonly Country[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(65 + index));
  const compare = new Intl.Collator(language).compare;
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !noCountries.has(code) && isCurrent(code))
    .flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [{ code, name }];
    })
    .toSorted((a, b) => compare(a.name, b.name));
}

/** False for a code that another has replaced. */
const isCurrent = (code: string): boolean => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
