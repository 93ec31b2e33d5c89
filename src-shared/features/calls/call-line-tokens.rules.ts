/** One word, number, mark or quoted stretch of a typed line. White space is not a token. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark' | 'quoted';
  /** Composed (NFC) and lower case, so that it can be compared; its length may differ from the original's. */
  readonly text: string;
  /** Offsets into the line as typed; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** No white space stands between this token and the one before. */
  readonly isGlued: boolean;
  readonly startsLine: boolean;
}

// A quotation mark straight after a letter or digit is an inch mark or closes nothing, so it opens no quote.
const tokenPattern =
  /(?<quoted>(?<![\p{L}\p{N}])["“”„«»][^"“”„«»]*(?:["“”„«»]|$))|(?<number>\d+(?:[.,:/-]\d+)*)|(?<word>[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*)|(?<mark>\S)/gu;

/** Cuts a line into tokens in one pass. An opening quotation mark without its pair reaches to the end. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(tokenPattern)) {
    const gap = text.slice(end, match.index);
    tokens.push({
      kind: kindOf(match.groups ?? {}),
      text: match[0].normalize('NFC').toLowerCase().replaceAll('’', "'"),
      start: match.index,
      end: match.index + match[0].length,
      isGlued: gap === '' && tokens.length > 0,
      startsLine: tokens.length === 0 || gap.includes('\n'),
    });
    end = match.index + match[0].length;
  }
  return tokens;
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): Token['kind'] {
  if (groups['quoted'] !== undefined) return 'quoted';
  if (groups['number'] !== undefined) return 'number';
  return groups['word'] === undefined ? 'mark' : 'word';
}

const breakMarks: ReadonlySet<string> = new Set([',', ';', '.', ':', '!', '?', '…', '–', '—', '-']);

/** Whether the token is a mark that may stand between two clauses. */
export const isBreak = (token: Token | undefined): boolean =>
  token?.kind === 'mark' && breakMarks.has(token.text);

/** Whether something recognised may begin here: not in the middle of `a/x`, `-5` or `anna@ja.se`. */
export function startsFreely(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.isGlued !== true || ',;('.includes(tokens[at - 1]?.text ?? ' ');
}

/** Whether something recognised may end before the token `to`: `ja,` and `ja!` do, `ja/nej` and `4%` do not. */
export function endsFreely(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  if (!next?.isGlued || ',;)'.includes(next.text)) return true;
  const after = tokens[to + 1];
  return '.:!?…'.includes(next.text) && (!after?.isGlued || after.kind === 'mark');
}
