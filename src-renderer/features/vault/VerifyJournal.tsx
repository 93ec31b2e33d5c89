import { useState } from 'react';
import { vaultMessages } from '#shared/features/vault/vault.messages.ts';
import type { Client } from '#shared/ipc/contract.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/Panel.tsx';

type Check = Awaited<ReturnType<Client['vault']['verify']>>;

/** Is the file whole, and does the audit trail hold? */
export function VerifyJournal() {
  const t = useTexts(vaultMessages);
  const [found, setFound] = useState<Check | null>(null);
  const verify = useAction(() => client.vault.verify());
  const run = async () => {
    setFound(null);
    const outcome = await verify.run(undefined);
    setFound(outcome.ok ? outcome.value : null);
  };
  return (
    <Panel title={t('verifyTitle')} lead={t('verifyLead')}>
      {found && <Finding found={found} />}
      <div className="row">
        <Button pendingText={verify.isPending ? t('verifying') : null} onPress={() => void run()}>
          {t('verify')}
        </Button>
      </div>
    </Panel>
  );
}

function Finding({ found }: { readonly found: Check }) {
  const t = useTexts(vaultMessages);
  if (!found.isFileWhole) return <Banner tone="stop">{t('verifyDamaged')}</Banner>;
  if (found.brokenEntries.length > 0)
    return (
      <Banner tone="stop">
        {t('verifyChanged', { entries: found.brokenEntries.slice(0, 10).join(', ') })}
      </Banner>
    );
  return <Banner tone="ok">{t('verifyWhole', { count: found.entries })}</Banner>;
}
