import { create } from 'zustand';
import type { CallDraft, CallOutcome, RecordCall } from '#shared/features/calls/calls.contract.ts';

/** Who the line is about, once it has been settled. */
export type Chosen =
  | {
      readonly by: 'contact';
      readonly contactId: string;
      readonly name: string;
      readonly companyName: string;
      /** Which of the contact's numbers, as typed or shown; null for the first. */
      readonly number: string | null;
    }
  | { readonly by: 'number'; readonly number: string }
  /** Somebody new: becomes a contact when the call is saved. */
  | { readonly by: 'new'; readonly name: string };

interface LogLine {
  /** The id the call will have: a second try to save the same line is the same call. */
  readonly id: string;
  readonly text: string;
  readonly chosen: Chosen | null;
  /** Whom Enter would choose: the guard already speaks about them. */
  readonly candidate: Chosen | null;
  /** Start offsets of chips that were taken back into text. */
  readonly released: readonly number[];
  /** Answered by key or button instead of by a word in the line. */
  readonly outcome: CallOutcome | null;
  readonly neverScope: NonNullable<RecordCall['neverScope']>;
  /** UTC instant at which the timer was started. */
  readonly timerStartedAt: string | null;
  /** True while the line asks how it went. */
  readonly isAskingOutcome: boolean;
}

const emptyLine = (): LogLine => ({
  id: crypto.randomUUID(),
  text: '',
  chosen: null,
  candidate: null,
  released: [],
  outcome: null,
  neverScope: 'person',
  timerStartedAt: null,
  isAskingOutcome: false,
});

/** The half-written call. View state until it is saved; a draft of it is kept in the vault. */
export const useLogLine = create<LogLine>(emptyLine);

export const clearLogLine = (): void => useLogLine.setState(emptyLine());

export const setLineText = (text: string): void =>
  useLogLine.setState({ text, released: [], isAskingOutcome: false });

/** Settles who it is about; what was typed of the name leaves the line. */
export const choose = (chosen: Chosen, rest: string): void =>
  useLogLine.setState({
    chosen,
    text: rest,
    released: [],
    neverScope: chosen.by === 'number' ? 'number' : 'person',
  });

/** Another of the chosen person's numbers is called. */
export const chooseNumber = (number: string): void =>
  useLogLine.setState(({ chosen }) => (chosen?.by === 'contact' ? { chosen: { ...chosen, number } } : {}));

/** Takes the person back into text. */
export const unchoose = (): void =>
  useLogLine.setState(({ chosen, text }) => ({
    chosen: null,
    text: `${chosen?.by === 'number' ? chosen.number : (chosen?.name ?? '')}${text === '' ? '' : ` ${text}`}`,
    isAskingOutcome: false,
    outcome: null,
  }));

export const setCandidate = (candidate: Chosen | null): void => useLogLine.setState({ candidate });

export const releaseChip = (start: number): void =>
  useLogLine.setState(({ released }) => ({ released: [...released, start] }));

export const setOutcome = (outcome: CallOutcome | null): void =>
  useLogLine.setState({ outcome, isAskingOutcome: outcome === null || outcome === 'never-again' });

export const askOutcome = (): void => useLogLine.setState({ isAskingOutcome: true });

export const setNeverScope = (neverScope: LogLine['neverScope']): void => useLogLine.setState({ neverScope });

export const setTimer = (timerStartedAt: string | null): void => useLogLine.setState({ timerStartedAt });

/** What is worth keeping when the vault locks; null when the line is empty. */
export const draftOf = (line: LogLine): CallDraft | null => {
  const written =
    line.chosen?.by === 'contact'
      ? ''
      : line.chosen?.by === 'number'
        ? line.chosen.number
        : (line.chosen?.name ?? '');
  const text = [written, line.text].filter((part) => part !== '').join(' ');
  const contactId = line.chosen?.by === 'contact' ? line.chosen.contactId : null;
  return text === '' && contactId === null && line.timerStartedAt === null
    ? null
    : { text, contactId, timerStartedAt: line.timerStartedAt };
};
