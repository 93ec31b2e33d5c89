import { X, type LucideIcon } from 'lucide-react';
import { Button } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import { useFrameTexts } from '../use-frame-texts.ts';
import './Chip.css';

export interface ChipProps {
  readonly children: string;
  readonly tone?: 'neutral' | 'accent' | 'ok' | 'caution' | 'stop' | 'info';
  readonly icon?: LucideIcon;
  /** Gives the chip a cross. */
  readonly onRemove?: () => void;
}

/** A fact that was understood, short enough to read at a glance. */
export function Chip({ children, tone = 'neutral', icon, onRemove }: ChipProps) {
  const t = useFrameTexts();
  return (
    <span className={`chip chip--${tone}`}>
      {icon && <Icon of={icon} size={15} />}
      <span className="chip__text">{children}</span>
      {onRemove && (
        <Button className="chip__remove" onPress={onRemove} aria-label={t('removeChip', { text: children })}>
          <Icon of={X} size={14} />
        </Button>
      )}
    </span>
  );
}
