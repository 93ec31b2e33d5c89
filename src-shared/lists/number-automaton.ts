import { mayEnd, type Places } from './digit-pattern.ts';
import type { NumberingPlan } from './numbering-plan.ts';

/**
 * Numbering plans as one table. `table[state << 4 | digit]` is the next state, and `table[state << 4 | FLAGS]` says what
 * the digits so far are.
 */
interface NumberAutomaton {
  readonly table: Uint16Array;
  /** Where a number with its calling code begins. */
  readonly start: number;
  /** Where a national number begins, by calling code. */
  readonly nationalStarts: ReadonlyMap<string, number>;
}

export const FLAGS = 10;
/** Matches the general pattern of its country. */
export const IS_GENERAL = 1;
/** Is a valid number of its country. */
export const IS_VALID = 2;
/** Is no number that these plans know, but another one may. */
export const IS_UNKNOWN = 4;

const allDigits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** The states in which nothing can become a number any more, whatever follows. */
const INVALID = 0;
const UNKNOWN = 1;

type StateOf = (row: readonly number[]) => number;

/** One automaton for the numbers of several countries. Calling codes must not begin one another. */
export function buildNumberAutomaton(plans: readonly NumberingPlan[]): NumberAutomaton {
  const { stateOf, toTable } = createRows();
  const nationalStarts = new Map(plans.map((plan) => [plan.callingCode, addPlan(plan, stateOf)]));
  const codes = [...nationalStarts.keys()];
  const addCodes = (typed: string): number => {
    if (!codes.some((code) => code.startsWith(typed))) return UNKNOWN;
    const next = () => allDigits.map((digit) => addCodes(typed + digit));
    return nationalStarts.get(typed) ?? stateOf([...next(), IS_UNKNOWN]);
  };
  return { start: addCodes(''), nationalStarts, table: toTable() };
}

/** Rows of the table, each once: states that say the same of everything that can follow are one state. */
function createRows() {
  const rows: (readonly number[])[] = [];
  const known = new Map<string, number>();
  const stateOf: StateOf = (row) => {
    const key = row.join();
    const state = known.get(key) ?? rows.push(row) - 1;
    known.set(key, state);
    return state;
  };
  stateOf([...allDigits.map(() => INVALID), 0]);
  stateOf([...allDigits.map(() => UNKNOWN), IS_UNKNOWN]);
  const toTable = (): Uint16Array => {
    const table = new Uint16Array(rows.length << 4);
    for (const [state, row] of rows.entries()) table.set(row, state << 4);
    return table;
  };
  return { stateOf, toTable };
}

/** How far so many digits have come in each pattern of a plan. */
interface Progress {
  readonly length: number;
  readonly required: readonly Places[];
  readonly kinds: readonly Places[];
}

/** Answers the state in which a national number of the plan begins. */
function addPlan(plan: NumberingPlan, stateOf: StateOf): number {
  const visited = new Map<string, number>();
  const visit = (progress: Progress): number => {
    if (progress.required.some((places) => places.length === 0)) return plan.isComplete ? INVALID : UNKNOWN;
    const key = JSON.stringify(progress);
    const known = visited.get(key);
    if (known !== undefined) return known;
    const next = allDigits.map((digit) => visit(advance(plan, progress, digit)));
    const state = stateOf([...next, flagsOf(plan, progress)]);
    visited.set(key, state);
    return state;
  };
  return visit({
    length: 0,
    required: plan.required.map(({ begin }) => begin),
    kinds: plan.kinds.map(({ pattern }) => pattern.begin),
  });
}

const advance = (plan: NumberingPlan, { length, required, kinds }: Progress, digit: number): Progress => ({
  length: length + 1,
  required: plan.required.map((pattern, index) => pattern.after(required[index] ?? [], digit)),
  kinds: plan.kinds.map(({ pattern }, index) => pattern.after(kinds[index] ?? [], digit)),
});

function flagsOf(plan: NumberingPlan, { length, required, kinds }: Progress): number {
  const isGeneral = required.every(mayEnd);
  const isOfKind = plan.kinds.some(
    ({ lengths }, index) => lengths.includes(length) && mayEnd(kinds[index] ?? []),
  );
  if (isGeneral && isOfKind) return IS_GENERAL | IS_VALID;
  return (isGeneral ? IS_GENERAL : 0) | (plan.isComplete ? 0 : IS_UNKNOWN);
}
