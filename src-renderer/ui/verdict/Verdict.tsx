import { CircleCheck, CircleQuestionMark, OctagonX, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { Verdict as VerdictCode } from '#shared/compliance/vocabulary.ts';
import { Icon } from '../controls/Icon.tsx';
import { useFrameTexts } from '../use-frame-texts.ts';
import './Verdict.css';

const icons: Readonly<Record<VerdictCode, LucideIcon>> = {
  allowed: CircleCheck,
  conditional: TriangleAlert,
  unclear: CircleQuestionMark,
  blocked: OctagonX,
};

const words = {
  allowed: 'verdictAllowed',
  conditional: 'verdictConditional',
  unclear: 'verdictUnclear',
  blocked: 'verdictBlocked',
} as const satisfies Record<VerdictCode, string>;

const iconSizes = { small: 16, medium: 20, large: 28 } as const;

interface VerdictProps {
  readonly verdict: VerdictCode;
  /** `large` is read at arm's length (guard), `small` stands in table rows. Default `medium`. */
  readonly size?: 'small' | 'medium' | 'large';
}

/** The answer to "may I?": a word, then icon and outline, and colour last. */
export function Verdict({ verdict, size = 'medium' }: VerdictProps) {
  const t = useFrameTexts();
  return (
    <span className={`verdict verdict--${verdict} verdict--${size}`}>
      <Icon of={icons[verdict]} size={iconSizes[size]} />
      <span className="verdict__word">{t(words[verdict])}</span>
    </span>
  );
}
