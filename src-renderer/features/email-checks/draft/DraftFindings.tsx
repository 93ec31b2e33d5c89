import { CircleCheck, CircleQuestionMark, Eye, type LucideIcon, TriangleAlert } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { noAnswers } from '#shared/compliance/answers.rules.ts';
import type { DraftScan, DutyCheck } from '#shared/features/email-checks/draft-scan.contract.ts';
import { draftScanMessages, usesTrackingTexts } from '#shared/features/email-checks/draft-scan.messages.ts';
import type { RecipientInput } from '#shared/features/email-checks/email-checks.contract.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { client } from '../../../ipc/client.ts';
import { useOperation } from '../../../ipc/use-operation.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { CheckSentence, FindingRow } from './FindingRow.tsx';
import { LawButton } from '../proof/law.tsx';
import { useFocusedQuestion } from '../questions/use-focused-question.ts';
import { useQuestionKeys } from '../questions/use-question-keys.ts';

interface Props {
  readonly scan: DraftScan;
  /** Whom the message is for, when that is known: what others are owed is then left out. */
  readonly recipient: RecipientInput | null;
  /** Null while there is no check to use it in. */
  readonly onUse: (() => void) | null;
  readonly onAnother: () => void;
}

/** What a draft was found to hold: what tracks, what is missing, what is in place. */
export function DraftFindings({ scan, recipient, onUse, onAnother }: Props) {
  const t = useTexts(emailChecksMessages);
  const say = useTexts(draftScanMessages);
  const uses = useTexts(usesTrackingTexts);
  const root = useRef<HTMLElement>(null);
  useFocusedQuestion(root, 'title');
  useQuestionKeys(root, { onDigit: () => false, onEnter: () => onUse?.(), onBack: onAnother });
  const isOwed = useOwed(recipient);
  const checks = scan.checks.filter(({ duty }) => isOwed(duty));
  const inState = (state: DutyCheck['state']) => checks.filter((check) => check.state === state);
  return (
    <section ref={root} className="findings" aria-label={uses(scan.usesTracking)}>
      <header>
        <h2 tabIndex={-1} className="question__title">
          {uses(scan.usesTracking)}
        </h2>
        <p className="soft">
          {scan.subject || t('noSubject')} · {say('nothingFetched')}
        </p>
      </header>
      <Group title={t('scanTracks')} icon={Eye} tone="stop" count={scan.findings.length}>
        {scan.findings.length === 0 && <li className="soft">{say('notProof')}</li>}
        {scan.findings.map((finding) => (
          <FindingRow key={`${finding.kind} ${finding.why} ${finding.where}`} finding={finding} />
        ))}
      </Group>
      <Checks title={t('scanLacks')} icon={TriangleAlert} tone="caution" checks={inState('missing')} />
      <Checks title={t('scanUnsure')} icon={CircleQuestionMark} tone="info" checks={inState('unsure')} />
      <Checks title={t('scanFine')} icon={CircleCheck} tone="ok" checks={inState('met')} />
      <LawButton />
      <div className="row">
        {onUse !== null && (
          <Button kind="primary" keyHint="↵" aria-keyshortcuts="Enter" onPress={onUse}>
            {t('scanUse')}
          </Button>
        )}
        <Button keyHint="⌫" aria-keyshortcuts="Backspace" onPress={onAnother}>
          {t('scanAnother')}
        </Button>
      </div>
    </section>
  );
}

/** Which duties the recipient is owed; all of them while nobody is known. */
function useOwed(recipient: RecipientInput | null): (duty: DutyCheck['duty']) => boolean {
  const { value } = useOperation(
    async () => (recipient === null ? null : client.emailChecks.judge({ recipient, answers: noAnswers })),
    [recipient],
    ['contacts', 'optOuts'],
  );
  const owed = value?.decision.duties ?? [];
  return (duty) => owed.length === 0 || owed.includes(duty);
}

type Tone = 'ok' | 'caution' | 'stop' | 'info';

interface GroupProps {
  readonly title: string;
  readonly icon: LucideIcon;
  readonly tone: Tone;
  readonly count: number;
  readonly children: ReactNode;
}

const Group = ({ title, icon, tone, count, children }: GroupProps) => (
  <section className={count === 0 ? 'finding-group' : `finding-group finding-group--${tone}`}>
    <h3>
      <Icon of={icon} /> {title} <span className="finding-group__count">{count}</span>
    </h3>
    <ul>{children}</ul>
  </section>
);

interface ChecksProps extends Omit<GroupProps, 'count' | 'children'> {
  readonly checks: readonly DutyCheck[];
}

function Checks({ checks, ...group }: ChecksProps) {
  if (checks.length === 0) return null;
  return (
    <Group {...group} count={checks.length}>
      {checks.map((check) => (
        <li key={check.duty} className="finding">
          <CheckSentence check={check} />
        </li>
      ))}
    </Group>
  );
}
