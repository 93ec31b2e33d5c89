import { useState } from 'react';
import { vaultMessages } from '#shared/features/vault/vault.messages.ts';
import type { Client } from '#shared/contract.ts';
import { client } from '../../ipc/client.ts';
import { useJob } from '../../ipc/use-job.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { Progress } from '../../ui/layout/Progress.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';

type Check = Awaited<ReturnType<Client['vault']['verify']>>;

/** Is the file whole, and does the audit trail hold? */
export function VerifyJournal() {
  const t = useTexts(vaultMessages);
  const errorText = useErrorText();
  const [found, setFound] = useState<Check | null>(null);
  const { progress, ...verify } = useJob('verify', client.vault.verify, client.vault.cancelVerify);
  const run = async () => {
    setFound(null);
    const outcome = await verify.run(undefined);
    setFound(outcome.ok ? outcome.value : null);
  };
  return (
    <Panel title={t('verifyTitle')} lead={t('verifyLead')}>
      {found && <Finding found={found} />}
      {verify.error && (
        <Banner tone={verify.error.code === 'cancelled' ? 'info' : 'stop'}>
          {verify.error.code === 'disk-full' ? t('verifyNoRoom') : errorText(verify.error)}
        </Banner>
      )}
      {verify.isRunning && (
        <Progress
          label={t(progress?.stage === 'checking' ? 'verifyReading' : 'verifyCopying')}
          // The file itself is read after the last entry, and says nothing meanwhile.
          done={progress && progress.done < progress.total ? progress.done : null}
          total={progress?.total ?? 1}
          onCancel={verify.cancel}
          isCancelling={verify.isCancelling}
        />
      )}
      <div className="row">
        <Button pendingText={verify.isRunning ? t('verifying') : null} onPress={() => void run()}>
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
