import { Eye, EyeOff } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { vaultMessages } from '#shared/features/vault/vault.messages.ts';
import { IconButton } from '../../ui/controls/Button.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { useTexts } from '../../ui/language.tsx';

interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | null;
  readonly isShown: boolean;
  /** Absent: another field's button decides for this one too. */
  readonly onShownChange?: (isShown: boolean) => void;
  readonly autoFocus?: boolean;
}

/** A passphrase, covered until it is asked for, with a word when Caps Lock is on. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { label, value, onChange, hint, error = null, isShown, onShownChange, autoFocus = false } = props;
  const t = useTexts(vaultMessages);
  const [isCapsLockOn, setCapsLockOn] = useState(false);
  const lookAtCapsLock = (event: Pick<KeyboardEvent, 'getModifierState'>) =>
    setCapsLockOn(event.getModifierState('CapsLock'));
  const shownHint = isCapsLockOn ? t('capsLock') : hint;
  return (
    <Field
      label={label}
      value={value}
      onChange={onChange}
      error={error}
      type={isShown ? 'text' : 'password'}
      autoComplete="off"
      autoFocus={autoFocus}
      maxLength={1024}
      onKeyDown={lookAtCapsLock}
      onKeyUp={lookAtCapsLock}
      {...(shownHint !== undefined && { hint: shownHint })}
      after={
        onShownChange && (
          <IconButton
            icon={isShown ? EyeOff : Eye}
            label={isShown ? t('hide') : t('show')}
            onPress={() => onShownChange(!isShown)}
          />
        )
      }
    />
  );
}
