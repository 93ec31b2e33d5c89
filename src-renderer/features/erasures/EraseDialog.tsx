import { useState } from 'react';
import type { ErasureGround } from '#shared/features/erasures/erasures.contract.ts';
import { erasuresMessages } from '#shared/features/erasures/erasures.messages.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { Dialog } from '../../ui/layout/Dialog.tsx';
import { useTexts } from '../../ui/language.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import type { Left } from './use-left.ts';
import type { Whom } from './whom.ts';

interface Props {
  readonly whom: Whom;
  readonly ground: ErasureGround;
  readonly leave: Left['rows'];
  readonly copiesUntil: CalendarDay;
  readonly onClose: () => void;
  readonly onErased: (receiptId: string) => void;
}

/** Asked once, since it cannot be undone: who, what remains, and a button that says what it does. */
export function EraseDialog({ whom, ground, leave, copiesUntil, onClose, onErased }: Props) {
  const t = useTexts(erasuresMessages);
  const errorText = useErrorText();
  const [id] = useState(() => crypto.randomUUID());
  const erase = useAction(client.erasures.erase, 'in-place');
  const { subject, language, requestId } = whom;
  const run = async () => {
    if (erase.isPending) return;
    const outcome = await erase.run({ id, subject, language, ground, requestId, leave });
    if (!outcome.ok) return;
    showToast({ text: t('erased') });
    onErased(outcome.value.id);
  };
  return (
    <Dialog
      title={t('confirmTitle')}
      isOpen
      isGrave
      onClose={onClose}
      actions={
        <>
          <Button autoFocus isDisabled={erase.isPending} onPress={onClose}>
            {t('keep')}
          </Button>
          <Button
            kind="danger"
            pendingText={erase.isPending ? t('erasing') : null}
            onPress={() => void run()}
          >
            {t('eraseForGood')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('confirm', { name: subject.name || t('thisPerson') })}</p>
        <p className="soft">{t('copiesUntil', { day: copiesUntil })}</p>
        {erase.error && <Banner tone="stop">{errorText(erase.error)}</Banner>}
      </div>
    </Dialog>
  );
}
