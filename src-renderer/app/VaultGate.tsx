import { Languages } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { UnlockNotice } from '../features/vault/UnlockNotices.tsx';
import { UnlockPage } from '../features/vault/UnlockPage.tsx';
import { onAppEvent } from '../ipc/bridge.ts';
import { client } from '../ipc/client.ts';
import { useAction } from '../ipc/use-action.ts';
import { useOperation } from '../ipc/use-operation.ts';
import { Button } from '../ui/controls/Button.tsx';
import { useErrorText } from '../ui/form/use-error-text.ts';
import { Banner } from '../ui/layout/Banner.tsx';
import { GateSheet } from '../ui/layout/GateSheet.tsx';
import { clearToasts } from '../ui/layout/toast.store.ts';
import { useFrameTexts } from '../ui/use-frame-texts.ts';
import { changeDisplay, useDisplay } from './display.store.ts';
import { resetView } from '../navigation/view.store.ts';
import './LanguageSwitch.css';

// The lock screen is all that is needed first; the rest is fetched while the passphrase is typed.
const loadFrame = () => import('./Frame.tsx');
const Frame = lazy(loadFrame);
const FirstRun = lazy(() => import('./FirstRun.tsx'));

type Stage = 'missing' | 'locked' | 'open';

/** Shows what the vault allows: its making, its lock, or the journal. */
export function VaultGate() {
  const t = useFrameTexts();
  const [reached, setReached] = useState<Stage | null>(null);
  const [notices, setNotices] = useState<readonly UnlockNotice[]>([]);
  const status = useOperation(() => client.vault.status(), [], []);
  const stage = reached ?? status.value?.state ?? null;
  useEffect(() => void loadFrame(), []);
  useEmptyOnLock(useCallback(() => setReached('locked'), []));

  if (stage === null && status.error !== null)
    return <NoStatus error={status.error} onRetry={status.reload} />;
  if (stage === null) return <GateWords text={t('starting')} />;
  if (stage === 'open') {
    return (
      <Suspense fallback={<GateWords text={t('starting')} />}>
        <Frame notices={notices} onNoticesRead={() => setNotices([])} />
        <Usable />
      </Suspense>
    );
  }
  const open = (said: readonly UnlockNotice[]) => {
    setNotices(said);
    setReached('open');
  };
  return (
    <Suspense fallback={<GateWords text={t('starting')} />}>
      {stage === 'missing' ? (
        <FirstRun onDone={() => open([])} />
      ) : (
        <UnlockPage
          folderName={status.value?.folderName ?? ''}
          hasStopped={typeof status.value?.stopped === 'string'}
          onOpened={open}
        />
      )}
      <LanguageSwitch />
      <Usable />
    </Suspense>
  );
}

function useEmptyOnLock(onLocked: () => void): void {
  useEffect(
    () =>
      onAppEvent((event) => {
        if (event.type !== 'locked') return;
        resetView();
        clearToasts();
        onLocked();
      }),
    [onLocked],
  );
}

let hasReported = false;

/** Stands beside the first screen: mounted, the screen is there to be used. */
function Usable() {
  useEffect(() => {
    if (hasReported) return;
    hasReported = true;
    window.ringbok.reportUsable();
  }, []);
  return null;
}

const GateWords = ({ text }: { readonly text: string }) => (
  <GateSheet>
    <output className="soft">{text}</output>
  </GateSheet>
);

function NoStatus({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const t = useFrameTexts();
  const errorText = useErrorText();
  return (
    <GateSheet>
      <Banner tone="stop" actions={<Button onPress={onRetry}>{t('tryAgain')}</Button>}>
        {errorText(error)}
      </Banner>
    </GateSheet>
  );
}

const other = { sv: { language: 'en', name: 'English' }, en: { language: 'sv', name: 'Svenska' } } as const;

/** The other language, in its own word: for whoever cannot read this one. */
function LanguageSwitch() {
  const { language, name } = other[useDisplay((display) => display.language)];
  const change = useAction(changeDisplay);
  return (
    <div className="language-switch" lang={language}>
      <Button kind="link" icon={Languages} onPress={() => void change.run({ language })}>
        {name}
      </Button>
    </div>
  );
}
