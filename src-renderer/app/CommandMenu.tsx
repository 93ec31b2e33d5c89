import { Keyboard, Lock, MailCheck, Moon, PhoneCall, Sun, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useFilter } from 'react-aria-components';
import type { ContactRow } from '#shared/features/contacts/contacts.contract.ts';
import { client } from '../ipc/client.ts';
import { useAction } from '../ipc/use-action.ts';
import { useOperation } from '../ipc/use-operation.ts';
import { CommandPalette, type Command } from '../ui/controls/CommandPalette.tsx';
import { useFrameTexts } from '../ui/use-frame-texts.ts';
import { changeDisplay } from './display.store.ts';
import { frameSlots, pages } from './pages.tsx';
import { focusLogLine } from './use-keyboard-map.ts';
import { goTo } from '../navigation/view.store.ts';

interface CommandMenuProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onLock: () => void;
  readonly onShortcuts: () => void;
}

/** What Ctrl+K offers: pages, people and actions. */
export function CommandMenu({ isOpen, onClose, onLock, onShortcuts }: CommandMenuProps) {
  const t = useFrameTexts();
  const [text, setText] = useState('');
  const people = usePeople(isOpen ? text : '');
  const actions = useActions(onLock, onShortcuts);
  const { contains } = useFilter({ sensitivity: 'base' });
  const pageCommands = pages.map((entry, index): Command => ({
    id: `page-${entry.id}`,
    text: t(entry.title),
    icon: entry.icon,
    keys: `Alt ${index + 1}`,
    run: () => goTo(entry.id),
  }));
  const close = () => {
    setText('');
    onClose();
  };
  return (
    <CommandPalette
      isOpen={isOpen}
      onClose={close}
      onTextChange={setText}
      groupsFor={(wanted) => [
        {
          title: t('palettePages'),
          commands: pageCommands.filter((command) => contains(command.text, wanted)),
        },
        { title: t('palettePeople'), commands: people.map(personCommand) },
        { title: t('paletteActions'), commands: actions.filter((command) => contains(command.text, wanted)) },
      ]}
    />
  );
}

const personCommand = (person: ContactRow): Command => ({
  id: `person-${person.id}`,
  text: person.name,
  detail: person.companyName,
  icon: UserRound,
  run: () => goTo('contacts', { contactId: person.id }),
});

/** People whose name, company or number fits; nobody while there is no page to show them on. */
function usePeople(text: string): readonly ContactRow[] {
  const isOffered = text.length > 1 && pages.some((entry) => entry.id === 'contacts');
  const found = useOperation(
    async () => (isOffered ? client.contacts.suggest({ text }) : []),
    [isOffered, text],
    ['contacts'],
  );
  return isOffered ? (found.value ?? []) : [];
}

function useActions(onLock: () => void, onShortcuts: () => void): readonly Command[] {
  const t = useFrameTexts();
  const display = useAction(changeDisplay);
  const logLine: Command = {
    id: 'log',
    text: t('actionLogLine'),
    icon: PhoneCall,
    keys: '/',
    run: focusSoon,
  };
  return [
    ...(frameSlots.LogLine ? [logLine] : []),
    {
      id: 'email-check',
      text: t('actionEmailCheck'),
      icon: MailCheck,
      run: () => goTo('email-checks'),
    },
    { id: 'lock', text: t('actionLock'), icon: Lock, keys: 'Ctrl L', run: onLock },
    { id: 'shortcuts', text: t('actionShortcuts'), icon: Keyboard, keys: '?', run: onShortcuts },
    { id: 'light', text: t('actionLight'), icon: Sun, run: () => void display.run({ theme: 'light' }) },
    { id: 'dark', text: t('actionDark'), icon: Moon, run: () => void display.run({ theme: 'dark' }) },
  ];
}

// The closing palette gives the focus back to where it was; the log line must come after that.
const focusSoon = (): void => {
  requestAnimationFrame(() => requestAnimationFrame(focusLogLine));
};
