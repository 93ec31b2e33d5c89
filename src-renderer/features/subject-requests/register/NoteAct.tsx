import { useState } from 'react';
import { requestPageMessages } from '#shared/features/subject-requests/request-page.messages.ts';
import { client } from '../../../ipc/client.ts';
import { useAction } from '../../../ipc/use-action.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { Form } from '../../../ui/form/Form.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { TextAreaField } from '../../../ui/controls/TextAreaField.tsx';
import { useErrorText } from '../../../ui/form/use-error-text.ts';

interface Props {
  readonly requestId: string;
  readonly onChanged: () => void;
  readonly isPrimary: boolean;
}

/** What was done about a request, in words. */
export function NoteAct({ requestId, onChanged, isPrimary }: Props) {
  const t = useTexts(requestPageMessages);
  const errorText = useErrorText();
  const [words, setWords] = useState('');
  const [isTried, setIsTried] = useState(false);
  const note = useAction(client.subjectRequests.noteAct, 'in-place');
  const isEmpty = words.trim() === '';
  const send = async () => {
    setIsTried(true);
    if (isEmpty || note.isPending) return;
    const outcome = await note.run({ id: requestId, eventId: crypto.randomUUID(), words });
    if (outcome.ok) onChanged();
  };
  return (
    <Form onSubmit={() => void send()}>
      <TextAreaField
        label={t('didWhat')}
        value={words}
        onChange={setWords}
        rows={2}
        error={isTried && isEmpty ? t('didWhatMissing') : null}
        maxLength={2000}
      />
      {note.error && <Banner tone="stop">{errorText(note.error)}</Banner>}
      <div className="row">
        <Button
          type="submit"
          kind={isPrimary ? 'primary' : 'quiet'}
          pendingText={note.isPending ? t('saving') : null}
        >
          {t('didIt')}
        </Button>
      </div>
    </Form>
  );
}
