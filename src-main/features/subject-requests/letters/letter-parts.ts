import type { Block } from '#shared/documents/document-model.ts';
import type { requestLettersMessages } from '#shared/features/subject-requests/request-letters.messages.ts';
import type {
  LetterKind,
  SubjectRequest,
} from '#shared/features/subject-requests/request-register.contract.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import type { Paper as PaperOf } from '../../../documents/paper.ts';
import type { Controller } from '../subject-requests-ports.ts';

type Key = keyof typeof requestLettersMessages;
export type Paper = PaperOf<Key>;

/** What a letter is made of. */
export interface LetterFacts {
  readonly kind: LetterKind;
  readonly request: SubjectRequest;
  /** The reason or the answer; empty while it is not written. */
  readonly words: string;
  readonly controller: Controller;
  readonly today: CalendarDay;
  /** Files with the person that were saved for others (GDPR art. 19). */
  readonly handedOut: readonly { readonly fileName: string; readonly day: CalendarDay }[];
}

/** What one kind of letter says. */
export interface Body {
  readonly title: Key;
  readonly law: Key;
  readonly blocks: Block[];
}

/** Where somebody who gets a no, or waits for longer, can turn (GDPR art. 12(4)). */
export const complaint = (paper: Paper): Block[] => [
  paper.heading('refusal.what'),
  paper.paragraph(paper.say('refusal.complain')),
  paper.paragraph(paper.say('refusal.court')),
];
