import { CircleCheck, CircleQuestionMark, CircleSlash, type LucideIcon } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Citation } from '#shared/compliance/vocabulary.ts';
import { Button } from '../controls/Button.tsx';
import { Icon } from '../controls/Icon.tsx';
import './LegalLines.css';

/** A sentence about the law, and where it is written. */
interface LegalLine {
  readonly id: string;
  /** `unknown`: something would decide that nobody has said. */
  readonly tone: 'holds' | 'unknown' | 'fails';
  readonly text: string;
  readonly citations: readonly Citation[];
}

interface Props {
  readonly lines: readonly LegalLine[];
  /** The words of the button that shows the law and hides it. */
  readonly showText: string;
  readonly hideText: string;
  /** More buttons in the same row. */
  readonly children?: ReactNode;
}

const icons: Readonly<Record<LegalLine['tone'], LucideIcon>> = {
  holds: CircleCheck,
  unknown: CircleQuestionMark,
  fails: CircleSlash,
};

/** What holds and what is missing, in plain words; where it is written, one press away. */
export function LegalLines({ lines, showText, hideText, children }: Props) {
  const [isLawShown, setIsLawShown] = useState(false);
  return (
    <div className="legal-lines">
      <ul className="legal-lines__list">
        {lines.map((line) => (
          <li key={line.id} className={`legal-line legal-line--${line.tone}`}>
            <Icon of={icons[line.tone]} size={16} />
            <div>
              {line.text}
              {isLawShown && <Law citations={line.citations} />}
            </div>
          </li>
        ))}
      </ul>
      <div className="row legal-lines__actions">
        <Button kind="link" onPress={() => setIsLawShown(!isLawShown)} aria-expanded={isLawShown}>
          {isLawShown ? hideText : showText}
        </Button>
        {children}
      </div>
    </div>
  );
}

const Law = ({ citations }: Pick<LegalLine, 'citations'>) => (
  <ul className="legal-line__law small soft">
    {citations.map(({ label, address }) => (
      <li key={label}>
        {label}. <span className="legal-line__address">{address}</span>
      </li>
    ))}
  </ul>
);
