import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { ScreenedListDetail } from '#shared/features/screening/screening.contract.ts';
import { screenedListsMessages } from '#shared/features/screening/screened-lists.messages.ts';
import { client } from '../../../ipc/client.ts';
import { useJob } from '../../../ipc/use-job.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { Dialog } from '../../../ui/layout/Dialog.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { Panel } from '../../../ui/layout/Panel.tsx';
import { ProgressDialog } from '../../../ui/layout/ProgressDialog.tsx';
import { showToast } from '../../../ui/layout/toast.store.ts';
import { useErrorText } from '../../../ui/form/use-error-text.ts';
import { useNumberText } from '../../../ui/use-number-text.ts';

/** Takes a list out of the journal again, after saying what stays. */
export function UndoList({ list }: { readonly list: ScreenedListDetail }) {
  const t = useTexts(screenedListsMessages);
  const errorText = useErrorText();
  const numberText = useNumberText();
  const [isAsking, setIsAsking] = useState(false);
  const undo = useJob('list', client.screening.undo, () => client.screening.cancel());
  const isGoing = undo.progress?.stage === 'undoing';
  const run = async () => {
    setIsAsking(false);
    const outcome = await undo.run({ id: list.id });
    if (!outcome.ok) return;
    const { removed, restored, kept } = outcome.value;
    const counts = { removed: numberText(removed), restored: numberText(restored), kept: numberText(kept) };
    showToast({ text: t('undoDone', counts) });
  };
  return (
    <Panel title={t('undo')} lead={t('undoLead')}>
      {undo.error && (
        <Banner tone="stop" onClose={undo.clearError}>
          {errorText(undo.error)}
        </Banner>
      )}
      <div className="row">
        <Button icon={Undo2} onPress={() => setIsAsking(true)}>
          {t('undo')}
        </Button>
      </div>
      <Dialog
        title={t('undoTitle', { supplier: list.supplier })}
        isOpen={isAsking}
        isGrave
        onClose={() => setIsAsking(false)}
        actions={
          <>
            <Button onPress={() => setIsAsking(false)}>{t('keepIt')}</Button>
            <Button kind="danger" onPress={() => void run()}>
              {t('undoConfirm')}
            </Button>
          </>
        }
      >
        <p>{t('undoWords')}</p>
      </Dialog>
      <ProgressDialog
        title={t('undoing')}
        label={list.supplier}
        words={t(isGoing ? 'undoingGone' : 'undoingWords')}
        isOpen={undo.isRunning}
        done={undo.progress?.done ?? null}
        total={undo.progress?.total ?? 1}
        {...(!isGoing && { onCancel: undo.cancel })}
        isCancelling={undo.isCancelling}
      />
    </Panel>
  );
}
