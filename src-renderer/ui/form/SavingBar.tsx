import type { Job } from '../../ipc/use-job.ts';
import { Progress } from '../layout/Progress.tsx';
import { useFrameTexts } from '../use-frame-texts.ts';

interface Props {
  readonly job: Pick<Job<never, unknown>, 'isRunning' | 'progress' | 'cancel' | 'isCancelling'>;
}

/** A file on its way to the disk: how far it has come, once somebody has said where it goes, and a way out of it. */
export function SavingBar({ job: { isRunning, progress, cancel, isCancelling } }: Props) {
  const t = useFrameTexts();
  if (!isRunning || progress === null) return null;
  const { done, total } = progress;
  return (
    <Progress
      label={t('savingFile')}
      done={total === 0 ? null : done}
      total={total}
      onCancel={cancel}
      isCancelling={isCancelling}
    />
  );
}
