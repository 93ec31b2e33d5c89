import type { Mention } from '../../kernel/find-mentions.ts';
import type { MarkedText } from '../../compliance/subject.ts';

type Mark = MarkedText[number]['mark'];
type Place = Pick<Mention, 'start' | 'end'>;

export const overlaps = (one: Place, other: Place): boolean => one.start < other.end && other.start < one.end;

/** Joins what overlaps, so that no tail of a name stays behind. */
export function merge(found: readonly Mention[]): Mention[] {
  const merged: Mention[] = [];
  for (const mention of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && mention.start < last.end)
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, mention.end) };
    else merged.push(mention);
  }
  return merged;
}

/** The whole text in pieces; the places must not overlap. */
export function inPieces(text: string, places: readonly (Place & { readonly mark: Mark })[]): MarkedText {
  const pieces: MarkedText = [];
  let from = 0;
  for (const { start, end, mark } of places.toSorted((a, b) => a.start - b.start)) {
    pieces.push({ text: text.slice(from, start), mark: 'none' }, { text: text.slice(start, end), mark });
    from = end;
  }
  return [...pieces, { text: text.slice(from), mark: 'none' as const }].filter((piece) => piece.text !== '');
}
