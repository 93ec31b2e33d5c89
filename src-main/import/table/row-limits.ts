/** UTF-16 units of a name, a company or a role; what is longer is left out and said to be too long. */
export const longestName = 200;

/** UTF-16 units of all notes of a row together. */
export const longestNote = 4000;

/** One line with single spaces, and letters with their marks as one character. */
export const cleanLine = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
