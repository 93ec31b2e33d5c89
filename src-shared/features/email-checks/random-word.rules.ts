/** Characters from which on a word in a query may be somebody's own. */
export const shortestToken = 16;
/** The same for a word of a path, where articles and pictures have long names too. */
export const longestToken = 24;

const uuid = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;
const share = 0.2;

/**
 * True for a word of at least `least` characters that no person chose: a number in another writing, or letters and
 * digits that change places too often for any language.
 */
export function isRandomWord(word: string, least: number): boolean {
  if (word.length < least || !/^[\w\-~=+/.:!|,$*]+$/.test(word) || /\.[a-z]{2,5}$/i.test(word)) return false;
  if (uuid.test(word)) return true;
  if (/^[0-9a-f]+$/i.test(word)) return /[a-f]/i.test(word) && /\d/.test(word);
  const changes = changesIn(word);
  const letters = word.replace(/[^a-z0-9]/gi, '').length;
  return letters >= (least * 3) / 4 && changes / letters >= share && changes >= 4;
}

/** How often a letter follows a digit, a digit a letter, or a capital a small letter. */
function changesIn(word: string): number {
  let changes = 0;
  for (let at = 1; at < word.length; at += 1) {
    const pair = kindOf(word[at - 1] ?? '') + kindOf(word[at] ?? '');
    if (/^(?:ad|da|Ad|dA|aA)$/.test(pair)) changes += 1;
  }
  return changes;
}

const kindOf = (letter: string): string =>
  /[a-z]/.test(letter) ? 'a' : /[A-Z]/.test(letter) ? 'A' : /\d/.test(letter) ? 'd' : '-';
