import { Download } from 'lucide-react';
import type { ScreenedListDetail } from '#shared/features/screening/screening.contract.ts';
import { screenedListsMessages } from '#shared/features/screening/screened-lists.messages.ts';
import { client } from '../../../ipc/client.ts';
import { useExport } from '../../../ipc/use-export.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useLanguage, useTexts } from '../../../ui/language.tsx';
import { Panel } from '../../../ui/layout/Panel.tsx';
import { SavingBar } from '../../../ui/form/SavingBar.tsx';
import { showToast } from '../../../ui/layout/toast.store.ts';
import { useSaveFile } from '../papers/use-save-file.ts';

/** The rows that may be used today, as a file, and the certificate of the screening. */
export function SaveList({ list }: { readonly list: ScreenedListDetail }) {
  const t = useTexts(screenedListsMessages);
  const language = useLanguage();
  const { id } = list;
  const saved = (files: string) => showToast({ text: t('saved', { files }) });
  const csv = useExport(client.screening.saveCleared, client.screening.cancelExport, saved);
  const xlsx = useExport(client.screening.saveCleared, client.screening.cancelExport, saved);
  const certificate = useSaveFile(() => client.screening.saveCertificate({ id, language }));
  return (
    <Panel title={t('save')} lead={t('saveLead')}>
      <div className="row">
        <Button
          kind="primary"
          icon={Download}
          isDisabled={csv.isRunning}
          pendingText={xlsx.isRunning ? t('saving') : null}
          onPress={() => xlsx.save({ id, kind: 'xlsx', language })}
        >
          {t('saveXlsx')}
        </Button>
        <Button
          icon={Download}
          isDisabled={xlsx.isRunning}
          pendingText={csv.isRunning ? t('saving') : null}
          onPress={() => csv.save({ id, kind: 'csv', language })}
        >
          {t('saveCsv')}
        </Button>
        <Button icon={Download} pendingText={certificate.pendingText} onPress={certificate.save}>
          {t('saveCertificate')}
        </Button>
      </div>
      <SavingBar job={xlsx} />
      <SavingBar job={csv} />
    </Panel>
  );
}
