import { useState } from 'react';
import { describeReason } from '#shared/compliance/words/describe-reason.ts';
import type { Decision, Reason, RuleId } from '#shared/compliance/vocabulary.ts';
import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useLanguage, useTexts } from '../../ui/language.tsx';

/** Rules whose sentence says that the call may be made: under "blocked" it would read as leave to make it. */
const permissions: ReadonlySet<RuleId> = new Set(['business-call', 'register-check-valid']);

/** Why, in plain words; what would change it and where it is written, one press away. */
export function GuardReasons({ decision }: { readonly decision: Decision }) {
  const t = useTexts(callsMessages);
  const language = useLanguage();
  const [isLawShown, setIsLawShown] = useState(false);
  const reasons =
    decision.verdict === 'blocked'
      ? decision.reasons.filter(({ rule }) => !permissions.has(rule))
      : decision.reasons;
  return (
    <section className="guard__part">
      <ul className="guard__reasons">
        {reasons.map((reason) => {
          const { why, whatWouldChange } = describeReason(reason, language);
          return (
            <li key={reason.rule}>
              {why}
              {isLawShown && <Law reason={reason} whatWouldChange={whatWouldChange} />}
            </li>
          );
        })}
      </ul>
      <Button kind="link" onPress={() => setIsLawShown(!isLawShown)} aria-expanded={isLawShown}>
        {isLawShown ? t('hideLaw') : t('showLaw')}
      </Button>
    </section>
  );
}

function Law({ reason, whatWouldChange }: { readonly reason: Reason; readonly whatWouldChange: string }) {
  const t = useTexts(callsMessages);
  return (
    <div className="guard__law small">
      <p>{whatWouldChange}</p>
      {reason.citations.map((citation) => (
        <p key={citation.label} className="soft">
          {citation.label}. {t(`confidence.${citation.confidence}`)}{' '}
          <span className="guard__address">{citation.address}</span>
        </p>
      ))}
    </div>
  );
}
