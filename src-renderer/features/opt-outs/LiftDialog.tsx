import { useState } from 'react';
import type { OptOutEvent, Suppression } from '#shared/features/opt-outs/opt-outs.contract.ts';
import { optOutsMessages } from '#shared/features/opt-outs/opt-outs.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { Dialog } from '../../ui/layout/Dialog.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { useTexts } from '../../ui/language.tsx';
import { TextAreaField } from '../../ui/controls/TextAreaField.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { WayField } from './WayField.tsx';

interface Props {
  readonly suppression: Suppression;
  readonly onClose: () => void;
}

const emptyWords = () => ({
  id: crypto.randomUUID(),
  statedBy: '',
  how: 'email' as OptOutEvent['how'],
  reason: '',
  evidence: '',
});

/** Ends a suppression on the person's own new word, with what they said and where it can be seen. */
export function LiftDialog({ suppression, onClose }: Props) {
  const t = useTexts(optOutsMessages);
  const errorText = useErrorText();
  const [words, setWords] = useState(emptyWords);
  const [isTried, setIsTried] = useState(false);
  const lift = useAction(client.optOuts.lift, 'in-place');
  const what = suppression.display;
  const bind = (name: 'statedBy' | 'reason' | 'evidence') => ({
    value: words[name],
    onChange: (text: string) => setWords((before) => ({ ...before, [name]: text })),
    error: isTried && words[name].trim() === '' ? t('liftMissing') : null,
  });
  const submit = async () => {
    setIsTried(true);
    if ([words.statedBy, words.reason, words.evidence].some((text) => text.trim() === '')) return;
    const outcome = await lift.run({ ...words, suppressionId: suppression.id });
    if (!outcome.ok) return;
    showToast({ text: t('liftDone', { what }) });
    onClose();
  };
  return (
    <Dialog
      title={t('liftTitle', { what })}
      isOpen
      isGrave
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('keepIt')}</Button>
          <Button
            kind="danger"
            pendingText={lift.isPending ? t('liftPending') : null}
            onPress={() => void submit()}
          >
            {t('liftConfirm')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Banner tone="caution">{t('liftWarning')}</Banner>
        {lift.error && <Banner tone="stop">{errorText(lift.error)}</Banner>}
        <Field label={t('liftBy')} maxLength={200} autoFocus {...bind('statedBy')} />
        <WayField value={words.how} onChange={(how) => setWords((before) => ({ ...before, how }))} />
        <TextAreaField label={t('liftReason')} maxLength={1000} rows={2} {...bind('reason')} />
        <TextAreaField
          label={t('liftEvidence')}
          hint={t('liftEvidenceHint')}
          maxLength={2000}
          rows={2}
          {...bind('evidence')}
        />
      </div>
    </Dialog>
  );
}
