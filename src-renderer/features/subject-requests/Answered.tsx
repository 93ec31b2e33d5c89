import { useState } from 'react';
import type { SubjectRequestDetail } from '#shared/features/subject-requests/request-register.contract.ts';
import { requestPageMessages } from '#shared/features/subject-requests/request-page.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { dayOf } from '../../ui/format-instant.ts';
import { useTexts } from '../../ui/language.tsx';
import { TextAreaField } from '../../ui/controls/TextAreaField.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';

interface Props {
  readonly request: SubjectRequestDetail;
  readonly answeredAt: string;
  readonly onChanged: () => void;
}

/** The request is answered: when, what to do with the files, and the way back. */
export function Answered({ request, answeredAt, onChanged }: Props) {
  const t = useTexts(requestPageMessages);
  const [isReopening, setIsReopening] = useState(false);
  const day = dayOf(answeredAt);
  const isLate = day > request.laterDueOn;
  return (
    <>
      <Banner
        tone={isLate ? 'caution' : 'ok'}
        title={isLate ? t('answeredLate', { day, due: request.laterDueOn }) : t('answered', { day })}
        actions={
          isReopening ? undefined : <Button onPress={() => setIsReopening(true)}>{t('reopen')}</Button>
        }
      >
        {request.fileNames.length > 0 && <p>{t('sendNow')}</p>}
      </Banner>
      {isReopening && (
        <ReopenForm id={request.id} onCancel={() => setIsReopening(false)} onChanged={onChanged} />
      )}
    </>
  );
}

interface ReopenProps {
  readonly id: string;
  readonly onCancel: () => void;
  readonly onChanged: () => void;
}

function ReopenForm({ id, onCancel, onChanged }: ReopenProps) {
  const t = useTexts(requestPageMessages);
  const errorText = useErrorText();
  const [words, setWords] = useState('');
  const [isTried, setIsTried] = useState(false);
  const reopen = useAction(client.subjectRequests.reopen, 'in-place');
  const isEmpty = words.trim() === '';
  const send = async () => {
    setIsTried(true);
    if (isEmpty || reopen.isPending) return;
    const outcome = await reopen.run({ id, eventId: crypto.randomUUID(), words });
    if (outcome.ok) onChanged();
  };
  return (
    <Form onSubmit={() => void send()}>
      <TextAreaField
        label={t('reopenReason')}
        hint={t('reopenLead')}
        value={words}
        onChange={setWords}
        rows={2}
        error={isTried && isEmpty ? t('reopenReasonMissing') : null}
        maxLength={2000}
        autoFocus
      />
      {reopen.error && <Banner tone="stop">{errorText(reopen.error)}</Banner>}
      <div className="row">
        <Button type="submit" kind="primary" pendingText={reopen.isPending ? t('saving') : null}>
          {t('reopen')}
        </Button>
        <Button onPress={onCancel}>{t('cancel')}</Button>
      </div>
    </Form>
  );
}
