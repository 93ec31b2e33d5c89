import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import './Choice.css';

interface CheckboxProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
}

/** Yes or no, in one line. */
export const Checkbox = ({ children, isSelected, onChange, isDisabled = false }: CheckboxProps) => (
  <AriaCheckbox className="checkbox" isSelected={isSelected} onChange={onChange} isDisabled={isDisabled}>
    <span className="checkbox__box">{isSelected && <Icon of={Check} size={16} />}</span>
    <span>{children}</span>
  </AriaCheckbox>
);
