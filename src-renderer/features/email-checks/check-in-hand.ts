import {
  type Answers,
  fieldOf,
  mergeAnswers,
  noAnswers,
  withAnswer,
  withoutAnswer,
} from '#shared/compliance/answers.rules.ts';
import type { WhyFault } from '#shared/compliance/assessment.rules.ts';
import { type Ask, asks, type Decision } from '#shared/compliance/vocabulary.ts';
import type {
  CheckDraft,
  GroupMembers,
  RecipientInput,
  ScanSummary,
} from '#shared/features/email-checks/email-checks.contract.ts';

/** Answers with what was said before they were taken back: an answer that is asked for again is offered again. */
export interface Answering {
  readonly answers: Answers;
  readonly remembered: Answers;
}

/** A check while it is being made. Its id is made once, so saving twice is one check. */
export interface CheckInHand extends Answering {
  readonly id: string;
  /** Exactly one of the two is given. */
  readonly recipient: RecipientInput | null;
  readonly members: GroupMembers | null;
  /** By contact, for what is asked about one of many. */
  readonly own: Readonly<Record<string, Answers>>;
  readonly scan: ScanSummary | null;
}

const nothingSaid: Answering = { answers: noAnswers, remembered: noAnswers };

/** A new check of one recipient, with the answers of an earlier one when it is made again. */
export const newCheck = (recipient: RecipientInput, answers = noAnswers): CheckInHand => ({
  ...emptyCheck(),
  answers,
  remembered: answers,
  recipient,
});

/** Something has been said in it that would be a loss. */
export const isBegun = ({ answers, own, remembered, members }: CheckInHand): boolean =>
  members !== null ||
  answers.answered.length > 0 ||
  Object.keys(own).length > 0 ||
  textAsks.some((ask) => remembered[fieldOf[ask]] !== '');

/** A new check of many recipients. */
export const newGroupCheck = (members: GroupMembers): CheckInHand => ({ ...emptyCheck(), members });

const emptyCheck = (): CheckInHand => ({
  ...nothingSaid,
  id: crypto.randomUUID(),
  recipient: null,
  members: null,
  own: {},
  scan: null,
});

/** The answers with the newest one in them, which is remembered too. */
export function answered({ remembered }: Answering, answers: Answers): Answering {
  const newest = answers.answered.at(-1);
  return {
    answers,
    remembered: newest === undefined ? remembered : mergeAnswers(remembered, only(answers, newest)),
  };
}

const only = (answers: Answers, ask: Ask): Answers => ({ ...answers, answered: [ask] });

/** Takes an answer and those after it back; they stay remembered. */
export const takenBack = ({ answers, remembered }: Answering, ask: Ask): Answering => ({
  answers: withoutAnswer(answers, ask),
  remembered,
});

/** The answers with the one that was given to this question before; null when there was none. */
export function repeated({ answers, remembered }: Answering, ask: Ask): Answers | null {
  return remembered.answered.includes(ask) ? withAnswer(answers, ask, remembered[fieldOf[ask]]) : null;
}

export type TextAsk = 'assessment-purpose' | 'assessment-why';
const textAsks: readonly TextAsk[] = ['assessment-purpose', 'assessment-why'];

/** Text that is being written and no answer yet. */
export const written = ({ answers, remembered }: Answering, ask: TextAsk, text: string): Answering => ({
  answers,
  remembered: { ...remembered, [fieldOf[ask]]: text },
});

/** What the vault keeps: a text that is half written stands in it without counting as answered. */
export function toDraft(check: CheckInHand): CheckDraft {
  const { recipient, members, answers, remembered, own, scan } = check;
  const halfWritten = Object.fromEntries(
    textAsks
      .filter((ask) => !answers.answered.includes(ask))
      .map((ask) => [fieldOf[ask], remembered[fieldOf[ask]]]),
  );
  return { recipient, members, answers: { ...answers, ...halfWritten }, own: { ...own }, scan };
}

/** A check as it was when the vault locked. */
export function fromDraft(draft: CheckDraft): CheckInHand {
  const remembered = { ...noAnswers, ...draft.answers };
  const halfWritten = Object.fromEntries(
    textAsks
      .filter((ask) => !remembered.answered.includes(ask))
      .map((ask) => [fieldOf[ask], noAnswers[fieldOf[ask]]]),
  );
  return { ...emptyCheck(), ...draft, answers: { ...remembered, ...halfWritten }, remembered };
}

/** Why the words about the recipient were refused; null when they were not. */
export function refusalOf({ reasons }: Pick<Decision, 'reasons'>): WhyFault | null {
  const because = reasons.find(({ rule }) => rule === 'assessment-not-specific')?.facts['because'];
  return whyFaults.find((fault) => fault === because) ?? null;
}

const whyFaults: readonly WhyFault[] = ['empty', 'too-short', 'boilerplate', 'reused'];

/** What is asked of somebody now: what main still needs, else the reason again when it was refused. */
export const askOf = (judged: { readonly next: Ask | null; readonly decision: Decision }): Ask | null =>
  judged.next ?? (refusalOf(judged.decision) === null ? null : 'assessment-why');

/** The questions that were answered, in the order in which they were asked. */
export const answeredAsks = ({ answered }: Answers): readonly Ask[] =>
  answered.filter((ask) => asks.includes(ask));

/** A no of the recipient's own, or a restriction, which no answer gets round. */
export const isOptedOut = ({ reasons }: Pick<Decision, 'reasons'>): boolean =>
  reasons.some(({ rule }) => rule === 'opt-out' || rule === 'restricted');
