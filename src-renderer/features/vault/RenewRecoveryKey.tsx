import { useState } from 'react';
import { vaultMessages } from '#shared/features/vault/vault.messages.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { RenewRecoveryKeyDialog } from './RenewRecoveryKeyDialog.tsx';

/** Another recovery key in the place of one that is lost or was seen. */
export function RenewRecoveryKey() {
  const t = useTexts(vaultMessages);
  const [isRenewing, setRenewing] = useState(false);
  return (
    <Panel title={t('renewTitle')} lead={t('renewWhen')}>
      <div className="row">
        <Button onPress={() => setRenewing(true)}>{t('renew')}</Button>
      </div>
      {isRenewing && <RenewRecoveryKeyDialog onClose={() => setRenewing(false)} />}
    </Panel>
  );
}
