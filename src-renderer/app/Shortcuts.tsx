import { Dialog } from '../ui/layout/Dialog.tsx';
import { ShortcutGroup } from '../ui/controls/ShortcutGroup.tsx';
import { useFrameTexts } from '../ui/use-frame-texts.ts';
import { frameSlots, pages } from './pages.tsx';

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
