import { callOutcomes, outcomeKeys } from '#shared/features/calls/calls.contract.ts';
import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import { useTexts } from '../../ui/language.tsx';
import { ShortcutGroup } from '../../ui/controls/ShortcutGroup.tsx';

/** The keys of the log line, for the sheet of keys. */
export function CallShortcuts() {
  const t = useTexts(callsMessages);
  const outcomes = callOutcomes.map((outcome) => ({
    keys: outcomeKeys[outcome].toUpperCase(),
    text: t(`outcome.${outcome}`),
  }));
  return (
    <ShortcutGroup
      title={t('lineKeys')}
      rows={[{ keys: '↵', text: t('keyEnter') }, { keys: '⌫', text: t('keyBackspace') }, ...outcomes]}
    />
  );
}
