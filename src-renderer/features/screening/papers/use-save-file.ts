import { screenedListsMessages } from '#shared/features/screening/screened-lists.messages.ts';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import { useAction } from '../../../ipc/use-action.ts';
import { useTexts } from '../../../ui/language.tsx';
import { showToast } from '../../../ui/layout/toast.store.ts';

/** A file on its way to where the person chooses; says what it was called once it is there. */
export function useSaveFile(write: () => Promise<SavedFile>) {
  const t = useTexts(screenedListsMessages);
  const action = useAction(write);
  const run = async () => {
    const outcome = await action.run(undefined);
    if (!outcome.ok || outcome.value.outcome === 'cancelled') return;
    showToast({ text: t('saved', { files: outcome.value.fileNames.join(', ') }) });
  };
  return { save: () => void run(), pendingText: action.isPending ? t('saving') : null };
}
