import { useState } from 'react';
import { vaultMessages } from '#shared/features/vault/vault.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Dialog } from '../../ui/layout/Dialog.tsx';
import { useTexts } from '../../ui/language.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { isWrongPassphrase, PassphraseForm } from './PassphraseForm.tsx';
import { RecoveryKeySteps } from './RecoveryKeySteps.tsx';
import { monotonicNow, useWait } from './use-wait.ts';

/** Another recovery key: the passphrase, then the key on paper. Closed too early, the key counts as unconfirmed. */
export function RenewRecoveryKeyDialog({ onClose }: { readonly onClose: () => void }) {
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  return recoveryKey === null ? (
    <AskPassphrase onRenewed={setRecoveryKey} onClose={onClose} />
  ) : (
    <NewKey recoveryKey={recoveryKey} onClose={onClose} />
  );
}

interface AskPassphraseProps {
  readonly onRenewed: (recoveryKey: string) => void;
  readonly onClose: () => void;
}

function AskPassphrase({ onRenewed, onClose }: AskPassphraseProps) {
  const t = useTexts(vaultMessages);
  const errorText = useErrorText();
  const [passphrase, setPassphrase] = useState('');
  const renew = useAction(client.vault.renewRecoveryKey, 'in-place');
  const wait = useWait(monotonicNow);
  const submit = async () => {
    const outcome = await renew.run({ passphrase });
    if (outcome.ok) onRenewed(outcome.value.recoveryKey);
    else wait.start(Number(outcome.error.details['waitSeconds'] ?? 0));
  };
  return (
    // A key that is being made would be lost with the dialog.
    <Dialog title={t('renew')} isOpen onClose={() => renew.isPending || onClose()}>
      <div className="stack">
        <p>{t('renewLead')}</p>
        <PassphraseForm
          passphrase={passphrase}
          onPassphrase={setPassphrase}
          onSubmit={() => void submit()}
          tried={renew}
          wait={wait}
          submitText={t('renewNow')}
          pendingText={t('renewing')}
        />
        {renew.error && !isWrongPassphrase(renew.error) && (
          <Banner tone="stop">{errorText(renew.error)}</Banner>
        )}
      </div>
    </Dialog>
  );
}

interface NewKeyProps {
  readonly recoveryKey: string;
  readonly onClose: () => void;
}

function NewKey({ recoveryKey, onClose }: NewKeyProps) {
  const t = useTexts(vaultMessages);
  const [isCovered, setCovered] = useState(false);
  const finish = () => {
    showToast({ text: t('renewed') });
    onClose();
  };
  return (
    <Dialog title={isCovered ? t('retypeTitle') : t('renewedTitle')} isOpen isWide isGrave onClose={onClose}>
      <div className="stack stack--loose">
        <p>{isCovered ? t('retypeLead') : t('recoveryLead')}</p>
        <RecoveryKeySteps
          recoveryKey={recoveryKey}
          isCovered={isCovered}
          onCover={setCovered}
          onConfirmed={finish}
        />
      </div>
    </Dialog>
  );
}
