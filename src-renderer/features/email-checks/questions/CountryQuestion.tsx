import { useState } from 'react';
import { useFilter } from 'react-aria-components';
import { withAnswer } from '#shared/compliance/answers.rules.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { ComboField } from '../../../ui/controls/ComboField.tsx';
import { useLanguage, useTexts } from '../../../ui/language.tsx';
import { allCountries } from './all-countries.ts';
import { ChoiceQuestion } from './ChoiceQuestion.tsx';
import type { BodyProps } from './question-props.ts';
import { countryChoices } from './question-choices.ts';

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
