/** Lower-cased, without diacritics, single-spaced: `  Åsa  BERGSTRÖM ` becomes `asa bergstrom`. For matching, never for display. */
export const foldText = (text: string): string =>
  (plain.test(text) ? text : text.normalize('NFD').replace(/\p{Diacritic}/gu, ''))
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** No letter of it has anything above or below: most words, and looking is much quicker than taking apart. */
const plain = /^[\w\s&,.()@+:;!?'"/-]*$/;

/**
 * The words of `text` that change when folded, folded; empty for most texts. Indexed beside the text itself,
 * so that `ake` finds Åke while `åke` finds only Åke.
 */
export const foldedWords = (text: string): string =>
  plain.test(text)
    ? ''
    : text
        .normalize('NFC')
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => foldText(word) !== word.toLowerCase())
        .map(foldText)
        .join(' ');

const afterZ: Readonly<Record<string, string>> = { å: '{1', ä: '{2', æ: '{2', ö: '{3', ø: '{3' };

/** A key that sorts as Swedish does when compared byte by byte: å, ä, ö after z, other accents as their letter. */
export const swedishSortKey = (text: string): string =>
  foldText(
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[åäæöø]/g, (letter) => afterZ[letter] ?? letter),
  );

/** Characters that nobody sees: soft hyphens, joiners, direction marks, the byte-order mark. */
export const invisibleCharacters =
  /[\u{AD}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}-\u{2064}\u{2066}-\u{2069}\u{FEFF}]/gu;
