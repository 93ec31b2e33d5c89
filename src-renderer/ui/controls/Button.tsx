import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import { KeyHint } from './KeyHint.tsx';
import './Button.css';

interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'isPending'> {
  readonly children: ReactNode;
  /** `primary`: the one thing this screen is for. Default `quiet`. */
  readonly kind?: 'primary' | 'quiet' | 'danger' | 'link';
  readonly icon?: LucideIcon;
  /** Printed on the button; the page binds the key itself. */
  readonly keyHint?: string;
  /** While work is going on these words replace the label and the button does nothing. Null or absent: ready. */
  readonly pendingText?: string | null;
}

/** A button says what happens when it is pressed. */
export function Button({ children, kind = 'quiet', icon, keyHint, pendingText, ...rest }: ButtonProps) {
  const isPending = pendingText !== null && pendingText !== undefined;
  return (
    <AriaButton {...rest} className={`button button--${kind}`} isPending={isPending}>
      {icon && <Icon of={icon} />}
      <span aria-live={isPending ? 'polite' : 'off'}>{isPending ? pendingText : children}</span>
      {keyHint !== undefined && <KeyHint keys={keyHint} />}
    </AriaButton>
  );
}

interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly icon: LucideIcon;
  /** What happens, in words: read aloud and shown by no one else. */
  readonly label: string;
}

/** A drawing alone: only where the same thing stands in words nearby, such as closing a dialog. */
export const IconButton = ({ icon, label, ...rest }: IconButtonProps) => (
  <AriaButton {...rest} aria-label={label} className="button button--icon">
    <Icon of={icon} />
  </AriaButton>
);
