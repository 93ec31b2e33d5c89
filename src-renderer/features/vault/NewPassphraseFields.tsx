import { Dices } from 'lucide-react';
import { vaultMessages } from '#shared/features/vault/vault.messages.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Meter } from '../../ui/layout/Meter.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import type { NewPassphrase } from './use-new-passphrase.ts';

const strengthTexts = ['strength0', 'strength1', 'strength2', 'strength3', 'strength4'] as const;

interface NewPassphraseFieldsProps {
  readonly passphrase: NewPassphrase;
  readonly label: string;
  /** What main or the page found wrong with it. */
  readonly error: string | null;
  /** True once the person has tried to go on: only then is a differing repeat wrong. */
  readonly isChecked: boolean;
  readonly autoFocus?: boolean;
}

/** Choosing a passphrase: the words, their strength in words, a suggestion, and the words again while covered. */
export function NewPassphraseFields(props: NewPassphraseFieldsProps) {
  const { passphrase, label, error, isChecked, autoFocus = false } = props;
  const t = useTexts(vaultMessages);
  return (
    <div className="stack">
      <div className="stack stack--tight">
        <PassphraseField
          label={label}
          value={passphrase.text}
          onChange={passphrase.setText}
          hint={passphrase.isSuggested ? t('suggestionNote') : t('passphraseHint')}
          error={error}
          isShown={passphrase.isShown}
          onShownChange={passphrase.setShown}
          autoFocus={autoFocus}
        />
        <div className="row">
          <Button kind="link" icon={Dices} onPress={() => void passphrase.suggest()}>
            {passphrase.isSuggested ? t('suggestAnother') : t('suggest')}
          </Button>
        </div>
      </div>
      <Strength rating={passphrase.rating} />
      {!passphrase.isShown && (
        <PassphraseField
          label={t('repeatPassphrase')}
          value={passphrase.repeat}
          onChange={passphrase.setRepeat}
          error={isChecked && passphrase.isRepeatWrong ? t('repeatDiffers') : null}
          isShown={false}
        />
      )}
    </div>
  );
}

function Strength({ rating }: Pick<NewPassphrase, 'rating'>) {
  const t = useTexts(vaultMessages);
  const word = rating === null ? undefined : strengthTexts[rating.score];
  const words = word === undefined ? '–' : t(word);
  return (
    <div aria-live="polite">
      <Meter
        label={t('strength')}
        value={rating === null ? 0 : rating.score + 1}
        max={5}
        words={rating !== null && !rating.isAccepted ? `${words}. ${t('tooWeak')}` : words}
        tone={rating?.isAccepted ? 'ok' : 'caution'}
      />
    </div>
  );
}
