import { createMentionFinder, type Mention } from '#shared/kernel/find-mentions.ts';
import { termsOf } from './mention-test.ts';
import type { SubjectKeys } from './table-declaration.ts';

/** A piece of a text, and whether it names the person. */
interface CoveredPiece {
  readonly text: string;
  readonly isSubject: boolean;
}

/** Parts a text into what names the person and what does not. */
export type PartText = (text: string) => readonly CoveredPiece[];

/**
 * Finds the person in texts by full name, number in any format and address; beside one of those, by first name or
 * surname alone when it is written with a capital. A text that names the person in no such way is one piece.
 */
export function createPartText(subject: SubjectKeys): PartText {
  const find = createMentionFinder(termsOf(subject));
  const words = subject.nameForms.flatMap((form) => form.split(' ')).filter((word) => word.length > 1);
  const findWords = createMentionFinder({ names: new Set(words) });
  return (text) => {
    const full = find(text);
    if (full.length === 0) return text === '' ? [] : [{ text, isSubject: false }];
    const parts = findWords(text).filter(({ start }) =>
      /^[\p{Lu}\p{Lt}]/u.test(text.slice(start, start + 2)),
    );
    return partAt(text, [...full, ...parts]);
  };
}

/** The text with `marker` in place of what names the person. */
export const coverWith = (partText: PartText, marker: string, text: string): string =>
  partText(text)
    .map((piece) => (piece.isSubject ? marker : piece.text))
    .join('');

function partAt(text: string, mentions: readonly Mention[]): CoveredPiece[] {
  const pieces: CoveredPiece[] = [];
  let from = 0;
  for (const { start, end } of mentions.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    // Inside a longer one that was found before.
    if (end <= from) continue;
    if (start > from) pieces.push({ text: text.slice(from, start), isSubject: false });
    pieces.push({ text: text.slice(Math.max(start, from), end), isSubject: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isSubject: false });
  return pieces;
}
