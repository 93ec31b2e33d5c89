import { FileInput } from 'lucide-react';
import { optOutsMessages } from '#shared/features/opt-outs/opt-outs.messages.ts';
import { client } from '../../ipc/client.ts';
import { useJob } from '../../ipc/use-job.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { ProgressDialog } from '../../ui/layout/ProgressDialog.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import type { ChosenList } from './import-steps.ts';

/** Lets the person pick a list of opt-outs, and stop it while it is read. */
export function ChooseList({ onList }: { readonly onList: (list: ChosenList) => void }) {
  const t = useTexts(optOutsMessages);
  const errorText = useErrorText();
  const choose = useJob('opt-outs', () => client.optOuts.chooseImport(), client.optOuts.cancelImport);
  const run = async () => {
    const outcome = await choose.run(undefined);
    if (!outcome.ok && outcome.error.code !== 'cancelled')
      showToast({ text: errorText(outcome.error), tone: 'stop' });
    if (outcome.ok && outcome.value.outcome === 'read') onList(outcome.value);
  };
  const { progress } = choose;
  return (
    <>
      <Button
        icon={FileInput}
        pendingText={choose.isRunning ? t('importReading') : null}
        onPress={() => void run()}
      >
        {t('importList')}
      </Button>
      <ProgressDialog
        title={t('importReading')}
        label={t(progress?.stage === 'checking' ? 'importChecking' : 'importReadingLines')}
        words={t('importReadingWords')}
        isOpen={choose.isRunning && progress !== null}
        done={progress?.done ?? null}
        total={progress?.total ?? 1}
        onCancel={choose.cancel}
        isCancelling={choose.isCancelling}
      />
    </>
  );
}
