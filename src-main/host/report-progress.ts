import type { Job, JobStage } from '#shared/ipc/events.ts';
import type { Ports } from './ports.ts';

/** Tells how far a stage has come: `done` of `total`. */
type OnProgress = (stage: JobStage, done: number, total: number) => void;

const PAUSE_MS = 80;

/** Progress of one job for the window: the beginning and the end of each stage, and a dozen times a second between. */
export function createReportProgress(
  { host, monotonicNow }: Pick<Ports, 'host' | 'monotonicNow'>,
  job: Job,
): OnProgress {
  let latest: { readonly stage: JobStage; readonly at: number } | null = null;
  return (stage, done, total) => {
    const at = monotonicNow();
    const isBetween = latest?.stage === stage && done < total && at - latest.at < PAUSE_MS;
    if (isBetween) return;
    latest = { stage, at };
    host.emit({ type: 'progress', job, stage, done, total });
  };
}
