import { repeated } from '../check-in-hand.ts';
import { withoutKnowing } from './question-choices.ts';
import type { BodyProps } from './question-props.ts';
import { useQuestionKeys } from './use-question-keys.ts';

/** The keys of a question that is answered with words. */
export function useWordKeys({ ask, answering, onAnswer, onBack, root }: BodyProps): void {
  useQuestionKeys(root, {
    onDigit: (digit) => {
      if (digit === '0') onAnswer(withoutKnowing(answering.answers, ask));
      return digit === '0';
    },
    onEnter: () => {
      const same = repeated(answering, ask);
      if (same) onAnswer(same);
    },
    onBack,
  });
}
