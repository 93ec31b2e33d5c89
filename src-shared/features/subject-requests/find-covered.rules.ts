import { parseEmailAddress } from '../../kernel/email-address.ts';
import {
  createMentionFinder,
  type Mention,
  type MentionTerms,
  nameFormsOf,
  writtenNumberForms,
} from '../../kernel/find-mentions.ts';
import { parsePhoneNumber } from '../../kernel/phone-number.ts';
import { merge } from './mark-pieces.rules.ts';

/** Whoever else is held in the journal and may be named in a text about the data subject. */
export interface OtherPerson {
  readonly name: string;
  /** `nameFormsOf` the name, where somebody has gathered them: of very many people that takes its time. */
  readonly nameForms?: readonly string[];
  /** Digits, in every written form. */
  readonly numbers: readonly string[];
  /** Match keys. */
  readonly emails: readonly string[];
  /** True when they work where the data subject works: then a first name alone says who is meant. */
  readonly isColleague: boolean;
}

/** What must stay readable: the data subject's own, and facts about companies. */
export interface OwnTerms {
  readonly names: readonly string[];
  readonly companyNames: readonly string[];
  readonly numbers: readonly string[];
  readonly emails: readonly string[];
}

/** Words that whoever answers decided about, over what the journal knows. */
export interface WordChoices {
  /** Covered besides. */
  readonly alsoCover: readonly string[];
  /** Shown all the same. */
  readonly show: readonly string[];
}

/** Every place to cover, in order and without overlap. */
export function createCoverFinder(
  others: readonly OtherPerson[],
  own: OwnTerms,
  words: WordChoices,
): (text: string) => Mention[] {
  const ownNames = new Set(own.names.flatMap(nameFormsOf));
  const [ownNumbers, ownEmails] = [new Set(own.numbers), new Set(own.emails)];
  const companyNames = own.companyNames.map(foldedName);
  const findOwn = createMentionFinder({
    names: [...ownNames, ...companyNames].filter((name) => name !== ''),
    numbers: ownNumbers,
    emails: ownEmails,
  });
  const findShown = createMentionFinder(termsOf(words.show));
  const findWords = createMentionFinder(termsOf(words.alsoCover));
  const named = others.filter(({ name }) => !isShown(name, words.show));
  const fullNames = fullNamesOf(named);
  const findOthers = createMentionFinder({
    names: fullNames.filter((form) => !ownNames.has(form)),
    numbers: others.flatMap((other) => other.numbers).filter((number) => !ownNumbers.has(number)),
    emails: others.flatMap((other) => other.emails).filter((email) => !ownEmails.has(email)),
  });
  const findParts = createPartFinder(named, fullNames, own);
  return (text) => {
    const theirs = findOwn(text);
    const kept = [...theirs, ...findShown(text)];
    return merge([
      ...[...findOthers(text), ...findParts(text)].filter((mention) => !isInside(mention, kept)),
      ...findWords(text).filter((mention) => !isInside(mention, theirs)),
    ]);
  };
}

/** Words as they may stand in a text: as they are, as a number in any format, as an address. */
function termsOf(words: readonly string[]): Required<MentionTerms> {
  const phones = words.map((word) => ({ word, e164: parsePhoneNumber(word)?.e164 }));
  return {
    names: words.flatMap((word) => [foldedName(word), ...nameFormsOf(word).slice(0, 1)]).filter(Boolean),
    numbers: phones.flatMap(({ word, e164 }) => (e164 ? writtenNumberForms(e164) : digitsOf(word))),
    emails: words.flatMap((word) => parseEmailAddress(word)?.matchKey ?? []),
  };
}

const digitsOf = (word: string): string[] =>
  /\p{L}/u.test(word) || !/\d/.test(word) ? [] : [word.replace(/\D/g, '')];

/** True when a shown word is the whole of a name, either way round, in the genitive or not. */
function isShown(name: string, show: readonly string[]): boolean {
  if (show.length === 0) return false;
  const isWhole = createMentionFinder({ names: nameFormsOf(name).slice(0, 2) });
  return show.some((word) => {
    const [found] = isWhole(word);
    return found !== undefined && foldedName(word.slice(0, found.start) + word.slice(found.end)) === '';
  });
}

const foldedName = (name: string): string => nameFormsOf(name.replaceAll(',', ' '))[0] ?? '';

// A name of one word may be any word (Per, Bo, Stig): it is looked for among the parts, which need a capital.
const fullNamesOf = (others: readonly OtherPerson[]): string[] =>
  others.flatMap(formsOf).filter((form) => form.includes(' '));

const formsOf = ({ name, nameForms }: OtherPerson): readonly string[] => nameForms ?? nameFormsOf(name);

/** First names and surnames on their own. */
function createPartFinder(
  others: readonly OtherPerson[],
  fullNames: readonly string[],
  own: OwnTerms,
): (text: string) => Mention[] {
  const ownWords = new Set(
    [...own.names, ...own.companyNames].flatMap((name) => foldedName(name).split(' ')),
  );
  const partsOf = (folded: string) =>
    folded.split(' ').filter((part) => part.length > 1 && !ownWords.has(part));
  const foldedOf = (other: OtherPerson): string =>
    other.name.includes(',') ? foldedName(other.name) : (formsOf(other)[0] ?? '');
  const isKnownByPart = (other: OtherPerson) => other.isColleague || !foldedOf(other).includes(' ');
  const findAlways = createMentionFinder({
    names: new Set(others.filter(isKnownByPart).flatMap((other) => partsOf(foldedOf(other)))),
  });
  const findFullNames = createMentionFinder({ names: fullNames });
  return (text) => {
    const named = findFullNames(text).flatMap((mention) => partsOf(foldedName(mention.term)));
    const findNamed = createMentionFinder({ names: new Set(named) });
    return [...findAlways(text), ...findNamed(text)].filter(({ start }) =>
      /^[\p{Lu}\p{Lt}]/u.test(text.slice(start, start + 2)),
    );
  };
}

const isInside = (mention: Mention, kept: readonly Mention[]): boolean =>
  kept.some((own) => own.start <= mention.start && mention.end <= own.end);
