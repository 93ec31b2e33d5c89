import { FileInput } from 'lucide-react';
import { useRef, useState } from 'react';
import type { DraftScan, ScanDraftInput } from '#shared/features/email-checks/draft-scan.contract.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { client } from '../../../ipc/client.ts';
import { useAction } from '../../../ipc/use-action.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { DropZone } from '../../../ui/controls/DropZone.tsx';
import { Form } from '../../../ui/form/Form.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { TextAreaField } from '../../../ui/controls/TextAreaField.tsx';
import { useErrorText } from '../../../ui/form/use-error-text.ts';
import { useFocusedQuestion } from '../questions/use-focused-question.ts';

/** The three ways in for a draft: paste it, drop it, open it. */
export function BringDraft({ onScan }: { readonly onScan: (scan: DraftScan) => void }) {
  const t = useTexts(emailChecksMessages);
  const errorText = useErrorText();
  const [text, setText] = useState('');
  const [isTried, setIsTried] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useFocusedQuestion(root, 'field');
  const action = useAction(client.emailChecks.scanDraft, 'in-place');
  const scan = async (input: ScanDraftInput) => {
    const outcome = await action.run(input);
    if (outcome.ok && outcome.value !== null) onScan(outcome.value);
  };
  const submit = () => {
    setIsTried(true);
    if (text.trim() !== '') void scan({ from: 'paste', text });
  };
  const take = async (file: File) => scan({ from: 'paste', text: await file.text() });
  return (
    <DropZone onFile={(file) => void take(file)} isDisabled={action.isPending}>
      <div className="bring-draft" ref={root}>
        <Form onSubmit={submit}>
          <TextAreaField
            label={t('scanText')}
            hint={t('scanTextHint')}
            value={text}
            onChange={setText}
            rows={9}
            error={isTried && text.trim() === '' ? t('scanTextMissing') : null}
          />
          <div className="row">
            <Button
              kind="primary"
              type="submit"
              keyHint="Ctrl ↵"
              aria-keyshortcuts="Control+Enter"
              pendingText={action.isPending ? t('scanning') : null}
            >
              {t('scanRun')}
            </Button>
            <Button
              icon={FileInput}
              isDisabled={action.isPending}
              onPress={() => void scan({ from: 'file' })}
            >
              {t('scanOpen')}
            </Button>
          </div>
        </Form>
        <p className="small soft">{t('scanDrop')}</p>
        {action.error !== null && <Banner tone="stop">{errorText(action.error)}</Banner>}
      </div>
    </DropZone>
  );
}
