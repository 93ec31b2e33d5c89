import { useState } from 'react';
import { vaultMessages } from '#shared/features/vault/vault.messages.ts';
import type { AppError } from '#shared/kernel/app-error.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { PassphraseField } from './PassphraseField.tsx';
import type { Wait } from './use-wait.ts';

interface PassphraseFormProps {
  readonly passphrase: string;
  readonly onPassphrase: (passphrase: string) => void;
  readonly onSubmit: () => void;
  /** What became of the last try. */
  readonly tried: { readonly isPending: boolean; readonly error: AppError | null };
  readonly wait: Wait;
  readonly submitText: string;
  readonly pendingText: string;
}

/** One passphrase and what it is asked for, with the pause after wrong ones. */
export function PassphraseForm(props: PassphraseFormProps) {
  const { passphrase, onPassphrase, onSubmit, tried, wait, submitText, pendingText } = props;
  const t = useTexts(vaultMessages);
  const errorText = useErrorText();
  const [isShown, setShown] = useState(false);
  const wrong = isWrongPassphrase(tried.error) ? tried.error : null;
  const isReady = passphrase !== '' && wait.secondsLeft === 0 && !tried.isPending;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onSubmit();
      }}
    >
      <PassphraseField
        label={t('passphrase')}
        value={passphrase}
        onChange={onPassphrase}
        error={wrong && errorText(wrong)}
        isShown={isShown}
        onShownChange={setShown}
        autoFocus
      />
      <div className="row">
        <Button
          kind="primary"
          type="submit"
          isDisabled={wait.secondsLeft > 0}
          pendingText={tried.isPending ? pendingText : null}
        >
          {submitText}
        </Button>
        {wait.secondsLeft > 0 && (
          <span className="soft">{t('waitSeconds', { count: wait.secondsLeft })}</span>
        )}
      </div>
    </form>
  );
}

/** The one failure that the form says itself, at its field. */
export const isWrongPassphrase = (error: AppError | null): boolean => error?.code === 'wrong-passphrase';
