import { useState } from 'react';
import { retentionPageMessages } from '#shared/features/retention/retention-page.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { Dialog } from '../../ui/layout/Dialog.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useNumberText } from '../../ui/use-number-text.ts';
import type { RetentionCount } from './DryRun.tsx';

/** Answered requests and notes of breaches past their period. */
export function OldRecords({ state }: { readonly state: RetentionCount }) {
  const t = useTexts(retentionPageMessages);
  const numberText = useNumberText();
  const [isAsking, setIsAsking] = useState(false);
  const { request, breach } = state.counts;
  if (request + breach === 0)
    return (
      <Panel title={t('records')}>
        <p className="soft">{t('noRecordsDue')}</p>
      </Panel>
    );
  return (
    <Panel title={t('records')}>
      <p>{t('recordsDue', { requests: numberText(request), breaches: numberText(breach) })}</p>
      <div className="row">
        <Button kind="danger" onPress={() => setIsAsking(true)}>
          {t('purge')}
        </Button>
      </div>
      {isAsking && <PurgeDialog onClose={() => setIsAsking(false)} />}
    </Panel>
  );
}

function PurgeDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(retentionPageMessages);
  const errorText = useErrorText();
  const purge = useAction(client.retention.purgeRecords, 'in-place');
  const run = async () => {
    const outcome = await purge.run(undefined);
    if (!outcome.ok) return;
    showToast({ text: t('purged', { ...outcome.value }) });
    onClose();
  };
  return (
    <Dialog
      title={t('purgeTitle')}
      isOpen
      isGrave
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('keepIt')}</Button>
          <Button
            kind="danger"
            pendingText={purge.isPending ? t('erasing') : null}
            onPress={() => void run()}
          >
            {t('erase')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Banner tone="caution">{t('purgeWarning')}</Banner>
        {purge.error && <Banner tone="stop">{errorText(purge.error)}</Banner>}
      </div>
    </Dialog>
  );
}
