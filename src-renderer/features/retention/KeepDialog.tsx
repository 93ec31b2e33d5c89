import { useState } from 'react';
import { latestKeepUntil } from '#shared/features/retention/retention.rules.ts';
import { retentionPageMessages } from '#shared/features/retention/retention-page.messages.ts';
import { addDays, addMonths } from '#shared/kernel/clock.ts';
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

export interface ChosenProps {
  readonly contactIds: readonly string[];
  readonly onClose: () => void;
}

const USUAL_MONTHS = 6;

/** Why those chosen are kept, and until when. */
export function KeepDialog({ contactIds, onClose }: ChosenProps) {
  const t = useTexts(retentionPageMessages);
  const frame = useFrameTexts();
  const errorText = useErrorText();
  const today = useToday();
  const [id] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState('');
  const [keepUntil, setKeepUntil] = useState<string | null>(() => addMonths(today, USUAL_MONTHS));
  const [isTried, setIsTried] = useState(false);
  const keep = useAction(client.retention.keep, 'in-place');
  const isDayWrong = keepUntil === null || keepUntil <= today || keepUntil > latestKeepUntil(today);
  const submit = async () => {
    setIsTried(true);
    if (isDayWrong || reason.trim() === '' || keep.isPending) return;
    const outcome = await keep.run({ id, contactIds: [...contactIds], reason, keepUntil });
    if (!outcome.ok) return;
    showToast({ text: t('keepDone', { count: outcome.value.kept, day: keepUntil }) });
    onClose();
  };
  return (
    <Dialog title={t('keepTitle')} isOpen onClose={onClose}>
      <Form onSubmit={() => void submit()}>
        <Field
          label={t('reason')}
          hint={t('reasonHint')}
          value={reason}
          onChange={setReason}
          maxLength={500}
          autoFocus
          error={isTried && reason.trim() === '' ? t('reasonMissing') : null}
        />
        <DateField
          label={t('keepUntil')}
          hint={t('keepUntilHint')}
          value={keepUntil}
          onChange={setKeepUntil}
          min={addDays(today, 1)}
          max={latestKeepUntil(today)}
          error={isTried && isDayWrong ? t('keepUntilMissing') : null}
        />
        {keep.error && <Banner tone="stop">{errorText(keep.error)}</Banner>}
        <div className="row">
          <Button
            kind="primary"
            type="submit"
            keyHint="Ctrl ↵"
            pendingText={keep.isPending ? t('saving') : null}
          >
            {t('keep')}
          </Button>
          <Button onPress={onClose}>{frame('cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
