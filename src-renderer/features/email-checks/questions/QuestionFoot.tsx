import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useTexts } from '../../../ui/language.tsx';

interface Props {
  readonly onBack: (() => void) | null;
  /** Buttons before the way back. */
  readonly children?: ReactNode;
}

/** The ways on from a question and back, with their keys. */
export function QuestionFoot({ onBack, children }: Props) {
  const t = useTexts(emailChecksMessages);
  return (
    <footer className="question__foot">
      {children}
      {onBack !== null && (
        <Button icon={ChevronLeft} keyHint="⌫" aria-keyshortcuts="Backspace Alt+ArrowLeft" onPress={onBack}>
          {t('back')}
        </Button>
      )}
    </footer>
  );
}
