import { Download } from 'lucide-react';
import { useState } from 'react';
import { subjectRequestsPageMessages } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { showToast } from '../../ui/toast.store.ts';
import { useErrorText } from '../../ui/use-error-text.ts';
import type { ReportInput } from './request-draft.ts';

interface Props {
  readonly input: ReportInput;
  readonly onStartOver: () => void;
}

/** Writes the report that is shown; says what to do with it then. */
export function SaveReport({ input, onStartOver }: Props) {
  const t = useTexts(subjectRequestsPageMessages);
  const errorText = useErrorText();
  const [isSaved, setIsSaved] = useState(false);
  const save = useAction(client.subjectRequests.exportReport, 'in-place');
  const run = async () => {
    const outcome = await save.run(input);
    if (!outcome.ok || outcome.value.outcome === 'cancelled') return;
    setIsSaved(true);
    showToast({ text: t('saved', { files: outcome.value.fileNames.join(', ') }) });
  };
  return (
    <>
      {save.error && <Banner tone="stop">{errorText(save.error)}</Banner>}
      {isSaved && <Banner tone="ok">{t('sendNow')}</Banner>}
      <div className="row">
        <Button
          kind={isSaved ? 'quiet' : 'primary'}
          icon={Download}
          pendingText={save.isPending ? t('saving') : null}
          onPress={() => void run()}
        >
          {t('save')}
        </Button>
        {isSaved && (
          <Button kind="primary" onPress={onStartOver}>
            {t('startOver')}
          </Button>
        )}
      </div>
    </>
  );
}
