import { useCallback, useEffect, useState } from 'react';
import { clearLogLine } from '../features/calls/line/log-line.store.ts';
import { UnconfirmedRecoveryKey } from '../features/vault/UnconfirmedRecoveryKey.tsx';
import { UnlockNotices, type UnlockNotice } from '../features/vault/UnlockNotices.tsx';
import { client } from '../ipc/client.ts';
import { useAction } from '../ipc/use-action.ts';
import { DETAIL_SLOT_ID } from '../ui/layout/Page.tsx';
import { useFrameTexts } from '../ui/use-frame-texts.ts';
import { CommandMenu } from './CommandMenu.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Navigation } from './Navigation.tsx';
import { frameSlots } from './pages.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { StatusBar } from './StatusBar.tsx';
import { useActivity } from './use-activity.ts';
import { useCurrentPage } from './use-current-page.ts';
import { useKeyboardMap } from './use-keyboard-map.ts';
import './frame.css';

export interface FrameProps {
  readonly notices: readonly UnlockNotice[];
  readonly onNoticesRead: () => void;
}

/** The open journal: navigation, log line, page, guard column and status. */
export default function Frame({ notices, onNoticesRead }: FrameProps) {
  const t = useFrameTexts();
  const [overlay, setOverlay] = useState<'palette' | 'shortcuts' | null>(null);
  const lockAction = useAction(() => client.vault.lock());
  const lock = () => void lockAction.run(undefined);
  const close = useCallback(() => setOverlay(null), []);
  const openShortcuts = () => setOverlay('shortcuts');
  // A half-written call is kept inside the vault, and nowhere else once the frame is gone.
  useEffect(() => clearLogLine, []);
  useActivity();
  useKeyboardMap({ lock, openShortcuts, openPalette: () => setOverlay('palette') });
  const { LogLine } = frameSlots;
  return (
    <div className="frame">
      <a className="frame__skip" href="#content">
        {t('skipToContent')}
      </a>
      <Navigation />
      <div className="frame__main">
        {LogLine && (
          <section className="frame__log-line" aria-label={t('logLine')}>
            <LogLine />
          </section>
        )}
        <div className="frame__body">
          <main id="content" className="frame__content" tabIndex={-1}>
            <UnlockNotices notices={notices} onClose={onNoticesRead} />
            <UnconfirmedRecoveryKey />
            <CurrentPage />
          </main>
          <RightColumn />
        </div>
        <StatusBar onLock={lock} />
      </div>
      <CommandMenu isOpen={overlay === 'palette'} onClose={close} onLock={lock} onShortcuts={openShortcuts} />
      <Shortcuts isOpen={overlay === 'shortcuts'} onClose={close} />
    </div>
  );
}

function CurrentPage() {
  const entry = useCurrentPage();
  if (!entry) return null;
  return (
    <ErrorBoundary key={entry.id}>
      <entry.Component />
    </ErrorBoundary>
  );
}

/** Reserved on every page, so that nothing moves when the guard speaks. */
function RightColumn() {
  const t = useFrameTexts();
  const { Guard } = frameSlots;
  return (
    <aside className="frame__aside" aria-label={t('guard')}>
      <div className="frame__guard">{Guard && <Guard />}</div>
      <div className="frame__detail" id={DETAIL_SLOT_ID} />
    </aside>
  );
}
