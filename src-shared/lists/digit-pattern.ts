/**
 * A pattern over digits, as far as the telephone library's numbering plans use regular expressions, taken apart so
 * that it can be followed one digit at a time.
 */
export interface DigitPattern {
  readonly begin: Places;
  /** Every place in the pattern that one more digit can lead to; none when it does not fit. */
  readonly after: (places: Places, digit: number) => Places;
}

/** Places in a pattern at which its next digit may stand, in ascending order. */
export type Places = readonly number[];

/** True when nothing more has to follow. */
export const mayEnd = (places: Places): boolean => places[0] === END;

const END = 0;
const ANY_DIGIT = 0b11_1111_1111;

/** One digit of a pattern: bit `1 << digit` for each that fits, and the places behind it. */
interface Step {
  readonly fitting: number;
  readonly follow: Places;
}

/** Puts a part of a pattern in front of what follows it, and answers where it begins. */
type Part = (follow: Places) => Places;

const token = /\\d|\d|\[(?:\d-\d|\d)+\]|\(\?:|[()|?]|\{\d+(?:,\d+)?\}/g;

/** Throws RangeError for anything that is no digit, class of digits, group, choice or counted repeat. */
export function parseDigitPattern(source: string): DigitPattern {
  const steps: Step[] = [{ fitting: 0, follow: [] }];
  const begin = readPattern(source, (fitting) => (follow) => [steps.push({ fitting, follow }) - 1])([END]);
  const after = (places: Places, digit: number) =>
    inOrder(places.flatMap((place) => behind(steps[place], digit)));
  return { begin, after };
}

const behind = (step: Step | undefined, digit: number): Places =>
  step !== undefined && (step.fitting >> digit) & 1 ? step.follow : [];

const inOrder = (places: Places): Places =>
  places.length < 2 ? places : [...new Set(places)].toSorted((a, b) => a - b);

function readPattern(source: string, oneDigit: (fitting: number) => Part): Part {
  const tokens = source.match(token) ?? [];
  let at = 0;

  function readChoice(): Part {
    const options = [readSequence()];
    while (tokens[at] === '|') {
      at += 1;
      options.push(readSequence());
    }
    return (follow) => inOrder(options.flatMap((option) => option(follow)));
  }

  function readSequence(): Part {
    const parts: Part[] = [];
    while (at < tokens.length && tokens[at] !== '|' && tokens[at] !== ')') parts.push(counted(readOne()));
    return (follow) => parts.reduceRight((behind, part) => part(behind), follow);
  }

  function readOne(): Part {
    const found = tokens[at] ?? '';
    at += 1;
    if (found !== '(?:') return oneDigit(fittingDigits(found));
    const group = readChoice();
    if (tokens[at] !== ')') throw unreadable(source);
    at += 1;
    return group;
  }

  function counted(part: Part): Part {
    const count = /^(?:\{(\d+)(?:,(\d+))?\}|\?)$/.exec(tokens[at] ?? '');
    if (count === null) return part;
    at += 1;
    const [, least = '0', most = count[1] ?? '1'] = count;
    return repeated(part, Number(least), Number(most));
  }

  const pattern = readChoice();
  if (at < tokens.length || tokens.join('') !== source) throw unreadable(source);
  return pattern;
}

const repeated =
  (part: Part, least: number, most: number): Part =>
  (follow) => {
    let behind = follow;
    for (let nth = most; nth > 0; nth -= 1)
      behind = nth > least ? inOrder([...part(behind), ...follow]) : part(behind);
    return behind;
  };

function fittingDigits(found: string): number {
  if (found === '\\d') return ANY_DIGIT;
  if (!/^\[?\d/.test(found)) throw unreadable(found);
  let fitting = 0;
  for (const [, first = '', last = first] of found.matchAll(/(\d)(?:-(\d))?/g))
    for (let digit = Number(first); digit <= Number(last); digit += 1) fitting |= 1 << digit;
  if (fitting === 0) throw unreadable(found);
  return fitting;
}

const unreadable = (source: string): RangeError => new RangeError(`no pattern over digits: ${source}`);
