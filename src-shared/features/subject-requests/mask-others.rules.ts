import { createMentionFinder, type Mention, nameFormsOf } from '../../kernel/find-mentions.ts';

/** Whoever else is held in the journal and may be named in a text about the data subject. */
export interface OtherPerson {
  readonly name: string;
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

export interface Masked {
  readonly text: string;
  /** How many places were taken out. */
  readonly removed: number;
}

/**
 * A function that replaces other people in a text by `marker`, the longest first, at word boundaries, whatever the
 * case, diacritics or number format; the rest stays as it was (GDPR art. 15(4), recital 63). Part of a name alone
 * is taken out when it is written with a capital and stands for a colleague or for somebody named in full beside it.
 */
export function createMasker(
  others: readonly OtherPerson[],
  own: OwnTerms,
  marker: string,
): (text: string) => Masked {
  const ownNames = new Set(own.names.flatMap(nameFormsOf));
  const [ownNumbers, ownEmails] = [new Set(own.numbers), new Set(own.emails)];
  const findOwn = createMentionFinder({
    names: [...ownNames, ...own.companyNames.map(foldedName)].filter((name) => name !== ''),
    numbers: ownNumbers,
    emails: ownEmails,
  });
  const findOthers = createMentionFinder({
    names: fullNamesOf(others).filter((form) => !ownNames.has(form)),
    numbers: others.flatMap((other) => other.numbers).filter((number) => !ownNumbers.has(number)),
    emails: others.flatMap((other) => other.emails).filter((email) => !ownEmails.has(email)),
  });
  const findParts = createPartFinder(others, own);
  return (text) => {
    const kept = findOwn(text);
    const found = [...findOthers(text), ...findParts(text)].filter((mention) => !isInside(mention, kept));
    return replaceAll(text, merge(found), marker);
  };
}

const foldedName = (name: string): string => nameFormsOf(name.replaceAll(',', ' '))[0] ?? '';

// A name of one word may be any word (Per, Bo, Stig): it is looked for among the parts, which need a capital.
const fullNamesOf = (others: readonly OtherPerson[]): string[] =>
  others.flatMap((other) => nameFormsOf(other.name)).filter((form) => form.includes(' '));

/** First names and surnames on their own. */
function createPartFinder(others: readonly OtherPerson[], own: OwnTerms): (text: string) => Mention[] {
  const ownWords = new Set(
    [...own.names, ...own.companyNames].flatMap((name) => foldedName(name).split(' ')),
  );
  const partsOf = (name: string) =>
    foldedName(name)
      .split(' ')
      .filter((part) => part.length > 1 && !ownWords.has(part));
  const isKnownByPart = ({ name, isColleague }: OtherPerson) =>
    isColleague || !foldedName(name).includes(' ');
  const findAlways = createMentionFinder({
    names: new Set(others.filter(isKnownByPart).flatMap((other) => partsOf(other.name))),
  });
  const findFullNames = createMentionFinder({ names: fullNamesOf(others) });
  return (text) => {
    const named = findFullNames(text).flatMap((mention) => partsOf(mention.term));
    const findNamed = createMentionFinder({ names: new Set(named) });
    return [...findAlways(text), ...findNamed(text)].filter(({ start }) =>
      /^[\p{Lu}\p{Lt}]/u.test(text.slice(start, start + 2)),
    );
  };
}

const isInside = (mention: Mention, kept: readonly Mention[]): boolean =>
  kept.some((own) => own.start <= mention.start && mention.end <= own.end);

/** Joins what overlaps, so that no tail of a name stays behind. */
function merge(found: readonly Mention[]): Mention[] {
  const merged: Mention[] = [];
  for (const mention of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && mention.start < last.end)
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, mention.end) };
    else merged.push(mention);
  }
  return merged;
}

function replaceAll(text: string, mentions: readonly Mention[], marker: string): Masked {
  let result = '';
  let from = 0;
  for (const { start, end } of mentions) {
    result += text.slice(from, start) + marker;
    from = end;
  }
  return { text: result + text.slice(from), removed: mentions.length };
}
