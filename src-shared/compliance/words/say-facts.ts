import { type Language, type Text, translate } from '../../i18n/text.ts';
import type { ConsentFact, ContactabilityFacts, CustomerRelation } from '../contactability-facts.ts';
import { legalFormTexts, scopeTexts, suppressionKindTexts } from './compliance.messages.ts';
import { factLabels } from './facts.messages.ts';
import { answerTexts, sourceAnswers } from './questions.messages.ts';

/** One fact that a verdict rests on, in words. */
interface SaidFact {
  readonly label: string;
  readonly value: string;
}

/** What was known of a recipient when a verdict was given. What was answered about the message stands elsewhere. */
export function sayFacts(facts: ContactabilityFacts, language: Language): SaidFact[] {
  const say = (text: Text): string => translate(text, language);
  const known = (value: string | null): string => value ?? say(factLabels.notKnown);
  const all = (lines: readonly string[]): string => lines.join('\n') || say(factLabels.none);
  const scopeOf = (scope: readonly (keyof typeof scopeTexts)[]): string =>
    scope.map((one) => say(scopeTexts[one])).join(', ');
  const rows: readonly (readonly [Text, string])[] = [
    [factLabels.country, known(facts.country && countryName(facts.country, language))],
    [factLabels.legalForm, say(legalFormTexts[facts.legalForm])],
    [factLabels.source, known(facts.source && say(sourceAnswers[facts.source]))],
    [factLabels.obtainedOn, known(facts.obtainedOn)],
    [factLabels.privateAddress, say(facts.isPrivateAddress ? answerTexts.yes : answerTexts.no)],
    [factLabels.talkedBefore, say(facts.hasTalkedBefore ? answerTexts.yes : answerTexts.no)],
    [factLabels.sales, all(facts.customerRelations.map((sale) => saySale(sale, language)))],
    [factLabels.consents, all(facts.consents.map((consent) => sayConsent(consent, language)))],
    [
      factLabels.suppressions,
      all(
        facts.suppressions.map(
          ({ kind, scope, since }) => `${since} ${say(suppressionKindTexts[kind])}: ${scopeOf(scope)}`,
        ),
      ),
    ],
    [factLabels.earlierNos, all(facts.earlierNos.map(({ saidOn, scope }) => `${saidOn} ${scopeOf(scope)}`))],
    ...(facts.restrictedSince ? [[factLabels.restrictedSince, facts.restrictedSince] as const] : []),
    ...(facts.noticeDueOn === null ? [] : [[factLabels.noticeDueOn, facts.noticeDueOn] as const]),
  ];
  return rows.map(([label, value]) => ({ label: say(label), value }));
}

/** A sale with what the exception for customers asks of it (Directive 2002/58/EC art. 13(2)). */
function saySale(
  { soldOn, productKind, gaveAddress, wasOptOutOffered }: CustomerRelation,
  language: Language,
): string {
  const offered = {
    yes: factLabels.noOffered,
    no: factLabels.noNotOffered,
    unknown: factLabels.offerNotKnown,
  };
  const offer = wasOptOutOffered === null ? 'unknown' : wasOptOutOffered ? 'yes' : 'no';
  const given = gaveAddress ? [factLabels.addressGiven, offered[offer]] : [factLabels.addressNotGiven];
  return [`${soldOn} ${productKind}`, ...given.map((text) => translate(text, language))].join(', ');
}

function sayConsent({ use, givenOn, withdrawnOn, namesController }: ConsentFact, language: Language): string {
  return [
    `${translate(scopeTexts[use], language)} ${givenOn}`,
    ...(withdrawnOn === null ? [] : [translate(factLabels.withdrawn, language, { day: withdrawnOn })]),
    ...(namesController ? [] : [translate(factLabels.notNamed, language)]),
  ].join(', ');
}

const countryName = (code: string, language: Language): string =>
  new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
