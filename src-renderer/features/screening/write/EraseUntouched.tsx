import { useState } from 'react';
import type { ScreenedListDetail } from '#shared/features/screening/screening.contract.ts';
import { screenedListsMessages } from '#shared/features/screening/screened-lists.messages.ts';
import { client } from '../../../ipc/client.ts';
import { useJob } from '../../../ipc/use-job.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { Dialog } from '../../../ui/layout/Dialog.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { Progress } from '../../../ui/layout/Progress.tsx';
import { showToast } from '../../../ui/layout/toast.store.ts';
import { useErrorText } from '../../../ui/form/use-error-text.ts';

/** People that only this list brought in and nobody has contacted: proposed for erasure by their date. */
export function EraseUntouched({ list }: { readonly list: ScreenedListDetail }) {
  const t = useTexts(screenedListsMessages);
  const [isAsking, setIsAsking] = useState(false);
  const count = list.untouchedCount;
  return (
    <section className="list-duty">
      <h3>{t('deleteTitle')}</h3>
      <p>{count === 0 ? t('deleteNone') : t('deleteBy', { count, day: list.deleteOn })}</p>
      {count > 0 && (
        <div className="row">
          <Button kind="danger" onPress={() => setIsAsking(true)}>
            {t('deleteNow', { count })}
          </Button>
        </div>
      )}
      {isAsking && <EraseDialog list={list} onClose={() => setIsAsking(false)} />}
    </section>
  );
}

interface Props {
  readonly list: ScreenedListDetail;
  readonly onClose: () => void;
}

function EraseDialog({ list, onClose }: Props) {
  const t = useTexts(screenedListsMessages);
  const errorText = useErrorText();
  const erase = useJob('list', client.screening.deleteUntouched, () => client.screening.cancel());
  const run = async () => {
    const outcome = await erase.run({ id: list.id });
    if (!outcome.ok) return;
    showToast({ text: t('deleted', { count: outcome.value.removed }) });
    onClose();
  };
  return (
    <Dialog
      title={t('deleteTitle')}
      isOpen
      isGrave
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose} isDisabled={erase.isRunning}>
            {t('keepIt')}
          </Button>
          <Button
            kind="danger"
            pendingText={erase.isRunning ? t('deleting') : null}
            onPress={() => void run()}
          >
            {t('deleteNow', { count: list.untouchedCount })}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Banner tone="caution">{t('deleteWarning')}</Banner>
        {erase.error && <Banner tone="stop">{errorText(erase.error)}</Banner>}
        {erase.isRunning && (
          <Progress
            label={t('deleting')}
            done={erase.progress?.done ?? null}
            total={erase.progress?.total ?? 1}
            onCancel={erase.cancel}
            isCancelling={erase.isCancelling}
          />
        )}
      </div>
    </Dialog>
  );
}
