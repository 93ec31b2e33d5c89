import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { Dialog } from '../../ui/layout/Dialog.tsx';
import { useTexts } from '../../ui/language.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { resetScreeningView } from './screening.store.ts';

interface Props {
  readonly fileName: string;
  readonly onDiscarded: () => void;
}

/** Ends the list in hand. Asked first: what was chosen for it does not come back. */
export function DiscardList({ fileName, onDiscarded }: Props) {
  const t = useTexts(screeningMessages);
  const errorText = useErrorText();
  const [isAsking, setIsAsking] = useState(false);
  const discard = useAction(() => client.screening.discard(), 'in-place');
  const run = async () => {
    const outcome = await discard.run(undefined);
    if (!outcome.ok) return;
    setIsAsking(false);
    resetScreeningView();
    showToast({ text: t('discarded') });
    onDiscarded();
  };
  const close = () => setIsAsking(false);
  return (
    <>
      <Button icon={Trash2} onPress={() => setIsAsking(true)}>
        {t('discard')}
      </Button>
      <Dialog
        title={t('discardTitle', { fileName })}
        isOpen={isAsking}
        isGrave
        onClose={close}
        actions={
          <>
            <Button onPress={close} autoFocus>
              {t('keepList')}
            </Button>
            <Button kind="danger" onPress={() => void run()}>
              {t('discard')}
            </Button>
          </>
        }
      >
        <div className="stack">
          <p>{t('discardText')}</p>
          {discard.error && <Banner tone="stop">{errorText(discard.error)}</Banner>}
        </div>
      </Dialog>
    </>
  );
}
