import type { RefObject } from 'react';
import type { Answers } from '#shared/compliance/answers.rules.ts';
import type { WhyFault } from '#shared/compliance/assessment.rules.ts';
import type { Ask, Citation } from '#shared/compliance/vocabulary.ts';
import type { Known } from '#shared/features/email-checks/email-checks.contract.ts';
import type { Answering } from '../check-in-hand.ts';

/** Whom a question is about, as far as it helps to answer it. */
type QuestionAbout = Pick<Known, 'name' | 'companyName' | 'role' | 'countrySigns' | 'sales'>;

export interface QuestionProps {
  readonly ask: Ask;
  readonly answering: Answering;
  /** Null for a question about everybody. */
  readonly about: QuestionAbout | null;
  /** Where it is written that it must be asked. */
  readonly citations: readonly Citation[];
  /** Suggested for the purpose. */
  readonly purpose: string;
  /** Why the answer that was given to it did not do. */
  readonly refusal: WhyFault | null;
  readonly onAnswer: (answers: Answers) => void;
  /** Text on its way to be an answer. */
  readonly onWrite: (answering: Answering) => void;
  /** Null at the first question. */
  readonly onBack: (() => void) | null;
  /** Null where no draft can be read. */
  readonly onReadDraft: (() => void) | null;
}

/** What the part of a question that is answered is given. */
export interface BodyProps extends QuestionProps {
  readonly root: RefObject<HTMLElement | null>;
}
