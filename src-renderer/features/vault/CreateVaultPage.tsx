import { useState } from 'react';
import { vaultMessages } from '#shared/features/vault/vault.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { BrandMark } from '../../ui/layout/BrandMark.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { GateSheet } from '../../ui/layout/GateSheet.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { NewPassphraseFields } from './NewPassphraseFields.tsx';
import { sortFailure } from './sort-failure.ts';
import { useNewPassphrase } from './use-new-passphrase.ts';

/** First run, step one: the passphrase. Says what is lost with it before anything exists to lose. */
export function CreateVaultPage({ onCreated }: { readonly onCreated: (recoveryKey: string) => void }) {
  const t = useTexts(vaultMessages);
  const errorText = useErrorText();
  const passphrase = useNewPassphrase();
  const [isChecked, setChecked] = useState(false);
  const create = useAction(client.vault.create, 'in-place');
  const submit = async () => {
    setChecked(true);
    if (passphrase.text === '' || passphrase.isRepeatWrong) return;
    const outcome = await create.run({ passphrase: passphrase.text });
    if (outcome.ok) onCreated(outcome.value.recoveryKey);
  };
  const failure = sortFailure(create.error);
  return (
    <GateSheet>
      <header className="stack stack--tight">
        <BrandMark size={40} />
        <p className="soft small">{t('step', { now: 1, all: 3 })}</p>
        <h1>{t('createTitle')}</h1>
        <p>{t('createLead')}</p>
      </header>
      <form
        className="stack stack--loose"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <NewPassphraseFields
          passphrase={passphrase}
          label={t('passphrase')}
          error={failure.passphrase && errorText(failure.passphrase)}
          isChecked={isChecked}
          autoFocus
        />
        <Banner tone="caution">{t('createLost')}</Banner>
        {failure.other && <Banner tone="stop">{errorText(failure.other)}</Banner>}
        <div className="row">
          <Button kind="primary" type="submit" pendingText={create.isPending ? t('creating') : null}>
            {t('create')}
          </Button>
        </div>
      </form>
    </GateSheet>
  );
}
