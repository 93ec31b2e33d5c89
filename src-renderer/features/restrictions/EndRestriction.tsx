import { useState } from 'react';
import type { Restriction } from '#shared/features/restrictions/restrictions.contract.ts';
import { restrictionsMessages } from '#shared/features/restrictions/restrictions.messages.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { DateField } from '../../ui/controls/DateField.tsx';
import { Dialog } from '../../ui/layout/Dialog.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { useTexts } from '../../ui/language.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useToday } from '../../ui/use-today.ts';

interface Props {
  readonly restriction: Restriction;
  readonly onClose: () => void;
  readonly onEnded: () => void;
}

/** The data may be used again; the person was told before. */
export function EndRestriction({ restriction, onClose, onEnded }: Props) {
  const t = useTexts(restrictionsMessages);
  const errorText = useErrorText();
  const today = useToday();
  const [toldOn, setToldOn] = useState<CalendarDay | null>(null);
  const [endedOn, setEndedOn] = useState<CalendarDay | null>(today);
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const end = useAction(client.restrictions.end, 'in-place');
  const isToldWrong = toldOn === null || (endedOn !== null && toldOn > endedOn);
  const isReasonMissing = reason.trim() === '';
  const submit = async () => {
    setIsTried(true);
    if (toldOn === null || isToldWrong || endedOn === null || isReasonMissing || end.isPending) return;
    const outcome = await end.run({ id: restriction.id, toldOn, endedOn, reason });
    if (!outcome.ok) return;
    showToast({ text: t('ended') });
    onClose();
    onEnded();
  };
  return (
    <Dialog
      title={t('endTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            kind="primary"
            pendingText={end.isPending ? t('ending') : null}
            onPress={() => void submit()}
          >
            {t('end')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('endLead')}</p>
        {end.error && <Banner tone="stop">{errorText(end.error)}</Banner>}
        <div className="restriction-days">
          <DateField
            label={t('toldOn')}
            value={toldOn}
            onChange={setToldOn}
            min={restriction.startedOn}
            max={today}
            error={isTried && isToldWrong ? t('toldOnMissing') : null}
          />
          <DateField
            label={t('endedOn')}
            value={endedOn}
            onChange={setEndedOn}
            min={restriction.startedOn}
            max={today}
            error={isTried && endedOn === null ? t('endedOnMissing') : null}
          />
        </div>
        <Field
          label={t('reason')}
          value={reason}
          onChange={setReason}
          error={isTried && isReasonMissing ? t('reasonMissing') : null}
          maxLength={2000}
        />
      </div>
    </Dialog>
  );
}
