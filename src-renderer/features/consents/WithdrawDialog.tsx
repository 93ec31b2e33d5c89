import { useState } from 'react';
import {
  type Consent,
  type WithdrawalWay,
  withdrawalWays,
} from '#shared/features/consents/consents.contract.ts';
import { consentsMessages, usedForTexts } from '#shared/features/consents/consents.messages.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { DateField } from '../../ui/controls/DateField.tsx';
import { Dialog } from '../../ui/layout/Dialog.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { useTexts } from '../../ui/language.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useToday } from '../../ui/use-today.ts';

interface Props {
  readonly consent: Consent;
  readonly onClose: () => void;
  readonly onWithdrawn: () => void;
}

/** Takes a consent back: today, unless somebody says otherwise. Asked once, since it cannot be undone. */
export function WithdrawDialog({ consent, onClose, onWithdrawn }: Props) {
  const t = useTexts(consentsMessages);
  const errorText = useErrorText();
  const what = useTexts(usedForTexts)(consent.use);
  const today = useToday();
  const [withdrawnOn, setWithdrawnOn] = useState<CalendarDay | null>(today);
  const [how, setHow] = useState<WithdrawalWay>('call');
  const [note, setNote] = useState('');
  const withdraw = useAction(client.consents.withdraw, 'in-place');
  const isWrong = withdrawnOn === null || withdrawnOn < consent.givenOn || withdrawnOn > today;
  const submit = async () => {
    if (isWrong || withdrawnOn === null || withdraw.isPending) return;
    const outcome = await withdraw.run({ id: consent.id, withdrawnOn, how, note });
    if (!outcome.ok) return;
    showToast({ text: t('withdrawn', { what }) });
    onClose();
    onWithdrawn();
  };
  return (
    <Dialog
      title={t('withdrawTitle', { what })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('keepIt')}</Button>
          <Button
            kind="danger"
            autoFocus
            pendingText={withdraw.isPending ? t('withdrawing') : null}
            onPress={() => void submit()}
          >
            {t('withdraw')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('withdrawLead')}</p>
        {withdraw.error && <Banner tone="stop">{errorText(withdraw.error)}</Banner>}
        <div className="consent-form__pair">
          <DateField
            label={t('withdrawnOn')}
            value={withdrawnOn}
            onChange={setWithdrawnOn}
            min={consent.givenOn}
            max={today}
            error={isWrong ? t('withdrawnOnMissing') : null}
          />
          <SelectField
            label={t('how')}
            options={withdrawalWays.map((id) => ({ id, text: t(`way.${id}`) }))}
            value={how}
            onChange={setHow}
          />
        </div>
        <Field label={t('note')} value={note} onChange={setNote} maxLength={2000} isOptional />
      </div>
    </Dialog>
  );
}
