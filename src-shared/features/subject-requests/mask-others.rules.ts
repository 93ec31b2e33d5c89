import { createMentionFinder, type Mention, nameFormsOf } from '../../kernel/find-mentions.ts';
import {
  createCoverFinder,
  type OtherPerson,
  type OwnTerms,
  type WordChoices,
} from './find-covered.rules.ts';
import { inPieces, overlaps } from './mark-pieces.rules.ts';
import type { MarkedText } from '../../compliance/subject.ts';

interface Masked {
  readonly text: string;
  /** How many places were taken out. */
  readonly removed: number;
}

const noWords: WordChoices = { alsoCover: [], show: [] };

/**
 * A function that replaces other people in a text by `marker`, the longest first, at word boundaries, whatever the
 * case, diacritics or number format; the rest stays as it was (GDPR art. 15(4), recital 63). Part of a name alone
 * is taken out when it is written with a capital and stands for a colleague or for somebody named in full beside it.
 */
export function createMasker(
  others: readonly OtherPerson[],
  own: OwnTerms,
  marker: string,
  words: WordChoices = noWords,
): (text: string) => Masked {
  const findCovered = createCoverFinder(others, own, words);
  return (text) => replaceAll(text, findCovered(text), marker);
}

/** A function that takes a text apart: what the masker covers, what says the data subject, and the rest. */
export function createMarker(
  others: readonly OtherPerson[],
  own: OwnTerms,
  words: WordChoices = noWords,
): (text: string) => MarkedText {
  const findCovered = createCoverFinder(others, own, words);
  const findSubject = createMentionFinder({
    names: own.names.flatMap(nameFormsOf),
    numbers: own.numbers,
    emails: own.emails,
  });
  return (text) => {
    const covered = findCovered(text);
    const subject = findSubject(text).filter((mention) => !covered.some((other) => overlaps(mention, other)));
    return inPieces(text, [
      ...covered.map((mention) => ({ ...mention, mark: 'other' as const })),
      ...subject.map((mention) => ({ ...mention, mark: 'subject' as const })),
    ]);
  };
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
