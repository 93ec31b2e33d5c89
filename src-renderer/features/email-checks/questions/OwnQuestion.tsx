import { type Answers, noAnswers } from '#shared/compliance/answers.rules.ts';
import type { Ask } from '#shared/compliance/vocabulary.ts';
import type { Member } from '#shared/features/email-checks/email-checks.contract.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { askOf, type CheckInHand, refusalOf, takenBack } from '../check-in-hand.ts';
import { citationsFor } from '../proof/citations-for.ts';
import { Question } from './Question.tsx';
import { Trail } from '../proof/Trail.tsx';
import type { InHand } from '../use-check-in-hand.ts';

interface Props {
  readonly inHand: InHand;
  readonly check: CheckInHand;
  readonly member: Member;
  /** How many need an answer of their own, this one among them. */
  readonly waitingCount: number;
  /** False while the next question is on its way: a second key was not meant for this one. */
  readonly isReady: boolean;
  /** Something was said about this one, who stays in sight while it does not do. */
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** What is asked about one of many; the next who needs it follows by itself. */
export function OwnQuestion({ inHand, check, member, waitingCount, isReady, onStay, onLeave }: Props) {
  const t = useTexts(emailChecksMessages);
  const { contactId } = member;
  const own = check.own[contactId] ?? noAnswers;
  const ask = askOf(member);
  const keep = (answers: Answers) => {
    onStay();
    inHand.put({ ...check, own: { ...check.own, [contactId]: answers } });
  };
  const change = (asked: Ask) => keep(takenBack({ answers: own, remembered: own }, asked).answers);
  const last = own.answered.at(-1);
  if (ask === null) return null;
  return (
    <>
      <header className="row row--apart">
        <h2 className="group__heading">{t('groupOwn', { name: member.name })}</h2>
        <Button onPress={onLeave}>{t('groupToTable')}</Button>
      </header>
      <p className="soft">
        {member.address} · {t('groupLeft', { count: waitingCount })}
      </p>
      <Trail answering={{ answers: own, remembered: own }} asking={ask} assumedPurpose="" onChange={change} />
      <Question
        key={`${contactId} ${ask}`}
        ask={ask}
        answering={{ answers: own, remembered: own }}
        about={{ ...member, countrySigns: [], sales: [] }}
        citations={citationsFor(member.decision, ask)}
        purpose=""
        refusal={refusalOf(member.decision)}
        onAnswer={(answers) => {
          if (isReady) keep(answers);
        }}
        onWrite={() => undefined}
        onBack={last === undefined ? onLeave : () => change(last)}
        onReadDraft={null}
      />
    </>
  );
}
