import { useState } from 'react';
import { vaultMessages } from '#shared/features/vault/vault.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { GateSheet } from '../../ui/layout/GateSheet.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { NewPassphraseFields } from './NewPassphraseFields.tsx';
import { RecoveryKeyField } from './RecoveryKeyField.tsx';
import { sortFailure } from './sort-failure.ts';
import type { UnlockNotice } from './UnlockNotices.tsx';
import { useNewPassphrase } from './use-new-passphrase.ts';

interface RecoveryPageProps {
  readonly onOpened: (notices: readonly UnlockNotice[]) => void;
  readonly onBack: () => void;
}

/** Opening with the printed key, which also sets a new passphrase. */
export function RecoveryPage({ onOpened, onBack }: RecoveryPageProps) {
  const t = useTexts(vaultMessages);
  const errorText = useErrorText();
  const [recoveryKey, setRecoveryKey] = useState('');
  const [isChecked, setChecked] = useState(false);
  const passphrase = useNewPassphrase();
  const open = useAction(client.vault.unlockWithRecoveryKey, 'in-place');
  const submit = async () => {
    setChecked(true);
    if (recoveryKey.trim() === '' || passphrase.isRepeatWrong) return;
    const outcome = await open.run({ recoveryKey, newPassphrase: passphrase.text });
    if (outcome.ok) onOpened(outcome.value.notices);
  };
  const failure = sortFailure(open.error);
  return (
    <GateSheet>
      <header className="stack stack--tight">
        <h1>{t('recoverTitle')}</h1>
        <p>{t('recoverLead')}</p>
      </header>
      <form
        className="stack stack--loose"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <RecoveryKeyField
          value={recoveryKey}
          onChange={setRecoveryKey}
          error={failure.recoveryKey && errorText(failure.recoveryKey)}
          autoFocus
        />
        <NewPassphraseFields
          passphrase={passphrase}
          label={t('newPassphrase')}
          error={failure.passphrase && errorText(failure.passphrase)}
          isChecked={isChecked}
        />
        {failure.other && <Banner tone="stop">{errorText(failure.other)}</Banner>}
        <div className="row">
          <Button kind="primary" type="submit" pendingText={open.isPending ? t('unlocking') : null}>
            {t('recover')}
          </Button>
          <Button onPress={onBack}>{t('back')}</Button>
        </div>
      </form>
    </GateSheet>
  );
}
