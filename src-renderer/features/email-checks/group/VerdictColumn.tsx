import type { ReactNode } from 'react';
import type { Decision, Reason } from '#shared/compliance/vocabulary.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { useTexts } from '../../../ui/language.tsx';
import { Verdict } from '../../../ui/verdict/Verdict.tsx';
import { decidingReasons, reasonKey, spokenReasons } from '../proof/deciding-reasons.ts';
import { LawButton } from '../proof/law.tsx';
import { ChangeSentence, DutySentence, ReasonSentence } from '../proof/LegalSentence.tsx';

interface Props {
  readonly decision: Decision;
  /** A question is still open whose answer could change it. */
  readonly isOpen: boolean;
  /** Beside the end of the checklist, which says itself what to do. */
  readonly isShort?: boolean;
  /** False where the word itself stands elsewhere. */
  readonly hasWord?: boolean;
}

/** The verdict as it stands: the word, why, what would change it, and what the message must hold. */
export function VerdictColumn({ decision, isOpen, isShort = false, hasWord = true }: Props) {
  const t = useTexts(emailChecksMessages);
  const title = t(isOpen ? 'verdictNow' : 'verdictEnd');
  return (
    <section className="verdict-column" aria-label={title}>
      {hasWord && (
        <header>
          <h2 className="verdict-column__heading">{title}</h2>
          <div role="status">
            <Verdict verdict={decision.verdict} size="large" />
          </div>
          <p className="verdict-column__open small soft">{isOpen && t('canChange')}</p>
        </header>
      )}
      {!hasWord && <h2 className="visually-hidden">{title}</h2>}
      <Reasons decision={decision} />
      <LawButton />
      {!isShort && <Changes reasons={decidingReasons(decision)} />}
      {!isShort && <Duties decision={decision} />}
    </section>
  );
}

/** Why, each ground a sentence. */
function Reasons({ decision }: { readonly decision: Decision }) {
  const t = useTexts(emailChecksMessages);
  return (
    <Part title={t('why')}>
      {spokenReasons(decision).map((reason) => (
        <li key={reasonKey(reason)}>
          <ReasonSentence reason={reason} />
        </li>
      ))}
    </Part>
  );
}

/** What the permission hangs on. */
export function Conditions({ decision }: { readonly decision: Decision }) {
  const t = useTexts(emailChecksMessages);
  return (
    <Part title={t('conditions')}>
      {decidingReasons(decision).map((reason) => (
        <li key={reasonKey(reason)}>
          <ReasonSentence reason={reason} />
        </li>
      ))}
    </Part>
  );
}

/** What would change the answer, one sentence for each ground. */
export function Changes({ reasons }: { readonly reasons: readonly Reason[] }) {
  const t = useTexts(emailChecksMessages);
  return (
    <Part title={t('whatWouldChange')}>
      {reasons.map((reason) => (
        <li key={reasonKey(reason)}>
          <ChangeSentence reason={reason} />
        </li>
      ))}
    </Part>
  );
}

/** What the message must hold, as a list to read it against. */
export function Duties({ decision }: { readonly decision: Decision }) {
  const t = useTexts(emailChecksMessages);
  if (decision.duties.length === 0) return null;
  return (
    <Part title={t('duties')} isToCheck>
      {decision.duties.map((duty) => (
        <li key={duty}>
          <DutySentence duty={duty} />
        </li>
      ))}
    </Part>
  );
}

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly isToCheck?: boolean;
}

const Part = ({ title, children, isToCheck = false }: PartProps) => (
  <section className="legal">
    <h3>{title}</h3>
    <ul className={isToCheck ? 'legal__list legal__list--to-check' : 'legal__list'}>{children}</ul>
  </section>
);
