import { type ChipMeaning, type LineContext, type Reading } from './call-line-meanings.rules.ts';
import { readingsAt } from './call-line-readings.rules.ts';
import { type Place } from './call-line-words.rules.ts';
import { isBreak, type Token } from './call-line-tokens.rules.ts';

/** A reading that stands where its kind may stand. Indexes count tokens; `to` is exclusive. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly meaning: ChipMeaning;
  /** Said outright or placed apart from the sentence: goes before one in mid-sentence. */
  readonly isStrong: boolean;
}

/**
 * Every candidate of the line from left to right; they never overlap.
 * Looks at each token a bounded number of times.
 */
export function findCandidates(tokens: readonly Token[], context: LineContext): Candidate[] {
  const read = remembered((at) => readingsAt(tokens, at, context));
  const candidates: Candidate[] = [];
  let at = 0;
  let chipEnd = 0;
  while (at < tokens.length) {
    const where = placeAt(tokens, at, chipEnd);
    const reading = read(at).find((option) => mayStand(option, where, tokens, read));
    if (reading?.meaning) {
      const isStrong = reading.isExplicit || (where.opens && reading.meaning.kind !== 'follow-up');
      candidates.push({ from: at, to: reading.to, meaning: reading.meaning, isStrong });
      chipEnd = reading.to;
    }
    at = reading?.to ?? at + 1;
  }
  return candidates;
}

/** One candidate of each kind: the first strong one, else the first. The others stay note. */
export function chooseCandidates(candidates: readonly Candidate[]): Candidate[] {
  const byKind = Map.groupBy(candidates, (candidate) => candidate.meaning.kind);
  return [...byKind.values()]
    .flatMap((same) => same.find((candidate) => candidate.isStrong) ?? same.slice(0, 1))
    .sort((a, b) => a.from - b.from);
}

interface Where {
  /** A clause begins here, or a chip has just ended. */
  readonly opens: boolean;
  /** The line begins here, or a chip has just ended with no mark between. */
  readonly leads: boolean;
}

function placeAt(tokens: readonly Token[], at: number, chipEnd: number): Where {
  const leads = at === chipEnd || tokens[at]?.startsLine === true;
  return { leads, opens: leads || isBreak(tokens[at - 1]) || tokens[at - 1]?.text === '(' };
}

type Read = (at: number) => readonly Reading[];

function mayStand(reading: Reading, where: Where, tokens: readonly Token[], read: Read): boolean {
  if (isPlannedKind(reading, read)) return false;
  const isLast = closes(tokens, reading.to, read);
  const isApart = where.opens && isLast;
  const may = {
    anywhere: true,
    clause: where.opens,
    edge: where.opens || isLast,
    lead: where.leads || isApart,
    alone: isApart,
  } satisfies Record<Place, boolean>;
  return may[reading.place];
}

// "besök tors 9" plans a visit; it does not say that this contact was one.
function isPlannedKind(reading: Reading, read: Read): boolean {
  const next = reading.meaning?.kind === 'kind' ? read(reading.to)[0] : undefined;
  return next?.meaning?.kind === 'follow-up' && !next.isExplicit;
}

function closes(tokens: readonly Token[], to: number, read: Read): boolean {
  const next = tokens[to];
  return !next || next.startsLine || isBreak(next) || next.text === ')' || read(to).length > 0;
}

/** Keeps each index's answer: the same index is asked for as a beginning and as what follows. */
function remembered(read: Read): Read {
  const answers = new Map<number, readonly Reading[]>();
  return (at) => {
    const answer = answers.get(at) ?? read(at);
    answers.set(at, answer);
    return answer;
  };
}
