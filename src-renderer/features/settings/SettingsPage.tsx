import type { ReactNode } from 'react';
import type { Display } from '#shared/features/settings/settings.contract.ts';
import { settingsMessages } from '#shared/features/settings/settings.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { RadioChoices } from '../../ui/controls/RadioChoices.tsx';
import { Tabs } from '../../ui/controls/Tabs.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Page } from '../../ui/layout/Page.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { ControllerForm } from './ControllerForm.tsx';
import { CountryRules } from './CountryRules.tsx';
import { WorkForm } from './WorkForm.tsx';
import './settings.css';

const partIds = ['company', 'work', 'rules', 'security', 'display', 'data'] as const;
type PartId = (typeof partIds)[number];

interface SettingsPageProps extends DisplaySettingsProps {
  /** Passphrase and recovery key: the vault's own parts. */
  readonly security: ReactNode;
  /** Which part is shown; anything unknown is the first. */
  readonly part: string | undefined;
  readonly onPart: (part: PartId) => void;
}

/** Everything that can be set, in six parts. */
export function SettingsPage({ security, part, onPart, display, onChange }: SettingsPageProps) {
  const t = useTexts(settingsMessages);
  const selected = partIds.find((id) => id === part) ?? 'company';
  const company = (
    <Panel title={t('companyTitle')} lead={t('companyLead')}>
      <ControllerForm saveText={t('save')} onSaved={() => showToast({ text: t('saved') })} />
    </Panel>
  );
  return (
    <Page title={t('title')}>
      <Tabs
        label={t('parts')}
        selected={selected}
        onSelect={onPart}
        parts={[
          { id: 'company', title: t('company'), content: company },
          { id: 'work', title: t('work'), content: <WorkForm /> },
          { id: 'rules', title: t('rules'), content: <CountryRules /> },
          {
            id: 'security',
            title: t('security'),
            content: <div className="stack stack--loose">{security}</div>,
          },
          {
            id: 'display',
            title: t('display'),
            content: <DisplaySettings display={display} onChange={onChange} />,
          },
          { id: 'data', title: t('data'), content: <DataFacts /> },
        ]}
      />
    </Page>
  );
}

/** Where everything lies, and what leaves the computer. */
function DataFacts() {
  const t = useTexts(settingsMessages);
  const status = useOperation(() => client.vault.status(), [], []);
  return (
    <div className="stack stack--loose settings__form">
      <Panel title={t('sentTitle')}>
        <p>{t('sentText')}</p>
      </Panel>
      <Panel title={t('whereTitle')}>
        <p>{t('whereText', { folder: status.value?.folderName ?? '…' })}</p>
      </Panel>
      <Panel title={t('backupTitle')}>
        <p>{t('backupText')}</p>
      </Panel>
      <Panel title={t('diskTitle')}>
        <p>{t('diskText')}</p>
      </Panel>
    </div>
  );
}

interface DisplaySettingsProps {
  readonly display: Display;
  /** Shows and keeps the change; rejects when it could not be kept. */
  readonly onChange: (change: Partial<Display>) => Promise<void>;
}

/** How the window looks. Each choice holds at once. */
function DisplaySettings({ display, onChange }: DisplaySettingsProps) {
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
