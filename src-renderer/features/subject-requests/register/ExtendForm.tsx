import { useState } from 'react';
import type { SubjectRequestDetail } from '#shared/features/subject-requests/request-register.contract.ts';
import { requestPageMessages } from '#shared/features/subject-requests/request-page.messages.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { client } from '../../../ipc/client.ts';
import { useAction } from '../../../ipc/use-action.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { DateField } from '../../../ui/controls/DateField.tsx';
import { Form } from '../../../ui/form/Form.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { TextAreaField } from '../../../ui/controls/TextAreaField.tsx';
import { showToast } from '../../../ui/layout/toast.store.ts';
import { useErrorText } from '../../../ui/form/use-error-text.ts';
import { useToday } from '../../../ui/use-today.ts';

interface Props {
  readonly request: SubjectRequestDetail;
  readonly onCancel: () => void;
  readonly onChanged: () => void;
}

/** Two months more, with the reason that the person was told and the day they were. */
export function ExtendForm({ request, onCancel, onChanged }: Props) {
  const t = useTexts(requestPageMessages);
  const errorText = useErrorText();
  const today = useToday();
  const [reason, setReason] = useState('');
  const [toldOn, setToldOn] = useState<CalendarDay | null>(today);
  const [isTried, setIsTried] = useState(false);
  const extend = useAction(client.subjectRequests.extend, 'in-place');
  const isEmpty = reason.trim() === '';
  const send = async () => {
    setIsTried(true);
    if (isEmpty || toldOn === null || extend.isPending) return;
    const outcome = await extend.run({ id: request.id, eventId: crypto.randomUUID(), toldOn, reason });
    if (!outcome.ok) return;
    showToast({ text: t('extended') });
    onChanged();
  };
  return (
    <Form onSubmit={() => void send()}>
      <p className="soft">{t('extendLead')}</p>
      <TextAreaField
        label={t('extendReason')}
        value={reason}
        onChange={setReason}
        rows={2}
        error={isTried && isEmpty ? t('extendReasonMissing') : null}
        maxLength={2000}
        autoFocus
      />
      <DateField
        label={t('toldOn')}
        value={toldOn}
        onChange={setToldOn}
        min={request.receivedOn}
        max={today}
        error={isTried && toldOn === null ? t('toldOnMissing') : null}
      />
      {extend.error && <Banner tone="stop">{errorText(extend.error)}</Banner>}
      <div className="row">
        <Button type="submit" kind="primary" pendingText={extend.isPending ? t('saving') : null}>
          {t('extend')}
        </Button>
        <Button onPress={onCancel}>{t('cancel')}</Button>
      </div>
    </Form>
  );
}
