import type { TextStyle } from './page-design.ts';
import { toPrintable } from './printable-text.ts';
import type { SetWord, Typesetter } from './typesetter.ts';

/** One line of set text: width in points, and the elements of its TJ array. */
export type Line = SetWord;

const emptyLine: Line = { width: 0, operators: '' };

/** A word too long for a line is cut after one of these where it can be: addresses stay readable. */
const mayCutAfter = /[-/@._?&=,;:]/;

function join(line: Line | null, space: Line, word: Line): Line {
  if (!line) return word;
  return {
    width: line.width + space.width + word.width,
    operators: line.operators + space.operators + word.operators,
  };
}

/** Where a line ends between words the space is kept, unseen: screen readers and copied text need it. */
function endWithSpace(line: Line, space: Line): Line {
  return { width: line.width, operators: line.operators + space.operators };
}

/** Splits a word into parts that each fit the width; a part holds at least one character. */
export function cutLongWord(word: string, width: number, widthOf: (character: string) => number): string[] {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  let cutAt = 0;
  for (const character of word) {
    const advance = widthOf(character);
    if (part !== '' && used + advance > width && !/\p{M}/u.test(character)) {
      const kept = cutAt > part.length / 2 ? cutAt : part.length;
      parts.push(part.slice(0, kept));
      part = part.slice(kept);
      used = Array.from(part).reduce((sum, each) => sum + widthOf(each), 0);
      cutAt = 0;
    }
    part += character;
    used += advance;
    if (mayCutAfter.test(character)) cutAt = part.length;
  }
  return part === '' ? parts : [...parts, part];
}

function breakOneLine(text: string, style: TextStyle, width: number, typesetter: Typesetter): Line[] {
  const space = typesetter.set(' ', style);
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const word of text.split(' ')) {
    const set = typesetter.set(word, style);
    const longer = join(line, space, set);
    if (longer.width <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(endWithSpace(line, space));
    line = set;
    if (set.width <= width) continue;
    const parts = cutLongWord(word, width, (character) => typesetter.set(character, style).width);
    const setParts = parts.map((part) => typesetter.set(part, style));
    line = setParts.pop() ?? null;
    for (const part of setParts) lines.push(part);
  }
  return line ? [...lines, line] : lines;
}

/** Breaks text into lines no wider than `width` points. Empty text is one empty line. */
export function breakLines(text: string, style: TextStyle, width: number, typesetter: Typesetter): Line[] {
  const printable = toPrintable(text);
  if (printable === '') return [emptyLine];
  const space = typesetter.set(' ', style);
  const lines: Line[] = [];
  for (const piece of printable.split('\n')) {
    const last = lines.pop();
    if (last) lines.push(endWithSpace(last, space));
    for (const line of breakOneLine(piece, style, width, typesetter)) lines.push(line);
  }
  return lines;
}
