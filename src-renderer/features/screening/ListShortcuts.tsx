import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { useTexts } from '../../ui/language.tsx';
import { ShortcutGroup } from '../../ui/controls/ShortcutGroup.tsx';

/** The keys of the wizard, for the sheet that `?` opens. */
export function ListShortcuts() {
  const t = useTexts(screeningMessages);
  return (
    <ShortcutGroup
      title={t('keysTitle')}
      rows={[
        { keys: 'Ctrl ↵', text: t('keyNext') },
        { keys: 'Esc', text: t('keyBack') },
        { keys: 'Enter', text: t('keyEdit') },
        { keys: 'Ctrl Z', text: t('keyUndo') },
        { keys: 'L', text: t('showLaw') },
      ]}
    />
  );
}
