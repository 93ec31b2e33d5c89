import { useState } from 'react';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Dialog } from '../../../ui/layout/Dialog.tsx';
import { Form } from '../../../ui/form/Form.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { TextAreaField } from '../../../ui/controls/TextAreaField.tsx';
import { useFrameTexts } from '../../../ui/use-frame-texts.ts';

interface Props {
  /** The rows as a text file. */
  readonly onRows: (file: File) => void;
  readonly onClose: () => void;
}

/** Rows copied out of a spreadsheet. */
export function PasteList({ onRows, onClose }: Props) {
  const t = useTexts(screeningMessages);
  const frame = useFrameTexts();
  const [text, setText] = useState('');
  const [isTried, setIsTried] = useState(false);
  const submit = () => {
    setIsTried(true);
    if (text.trim() !== '') onRows(new File([text], t('pastedName'), { type: 'text/plain' }));
  };
  return (
    <Dialog title={t('pasteTitle')} isOpen isWide onClose={onClose}>
      <Form onSubmit={submit}>
        <TextAreaField
          label={t('pasteLabel')}
          hint={t('pasteHint')}
          value={text}
          onChange={setText}
          error={isTried && text.trim() === '' ? t('pasteEmpty') : null}
          rows={10}
          autoFocus
        />
        <div className="row">
          <Button kind="primary" type="submit" keyHint="Ctrl ↵">
            {t('pasteRun')}
          </Button>
          <Button onPress={onClose}>{frame('cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
