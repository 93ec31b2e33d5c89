import { useState } from 'react';
import { vaultMessages } from '#shared/features/vault/vault.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { NewPassphraseFields } from './NewPassphraseFields.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { sortFailure } from './sort-failure.ts';
import { useNewPassphrase } from './use-new-passphrase.ts';

/** A new passphrase for the same journal. */
export function ChangePassphrase() {
  const t = useTexts(vaultMessages);
  // A fresh form for every change made: the old words are not kept about.
  const [round, setRound] = useState(0);
  const finish = () => {
    showToast({ text: t('changed') });
    setRound((before) => before + 1);
  };
  return (
    <Panel title={t('changeTitle')} lead={t('changeLead')}>
      <ChangeForm key={round} onChanged={finish} />
    </Panel>
  );
}

function ChangeForm({ onChanged }: { readonly onChanged: () => void }) {
  const t = useTexts(vaultMessages);
  const errorText = useErrorText();
  const [current, setCurrent] = useState('');
  const [isChecked, setChecked] = useState(false);
  const next = useNewPassphrase();
  const change = useAction(client.vault.changePassphrase, 'in-place');
  const submit = async () => {
    setChecked(true);
    if (current === '' || next.text === '' || next.isRepeatWrong) return;
    const outcome = await change.run({ current, next: next.text });
    if (outcome.ok) onChanged();
  };
  const isWrong = change.error?.code === 'wrong-passphrase';
  const failure = sortFailure(isWrong ? null : change.error);
  return (
    <form
      className="stack settings__form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <PassphraseField
        label={t('currentPassphrase')}
        value={current}
        onChange={setCurrent}
        error={isWrong ? errorText(change.error) : null}
        isShown={next.isShown}
      />
      <NewPassphraseFields
        passphrase={next}
        label={t('newPassphrase')}
        error={failure.passphrase && errorText(failure.passphrase)}
        isChecked={isChecked}
      />
      {failure.other && <Banner tone="stop">{errorText(failure.other)}</Banner>}
      <div className="row">
        <Button type="submit" pendingText={change.isPending ? t('unlocking') : null}>
          {t('change')}
        </Button>
      </div>
    </form>
  );
}
