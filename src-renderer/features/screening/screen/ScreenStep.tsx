import { Download, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { SessionRow } from '#shared/features/screening/screening-session.contract.ts';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { client } from '../../../ipc/client.ts';
import { useExport } from '../../../ipc/use-export.ts';
import { useJob } from '../../../ipc/use-job.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useLanguage, useTexts } from '../../../ui/language.tsx';
import { SavingBar } from '../../../ui/form/SavingBar.tsx';
import { showToast } from '../../../ui/layout/toast.store.ts';
import { useIsNarrow } from '../../../ui/layout/use-is-narrow.ts';
import { useNumberText } from '../../../ui/use-number-text.ts';
import { CardBanner } from '../read/CardBanner.tsx';
import { JobBar } from '../JobBar.tsx';
import { JobFailure } from '../JobFailure.tsx';
import { RegistersAsked } from './RegistersAsked.tsx';
import { RowDetail } from './RowDetail.tsx';
import { ScreeningResult } from './ScreeningResult.tsx';
import { StepFrame, type StepProps } from '../StepFrame.tsx';

/** Every row is held against what is known; then each has a code and a reason. */
export function ScreenStep({ session, take }: StepProps) {
  const t = useTexts(screeningMessages);
  const numberText = useNumberText();
  const { screening } = session;
  const [open, setOpen] = useState<SessionRow | null>(null);
  const screen = useJob(
    'list',
    () => client.screening.screen(),
    () => client.screening.cancel(),
  );
  const run = async () => {
    setOpen(null);
    const outcome = await screen.run(undefined);
    if (outcome.ok) take(outcome.value);
  };
  // Above the page, where the column stands in a narrow window, every row would lead away from the rows.
  const isNarrow = useIsNarrow();
  const detail =
    open === null || screening === null ? undefined : (
      <RowDetail key={open.row} row={open} session={session} />
    );
  const rowCount = session.file?.rowCount ?? 0;
  const runText = t('screenRun', { count: rowCount, number: numberText(rowCount) });
  return (
    <StepFrame
      session={session}
      take={take}
      step="screen"
      title={t('screen.title')}
      text={t('screen.text')}
      running={screen.isRunning ? screen : null}
      {...(screening === null && {
        next: { text: runText, run: () => void run(), isDisabled: session.missing.length > 0 },
      })}
      {...(screening !== null && {
        actions: (
          <AfterScreening
            isRunning={screen.isRunning}
            badCount={screening.counts.invalid}
            onAgain={() => void run()}
          />
        ),
        detail: isNarrow ? undefined : detail,
      })}
    >
      <CardBanner session={session} take={take} />
      {(screening === null || screen.isRunning) && <RegistersAsked />}
      {screen.isRunning && (
        <div className="wizard__status">
          <JobBar job={screen} label={t('screening')} />
        </div>
      )}
      <JobFailure error={screen.error} stoppedText={t('screenStopped')} />
      {screening !== null && !screen.isRunning && (
        <ScreeningResult session={session} screening={screening} onActiveRow={setOpen} />
      )}
      {isNarrow && detail}
    </StepFrame>
  );
}

interface AfterProps {
  readonly isRunning: boolean;
  /** Rows that cannot be used for what is wrong in them. */
  readonly badCount: number;
  readonly onAgain: () => void;
}

function AfterScreening({ isRunning, badCount, onAgain }: AfterProps) {
  const t = useTexts(screeningMessages);
  const language = useLanguage();
  const save = useExport(client.screening.saveBadRows, client.screening.cancelExport, (fileName) =>
    showToast({ text: t('fileSaved', { fileName }) }),
  );
  return (
    <>
      <Button icon={RefreshCw} isDisabled={isRunning} onPress={onAgain}>
        {t('screenAgain')}
      </Button>
      <Button
        icon={Download}
        isDisabled={isRunning || badCount === 0}
        pendingText={save.isRunning ? t('savingFile') : null}
        onPress={() => save.save({ language })}
      >
        {t('saveBadRows')}
      </Button>
      <SavingBar job={save} />
    </>
  );
}
