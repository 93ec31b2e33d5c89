import { type Answers, fieldOf, withAnswer } from '#shared/compliance/answers.rules.ts';
import { trackings } from '#shared/compliance/contactability-facts.ts';
import { answerTexts, legalFormAnswers, sourceAnswers } from '#shared/compliance/words/questions.messages.ts';
import { rulePacks } from '#shared/compliance/rule-packs/pack-for.ts';
import { type Ask, sourceKinds } from '#shared/compliance/vocabulary.ts';
import { type Language, type Text, translate } from '#shared/i18n/text.ts';
import type { Answering } from '../check-in-hand.ts';

/** One answer, large enough to hit, with a digit of its own. */
export interface AnswerChoice {
  readonly digit: string;
  readonly text: string;
  /** The answers once it is chosen. */
  readonly result: Answers;
  /** It was the answer before it was taken back. */
  readonly wasGiven: boolean;
}

/** Questions that are answered with a choice; the others are answered with words. */
export type ChoiceAsk = Exclude<Ask, 'country' | 'sale' | 'assessment-purpose' | 'assessment-why'>;

/** The choices of a question, "don't know" last. */
export function choicesOf(ask: ChoiceAsk, answering: Answering, language: Language): readonly AnswerChoice[] {
  const { answers } = answering;
  const choose = (results: readonly (readonly [Text, Answers])[]): readonly AnswerChoice[] =>
    numbered(ask, answering, language, results);
  switch (ask) {
    case 'legal-form':
      return choose(legalForms.map((form) => [legalFormAnswers[form], withAnswer(answers, ask, form)]));
    case 'source':
      return choose(shownSources.map((source) => [sourceAnswers[source], withAnswer(answers, ask, source)]));
    case 'tracking':
      return choose(
        trackings.map((tracking) => [
          answerTexts[`tracking.${tracking}`],
          withAnswer(answers, ask, tracking),
        ]),
      );
    case 'assessment-necessity':
      return choose(
        necessities.map((one) => [answerTexts[`necessity.${one}`], withAnswer(answers, ask, one)]),
      );
    case 'assessment-balance':
      return choose(balances.map((one) => [answerTexts[`balance.${one}`], withAnswer(answers, ask, one)]));
    case 'answers-inquiry':
    case 'opt-out-offered':
    case 'no-mail-list':
    case 'similar-products':
    case 'about-their-work':
    case 'published-address':
      return choose([
        [answerTexts.yes, withAnswer(answers, ask, true)],
        [answerTexts.no, withAnswer(answers, ask, false)],
      ]);
  }
}

const necessities = ['needed', 'another-way'] as const;
const balances = ['expected', 'unsure', 'not-expected'] as const;
const legalForms = ['employee', 'role-address', 'legal-person', 'sole-trader', 'consumer'] as const;

// A purchase decides most, and comes first; "another way" last.
const shownSources = sourceKinds.toSorted((a, b) => Number(a === 'other') - Number(b === 'other'));

/** The nearest countries, each with a digit; where what is known disagrees, those it points to come first. */
export function countryChoices(
  answering: Answering,
  pointedTo: readonly string[],
  language: Language,
): readonly AnswerChoice[] {
  const near = rulePacks.map(({ country }) => country).slice(0, NEAR_COUNTRIES);
  const shown = [...new Set([...pointedTo, ...near])].slice(0, MOST_COUNTRIES);
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const results = shown.map((country) => {
    const name = names.of(country) ?? country;
    return [{ sv: name, en: name }, withAnswer(answering.answers, 'country', country)] as const;
  });
  return numbered('country', answering, language, results);
}

const NEAR_COUNTRIES = 5;
const MOST_COUNTRIES = 7;

function numbered(
  ask: Ask,
  { answers, remembered }: Answering,
  language: Language,
  results: readonly (readonly [Text, Answers])[],
): readonly AnswerChoice[] {
  const field = fieldOf[ask];
  const wasAnswered = remembered.answered.includes(ask);
  const choice = (digit: string, text: Text, result: Answers): AnswerChoice => ({
    digit,
    text: translate(text, language),
    result,
    wasGiven: wasAnswered && result[field] === remembered[field],
  });
  return [
    ...results.map(([text, result], index) => choice(String(index + 1), text, result)),
    choice('0', answerTexts.unknown, withoutKnowing(answers, ask)),
  ];
}

/** Answered with "don't know". */
export const withoutKnowing = (answers: Answers, ask: Ask): Answers =>
  withAnswer(answers, ask, ask === 'assessment-purpose' || ask === 'assessment-why' ? '' : null);
