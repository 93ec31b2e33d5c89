import { useCallback, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { clearLogLine } from '../features/calls/line/log-line.store.ts';
import { UnconfirmedRecoveryKey } from '../features/vault/UnconfirmedRecoveryKey.tsx';
import { type UnlockNotice, UnlockNotices } from '../features/vault/UnlockNotices.tsx';
import { client } from '../ipc/client.ts';
import { useAction } from '../ipc/use-action.ts';
import { Icon } from '../ui/controls/Icon.tsx';
import { ShortcutGroup } from '../ui/controls/ShortcutGroup.tsx';
import { BrandMark } from '../ui/layout/BrandMark.tsx';
import { Dialog } from '../ui/layout/Dialog.tsx';
import { DETAIL_SLOT_ID } from '../ui/layout/Page.tsx';
import { useFrameTexts } from '../ui/use-frame-texts.ts';
import { CommandMenu } from './CommandMenu.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { StatusBar } from './StatusBar.tsx';
import { frameSlots, type PageEntry, pages } from './pages.tsx';
import { useCurrentPage } from './use-current-page.ts';
import { useKeyboardMap } from './use-keyboard-map.ts';
import { goTo } from '../navigation/view.store.ts';
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

const AT_MOST_EVERY_MS = 15_000;

/** Tells the vault, at most every 15 s, that somebody is at the keyboard or the mouse. */
function useActivity(): void {
  useEffect(() => {
    let reportedAt = Number.NEGATIVE_INFINITY;
    const report = () => {
      const now = performance.now();
      if (now - reportedAt < AT_MOST_EVERY_MS) return;
      reportedAt = now;
      // A refusal means that the vault has just locked: the lock event deals with that.
      client.vault.noteActivity().catch(() => undefined);
    };
    const kinds = ['keydown', 'pointerdown', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, report, { passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, report);
    };
  }, []);
}

/** The sheet of keys. */
export function Shortcuts({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useFrameTexts();
  const { Shortcuts: FeatureShortcuts } = frameSlots;
  const everywhere = [
    ...(frameSlots.LogLine ? [{ keys: '/', text: t('actionLogLine') }] : []),
    { keys: 'Ctrl K', text: t('palette') },
    { keys: 'Alt Z', text: t('shortcutUndo') },
    { keys: 'Ctrl L', text: t('actionLock') },
    { keys: 'Esc', text: t('shortcutClose') },
    { keys: '?', text: t('shortcutSheet') },
  ];
  const rows = [
    { keys: '↑ ↓', text: t('shortcutRows') },
    { keys: 'Enter', text: t('shortcutOpen') },
  ];
  return (
    <Dialog title={t('shortcuts')} isOpen={isOpen} onClose={onClose} isText>
      <ShortcutGroup title={t('shortcutsEverywhere')} rows={everywhere} />
      {FeatureShortcuts && <FeatureShortcuts />}
      <ShortcutGroup title={t('shortcutsLists')} rows={rows} />
      <ShortcutGroup
        title={t('palettePages')}
        rows={pages.map((entry, index) => ({ keys: `Alt ${index + 1}`, text: t(entry.title) }))}
      />
    </Dialog>
  );
}

/** The pages at the left, each with its key. */
function Navigation() {
  const t = useFrameTexts();
  return (
    <nav className="navigation" aria-label={t('navigation')}>
      <div className="navigation__brand">
        <BrandMark size={24} />
        {t('appName')}
      </div>
      <ul className="navigation__list">
        {pages.map((entry, index) => (
          <li key={entry.id} className={entry.id === 'settings' ? 'navigation__last' : undefined}>
            <NavigationItem entry={entry} digit={index + 1} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NavigationItem({ entry, digit }: { readonly entry: PageEntry; readonly digit: number }) {
  const t = useFrameTexts();
  const isCurrent = useCurrentPage() === entry;
  return (
    <Button
      className={isCurrent ? 'navigation__item navigation__item--current' : 'navigation__item'}
      {...(isCurrent && { 'aria-current': 'page' })}
      aria-keyshortcuts={`Alt+${digit}`}
      onPress={() => goTo(entry.id)}
    >
      <Icon of={entry.icon} />
      <span className="navigation__title">{t(entry.title)}</span>
      <kbd className="navigation__key" aria-hidden>
        Alt {digit}
      </kbd>
    </Button>
  );
}
