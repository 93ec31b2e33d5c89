import { useState } from 'react';
import {
  type Restriction,
  type RestrictionGround,
  restrictionGrounds,
} from '#shared/features/restrictions/restrictions.contract.ts';
import { restrictionsMessages } from '#shared/features/restrictions/restrictions.messages.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { DateField } from '../../ui/controls/DateField.tsx';
import { Dialog } from '../../ui/layout/Dialog.tsx';
import { useTexts } from '../../ui/language.tsx';
import { RadioChoices } from '../../ui/controls/RadioChoices.tsx';
import { TextAreaField } from '../../ui/controls/TextAreaField.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useToday } from '../../ui/use-today.ts';

interface Props {
  readonly contactId: string;
  readonly onClose: () => void;
  readonly onStarted: (restriction: Restriction) => void;
}

/** From now on a contact's data may only be stored. */
export function StartRestriction({ contactId, onClose, onStarted }: Props) {
  const t = useTexts(restrictionsMessages);
  const errorText = useErrorText();
  const today = useToday();
  const [id] = useState(() => crypto.randomUUID());
  const [ground, setGround] = useState<RestrictionGround>('accuracy');
  const [note, setNote] = useState('');
  const [startedOn, setStartedOn] = useState<CalendarDay | null>(today);
  const start = useAction(client.restrictions.start, 'in-place');
  const submit = async () => {
    if (startedOn === null || start.isPending) return;
    const outcome = await start.run({ id, contactId, ground, note, startedOn });
    if (!outcome.ok) return;
    showToast({ text: t('started') });
    onClose();
    onStarted(outcome.value);
  };
  return (
    <Dialog
      title={t('startTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            kind="primary"
            autoFocus
            pendingText={start.isPending ? t('starting') : null}
            onPress={() => void submit()}
          >
            {t('start')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('startLead')}</p>
        {start.error && <Banner tone="stop">{errorText(start.error)}</Banner>}
        <RadioChoices
          label={t('ground')}
          choices={restrictionGrounds.map((one) => ({ id: one, text: t(`ground.${one}`) }))}
          value={ground}
          onChange={setGround}
        />
        <DateField
          label={t('startedOn')}
          value={startedOn}
          onChange={setStartedOn}
          max={today}
          error={startedOn === null ? t('startedOnMissing') : null}
        />
        <TextAreaField
          label={t('note')}
          value={note}
          onChange={setNote}
          rows={2}
          maxLength={2000}
          isOptional
        />
      </div>
    </Dialog>
  );
}
