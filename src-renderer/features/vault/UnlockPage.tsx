import { useState } from 'react';
import { vaultMessages } from '#shared/features/vault/vault.messages.ts';
import type { AppError } from '#shared/kernel/app-error.ts';
import { client } from '../../ipc/client.ts';
import { useAction, type Action } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/Banner.tsx';
import { BrandMark } from '../../ui/BrandMark.tsx';
import { Button } from '../../ui/Button.tsx';
import { GateSheet } from '../../ui/GateSheet.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { RecoveryPage } from './RecoveryPage.tsx';
import type { UnlockNotice } from './UnlockNotices.tsx';
import { useWait, type Wait } from './use-wait.ts';
import './vault.css';

export interface UnlockPageProps {
  readonly folderName: string;
  readonly onOpened: (notices: readonly UnlockNotice[]) => void;
  /** Milliseconds that only go forward. */
  readonly now?: () => number;
}

interface UnlockInput {
  readonly passphrase: string;
  readonly isRestoreAccepted: boolean;
}

const monotonicNow = (): number => performance.now();

/** The closed journal: one field. */
export function UnlockPage({ folderName, onOpened, now = monotonicNow }: UnlockPageProps) {
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
      <UnlockForm
        unlock={unlock}
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

interface UnlockFormProps {
  readonly unlock: Action<UnlockInput, unknown>;
  readonly passphrase: string;
  readonly onPassphrase: (passphrase: string) => void;
  readonly onSubmit: () => void;
  readonly wait: Wait;
}

function UnlockForm({ unlock, passphrase, onPassphrase, onSubmit, wait }: UnlockFormProps) {
  const t = useTexts(vaultMessages);
  const errorText = useErrorText();
  const [isShown, setShown] = useState(false);
  const wrong = isWrongPassphrase(unlock.error) ? unlock.error : null;
  const isReady = passphrase !== '' && wait.secondsLeft === 0 && !unlock.isPending;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onSubmit();
      }}
    >
      <PassphraseField
        label={t('passphrase')}
        value={passphrase}
        onChange={onPassphrase}
        error={wrong && errorText(wrong)}
        isShown={isShown}
        onShownChange={setShown}
        autoFocus
      />
      <div className="row">
        <Button
          kind="primary"
          type="submit"
          isDisabled={wait.secondsLeft > 0}
          pendingText={unlock.isPending ? t('unlocking') : null}
        >
          {t('unlock')}
        </Button>
        {wait.secondsLeft > 0 && (
          <span className="soft">{t('waitSeconds', { count: wait.secondsLeft })}</span>
        )}
      </div>
    </form>
  );
}

const isWrongPassphrase = (error: AppError | null): boolean => error?.code === 'wrong-passphrase';

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
