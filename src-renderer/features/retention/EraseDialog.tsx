import { useState } from 'react';
import { retentionPageMessages } from '#shared/features/retention/retention-page.messages.ts';
import { client } from '../../ipc/client.ts';
import { useJob } from '../../ipc/use-job.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { Dialog } from '../../ui/layout/Dialog.tsx';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { Progress } from '../../ui/layout/Progress.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import type { ChosenProps } from './KeepDialog.tsx';

/** Asks once more, then erases those chosen one by one. */
export function EraseDialog({ contactIds, onClose }: ChosenProps) {
  const t = useTexts(retentionPageMessages);
  const errorText = useErrorText();
  const language = useLanguage();
  // The list behind the dialog shrinks while it runs.
  const [chosen] = useState(() => [...contactIds]);
  const erase = useJob('erasure', client.retention.erase, () => client.retention.cancelErase());
  const run = async () => {
    const outcome = await erase.run({ contactIds: chosen, language });
    if (!outcome.ok) return;
    const { erased, held } = outcome.value;
    showToast({
      text: held === 0 ? t('erased', { count: erased }) : t('erasedSomeLeft', { count: erased, left: held }),
    });
    onClose();
  };
  const isStopped = erase.error?.code === 'cancelled';
  return (
    <Dialog
      title={t('eraseTitle', { count: chosen.length })}
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
            pendingText={erase.isRunning ? t('erasing') : null}
            onPress={() => void run()}
          >
            {t('eraseNow', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Banner tone="caution">{t('eraseWarning')}</Banner>
        <p className="small soft">{t('eraseCopies')}</p>
        {erase.error && (
          <Banner tone={isStopped ? 'info' : 'stop'}>
            {isStopped ? t('eraseStopped') : errorText(erase.error)}
          </Banner>
        )}
        {erase.isRunning && (
          <Progress
            label={t(erase.progress?.stage === 'copying' ? 'copying' : 'erasing')}
            done={erase.progress?.stage === 'erasing' ? erase.progress.done : null}
            total={erase.progress?.total ?? chosen.length}
            isCounted
            onCancel={erase.cancel}
            isCancelling={erase.isCancelling}
          />
        )}
      </div>
    </Dialog>
  );
}
