import { type Language, type Params, type Text, translate } from '../../i18n/text.ts';
import type { Reason } from '../vocabulary.ts';
import { twoDigits } from '../../kernel/clock.ts';
import {
  becausePhrases,
  changeTexts,
  legalFormPhrases,
  optOutPhrases,
  permissionPhrases,
  registerTexts,
  ruleTexts,
  suppressionKindPhrases,
  trackingPhrases,
  otherCountriesText,
} from './compliance.messages.ts';

/** A reason in the reader's words. */
interface ReasonInWords {
  readonly why: string;
  readonly whatWouldChange: string;
}

/** The sentences of one reason, with its dates as they are and its codes put into words. */
export function describeReason(reason: Reason, language: Language): ReasonInWords {
  const params = inWords(reason.facts, language);
  return {
    why: translate(ruleTexts[reason.rule], language, params),
    whatWouldChange: translate(changeTexts[reason.rule], language, params),
  };
}

const phrases: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  scope: optOutPhrases,
  kind: suppressionKindPhrases,
  legalForm: legalFormPhrases,
  register: registerTexts,
  because: becausePhrases,
  permission: permissionPhrases,
  tracking: trackingPhrases,
};

const inWords = (facts: Reason['facts'], language: Language): Params =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, wordFor(name, value, language)]));

function wordFor(name: string, value: string | number, language: Language): string | number {
  if (name === 'from' || name === 'to') return `${twoDigits(value)}:00`;
  // A rule of the country begins with its code: `SE-email-employee`.
  if (name === 'law') return lawOf(String(value).slice(0, 2), language);
  const phrase = phrases[name]?.[value];
  return phrase ? translate(phrase, language) : value;
}

function lawOf(country: string, language: Language): string {
  if (country === 'ZZ') return translate(otherCountriesText, language);
  return new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country;
}
