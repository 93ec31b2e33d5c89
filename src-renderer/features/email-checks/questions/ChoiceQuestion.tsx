import { FileSearch } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import type { Language } from '#shared/i18n/text.ts';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { KeyHint } from '../../../ui/controls/KeyHint.tsx';
import { useLanguage, useTexts } from '../../../ui/language.tsx';
import { repeated } from '../check-in-hand.ts';
import type { BodyProps } from './question-props.ts';
import type { AnswerChoice } from './question-choices.ts';
import { QuestionFoot } from './QuestionFoot.tsx';
import { useQuestionKeys } from './use-question-keys.ts';

interface Props extends BodyProps {
  readonly choicesOf: (language: Language) => readonly AnswerChoice[];
  /** One more choice, which leads to something else than an answer. */
  readonly more?: { readonly text: string; readonly run: () => void } | undefined;
  readonly children?: ReactNode;
}

/** Large choices, each with its digit; choosing one answers. */
export function ChoiceQuestion({
  ask,
  answering,
  choicesOf,
  more,
  children,
  root,
  onAnswer,
  onBack,
  onReadDraft,
}: Props) {
  const t = useTexts(emailChecksMessages);
  const choices = choicesOf(useLanguage());
  const last = String(choices.length);
  const extra = onReadDraft === null ? more : { text: t('letRead'), run: onReadDraft };
  const same = repeated(answering, ask);
  useQuestionKeys(root, {
    onDigit: (digit) => {
      if (extra && digit === last) extra.run();
      const chosen = choices.find((choice) => choice.digit === digit);
      if (chosen) onAnswer(chosen.result);
      return chosen !== undefined || (extra !== undefined && digit === last);
    },
    onEnter: () => {
      if (same) onAnswer(same);
    },
    onBack,
  });
  const known = choices.slice(0, -1);
  return (
    <>
      <ul className="answers" aria-label={t('answers')}>
        {known.map((choice) => (
          <Answer key={choice.digit} choice={choice} onPress={() => onAnswer(choice.result)} />
        ))}
        {extra && (
          <li>
            <AriaButton className="answer answer--more" aria-keyshortcuts={last} onPress={extra.run}>
              <KeyHint keys={last} />
              <span className="answer__text">
                {extra.text}
                {onReadDraft !== null && <span className="answer__hint"> {t('letReadHint')}</span>}
              </span>
              {onReadDraft !== null && <Icon of={FileSearch} />}
            </AriaButton>
          </li>
        )}
        {choices.slice(-1).map((choice) => (
          <Answer key={choice.digit} choice={choice} onPress={() => onAnswer(choice.result)} />
        ))}
      </ul>
      {children}
      <QuestionFoot onBack={onBack} />
    </>
  );
}

function Answer({ choice, onPress }: { readonly choice: AnswerChoice; readonly onPress: () => void }) {
  const t = useTexts(emailChecksMessages);
  const { digit, text, wasGiven } = choice;
  return (
    <li>
      <AriaButton
        className={wasGiven ? 'answer answer--given' : 'answer'}
        aria-keyshortcuts={digit}
        onPress={onPress}
      >
        <KeyHint keys={digit} />
        <span className="answer__text">
          {text}
          {wasGiven && <span className="answer__hint"> {t('given')}</span>}
        </span>
        {wasGiven && <KeyHint keys="↵" />}
      </AriaButton>
    </li>
  );
}
