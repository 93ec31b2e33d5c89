import { phoneQueryDigits } from '#shared/kernel/phone-number.ts';

/**
 * An FTS5 query that asks for every word of a typed text as a prefix, and for digits in any format as the start
 * of a number: `anna 070-12` becomes `"anna"* AND ("07012"* OR ("070"* AND "12"*))`. Null when the text holds no word.
 * Quoting keeps `OR`, `NEAR` and `*` plain words.
 */
export function matchQuery(text: string): string | null {
  const parts: string[] = [];
  let from = 0;
  const typed = text.normalize('NFC').toLowerCase();
  for (const run of typed.matchAll(numberRun)) {
    parts.push(...prefixes(typed.slice(from, run.index)), numberPart(run[0]));
    from = run.index + run[0].length;
  }
  parts.push(...prefixes(typed.slice(from)));
  return parts.length > 0 ? parts.join(' AND ') : null;
}

// Digits that belong together although a person writes spaces, dashes and brackets between them.
const numberRun = /\+?\d[\d\s()/.-]*\d/g;

function numberPart(run: string): string {
  const asWords = prefixes(run).join(' AND ');
  const digits = phoneQueryDigits(run);
  return digits ? `("${digits}"* OR (${asWords}))` : asWords;
}

const prefixes = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"*`);

// Private-use letters count as letters to the index, and `matchQuery` lets none of them through.
const outcomeSign = '\u{E001}';
const contactSign = '\u{E002}';

/** What a call is filtered by, as words of the index: a filter then walks the index too, however rare its rows. */
export const marksOf = (call: { readonly outcome: string; readonly contactId: string | null }): string =>
  `${outcomeMark(call.outcome)} ${contactMark(call.contactId)}`;

/**
 * `matchQuery` and the filters in one FTS5 query over the calls; null when nothing is asked for. An empty list of
 * outcomes means any.
 */
export function callMatchQuery(filter: {
  readonly text: string;
  readonly outcomes: readonly string[];
  readonly contactId: string | null;
  readonly onlyUnnamed: boolean;
}): string | null {
  const text = matchQuery(filter.text);
  const outcomes = filter.outcomes.map((outcome) => `"${outcomeMark(outcome)}"`);
  const parts = [
    ...(text === null ? [] : [text]),
    ...(outcomes.length === 0 ? [] : [`(${outcomes.join(' OR ')})`]),
    ...(filter.contactId === null ? [] : [`"${contactMark(filter.contactId)}"`]),
    ...(filter.onlyUnnamed ? [`"${contactMark(null)}"`] : []),
  ];
  return parts.length > 0 ? parts.join(' AND ') : null;
}

const outcomeMark = (outcome: string): string => outcomeSign + lettersOf(outcome);
const contactMark = (contactId: string | null): string => contactSign + lettersOf(contactId ?? 'none');

/** A hyphen would cut the mark into two words. */
const lettersOf = (code: string): string => code.replaceAll('-', '');
