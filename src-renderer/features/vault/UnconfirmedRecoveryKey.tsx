import { useState } from 'react';
import { vaultMessages } from '#shared/features/vault/vault.messages.ts';
import { goTo } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { RenewRecoveryKeyDialog } from './RenewRecoveryKeyDialog.tsx';

/** Above every page until somebody has shown that the recovery key is on paper. */
export function UnconfirmedRecoveryKey() {
  const t = useTexts(vaultMessages);
  const [isRenewing, setRenewing] = useState(false);
  const status = useOperation(() => client.vault.status(), [], ['vault']);
  const actions = (
    <>
      <Button onPress={() => setRenewing(true)}>{t('renew')}</Button>
      <Button kind="link" onPress={() => goTo('settings', { part: 'security' })}>
        {t('tryPrinted')}
      </Button>
    </>
  );
  return (
    <>
      {status.value?.isRecoveryKeyConfirmed === false && (
        <Banner tone="caution" title={t('unconfirmedTitle')} actions={actions}>
          {t('unconfirmedText')}
        </Banner>
      )}
      {isRenewing && <RenewRecoveryKeyDialog onClose={() => setRenewing(false)} />}
    </>
  );
}
