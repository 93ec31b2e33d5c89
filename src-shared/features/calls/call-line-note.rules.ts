/** A stretch of the line; `end` is exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

interface Layout {
  /** The given chips, each with the marks beside it that the note does not need. */
  readonly chips: readonly Span[];
  /** What lies outside the chips, in order. Only white space is lost. */
  readonly note: string;
}

/**
 * Divides a line between its chips and its note: `vill se pris, ring tors` gives the note `vill se pris`, and the
 * chip the comma. Marks that separate two pieces of the note stay in it.
 */
export function layOut(text: string, chips: readonly Span[]): Layout {
  const gaps = Array.from({ length: chips.length + 1 }, (_, index) =>
    trimmed(text, { start: chips[index - 1]?.end ?? 0, end: chips[index]?.start ?? text.length }),
  );
  const last = gaps.findLastIndex((gap) => afterMarks(text, gap) < gap.end);
  const pieces = gaps.map((gap, index): Span => {
    if (chips.length === 0) return gap;
    const isEmpty = afterMarks(text, gap) === gap.end;
    if (index === 0 && isEmpty) return { start: gap.start, end: gap.start };
    const start = index === 0 ? gap.start : afterMarks(text, gap);
    return {
      start,
      end: index === last && index < chips.length ? beforeMarks(text, start, gap.end) : gap.end,
    };
  });
  return { chips: chips.map((chip, index) => widened(text, chip, pieces, index)), note: join(text, pieces) };
}

/** The chip at `index` with everything between the pieces of note on its two sides that is not another chip's. */
function widened(text: string, chip: Span, pieces: readonly Span[], index: number): Span {
  const before = pieces[index];
  const after = pieces[index + 1];
  const isFirstOrTakesBefore = before !== undefined && (index === 0 || before.end > before.start);
  const start = isFirstOrTakesBefore ? before.end : chip.start;
  return trimmed(text, { start, end: after ? after.start : chip.end });
}

function join(text: string, pieces: readonly Span[]): string {
  let note = '';
  let end = 0;
  for (const piece of pieces) {
    if (piece.start === piece.end) continue;
    const joint = text.slice(end, piece.start).includes('\n') ? '\n' : ' ';
    note += (note ? joint : '') + text.slice(piece.start, piece.end);
    end = piece.end;
  }
  return note;
}

const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/.test(character);
const isMark = (character: string | undefined): boolean =>
  character !== undefined && '.:!?…–—-'.includes(character);
const isComma = (character: string | undefined): boolean => character === ',' || character === ';';

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text[from])) from += 1;
  while (to > from && isSpace(text[to - 1])) to -= 1;
  return { start: from, end: to };
}

/** Where the gap's own words begin. A mark counts as one of them when something is glued to it: `-5 %`, `:)`. */
function afterMarks(text: string, gap: Span): number {
  let at = gap.start;
  for (;;) {
    let next = at;
    while (next < gap.end && isMark(text[next])) next += 1;
    const isApart = next === gap.end || isSpace(text[next]) || isComma(text[next]);
    const passed = isApart ? next : at;
    next = passed;
    while (next < gap.end && (isSpace(text[next]) || isComma(text[next]))) next += 1;
    if (next === at) return at;
    at = next;
  }
}

/** Where the gap's own words end: commas, and dashes that stand apart, are dropped; a full stop is kept. */
function beforeMarks(text: string, start: number, end: number): number {
  let at = end;
  for (;;) {
    const isDash = '–—-'.includes(text[at - 1] ?? ' ') && isSpace(text[at - 2]);
    if (at <= start || !(isSpace(text[at - 1]) || isComma(text[at - 1]) || isDash)) return at;
    at -= 1;
  }
}

/** Where the marks and white space that reach up to `start` begin. */
export function marksBefore(text: string, start: number): number {
  let at = start;
  while (at > 0 && (isSpace(text[at - 1]) || isComma(text[at - 1]) || isMark(text[at - 1]))) at -= 1;
  return at;
}
