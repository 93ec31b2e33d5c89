import { Download } from 'lucide-react';
import { useState } from 'react';
import { accountabilityMessages } from '#shared/features/accountability/accountability.messages.ts';
import { client } from '../../ipc/client.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { PaperDialog } from './PaperDialog.tsx';
import { useSavePaper } from './use-save-paper.ts';

/** The record of processing: to be read, and to be saved. */
export function ProcessingRecord() {
  const t = useTexts(accountabilityMessages);
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const pdf = useSavePaper(() => client.accountability.saveRecord({ language, kind: 'pdf' }));
  const csv = useSavePaper(() => client.accountability.saveRecord({ language, kind: 'csv' }));
  return (
    <Panel title={t('record')} lead={t('recordLead')}>
      <div className="row">
        <Button onPress={() => setIsOpen(true)}>{t('showRecord')}</Button>
        <Button icon={Download} pendingText={pdf.pendingText} onPress={pdf.save}>
          {t('savePdf')}
        </Button>
        <Button icon={Download} pendingText={csv.pendingText} onPress={csv.save}>
          {t('saveCsv')}
        </Button>
      </div>
      {isOpen && (
        <PaperDialog
          title={t('record')}
          read={() => client.accountability.readRecord({ language })}
          onClose={() => setIsOpen(false)}
          actions={
            <Button kind="primary" icon={Download} pendingText={pdf.pendingText} onPress={pdf.save}>
              {t('savePdf')}
            </Button>
          }
        />
      )}
    </Panel>
  );
}
