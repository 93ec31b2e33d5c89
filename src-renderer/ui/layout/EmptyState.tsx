import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../controls/Icon.tsx';
import './EmptyState.css';

interface EmptyStateProps {
  readonly title: string;
  /** What to do next. */
  readonly children: ReactNode;
  readonly icon?: LucideIcon;
  readonly action?: ReactNode;
}

/** Says what will stand here and how it gets here. */
export const EmptyState = ({ title, children, icon, action }: EmptyStateProps) => (
  <div className="empty-state">
    {icon && <Icon of={icon} size={24} />}
    <p className="empty-state__title">{title}</p>
    <div className="soft">{children}</div>
    {action}
  </div>
);
