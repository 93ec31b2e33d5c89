import type { Ask } from '../vocabulary.ts';
import { type Language, type Text, translate } from '../../i18n/text.ts';
import { type Answers, fieldOf } from '../answers.rules.ts';
import { answerTexts, legalFormAnswers, sourceAnswers } from './questions.messages.ts';

/** What was answered to one question, in words. "Don't know" for what was left open. */
export function sayAnswer(answers: Answers, ask: Ask, language: Language): string {
  const say = (key: keyof typeof answerTexts): string => translate(answerTexts[key], language);
  const value = answers[fieldOf[ask]];
  if (value === null || value === '' || value === 'unknown') return say('unknown');
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (typeof value !== 'string') return `${value.soldOn}, ${value.productKind}`;
  return sayCode(ask, value, language);
}

function sayCode(ask: Ask, code: string, language: Language): string {
  switch (ask) {
    case 'country':
      return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
    case 'legal-form':
      return sayOneOf(legalFormAnswers, code, language);
    case 'source':
      return sayOneOf(sourceAnswers, code, language);
    case 'tracking':
      return sayOneOf(answerTexts, `tracking.${code}`, language);
    case 'assessment-necessity':
      return sayOneOf(answerTexts, `necessity.${code}`, language);
    case 'assessment-balance':
      return sayOneOf(answerTexts, `balance.${code}`, language);
    case 'assessment-purpose':
    case 'assessment-why':
    case 'answers-inquiry':
    case 'sale':
    case 'opt-out-offered':
    case 'no-mail-list':
    case 'similar-products':
    case 'about-their-work':
    case 'published-address':
      return code;
  }
}

const sayOneOf = (texts: Readonly<Record<string, Text>>, code: string, language: Language): string => {
  const text = texts[code];
  return text ? translate(text, language) : code;
};
