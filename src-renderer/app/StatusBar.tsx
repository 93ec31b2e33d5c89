import { Check, Lock, WifiOff } from 'lucide-react';
import { useEffect } from 'react';
import { client } from '../ipc/client.ts';
import { usePendingWrites } from '../ipc/pending.store.ts';
import { useOperation } from '../ipc/use-operation.ts';
import { Button } from '../ui/controls/Button.tsx';
import { Icon } from '../ui/controls/Icon.tsx';
import { useFrameTexts } from '../ui/use-frame-texts.ts';

const ASK_EVERY_MS = 15_000;

/** The foot of the window: saved, offline, and when it locks. */
export function StatusBar({ onLock }: { readonly onLock: () => void }) {
  const t = useFrameTexts();
  const isSaving = usePendingWrites((pending) => pending.count > 0);
  const seconds = useSecondsToLock();
  return (
    <footer className="status-bar" aria-label={t('status')}>
      <span className="status-bar__part">
        <Icon of={Check} size={15} />
        {isSaving ? t('saving') : t('saved')}
      </span>
      <span className="status-bar__part">
        <Icon of={WifiOff} size={15} />
        {t('offline')}
      </span>
      {seconds !== null && (
        <span className={seconds < 60 ? 'status-bar__part status-bar__part--soon' : 'status-bar__part'}>
          <Icon of={Lock} size={15} />
          {seconds < 60 ? t('locksSoon') : t('locksInMinutes', { minutes: Math.ceil(seconds / 60) })}
        </span>
      )}
      <span className="status-bar__end">
        <Button kind="link" keyHint="Ctrl L" aria-keyshortcuts="Control+L" onPress={onLock}>
          {t('lockNow')}
        </Button>
      </span>
    </footer>
  );
}

function useSecondsToLock(): number | null {
  const { value, reload } = useOperation(() => client.vault.status(), [], ['settings']);
  useEffect(() => {
    const timer = setInterval(reload, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [reload]);
  return value?.locksInSeconds ?? null;
}
