import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { withoutKnowing } from './question-choices.ts';
import type { BodyProps } from './question-props.ts';

/** "Don't know", where digits are written. */
export function UnknownButton({
  ask,
  answering,
  onAnswer,
}: Pick<BodyProps, 'ask' | 'answering' | 'onAnswer'>) {
  const t = useTexts(emailChecksMessages);
  return (
    <Button
      keyHint="Alt 0"
      aria-keyshortcuts="Alt+0"
      onPress={() => onAnswer(withoutKnowing(answering.answers, ask))}
    >
      {t('unknown')}
    </Button>
  );
}
