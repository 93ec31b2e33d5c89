import type { Display } from '#shared/features/settings/settings.contract.ts';
import { settingsMessages } from '#shared/features/settings/settings.messages.ts';
import { useAction } from '../../ipc/use-action.ts';
import { useTexts } from '../../ui/language.tsx';
import { RadioChoices } from '../../ui/controls/RadioChoices.tsx';

export interface DisplaySettingsProps {
  readonly display: Display;
  /** Shows and keeps the change; rejects when it could not be kept. */
  readonly onChange: (change: Partial<Display>) => Promise<void>;
}

/** How the window looks. Each choice holds at once. */
export function DisplaySettings({ display, onChange }: DisplaySettingsProps) {
  const t = useTexts(settingsMessages);
  const change = useAction(onChange);
  return (
    <div className="stack stack--loose settings__form">
      <RadioChoices
        label={t('language')}
        isAcross
        value={display.language}
        onChange={(language) => void change.run({ language })}
        choices={[
          { id: 'sv', text: t('swedish') },
          { id: 'en', text: t('english') },
        ]}
      />
      <RadioChoices
        label={t('theme')}
        isAcross
        value={display.theme}
        onChange={(theme) => void change.run({ theme })}
        choices={[
          { id: 'system', text: t('themeSystem') },
          { id: 'light', text: t('themeLight') },
          { id: 'dark', text: t('themeDark') },
        ]}
      />
      <RadioChoices
        label={t('density')}
        isAcross
        value={display.density}
        onChange={(density) => void change.run({ density })}
        choices={[
          { id: 'compact', text: t('densityCompact'), hint: t('densityCompactHint') },
          { id: 'comfortable', text: t('densityComfortable'), hint: t('densityComfortableHint') },
        ]}
      />
    </div>
  );
}
