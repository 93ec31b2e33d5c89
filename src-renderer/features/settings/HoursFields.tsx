import type { Work } from '#shared/features/settings/settings.contract.ts';
import { settingsMessages } from '#shared/features/settings/settings.messages.ts';
import { useTexts } from '../../ui/language.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';

type Hours = Work['personHours'];

export interface HoursFieldsProps {
  readonly label: string;
  readonly hours: Hours;
  readonly onChange: (hours: Hours) => void;
}

const options = Array.from({ length: 25 }, (_, hour) => ({
  id: String(hour),
  text: `${String(hour).padStart(2, '0')}:00`,
}));

/** From one whole hour to another. */
export function HoursFields({ label, hours, onChange }: HoursFieldsProps) {
  const t = useTexts(settingsMessages);
  return (
    <fieldset className="hours">
      <legend className="field__label">{label}</legend>
      <SelectField
        label={t('from')}
        options={options.slice(0, 24)}
        value={String(hours.from)}
        onChange={(from) => onChange({ ...hours, from: Number(from) })}
      />
      <SelectField
        label={t('to')}
        options={options.slice(1)}
        value={String(hours.to)}
        onChange={(to) => onChange({ ...hours, to: Number(to) })}
        error={hours.from >= hours.to ? t('hoursReversed') : null}
      />
    </fieldset>
  );
}
