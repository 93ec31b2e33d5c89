import { Download } from 'lucide-react';
import type { ScreenedListDetail } from '#shared/features/screening/screening.contract.ts';
import { screenedListsMessages } from '#shared/features/screening/screened-lists.messages.ts';
import { client } from '../../ipc/client.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useSaveFile } from './use-save-file.ts';

/** The rows that may be used today, as a file, and the certificate of the screening. */
export function SaveList({ list }: { readonly list: ScreenedListDetail }) {
  const t = useTexts(screenedListsMessages);
  const language = useLanguage();
  const { id } = list;
  const csv = useSaveFile(() => client.screening.saveCleared({ id, kind: 'csv', language }));
  const xlsx = useSaveFile(() => client.screening.saveCleared({ id, kind: 'xlsx', language }));
  const certificate = useSaveFile(() => client.screening.saveCertificate({ id, language }));
  return (
    <Panel title={t('save')} lead={t('saveLead')}>
      <div className="row">
        <Button kind="primary" icon={Download} pendingText={xlsx.pendingText} onPress={xlsx.save}>
          {t('saveXlsx')}
        </Button>
        <Button icon={Download} pendingText={csv.pendingText} onPress={csv.save}>
          {t('saveCsv')}
        </Button>
        <Button icon={Download} pendingText={certificate.pendingText} onPress={certificate.save}>
          {t('saveCertificate')}
        </Button>
      </div>
    </Panel>
  );
}
