import { useEffect, useState } from 'react';
import type { AppEvent, Job, JobStage } from '#shared/ipc/events.ts';
import { onAppEvent } from './bridge.ts';

/** How far a job has come: `done` of `total`, both counted in what `stage` names. */
export interface JobProgress {
  readonly stage: JobStage;
  readonly done: number;
  readonly total: number;
}

/** What main says of `job` while `isRunning`; null before its first word. Renders at most once a percent. */
export function useProgress(job: Job, isRunning: boolean): JobProgress | null {
  const [latest, setLatest] = useState<JobProgress | null>(null);
  useEffect(() => {
    if (!isRunning) return undefined;
    const stop = onAppEvent((event) => {
      if (event.type === 'progress' && event.job === job) setLatest((before) => newerOf(before, event));
    });
    return () => {
      stop();
      setLatest(null);
    };
  }, [job, isRunning]);
  return isRunning ? latest : null;
}

function newerOf(before: JobProgress | null, event: AppEvent & { type: 'progress' }): JobProgress {
  const { stage, done, total } = event;
  const isSame = before?.stage === stage && percentOf(before) === percentOf(event);
  return isSame ? before : { stage, done, total };
}

const percentOf = ({ done, total }: Pick<JobProgress, 'done' | 'total'>): number =>
  total <= 0 ? 0 : Math.floor((100 * done) / total);
