import { useState } from 'react';
import { subjectRequestsPageMessages } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/Banner.tsx';
import { DocumentView } from '../../ui/DocumentView.tsx';
import { Button } from '../../ui/Button.tsx';
import { focusFirstWrong } from '../../ui/focus-first-wrong.ts';
import { useTexts } from '../../ui/language.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { inputOf, type ReportInput, type RequestDraft } from './request-draft.ts';
import { SaveReport } from './SaveReport.tsx';

interface Props {
  readonly draft: RequestDraft;
  /** Somebody asked for the report: what is missing may be pointed out. */
  readonly onTried: () => void;
  readonly onStartOver: () => void;
}

type Preview = Awaited<ReturnType<typeof client.subjectRequests.preview>> & { readonly input: ReportInput };

/** The report as it will be printed, and then onto the disk. */
export function ReportStep({ draft, onTried, onStartOver }: Props) {
  const t = useTexts(subjectRequestsPageMessages);
  const errorText = useErrorText();
  const [shown, setShown] = useState<Preview | null>(null);
  const preview = useAction(client.subjectRequests.preview, 'in-place');
  const input = inputOf(draft);
  const isStale = shown !== null && JSON.stringify(shown.input) !== JSON.stringify(input);
  const show = async () => {
    onTried();
    if (input === null) return focusFirstWrong(document);
    const outcome = await preview.run(input);
    setShown(outcome.ok ? { ...outcome.value, input } : null);
  };
  return (
    <>
      <p className="soft">{t('reportLead')}</p>
      {isStale && <p role="status">{t('previewStale')}</p>}
      {(shown === null || isStale) && (
        <div className="row">
          <Button
            kind="primary"
            pendingText={preview.isPending ? t('previewing') : null}
            onPress={() => void show()}
          >
            {isStale ? t('previewAgain') : t('preview')}
          </Button>
        </div>
      )}
      {preview.error && <Banner tone="stop">{errorText(preview.error)}</Banner>}
      {shown !== null && !isStale && (
        <>
          <p role="status">{shown.rows === 0 ? t('noRows') : t('rows', { count: shown.rows })}</p>
          <SaveReport input={shown.input} onStartOver={onStartOver} />
          <DocumentView label={t('document')} document={shown.document} />
        </>
      )}
    </>
  );
}
