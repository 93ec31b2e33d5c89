import { useState } from 'react';
import { vaultMessages } from '#shared/features/vault/vault.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { RecoveryKeyField } from './RecoveryKeyField.tsx';

/** Does the paper open this journal? Asked while there is still time to do something about it. */
export function RehearseRecoveryKey() {
  const t = useTexts(vaultMessages);
  const errorText = useErrorText();
  const [recoveryKey, setRecoveryKey] = useState('');
  const [isRight, setRight] = useState<boolean | null>(null);
  const rehearse = useAction(client.vault.rehearseRecoveryKey, 'in-place');
  const change = (text: string) => {
    setRecoveryKey(text);
    setRight(null);
  };
  const submit = async () => {
    if (recoveryKey.trim() === '') return;
    const outcome = await rehearse.run({ recoveryKey });
    setRight(outcome.ok ? outcome.value.isRight : null);
    if (outcome.ok && outcome.value.isRight) setRecoveryKey('');
  };
  return (
    <Panel title={t('rehearseTitle')} lead={t('rehearseLead')}>
      <form
        className="stack settings__form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <RecoveryKeyField
          value={recoveryKey}
          onChange={change}
          error={rehearse.error && errorText(rehearse.error)}
        />
        {isRight === true && <Banner tone="ok">{t('rehearsalRight')}</Banner>}
        {isRight === false && <Banner tone="stop">{t('rehearsalWrong')}</Banner>}
        <div className="row">
          <Button type="submit" pendingText={rehearse.isPending ? t('rehearsing') : null}>
            {t('rehearse')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
