import { settingsMessages } from '#shared/features/settings/settings.messages.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';

/** Where everything lies, and what leaves the computer. */
export function DataFacts() {
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
