import { type OptOutEvent, optOutWays } from '#shared/features/opt-outs/opt-outs.contract.ts';
import { optOutsMessages } from '#shared/features/opt-outs/opt-outs.messages.ts';
import { useTexts } from '../../ui/language.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';

interface Props {
  readonly value: OptOutEvent['how'];
  readonly onChange: (how: OptOutEvent['how']) => void;
}

/** In what way it was said. */
export function WayField({ value, onChange }: Props) {
  const t = useTexts(optOutsMessages);
  return (
    <SelectField
      label={t('how')}
      options={optOutWays.map((id) => ({ id, text: t(`how.${id}`) }))}
      value={value}
      onChange={onChange}
    />
  );
}
