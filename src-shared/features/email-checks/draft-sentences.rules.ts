const longestQuote = 160;
const longestSentence = 600;

/** The sentences of a text that has a line for each paragraph. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/\n|(?<=[.!?])\s+/)
    .map((sentence) => sentence.trim().slice(0, longestSentence))
    .filter((sentence) => sentence !== '');

/** At most 160 characters, cut at a word where one ends near. */
export function quoteOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longestQuote) return line;
  const cut = line.slice(0, longestQuote - 2).toWellFormed();
  const space = cut.lastIndexOf(' ');
  return `${(space > longestQuote / 2 ? cut.slice(0, space) : cut).replace(/\uFFFD$/, '')} …`;
}
