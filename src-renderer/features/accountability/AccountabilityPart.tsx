import { Download, Plus } from 'lucide-react';
import { useState } from 'react';
import type { BreachInput } from '#shared/features/accountability/accountability.contract.ts';
import { accountabilityMessages } from '#shared/features/accountability/accountability.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { Banner } from '../../ui/layout/Banner.tsx';
import { EmptyState } from '../../ui/layout/EmptyState.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { BreachForm } from './BreachForm.tsx';
import { BreachList } from './BreachList.tsx';
import { PaperDialog } from './PaperDialog.tsx';
import { useSavePaper } from './use-save-paper.ts';
import './accountability.css';

interface Editing {
  readonly breach: BreachInput;
  readonly isNew: boolean;
}

/** The record of processing and the notes of breaches: panels for the requests page. */
export function AccountabilityPart() {
  const [editing, setEditing] = useState<Editing | null>(null);
  if (editing !== null)
    return <BreachForm {...editing} key={editing.breach.id} onClose={() => setEditing(null)} />;
  return (
    <>
      <Breaches onEdit={setEditing} />
      <ProcessingRecord />
    </>
  );
}

function Breaches({ onEdit }: { readonly onEdit: (editing: Editing) => void }) {
  const t = useTexts(accountabilityMessages);
  const errorText = useErrorText();
  const language = useLanguage();
  const { value, error, reload } = useOperation(
    () => client.accountability.breaches(),
    [],
    ['accountability'],
  );
  const draft = useAction(client.accountability.draftBreach);
  const begin = async () => {
    const outcome = await draft.run({ language });
    if (outcome.ok) onEdit({ breach: outcome.value, isNew: true });
  };
  return (
    <Panel title={t('breaches')} lead={t('breachesLead')}>
      {error !== null && (
        <Banner tone="stop" actions={<Button onPress={reload}>{t('tryAgain')}</Button>}>
          {errorText(error)}
        </Banner>
      )}
      {value?.length === 0 && <EmptyState title={t('noBreaches')}>{t('noBreachesHint')}</EmptyState>}
      {value !== undefined && value.length > 0 && (
        <BreachList breaches={value} onOpen={(breach) => onEdit({ breach, isNew: false })} />
      )}
      <div className="row">
        <Button icon={Plus} onPress={() => void begin()}>
          {t('newBreach')}
        </Button>
      </div>
    </Panel>
  );
}

/** The record of processing: to be read, and to be saved. */
function ProcessingRecord() {
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
