import { useState } from 'react';
import { retentionPageMessages } from '#shared/features/retention/retention-page.messages.ts';
import { addMonths } from '#shared/kernel/clock.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { DateField } from '../../ui/controls/DateField.tsx';
import { Dialog } from '../../ui/layout/Dialog.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { useTexts } from '../../ui/language.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useFrameTexts } from '../../ui/use-frame-texts.ts';
import { useToday } from '../../ui/use-today.ts';
import type { ChosenProps } from './KeepDialog.tsx';

const USUAL_MONTHS = 6;

/** Why nothing of those chosen may be erased, and when somebody looks again. */
export function HoldDialog({ contactIds, onClose }: ChosenProps) {
  const t = useTexts(retentionPageMessages);
  const frame = useFrameTexts();
  const errorText = useErrorText();
  const today = useToday();
  // The same ids when it is sent again after a failure half way.
  const [held] = useState(() => contactIds.map((contactId) => ({ contactId, id: crypto.randomUUID() })));
  const [reason, setReason] = useState('');
  const [reviewOn, setReviewOn] = useState<string | null>(() => addMonths(today, USUAL_MONTHS));
  const [isTried, setIsTried] = useState(false);
  const hold = useAction(async (input: { reason: string; reviewOn: string }) => {
    for (const one of held) await client.retention.hold({ ...one, ...input });
  }, 'in-place');
  const isDayWrong = reviewOn === null || reviewOn < today;
  const submit = async () => {
    setIsTried(true);
    if (isDayWrong || reason.trim() === '' || hold.isPending) return;
    const outcome = await hold.run({ reason, reviewOn });
    if (!outcome.ok) return;
    showToast({ text: t('holdDone', { count: held.length }) });
    onClose();
  };
  return (
    <Dialog title={t('holdTitle', { count: held.length })} isOpen onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <Field
          label={t('reason')}
          hint={t('holdReasonHint')}
          value={reason}
          onChange={setReason}
          maxLength={1000}
          autoFocus
          error={isTried && reason.trim() === '' ? t('reasonMissing') : null}
        />
        <DateField
          label={t('reviewOn')}
          value={reviewOn}
          onChange={setReviewOn}
          min={today}
          error={isTried && isDayWrong ? t('reviewOnMissing') : null}
        />
        {hold.error && <Banner tone="stop">{errorText(hold.error)}</Banner>}
        <div className="row">
          <Button
            kind="primary"
            type="submit"
            keyHint="Ctrl ↵"
            pendingText={hold.isPending ? t('saving') : null}
          >
            {t('holdNow')}
          </Button>
          <Button onPress={onClose}>{frame('cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
