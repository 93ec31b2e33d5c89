import { CircleCheck, CircleQuestionMark, OctagonX, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useRef, useState } from 'react';
import { verdictTexts } from '#shared/compliance/words/compliance.messages.ts';
import { type Verdict as VerdictCode, verdicts } from '#shared/compliance/vocabulary.ts';
import type {
  GroupJudgement,
  GroupMembers,
  Member,
} from '#shared/features/email-checks/email-checks.contract.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { CountFilter } from '../../../ui/controls/CountFilter.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { useNumberText } from '../../../ui/use-number-text.ts';
import type { CheckInHand } from '../check-in-hand.ts';
import { GroupSave } from './GroupSave.tsx';
import { GroupTable } from './GroupTable.tsx';
import { LawButton } from '../proof/law.tsx';
import { useFocusedQuestion } from '../questions/use-focused-question.ts';
import { useQuestionKeys } from '../questions/use-question-keys.ts';
import type { InHand } from '../use-check-in-hand.ts';

interface Props {
  readonly inHand: InHand;
  readonly check: CheckInHand;
  readonly members: GroupMembers;
  readonly group: GroupJudgement;
  /** Those shown who need an answer of their own. */
  readonly waiting: readonly Member[];
  readonly isReady: boolean;
  readonly onAsk: (contactId: string) => void;
}

/** The verdicts of a group: counts that are filters, everybody with the main reason, and the way to keep it all. */
export function GroupResult(props: Props) {
  const { group, waiting, onAsk } = props;
  const t = useTexts(emailChecksMessages);
  const root = useRef<HTMLElement>(null);
  const [shown, setShown] = useState<VerdictCode | 'all'>('all');
  const [first] = waiting;
  const askNext = () => {
    if (first) onAsk(first.contactId);
  };
  useFocusedQuestion(root, 'title');
  useQuestionKeys(root, { onDigit: () => false, onEnter: askNext, onBack: null });
  const title = useExceptionsText(group, waiting.length);
  const rows = group.members.filter(({ verdict }) => shown === 'all' || verdict === shown);
  return (
    <section ref={root} className="stack" aria-label={title}>
      <header className="row row--apart">
        <h2 tabIndex={-1} className="question__title">
          {title}
        </h2>
        {first && (
          <Button kind="primary" keyHint="↵" aria-keyshortcuts="Enter" onPress={askNext}>
            {t('groupNext')}
          </Button>
        )}
      </header>
      <Counts group={group} shown={shown} onShow={setShown} />
      <Left group={group} />
      <GroupTable rows={rows} />
      <LawButton />
      <GroupSave {...props} />
    </section>
  );
}

function useExceptionsText({ memberCount, members }: GroupJudgement, count: number): string {
  const t = useTexts(emailChecksMessages);
  const numberText = useNumberText();
  const total = numberText(memberCount);
  if (count === 0) return t('groupNoExceptions');
  const mayBeMore = count === members.length && members.length < memberCount;
  return t(mayBeMore ? 'groupManyExceptions' : 'groupExceptions', { count, total });
}

const looks = {
  allowed: { icon: CircleCheck, tone: 'ok' },
  conditional: { icon: TriangleAlert, tone: 'caution' },
  unclear: { icon: CircleQuestionMark, tone: 'info' },
  blocked: { icon: OctagonX, tone: 'stop' },
} as const satisfies Record<VerdictCode, { icon: LucideIcon; tone: string }>;

interface CountsProps {
  readonly group: GroupJudgement;
  readonly shown: VerdictCode | 'all';
  readonly onShow: (verdict: VerdictCode | 'all') => void;
}

function Counts({ group, shown, onShow }: CountsProps) {
  const t = useTexts(emailChecksMessages);
  const verdict = useTexts(verdictTexts);
  return (
    <CountFilter<VerdictCode | 'all'>
      label={t('groupFilter')}
      value={shown}
      onChange={onShow}
      choices={[
        { id: 'all', text: t('groupAll'), count: group.memberCount },
        ...verdicts.map((id) => ({ id, text: verdict(id), count: group.counts[id], ...looks[id] })),
      ]}
    />
  );
}

/** Who is not in the table, and why. */
function Left({ group }: { readonly group: GroupJudgement }) {
  const t = useTexts(emailChecksMessages);
  const numberText = useNumberText();
  const { members, memberCount, withoutAddressCount } = group;
  return (
    <>
      {members.length < memberCount && (
        <p className="small soft">
          {t('groupShown', { shown: numberText(members.length), total: numberText(memberCount) })}
        </p>
      )}
      {withoutAddressCount > 0 && (
        <p className="small soft">{t('groupWithoutAddress', { count: withoutAddressCount })}</p>
      )}
    </>
  );
}
