import type { SavedFile } from '#shared/ipc/saved-file.ts';
import { showToast } from '../ui/layout/toast.store.ts';
import { useErrorText } from '../ui/form/use-error-text.ts';
import { type Job, useJob } from './use-job.ts';

/** A file of many rows on its way to where the person chooses; says how it went, `onSaved` what it is called. */
export function useExport<Input>(
  write: (input: Input) => Promise<SavedFile>,
  stop: () => Promise<unknown>,
  onSaved: (fileNames: string) => void,
): Pick<Job<never, unknown>, 'isRunning' | 'progress' | 'cancel' | 'isCancelling'> & {
  readonly save: (input: Input) => void;
} {
  const errorText = useErrorText();
  const job = useJob('export', write, stop);
  const run = async (input: Input) => {
    const outcome = await job.run(input);
    if (outcome.ok) {
      if (outcome.value.outcome === 'saved') onSaved(outcome.value.fileNames.join(', '));
      return;
    }
    // Who cancelled it knows, and need not close anything.
    const tone = outcome.error.code === 'cancelled' ? 'ok' : 'stop';
    showToast({ text: errorText(outcome.error), tone });
  };
  return { ...job, save: (input) => void run(input) };
}
