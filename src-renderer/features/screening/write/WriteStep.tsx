import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import type { Session } from '#shared/features/screening/screening-session.contract.ts';
import type { WritePolicy } from '#shared/features/screening/screening-words.ts';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import type { AppError } from '#shared/kernel/app-error.ts';
import { goTo } from '../../../navigation/view.store.ts';
import { client } from '../../../ipc/client.ts';
import { countAsWrite } from '../../../ipc/pending.store.ts';
import { useAction } from '../../../ipc/use-action.ts';
import { useJob } from '../../../ipc/use-job.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { ProgressDialog } from '../../../ui/layout/ProgressDialog.tsx';
import { showToast } from '../../../ui/layout/toast.store.ts';
import { useNumberText } from '../../../ui/use-number-text.ts';
import { JobBar, useJobWords } from '../JobBar.tsx';
import { JobFailure } from '../JobFailure.tsx';
import { StepFrame, type StepProps } from '../StepFrame.tsx';
import { CardBanner } from '../read/CardBanner.tsx';
import { resetScreeningView } from '../screening.store.ts';
import { Effects } from './Effects.tsx';
import { PolicyFields } from './PolicyFields.tsx';

const stop = () => client.screening.cancel();

/** What writing would do, counted; then all of it, or nothing. */
export function WriteStep({ session, take }: StepProps) {
  const t = useTexts(screeningMessages);
  const { policy, plan, planAs, run } = usePlan({ session, take });
  const write = useWriting(session);
  const jobWords = useJobWords(write.job, t('stage.copying'));
  const { dryRun } = session;
  const next = useWriteText(plan.isRunning ? null : dryRun);
  return (
    <StepFrame
      session={session}
      take={take}
      step="write"
      title={t('write.title')}
      text={t('write.text')}
      running={plan.isRunning ? plan : null}
      next={{ text: next.text, isDisabled: next.isDisabled, run: () => void write.run(policy) }}
    >
      <CardBanner session={session} take={take} />
      <div className="effects-box">
        {plan.isRunning && <JobBar job={plan} label={t('planning')} />}
        {!plan.isRunning && dryRun !== null && <Effects effects={dryRun} />}
      </div>
      <WriteFailure
        error={plan.error}
        stoppedText={t('planStopped')}
        actions={<Button onPress={() => void run(policy)}>{t('planAgain')}</Button>}
        take={take}
      />
      <PolicyFields policy={policy} onChange={planAs} />
      {next.note !== null && <Banner tone="info">{next.note}</Banner>}
      <p className="soft">{t('promise')}</p>
      <WriteFailure error={write.job.error} stoppedText={t('writeStopped')} take={take} />
      <ProgressDialog
        title={t('writingTitle', { fileName: session.fileName })}
        isOpen={write.job.isRunning}
        words={t('writingText')}
        {...jobWords}
        onCancel={write.job.cancel}
        isCancelling={write.job.isCancelling}
      />
    </StepFrame>
  );
}

/** The counts for a policy; counted on the way in, and again for every other policy. */
function usePlan({ session, take }: StepProps) {
  const [policy, setPolicy] = useState(session.policy);
  const plan = useJob('list', (wanted: WritePolicy) => client.screening.dryRun({ policy: wanted }), stop);
  const run = async (wanted: WritePolicy) => {
    plan.cancel();
    const outcome = await plan.run(wanted);
    if (outcome.ok) take(outcome.value);
  };
  const planAs = (wanted: WritePolicy) => {
    setPolicy(wanted);
    void run(wanted);
  };
  const runIfNeeded = useEffectEvent((dryRun: Session['dryRun']) => {
    if (dryRun === null) void run(policy);
  });
  useEffect(() => runIfNeeded(session.dryRun), [session.dryRun]);
  return { policy, plan, planAs, run };
}

/** The writing itself. Its id is made once: a second attempt writes the same list, not another. */
function useWriting({ fileName }: Session) {
  const t = useTexts(screeningMessages);
  const [id] = useState(() => crypto.randomUUID());
  const job = useJob(
    'list',
    (policy: WritePolicy) => countAsWrite(client.screening.write({ id, policy })),
    stop,
  );
  const run = async (policy: WritePolicy) => {
    if (job.isRunning) return;
    const outcome = await job.run(policy);
    if (!outcome.ok) return;
    resetScreeningView();
    showToast({ text: t('written', { fileName }) });
    goTo('screening', { listId: outcome.value.id });
  };
  return { job, run };
}

/** What the button says: how many it is about, so that nobody writes more than they meant. */
function useWriteText(dryRun: Session['dryRun']): {
  readonly text: string;
  readonly note: string | null;
  readonly isDisabled: boolean;
} {
  const t = useTexts(screeningMessages);
  const numberText = useNumberText();
  if (dryRun === null) return { text: t('step.write'), note: null, isDisabled: true };
  const { new: added, updated, same } = dryRun;
  if (added + updated + same === 0)
    return { text: t('writeNothing'), note: t('writeNothingText'), isDisabled: true };
  if (added + updated === 0) return { text: t('writeSame'), note: t('writeSameText'), isDisabled: false };
  const ready = { note: null, isDisabled: false };
  if (updated === 0) return { ...ready, text: t('writeNew', { count: added, number: numberText(added) }) };
  if (added === 0)
    return { ...ready, text: t('writeUpdated', { count: updated, number: numberText(updated) }) };
  return { ...ready, text: t('writeBoth', { added: numberText(added), updated: numberText(updated) }) };
}

interface Props extends Pick<StepProps, 'take'> {
  readonly error: AppError | null;
  readonly stoppedText: string;
  readonly actions?: ReactNode;
}

/** Why the list was not counted or written; a screening that has grown old leads back to a new one. */
function WriteFailure({ error, stoppedText, actions, take }: Props) {
  const t = useTexts(screeningMessages);
  const go = useAction(() => client.screening.goTo({ step: 'screen' }));
  const run = async () => {
    const outcome = await go.run(undefined);
    if (outcome.ok) take(outcome.value);
  };
  if (error?.code !== 'list-not-ready')
    return <JobFailure error={error} stoppedText={stoppedText} actions={actions} />;
  return (
    <Banner
      tone="caution"
      title={t('stale')}
      actions={<Button onPress={() => void run()}>{t('screenAgain')}</Button>}
    >
      {t('staleText')}
    </Banner>
  );
}
