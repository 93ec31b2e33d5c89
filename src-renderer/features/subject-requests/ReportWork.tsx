import { Download } from 'lucide-react';
import { useState } from 'react';
import type { SubjectRequestDetail } from '#shared/features/subject-requests/request-register.contract.ts';
import { requestPageMessages } from '#shared/features/subject-requests/request-page.messages.ts';
import { noChoices } from '#shared/compliance/subject.ts';
import { client } from '../../ipc/client.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { DocumentView } from '../../ui/layout/DocumentView.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { SavingBar } from '../../ui/form/SavingBar.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { Hits } from './subject/Hits.tsx';
import { reportInputOf } from './report-choices.ts';

interface Props {
  readonly request: SubjectRequestDetail;
  readonly onChanged: () => void;
}

/** The report as it will be printed, what to decide about first, and then onto the disk. Saving it answers the request. */
export function ReportWork({ request, onChanged }: Props) {
  const t = useTexts(requestPageMessages);
  const errorText = useErrorText();
  const [choices, setChoices] = useState(noChoices);
  const input = reportInputOf(request, choices);
  const { value, error, isLoading, reload } = useOperation(
    () => client.subjectRequests.preview(input),
    [input],
    [],
  );
  const save = useJob('export', client.subjectRequests.exportReport, client.subjectRequests.cancelExport);
  const write = async () => {
    const outcome = await save.run(input);
    if (!outcome.ok || outcome.value.outcome === 'cancelled') return;
    showToast({ text: t('saved', { files: outcome.value.fileNames.join(', ') }) });
    onChanged();
  };
  const rows = value === undefined ? '' : value.rows === 0 ? t('noRows') : t('rows', { count: value.rows });
  return (
    <Panel title={t('nextReport')} lead={<span role="status">{isLoading ? t('reading') : rows}</span>}>
      {error !== null && (
        <Banner tone="stop" actions={<Button onPress={reload}>{t('tryAgain')}</Button>}>
          {errorText(error)}
        </Banner>
      )}
      {save.error && (
        <Banner tone={save.error.code === 'cancelled' ? 'info' : 'stop'}>{errorText(save.error)}</Banner>
      )}
      <div className="row">
        <Button
          kind="primary"
          icon={Download}
          isDisabled={value === undefined || isLoading}
          pendingText={save.isRunning ? t('saving') : null}
          onPress={() => void write()}
        >
          {t('saveReport')}
        </Button>
      </div>
      <SavingBar job={save} />
      {value !== undefined && value.hits.length > 0 && (
        <Hits hits={value.hits} count={value.hitCount} choices={choices} onChange={setChoices} />
      )}
      {value !== undefined && <DocumentView label={t('document')} document={value.document} />}
    </Panel>
  );
}
