import { optOutsMessages } from '#shared/features/opt-outs/opt-outs.messages.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { useTexts } from '../../ui/language.tsx';
import type { ImportResult } from './import-steps.ts';

interface Props {
  readonly result: ImportResult;
  readonly onClose: () => void;
}

/** What came of an import, in one sentence each. */
export function ImportDone({ result, onClose }: Props) {
  const t = useTexts(optOutsMessages);
  const sentences = [
    t('importAdded', { count: result.added }),
    result.alreadyBlocked > 0 && t('importWasThere', { count: result.alreadyBlocked }),
    result.invalid > 0 && t('importWasInvalid', { count: result.invalid }),
  ].filter(Boolean);
  return (
    <Banner tone="ok" onClose={onClose}>
      {sentences.join(' ')}
    </Banner>
  );
}
