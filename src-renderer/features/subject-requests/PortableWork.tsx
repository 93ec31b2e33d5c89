import { Download } from 'lucide-react';
import type { SubjectRequestDetail } from '#shared/features/subject-requests/request-register.contract.ts';
import { requestPageMessages } from '#shared/features/subject-requests/request-page.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { reportInputOf } from './report-choices.ts';

interface Props {
  readonly request: SubjectRequestDetail;
  readonly onChanged: () => void;
}

/** What the person provided, as files that another system reads; saving them answers the request. */
export function PortableWork({ request, onChanged }: Props) {
  const t = useTexts(requestPageMessages);
  const errorText = useErrorText();
  const save = useAction(client.subjectRequests.exportPortable, 'in-place');
  const write = async () => {
    const outcome = await save.run(reportInputOf(request));
    if (!outcome.ok || outcome.value.outcome === 'cancelled') return;
    showToast({ text: t('saved', { files: outcome.value.fileNames.join(', ') }) });
    onChanged();
  };
  return (
    <Panel title={t('nextPortable')} lead={t('nextPortableLead')}>
      {save.error && <Banner tone="stop">{errorText(save.error)}</Banner>}
      <div className="row">
        <Button
          kind="primary"
          icon={Download}
          pendingText={save.isPending ? t('saving') : null}
          onPress={() => void write()}
        >
          {t('savePortable')}
        </Button>
      </div>
    </Panel>
  );
}
