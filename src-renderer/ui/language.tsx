import { createContext, useCallback, useContext, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { translate, type Language, type Messages, type Params, type Text } from '#shared/i18n/text.ts';

const LanguageContext = createContext<Language>('sv');

// English is set for Sweden too: dates as 2026-11-23, weeks from Monday, the 24-hour clock.
const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-SE' };

/** Sets the language of everything inside, react-aria's own words included. */
export const LanguageProvider = ({ language, children }: { language: Language; children: ReactNode }) => (
  <LanguageContext value={language}>
    <I18nProvider locale={locales[language]}>{children}</I18nProvider>
  </LanguageContext>
);

/** The language the person has chosen. */
export const useLanguage = (): Language => useContext(LanguageContext);

type PatternsOf<T extends Text> = {
  [L in Language]: T[L] extends string
    ? T[L]
    : T[L] extends { one: infer One; other: infer Other }
      ? One | Other
      : never;
}[Language];

type PlaceholdersIn<Pattern> = string extends Pattern
  ? never
  : Pattern extends `${string}{${infer Name}}${infer Rest}`
    ? Name | PlaceholdersIn<Rest>
    : never;

/** What a text must be given: every `{name}` of it, when the catalogue is declared `as const`. */
type Given<T extends Text> = [PlaceholdersIn<PatternsOf<T>>] extends [never]
  ? [params?: Params]
  : [params: Params & Readonly<Record<PlaceholdersIn<PatternsOf<T>>, string | number>>];

export type Translate<M extends Messages> = <K extends keyof M & string>(
  key: K,
  ...given: Given<M[K]>
) => string;

/** `t(key, params)` for one catalogue in the current language. Unknown keys and missing params do not compile. */
export function useTexts<M extends Messages>(messages: M): Translate<M> {
  const language = useLanguage();
  return useCallback(
    (key, ...given) => translate(messages[key] as Text, language, given[0]),
    [messages, language],
  );
}
