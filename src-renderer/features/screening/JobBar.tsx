import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import type { JobStage } from '#shared/ipc/events.ts';
import type { Job } from '../../ipc/use-job.ts';
import { useTexts } from '../../ui/language.tsx';
import { Progress } from '../../ui/layout/Progress.tsx';

type Watched = Pick<Job<never, unknown>, 'progress' | 'cancel' | 'isCancelling'>;

/** What to show of a job: its stage in words and how far that has come. */
export function useJobWords({ progress }: Pick<Watched, 'progress'>, label: string) {
  const t = useTexts(screeningMessages);
  return {
    label: progress === null ? label : t(`stage.${progress.stage}`),
    done: progress === null || progress.total === 0 ? null : progress.done,
    total: progress?.total ?? 0,
    isCounted: progress !== null && areRows.has(progress.stage),
  };
}

/** The stages that are counted in rows; the others in shares of something. */
const areRows: ReadonlySet<JobStage> = new Set(['checking', 'screening', 'planning', 'writing', 'removing']);

/** A job in its place on the page; Escape cancels it, as the page sees to. */
export function JobBar({ job, label }: { readonly job: Watched; readonly label: string }) {
  const words = useJobWords(job, label);
  return <Progress {...words} onCancel={job.cancel} isCancelling={job.isCancelling} cancelKeyHint="Esc" />;
}
