import { useRef } from 'react';
import type { Judgement } from '#shared/features/email-checks/email-checks.contract.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { goTo } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { type CheckInHand, isOptedOut } from './check-in-hand.ts';
import { offerBack } from './discard-check.ts';
import { QuestionFoot } from './questions/QuestionFoot.tsx';
import { useFocusedQuestion } from './questions/use-focused-question.ts';
import { useQuestionKeys } from './questions/use-question-keys.ts';
import type { InHand } from './use-check-in-hand.ts';
import { Changes, Conditions, Duties } from './group/VerdictColumn.tsx';
import { decidingReasons } from './proof/deciding-reasons.ts';
import { WaysOn } from './proof/WaysOn.tsx';

interface Props {
  readonly inHand: InHand;
  readonly check: CheckInHand;
  readonly judgement: Judgement;
  readonly onBack: (() => void) | null;
  /** False while a newer answer is on its way. */
  readonly isReady: boolean;
}

/** The end of the questions: what the verdict means, what to write, and the way to keep it. */
export function CheckEnd({ inHand, check, judgement, onBack, isReady }: Props) {
  const t = useTexts(emailChecksMessages);
  const errorText = useErrorText();
  const root = useRef<HTMLElement>(null);
  const { decision } = judgement;
  const { save, isSaving, error } = useSaveCheck(inHand, check);
  const saveWhenReady = () => {
    if (isReady && !isSaving) save();
  };
  useFocusedQuestion(root, 'title');
  useQuestionKeys(root, { onDigit: () => false, onEnter: saveWhenReady, onBack });
  return (
    <section ref={root} className="question check-end" aria-label={t(`end.${decision.verdict}`)}>
      <header>
        <h2 tabIndex={-1} className="question__title">
          {t(`end.${decision.verdict}`)}
        </h2>
        <p className="soft">{t(isOptedOut(decision) ? 'optedOut' : `endText.${decision.verdict}`)}</p>
      </header>
      {decision.verdict === 'conditional' && <Conditions decision={decision} />}
      {decision.verdict !== 'allowed' && <Changes reasons={decidingReasons(decision)} />}
      <WaysOn judgement={judgement} />
      <Duties decision={decision} />
      {error !== null && <Banner tone="stop">{errorText(error)}</Banner>}
      <QuestionFoot onBack={onBack}>
        <Button
          kind="primary"
          keyHint="↵"
          aria-keyshortcuts="Enter"
          pendingText={isSaving ? t('saving') : null}
          isDisabled={!isReady}
          onPress={saveWhenReady}
        >
          {t('save')}
        </Button>
        <Button
          onPress={() => {
            inHand.put(null);
            offerBack(inHand, check, t('discarded'));
            goTo('email-checks');
          }}
        >
          {t('newCheck')}
        </Button>
      </QuestionFoot>
    </section>
  );
}

function useSaveCheck(inHand: InHand, check: CheckInHand) {
  const t = useTexts(emailChecksMessages);
  const action = useAction(client.emailChecks.save, 'in-place');
  const run = async () => {
    const { id, recipient, answers, scan } = check;
    if (recipient === null) return;
    const outcome = await action.run({ id, recipient, answers, scan });
    if (!outcome.ok) return;
    inHand.put(null);
    showToast({ text: t('savedCheck') });
    goTo('email-checks', { checkId: id });
  };
  return { save: () => void run(), isSaving: action.isPending, error: action.error };
}
