import { useState } from 'react';
import { vaultMessages } from '#shared/features/vault/vault.messages.ts';
import type { AppError } from '#shared/kernel/app-error.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { BrandMark } from '../../ui/layout/BrandMark.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { GateSheet } from '../../ui/layout/GateSheet.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { isWrongPassphrase, PassphraseForm } from './PassphraseForm.tsx';
import { RecoveryPage } from './RecoveryPage.tsx';
import type { UnlockNotice } from './UnlockNotices.tsx';
import { monotonicNow, useWait } from './use-wait.ts';
import './vault.css';

export interface UnlockPageProps {
  readonly folderName: string;
  /** Nobody locked the journal: it ended by itself. */
  readonly hasStopped?: boolean;
  readonly onOpened: (notices: readonly UnlockNotice[]) => void;
  /** Milliseconds that only go forward. */
  readonly now?: () => number;
}

interface UnlockInput {
  readonly passphrase: string;
  readonly isRestoreAccepted: boolean;
}

/** The closed journal: one field. */
export function UnlockPage({
  folderName,
  hasStopped = false,
  onOpened,
  now = monotonicNow,
}: UnlockPageProps) {
  const t = useTexts(vaultMessages);
  const [isRecovering, setRecovering] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const unlock = useAction((input: UnlockInput) => client.vault.unlock(input), 'in-place');
  const wait = useWait(now);
  const open = async (isRestoreAccepted: boolean) => {
    const outcome = await unlock.run({ passphrase, isRestoreAccepted });
    if (outcome.ok) onOpened(outcome.value.notices);
    else wait.start(Number(outcome.error.details['waitSeconds'] ?? 0));
  };
  if (isRecovering) return <RecoveryPage onOpened={onOpened} onBack={() => setRecovering(false)} />;
  return (
    <GateSheet>
      <header className="unlock__head">
        <BrandMark size={56} />
        <h1 className="unlock__name">Ringbok</h1>
        <p className="soft">{t('unlockLead')}</p>
      </header>
      {hasStopped && (
        <Banner tone="caution" title={t('stoppedTitle')}>
          {t('stoppedText')}
        </Banner>
      )}
      <PassphraseForm
        tried={unlock}
        submitText={t('unlock')}
        pendingText={t('unlocking')}
        passphrase={passphrase}
        onPassphrase={setPassphrase}
        onSubmit={() => void open(false)}
        wait={wait}
      />
      <Refusal error={unlock.error} onAccept={() => void open(true)} />
      <footer className="stack stack--tight">
        <div className="row">
          <Button kind="link" onPress={() => setRecovering(true)}>
            {t('forgotten')}
          </Button>
        </div>
        <p className="soft small">{t('folder', { name: folderName })}</p>
      </footer>
    </GateSheet>
  );
}

/** Everything but a wrong passphrase: it says what stands in the way, and asks when the person may decide. */
function Refusal({ error, onAccept }: { readonly error: AppError | null; readonly onAccept: () => void }) {
  const t = useTexts(vaultMessages);
  const errorText = useErrorText();
  if (error === null || isWrongPassphrase(error)) return null;
  if (error.code !== 'journal-behind-head') return <Banner tone="stop">{errorText(error)}</Banner>;
  const accept = (
    <Button kind="danger" onPress={onAccept}>
      {t('olderCopyOpen')}
    </Button>
  );
  return (
    <Banner tone="caution" title={t('olderCopyTitle')} actions={accept}>
      {t('olderCopyText')}
    </Banner>
  );
}
