import { Search, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { Icon } from './Icon.tsx';
import { KeyHint } from './KeyHint.tsx';
import { useFrameTexts } from '../use-frame-texts.ts';
import './ListBox.css';
import './CommandPalette.css';

export interface Command {
  readonly id: string;
  readonly text: string;
  readonly detail?: string;
  readonly icon?: LucideIcon;
  readonly keys?: string;
  readonly run: () => void;
}

interface CommandGroup {
  readonly title: string;
  readonly commands: readonly Command[];
}

interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What fits `text`, in groups; empty groups are left out. */
  readonly groupsFor: (text: string) => readonly CommandGroup[];
  readonly onTextChange?: (text: string) => void;
}

/** Ctrl+K: go anywhere, do anything, by name. */
export function CommandPalette({ isOpen, onClose, ...content }: CommandPaletteProps) {
  const t = useFrameTexts();
  return (
    <ModalOverlay
      className="dialog-veil"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(isStillOpen) => {
        if (!isStillOpen) onClose();
      }}
    >
      <Modal className="dialog">
        <Dialog className="dialog__body" aria-label={t('palette')}>
          <PaletteContent {...content} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteContent({ groupsFor, onTextChange, onClose }: Omit<CommandPaletteProps, 'isOpen'>) {
  const t = useFrameTexts();
  const [text, setText] = useState('');
  const groups = groupsFor(text.trim()).filter((group) => group.commands.length > 0);
  const change = (next: string) => {
    setText(next);
    onTextChange?.(next.trim());
  };
  const runById = (id: string) => {
    onClose();
    groups
      .flatMap((group) => group.commands)
      .find((command) => command.id === id)
      ?.run();
  };
  return (
    <Autocomplete inputValue={text} onInputChange={change}>
      <TextField className="palette__field" aria-label={t('palette')} autoFocus>
        <Icon of={Search} size={20} />
        <Input className="palette__input" placeholder={t('palettePlaceholder')} />
      </TextField>
      <Menu
        className="list-box palette__list"
        aria-label={t('palette')}
        onAction={(id) => runById(String(id))}
        renderEmptyState={() => <p className="list-box__empty">{t('paletteNothing')}</p>}
      >
        {groups.map((group) => (
          <MenuSection key={group.title} id={group.title}>
            <Header className="list-box__heading">{group.title}</Header>
            {group.commands.map((command) => (
              <CommandRow key={command.id} command={command} />
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Autocomplete>
  );
}

const CommandRow = ({ command }: { readonly command: Command }) => (
  <MenuItem id={command.id} textValue={command.text} className="list-box__item">
    {command.icon && <Icon of={command.icon} />}
    <span className="list-box__text">
      {command.text}
      {command.detail !== undefined && command.detail !== '' && (
        <span className="list-box__detail"> {command.detail}</span>
      )}
    </span>
    {command.keys !== undefined && <KeyHint keys={command.keys} />}
  </MenuItem>
);
