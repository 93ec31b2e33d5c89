import { type CalendarDay } from '../../kernel/clock.ts';
import { type Candidate, chooseCandidates, findCandidates } from './call-line-candidates.rules.ts';
import { layOut, marksBefore } from './call-line-note.rules.ts';
import { type LineLanguage } from './call-line-phrases.rules.ts';
import { type CalledAt, type ChipMeaning, type DayAndTime } from './call-line-meanings.rules.ts';
import { type Token, tokenise } from './call-line-tokens.rules.ts';
import { type CallKind, type CallOutcome } from './calls.contract.ts';

/** A recognised part of the line. `text` is exactly what was typed from `start` to `end`, connecting marks included. */
export type Chip = ChipMeaning & { readonly start: number; readonly end: number; readonly text: string };

export interface CallLine {
  /** In order of appearance, at most one of each kind. */
  readonly chips: readonly Chip[];
  readonly durationSeconds: number | null;
  readonly outcome: CallOutcome | null;
  readonly followUp: DayAndTime | null;
  readonly called: CalledAt | null;
  readonly kind: CallKind | null;
  readonly direction: 'in' | null;
  /** Everything that is no chip, in order. */
  readonly note: string;
}

interface CallLineContext {
  readonly today: CalendarDay;
  readonly language: LineLanguage;
  /** Start offsets of chips that were taken back into text. */
  readonly released: readonly number[];
}

/**
 * Reads a typed call: `12m ja, vill se pris, ring tors 9`. The first of each kind counts, one said outright
 * ("ring tors") before one mentioned in passing; the rest is note, and so is everything in quotation marks.
 * Never throws; the work grows with the length of the line.
 */
export function parseCallLine(text: string, context: CallLineContext): CallLine {
  const tokens = tokenise(text);
  const candidates = findCandidates(tokens, context).filter(
    (candidate) => !isReleased(text, tokens, candidate, context.released),
  );
  const chosen = chooseCandidates(candidates);
  const { chips: spans, note } = layOut(
    text,
    chosen.map((candidate) => spanOf(tokens, candidate)),
  );
  const chips = chosen.flatMap((candidate, index): Chip[] => {
    const span = spans[index];
    return span ? [{ ...candidate.meaning, ...span, text: text.slice(span.start, span.end) }] : [];
  });
  return { chips, ...fieldsOf(chips), note };
}

const spanOf = (tokens: readonly Token[], { from, to }: Candidate) => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});

// A chip's start may move over the marks before it when its neighbours change, so all of these offsets are its own.
function isReleased(
  text: string,
  tokens: readonly Token[],
  candidate: Candidate,
  released: readonly number[],
): boolean {
  if (released.length === 0) return false;
  const { start, end } = spanOf(tokens, candidate);
  const first = marksBefore(text, start);
  return released.some((offset) => offset >= first && offset < end);
}

function fieldsOf(chips: readonly Chip[]): Omit<CallLine, 'chips' | 'note'> {
  const fields: { -readonly [K in keyof Omit<CallLine, 'chips' | 'note'>]: CallLine[K] } = {
    durationSeconds: null,
    outcome: null,
    followUp: null,
    called: null,
    kind: null,
    direction: null,
  };
  for (const chip of chips) {
    if (chip.kind === 'duration') fields.durationSeconds = chip.value;
    else if (chip.kind === 'outcome') fields.outcome = chip.value;
    else if (chip.kind === 'follow-up') fields.followUp = chip.value;
    else if (chip.kind === 'called') fields.called = chip.value;
    else if (chip.kind === 'kind') fields.kind = chip.value;
    else fields.direction = chip.value;
  }
  return fields;
}
