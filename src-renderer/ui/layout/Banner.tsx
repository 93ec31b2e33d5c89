import { CircleAlert, CircleCheck, Info, TriangleAlert, X, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../controls/Button.tsx';
import { Icon } from '../controls/Icon.tsx';
import { useFrameTexts } from '../use-frame-texts.ts';
import './Banner.css';

type Tone = 'info' | 'ok' | 'caution' | 'stop';

const icons: Readonly<Record<Tone, LucideIcon>> = {
  info: Info,
  ok: CircleCheck,
  caution: TriangleAlert,
  stop: CircleAlert,
};

interface BannerProps {
  readonly tone: Tone;
  readonly title?: string;
  readonly children: ReactNode;
  /** Buttons under the text. */
  readonly actions?: ReactNode;
  readonly onClose?: () => void;
}

/** Something that holds until it is dealt with. `stop` is read aloud at once. */
export function Banner({ tone, title, children, actions, onClose }: BannerProps) {
  const t = useFrameTexts();
  return (
    <div className={`banner banner--${tone}`} role={tone === 'stop' ? 'alert' : 'status'}>
      <Icon of={icons[tone]} size={20} />
      <div className="banner__text">
        {title !== undefined && <p className="banner__title">{title}</p>}
        <div>{children}</div>
        {actions !== undefined && <div className="row banner__actions">{actions}</div>}
      </div>
      {onClose && <IconButton icon={X} label={t('close')} onPress={onClose} />}
    </div>
  );
}
