import type { CallOutcome, RecordCall } from '#shared/features/calls/calls.contract.ts';
import { type CallLine, parseCallLine } from '#shared/features/calls/call-line.rules.ts';
import { useToday } from '../../../ui/use-today.ts';
import { composeCall } from './compose-call.ts';
import { useLogLine } from './log-line.store.ts';
import { useSaveCall } from './use-save-call.ts';

export interface WrittenCall {
  readonly line: CallLine;
  /** From a key or from a word in the line; null while it is missing. */
  readonly outcome: CallOutcome | null;
  readonly isSaving: boolean;
  /** Saves when who and how are known, with `outcome` in place of what was written; false when something is missing. */
  readonly save: (outcome?: CallOutcome) => boolean;
}

/** What stands in the log line, understood, and the way to save it. */
export function useWrittenCall(): WrittenCall {
  const state = useLogLine();
  const { save, isPending } = useSaveCall();
  const today = useToday();
  const line = parseCallLine(state.text, { today, language: 'both', released: state.released });
  const saveAs = (outcome: CallOutcome | null): boolean => {
    const { chosen } = state;
    const call = chosen && !isPending ? composeCall({ ...written(state, line), outcome }) : null;
    if (!chosen || !call) return false;
    void save(call, chosen);
    return true;
  };
  return {
    line,
    outcome: state.outcome ?? line.outcome,
    isSaving: isPending,
    save: (outcome) => saveAs(outcome ?? state.outcome),
  };
}

type LineState = ReturnType<typeof useLogLine.getState>;

function written({ id, chosen, neverScope, timerStartedAt }: LineState, line: CallLine) {
  const now = new Date();
  return {
    id,
    contactId: chosen?.by === 'contact' ? chosen.contactId : null,
    number: chosen === null || chosen.by === 'new' ? null : chosen.number,
    line,
    neverScope: scopeFor(neverScope, chosen?.by === 'number'),
    timerSeconds:
      timerStartedAt === null ? null : Math.round((now.getTime() - Date.parse(timerStartedAt)) / 1000),
    now,
  };
}

/** A bare number has no person to block. */
const scopeFor = (
  scope: LineState['neverScope'],
  isBareNumber: boolean,
): NonNullable<RecordCall['neverScope']> => (isBareNumber && scope === 'person' ? 'number' : scope);
