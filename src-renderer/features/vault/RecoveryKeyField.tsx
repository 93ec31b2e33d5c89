import { vaultMessages } from '#shared/features/vault/vault.messages.ts';
import { useTexts } from '../../ui/language.tsx';
import { TextAreaField } from '../../ui/controls/TextAreaField.tsx';

interface RecoveryKeyFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
  readonly autoFocus?: boolean;
}

/** Where the printed key is typed, in whatever form it was read. */
export function RecoveryKeyField({ value, onChange, error, autoFocus = false }: RecoveryKeyFieldProps) {
  const t = useTexts(vaultMessages);
  return (
    <TextAreaField
      label={t('recoveryKey')}
      value={value}
      // Enter sends the form: a key has no lines of its own.
      onChange={(text) => onChange(text.replaceAll('\n', ' '))}
      hint={t('recoveryHint')}
      error={error}
      rows={2}
      maxLength={120}
      autoComplete="off"
      autoFocus={autoFocus}
    />
  );
}
