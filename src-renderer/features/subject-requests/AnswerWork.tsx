import { useState } from 'react';
import type { SubjectRequestDetail } from '#shared/features/subject-requests/request-register.contract.ts';
import { requestPageMessages } from '#shared/features/subject-requests/request-page.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { TextAreaField } from '../../ui/controls/TextAreaField.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { LetterPaper } from './LetterPaper.tsx';

interface Props {
  readonly request: SubjectRequestDetail;
  readonly onChanged: () => void;
}

/** It is done: the answer in words, as a letter, and the end of the request. */
export function AnswerWork({ request, onChanged }: Props) {
  const t = useTexts(requestPageMessages);
  const errorText = useErrorText();
  const [words, setWords] = useState('');
  const close = useAction(client.subjectRequests.close, 'in-place');
  const send = async () => {
    if (close.isPending) return;
    const outcome = await close.run({
      id: request.id,
      eventId: crypto.randomUUID(),
      outcome: 'granted',
      words,
    });
    if (!outcome.ok) return;
    showToast({ text: t('ended') });
    onChanged();
  };
  return (
    <Panel
      title={t('nextAnswer')}
      lead={t(request.kind === 'objection' ? 'nextObjectionLead' : 'nextAnswerLead')}
    >
      <Form onSubmit={() => void send()}>
        <TextAreaField
          label={t('answerWords')}
          hint={t('answerWordsHint')}
          value={words}
          onChange={setWords}
          maxLength={4000}
          isOptional
        />
        {close.error && <Banner tone="stop">{errorText(close.error)}</Banner>}
        <div className="row">
          <Button type="submit" kind="primary" pendingText={close.isPending ? t('saving') : null}>
            {t('answerAndClose')}
          </Button>
        </div>
      </Form>
      <LetterPaper requestId={request.id} kind="answer" words={words} onChanged={onChanged} />
    </Panel>
  );
}
