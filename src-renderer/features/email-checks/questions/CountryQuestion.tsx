import { useState } from 'react';
import { useFilter } from 'react-aria-components';
import { withAnswer } from '#shared/compliance/answers.rules.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import type { Language } from '#shared/i18n/text.ts';
import { ComboField } from '../../../ui/controls/ComboField.tsx';
import { useLanguage, useTexts } from '../../../ui/language.tsx';
import { ChoiceQuestion } from './ChoiceQuestion.tsx';
import { countryChoices } from './question-choices.ts';
import type { BodyProps } from './question-props.ts';

/** Whose law counts: the near countries by digit, any other by name. */
export function CountryQuestion(props: BodyProps) {
  const { answering, about, onAnswer } = props;
  const t = useTexts(emailChecksMessages);
  const [isOther, setIsOther] = useState(false);
  const signs = about?.countrySigns ?? [];
  return (
    <>
      <Signs signs={signs} />
      <ChoiceQuestion
        {...props}
        onReadDraft={null}
        choicesOf={(language) =>
          countryChoices(
            answering,
            signs.map(({ country }) => country),
            language,
          )
        }
        more={isOther ? undefined : { text: t('otherCountry'), run: () => setIsOther(true) }}
      >
        {isOther && (
          <CountryField onCountry={(code) => onAnswer(withAnswer(answering.answers, 'country', code))} />
        )}
      </ChoiceQuestion>
    </>
  );
}

/** What spoke for each country, where they disagree. */
function Signs({ signs }: { readonly signs: NonNullable<BodyProps['about']>['countrySigns'] }) {
  const t = useTexts(emailChecksMessages);
  const language = useLanguage();
  if (signs.length === 0) return null;
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const said = signs.map(({ sign, country }) => t(`sign.${sign}`, { country: names.of(country) ?? country }));
  return <p className="question__about">{t('questionCountry', { signs: said.join(', ') })}</p>;
}

function CountryField({ onCountry }: { readonly onCountry: (code: string) => void }) {
  const t = useTexts(emailChecksMessages);
  const language = useLanguage();
  const { startsWith, contains } = useFilter({ sensitivity: 'base' });
  const [text, setText] = useState('');
  const all = allCountries(language);
  const found = text.trim() === '' ? all : all.filter(({ name }) => contains(name, text.trim()));
  const first = found.toSorted((a, b) => Number(startsWith(b.name, text)) - Number(startsWith(a.name, text)));
  return (
    <ComboField
      label={t('otherCountryField')}
      options={first.map(({ code, name }) => ({ id: code, text: name }))}
      inputValue={text}
      onInputChange={setText}
      onChoose={onCountry}
      emptyText={t('otherCountryNone')}
      autoFocus
    />
  );
}

interface Country {
  readonly code: string;
  readonly name: string;
}

// Groups, private codes and what is no country of its own.
const noCountries: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB']);

const known = new Map<Language, readonly Country[]>();

/** Every country by name in the reader's language, å ä ö last in Swedish. */
function allCountries(language: Language): readonly Country[] {
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
