import { Ellipsis, type LucideIcon } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { IconButton } from './Button.tsx';
import { Icon } from './Icon.tsx';
import './ListBox.css';

export interface MenuChoice {
  readonly id: string;
  readonly text: string;
  readonly icon?: LucideIcon;
  readonly isDanger?: boolean;
  readonly onAction: () => void;
}

/** The rarer actions of a row or page, behind three dots. */
export const MenuButton = ({ label, choices }: { label: string; choices: readonly MenuChoice[] }) => (
  <MenuTrigger>
    <IconButton icon={Ellipsis} label={label} />
    <Popover className="floating" placement="bottom end">
      <Menu className="list-box">
        {choices.map((choice) => (
          <MenuItem
            key={choice.id}
            id={choice.id}
            className={choice.isDanger ? 'list-box__item list-box__item--danger' : 'list-box__item'}
            onAction={choice.onAction}
          >
            {choice.icon && <Icon of={choice.icon} />}
            {choice.text}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  </MenuTrigger>
);
