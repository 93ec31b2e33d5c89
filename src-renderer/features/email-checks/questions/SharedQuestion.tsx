import { useState } from 'react';
import type { Ask } from '#shared/compliance/vocabulary.ts';
import type { GroupJudgement } from '#shared/features/email-checks/email-checks.contract.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { goTo } from '../../../navigation/view.store.ts';
import { useTexts } from '../../../ui/language.tsx';
import { answered, type CheckInHand, takenBack } from '../check-in-hand.ts';
import { citationsFor } from '../proof/citations-for.ts';
import { LawButton } from '../proof/law.tsx';
import { Question } from './Question.tsx';
import { Trail } from '../proof/Trail.tsx';
import type { InHand } from '../use-check-in-hand.ts';

interface Props {
  readonly inHand: InHand;
  readonly check: CheckInHand;
  readonly group: GroupJudgement;
  /** False while the next question is on its way: a second key was not meant for this one. */
  readonly isReady: boolean;
}

/** What is asked once for everybody, and what was answered to it. */
export function SharedQuestion({ inHand, check, group, isReady }: Props) {
  const t = useTexts(emailChecksMessages);
  const [wanted, setWanted] = useState<Ask | null>(null);
  const ask = wanted ?? group.next;
  const change = (asked: Ask) => {
    setWanted(check.answers.answered.includes(asked) ? null : asked);
    inHand.put({ ...check, ...takenBack(check, asked) });
  };
  const last = check.answers.answered.at(-1);
  return (
    <>
      <h2 className="group__heading">{t('groupShared')}</h2>
      <Trail answering={check} asking={ask} assumedPurpose="" onChange={change} />
      {ask !== null && (
        <>
          <Question
            key={ask}
            ask={ask}
            answering={check}
            about={null}
            citations={citationsOf(group, ask)}
            purpose=""
            refusal={null}
            onAnswer={(answers) => {
              if (!isReady) return;
              setWanted(null);
              inHand.put({ ...check, ...answered(check, answers) });
            }}
            onWrite={(next) => inHand.putSoon({ ...check, ...next })}
            onBack={last === undefined ? null : () => change(last)}
            onReadDraft={() => goTo('email-checks', { check: 'yes', draft: 'yes' })}
          />
          <LawButton />
        </>
      )}
    </>
  );
}

/** From the first of them who waits for the answer. */
function citationsOf({ members }: GroupJudgement, ask: Ask) {
  const waiting = members.find(({ decision }) => decision.reasons.some(({ asks }) => asks?.includes(ask)));
  return waiting ? citationsFor(waiting.decision, ask) : [];
}
