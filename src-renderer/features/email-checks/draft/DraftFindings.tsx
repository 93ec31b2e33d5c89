import { CircleCheck, CircleQuestionMark, Eye, type LucideIcon, TriangleAlert } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { noAnswers } from '#shared/compliance/answers.rules.ts';
import { commonCitations } from '#shared/compliance/rule-packs/citations.ts';
import type { DraftScan, DutyCheck, Finding } from '#shared/features/email-checks/draft-scan.contract.ts';
import {
  draftScanMessages,
  dutyCheckTexts,
  findingKindTexts,
  findingSureTexts,
  findingWhyTexts,
  usesTrackingTexts,
} from '#shared/features/email-checks/draft-scan.messages.ts';
import type { RecipientInput } from '#shared/features/email-checks/email-checks.contract.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { translate } from '#shared/i18n/text.ts';
import { client } from '../../../ipc/client.ts';
import { useOperation } from '../../../ipc/use-operation.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Chip } from '../../../ui/controls/Chip.tsx';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { useLanguage, useTexts } from '../../../ui/language.tsx';
import { LegalSentence } from '../proof/LegalSentence.tsx';
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

/** One thing that tracks: what, whose, where, how it was told, and what to do about it. */
function FindingRow({ finding }: { readonly finding: Finding }) {
  const t = useTexts(emailChecksMessages);
  const say = useTexts(draftScanMessages);
  const kind = useTexts(findingKindTexts);
  const why = useTexts(findingWhyTexts);
  const sure = useTexts(findingSureTexts);
  const toDo = finding.kind === 'read-receipt' ? 'scanToDoReceipt' : 'scanToDo';
  return (
    <li className="finding">
      <p className="row">
        <strong>{kind(finding.kind)}</strong>
        <Chip tone={finding.sure === 'certain' ? 'stop' : 'caution'}>{sure(finding.sure)}</Chip>
        <span>{finding.vendor ?? say('unknownVendor')}</span>
        {finding.count > 1 && <span className="soft">{say('moreOfTheSame', { count: finding.count })}</span>}
      </p>
      <p className="finding__where">{finding.where}</p>
      <p className="soft">{why(finding.why)}</p>
      <p>
        <LegalSentence citations={commonCitations['tracking-without-consent']}>{t(toDo)}</LegalSentence>
      </p>
    </li>
  );
}

/** What the scan says of one duty, with what it found. */
function CheckSentence({ check: { duty, state, quote, citations } }: { readonly check: DutyCheck }) {
  const language = useLanguage();
  if (!isWritten(duty)) return null;
  const text = translate(dutyCheckTexts[duty][state], language, { quote: quote ?? '' });
  return <LegalSentence citations={citations}>{text}</LegalSentence>;
}

const isWritten = (duty: DutyCheck['duty']): duty is keyof typeof dutyCheckTexts =>
  Object.hasOwn(dutyCheckTexts, duty);
