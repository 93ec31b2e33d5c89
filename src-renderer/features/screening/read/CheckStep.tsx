import { ListFilter, Rows3, Undo2, WandSparkles } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { rowProblemTexts } from '#shared/features/screening/screening-documents.messages.ts';
import type { Session } from '#shared/features/screening/screening-session.contract.ts';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { rowProblems } from '#shared/lists/list-fields.ts';
import { client } from '../../../ipc/client.ts';
import { useJob } from '../../../ipc/use-job.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { CountFilter } from '../../../ui/controls/CountFilter.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { showToast } from '../../../ui/layout/toast.store.ts';
import { useNumberText } from '../../../ui/use-number-text.ts';
import { JobBar } from '../JobBar.tsx';
import { JobFailure } from '../JobFailure.tsx';
import { StepFrame, type StepProps } from '../StepFrame.tsx';
import { changeScreeningView, useScreeningView } from '../screening.store.ts';
import { BulkFix } from './BulkFix.tsx';
import { CheckGrid } from './CheckGrid.tsx';
import { type Changes, useChanges } from './use-changes.ts';

/** Every row is looked at on the way in; what is wrong is marked where it stands and can be mended there. */
export function CheckStep({ session, take }: StepProps) {
  const t = useTexts(screeningMessages);
  const check = useJob(
    'list',
    () => client.screening.check(),
    () => client.screening.cancel(),
  );
  const changes = useChanges(take, check);
  const run = async () => {
    const outcome = await check.run(undefined);
    if (outcome.ok) take(outcome.value);
  };
  const runIfNeeded = useEffectEvent((unchecked: number | null) => {
    if (unchecked !== null) void run();
  });
  // A change forgets what was found.
  const unchecked = session.problems === null ? session.changeCount : null;
  useEffect(() => runIfNeeded(unchecked), [unchecked]);
  const shown = useShownRows(session);
  return (
    <StepFrame
      session={session}
      take={take}
      step="check"
      title={t('check.title')}
      text={t('check.text')}
      running={check.isRunning ? check : null}
    >
      <div className="wizard__status">
        {check.isRunning ? (
          <JobBar job={check} label={t('checking')} />
        ) : (
          session.problems !== null && <ProblemCounts problems={session.problems} />
        )}
      </div>
      <JobFailure
        error={changes.isPending ? null : check.error}
        stoppedText={t('checkStopped')}
        actions={<Button onPress={() => void run()}>{t('checkAgain')}</Button>}
      />
      <JobFailure error={changes.error} />
      <div className="grid-bar">
        <RowFilter session={session} shown={shown} />
        <ChangeButtons session={session} changes={changes} />
      </div>
      <CheckGrid session={session} shown={shown} changes={changes} isPaused={session.problems === null} />
    </StepFrame>
  );
}

/** The rows with something wrong, when there are any and nobody asked for all. */
function useShownRows({ problems }: Session): 'all' | 'problems' {
  const wanted = useScreeningView((view) => view.checked);
  return problems !== null && countOf(problems) === 0 ? 'all' : wanted;
}

const countOf = (problems: NonNullable<Session['problems']>): number =>
  Object.values(problems).reduce((sum, count) => sum + count, 0);

function RowFilter({ session, shown }: { readonly session: Session; readonly shown: 'all' | 'problems' }) {
  const t = useTexts(screeningMessages);
  const { problems, file } = session;
  return (
    <CountFilter
      label={t('showRows')}
      choices={[
        {
          id: 'problems',
          text: t('problemRows'),
          count: problems === null ? null : countOf(problems),
          icon: ListFilter,
        },
        { id: 'all', text: t('allRows'), count: file?.rowCount ?? null, icon: Rows3 },
      ]}
      value={shown}
      onChange={(checked) => changeScreeningView({ checked })}
    />
  );
}

function ChangeButtons({ session, changes }: { readonly session: Session; readonly changes: Changes }) {
  const t = useTexts(screeningMessages);
  const numberText = useNumberText();
  const [isFixing, setIsFixing] = useState(false);
  const onChanged = (count: number) => {
    setIsFixing(false);
    showToast({ text: t('cellsChanged', { count, number: numberText(count) }) });
  };
  return (
    <div className="row">
      <Button icon={WandSparkles} onPress={() => setIsFixing(true)}>
        {t('bulkFix')}
      </Button>
      <Button
        icon={Undo2}
        keyHint="Ctrl Z"
        aria-keyshortcuts="Control+Z"
        isDisabled={session.changeCount === 0}
        pendingText={changes.isUndoing ? t('undoing') : null}
        onPress={changes.undo}
      >
        {t('undoChange')}
      </Button>
      {isFixing && (
        <BulkFix
          session={session}
          changes={changes}
          onChanged={onChanged}
          onClose={() => setIsFixing(false)}
        />
      )}
    </div>
  );
}

/** What is wrong, gravest first, and in how many rows. */
function ProblemCounts({ problems }: { readonly problems: NonNullable<Session['problems']> }) {
  const t = useTexts(screeningMessages);
  const problemText = useTexts(rowProblemTexts);
  const numberText = useNumberText();
  const found = rowProblems.filter((problem) => problems[problem] > 0);
  if (found.length === 0) return <p role="status">{t('noProblems')}.</p>;
  return (
    <ul className="problem-counts" aria-label={t('problemCounts')}>
      {found.map((problem) => (
        <li key={problem}>
          <strong className="problem-counts__number">{numberText(problems[problem])}</strong>
          <span>{problemText(problem)}</span>
        </li>
      ))}
    </ul>
  );
}
