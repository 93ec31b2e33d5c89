import type { LucideIcon } from 'lucide-react';

interface IconProps {
  readonly of: LucideIcon;
  /** Pixels; 18 beside text. */
  readonly size?: number;
}

/** A drawing beside words. It says nothing of its own, so screen readers pass it by. */
export const Icon = ({ of: Drawing, size = 18 }: IconProps) => (
  <Drawing size={size} strokeWidth={1.75} absoluteStrokeWidth={false} aria-hidden focusable={false} />
);
