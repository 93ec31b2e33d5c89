import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { useProgress } from '../../../ipc/use-progress.ts';
import { useTexts } from '../../../ui/language.tsx';
import { Progress } from '../../../ui/layout/Progress.tsx';

/** A list that was in hand before the journal locked is read again first; a small one before anybody sees it. */
export function OpeningList() {
  const t = useTexts(screeningMessages);
  const progress = useProgress('list', true);
  return progress && <Progress label={t('reading')} done={progress.done} total={progress.total} />;
}
