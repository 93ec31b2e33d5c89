import type { ReactNode } from 'react';
import { settingsMessages } from '#shared/features/settings/settings.messages.ts';
import { useTexts } from '../../ui/language.tsx';
import { Page } from '../../ui/layout/Page.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { Tabs } from '../../ui/controls/Tabs.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { ControllerForm } from './ControllerForm.tsx';
import { CountryRules } from './CountryRules.tsx';
import { DataFacts } from './DataFacts.tsx';
import { DisplaySettings, type DisplaySettingsProps } from './DisplaySettings.tsx';
import { WorkForm } from './WorkForm.tsx';
import './settings.css';

const partIds = ['company', 'work', 'rules', 'security', 'display', 'data'] as const;
type PartId = (typeof partIds)[number];

export interface SettingsPageProps extends DisplaySettingsProps {
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
