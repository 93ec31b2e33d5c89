import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { useTexts } from '../../ui/language.tsx';
import { ShortcutGroup } from '../../ui/controls/ShortcutGroup.tsx';

/** The keys of the checklist, for the sheet that `?` opens. */
export function EmailCheckShortcuts() {
  const t = useTexts(emailChecksMessages);
  return (
    <ShortcutGroup
      title={t('keysTitle')}
      rows={[
        { keys: '1 – 9', text: t('keyAnswer') },
        { keys: '0', text: t('keyUnknown') },
        { keys: '↵', text: t('keyEnter') },
        { keys: '⌫', text: t('keyBack') },
        { keys: 'L', text: t('keyLaw') },
      ]}
    />
  );
}
