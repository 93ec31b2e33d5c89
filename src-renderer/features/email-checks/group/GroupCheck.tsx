import { useState } from 'react';
import type { GroupJudgement, GroupMembers } from '#shared/features/email-checks/email-checks.contract.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { goTo } from '../../../navigation/view.store.ts';
import { client } from '../../../ipc/client.ts';
import { type Loaded, useOperation } from '../../../ipc/use-operation.ts';
import { useProgress } from '../../../ipc/use-progress.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { EmptyState } from '../../../ui/layout/EmptyState.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { Page } from '../../../ui/layout/Page.tsx';
import { Progress } from '../../../ui/layout/Progress.tsx';
import { useErrorText } from '../../../ui/form/use-error-text.ts';
import { useIsNarrow } from '../../../ui/layout/use-is-narrow.ts';
import { useNumberText } from '../../../ui/use-number-text.ts';
import { askOf, type CheckInHand } from '../check-in-hand.ts';
import { GroupResult } from './GroupResult.tsx';
import { LawProvider } from '../proof/law.tsx';
import { OwnQuestion } from '../questions/OwnQuestion.tsx';
import { SharedQuestion } from '../questions/SharedQuestion.tsx';
import type { InHand } from '../use-check-in-hand.ts';
import { VerdictColumn } from './VerdictColumn.tsx';
import { PutAside } from '../questions/Checklist.tsx';

interface Props {
  readonly inHand: InHand;
  readonly check: CheckInHand;
  readonly members: GroupMembers;
}

/** Many recipients: what is about the message once, then only those who need an answer of their own. */
export function GroupCheck({ inHand, check, members }: Props) {
  const t = useTexts(emailChecksMessages);
  const numberText = useNumberText();
  const judged = useGroup(members, check);
  const { value, error } = judged;
  return (
    <LawProvider>
      {value ? (
        <Shown inHand={inHand} check={check} members={members} judged={judged} group={value} />
      ) : (
        <Page title={t('groupTitle')} actions={<PutAside />}>
          <Judging judged={judged} />
          {error === null && <p role="status">{t('groupCounting')}</p>}
        </Page>
      )}
      <span className="visually-hidden" role="status">
        {judged.isLoading
          ? t('groupCounting')
          : value && t('groupOf', { count: numberText(value.memberCount) })}
      </span>
    </LawProvider>
  );
}

const useGroup = (members: GroupMembers, { answers, own }: CheckInHand): Loaded<GroupJudgement> =>
  useOperation(
    () => client.emailChecks.judgeGroup({ members, answers: { shared: answers, own: { ...own } } }),
    [members, answers, own],
    ['contacts', 'optOuts', 'sales', 'consents', 'settings', 'emailChecks', 'screening'],
  );

/** How far judging has come, with a way out of it; or why it came to nothing, with a way to try again. */
function Judging({ judged }: { readonly judged: Loaded<GroupJudgement> }) {
  const t = useTexts(emailChecksMessages);
  const errorText = useErrorText();
  const [isCancelling, setIsCancelling] = useState(false);
  const progress = useProgress('group-check', judged.isLoading);
  if (judged.isLoading)
    return progress === null ? null : (
      <Progress
        label={t('groupJudging')}
        done={progress.done}
        total={progress.total}
        isCounted
        isCancelling={isCancelling}
        onCancel={() => {
          setIsCancelling(true);
          // A refusal means that there is nothing left to stop.
          void client.emailChecks
            .cancelGroup(undefined)
            .catch(() => undefined)
            .finally(() => setIsCancelling(false));
        }}
      />
    );
  if (judged.error === null) return null;
  const isCancelled = judged.error instanceof AppError && judged.error.code === 'cancelled';
  return (
    <Banner
      tone={isCancelled ? 'info' : 'stop'}
      actions={<Button onPress={judged.reload}>{t('groupJudgeAgain')}</Button>}
    >
      {isCancelled ? t('groupJudgingStopped') : errorText(judged.error)}
    </Banner>
  );
}

interface ShownProps extends Props {
  readonly judged: Loaded<GroupJudgement>;
  readonly group: GroupJudgement;
}

function Shown({ inHand, check, members, judged, group }: ShownProps) {
  const t = useTexts(emailChecksMessages);
  const numberText = useNumberText();
  const isNarrow = useIsNarrow();
  const [askedId, setAskedId] = useState<string | null>(null);
  const waiting = group.members.filter((member) => askOf(member) !== null);
  const asked =
    askedId === null ? null : (waiting.find(({ contactId }) => contactId === askedId) ?? waiting[0]);
  const member = group.next === null ? (asked ?? null) : null;
  const column = member && <VerdictColumn decision={member.decision} isOpen />;
  return (
    <Page
      title={t('groupTitle')}
      lead={t('groupOf', { count: numberText(group.memberCount) })}
      actions={<PutAside />}
      detail={isNarrow || column === null ? undefined : column}
    >
      <div className="checklist" aria-busy={judged.isLoading}>
        <Judging judged={judged} />
        {group.memberCount === 0 && <Nobody />}
        {group.memberCount > 0 && member === null && (
          <SharedQuestion inHand={inHand} check={check} group={group} isReady={!judged.isLoading} />
        )}
        {member !== null && (
          <OwnQuestion
            inHand={inHand}
            check={check}
            member={member}
            waitingCount={waiting.length}
            isReady={!judged.isLoading}
            onStay={() => setAskedId(member.contactId)}
            onLeave={() => setAskedId(null)}
          />
        )}
        {group.memberCount > 0 && group.next === null && member === null && (
          <GroupResult
            inHand={inHand}
            check={check}
            members={members}
            group={group}
            waiting={waiting}
            isReady={!judged.isLoading}
            onAsk={setAskedId}
          />
        )}
        {isNarrow && column}
      </div>
    </Page>
  );
}

function Nobody() {
  const t = useTexts(emailChecksMessages);
  return (
    <EmptyState
      title={t('groupEmpty')}
      action={<Button onPress={() => goTo('email-checks', { many: 'yes' })}>{t('groupTitle')}</Button>}
    >
      {t('groupEmptyHint')}
    </EmptyState>
  );
}
