import { months } from './call-line-calendar-words.rules.ts';
import { findPhrase } from './call-line-phrases.rules.ts';
import { readingsAt } from './call-line-readings.rules.ts';
import { type Token, tokenise } from './call-line-tokens.rules.ts';

/** A possible name, number or e-mail at the start of a line. */
interface LeadingName {
  /** Without quotation marks. */
  readonly name: string;
  /** Where the rest of the line begins, past the name's own comma or closing quotation mark. */
  readonly end: number;
}

// Which words are recognised does not depend on the day; names the day is compared with need only some day.
const someDay = '2000-01-01';

/** Fewer digits are still the beginning of a number, so a lone `4` belongs to it: `070-1 4`. */
const SHORTEST_NUMBER = 7;

/**
 * The part of the line that may say whom was called: everything up to the first recognised word, comma, line break
 * or quotation mark. In quotation marks a name may hold anything: `"3 Sverige" 12m`.
 */
export function findLeadingName(text: string): LeadingName {
  const tokens = tokenise(text);
  const first = tokens[0];
  if (first?.kind === 'quoted') {
    return {
      name: text
        .slice(first.start, first.end)
        .replaceAll(/["“”„«»]/g, '')
        .trim(),
      end: first.end,
    };
  }
  let at = 0;
  while (at < tokens.length && !endsName(tokens, at)) at += 1;
  const last = tokens[at - 1];
  if (!first || !last) return { name: '', end: 0 };
  const hasComma = ',;'.includes(tokens[at]?.text ?? ' ');
  return {
    name: text.slice(first.start, last.end),
    end: (hasComma ? tokens[at]?.end : last.end) ?? last.end,
  };
}

/** The text of `findLeadingName`, for suggestions while typing. */
export const leadingName = (text: string): string => findLeadingName(text).name;

function endsName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'quoted' || ',;'.includes(token?.text ?? ' ') || (at > 0 && token?.startsLine))
    return true;
  const readings = readingsAt(tokens, at, { today: someDay, language: 'both' });
  if (readings.length === 0) return false;
  return !isGivenName(tokens, at) && !isInsideNumber(tokens, at);
}

// "Jan 4", "May 12": at the very start a month is a given name, and the number after it is left to be read.
const isGivenName = (tokens: readonly Token[], at: number): boolean =>
  at === 0 && findPhrase(months, tokens, 0, 'en') !== null;

function isInsideNumber(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(0, at);
  const isNumber = before.every((token) => token.kind === 'number' || '+()-/'.includes(token.text));
  if (at === 0 || !isNumber || tokens[at]?.text.length !== 1) return false;
  const digits = before.reduce((sum, token) => sum + token.text.replaceAll(/\D/g, '').length, 0);
  return digits < SHORTEST_NUMBER;
}
