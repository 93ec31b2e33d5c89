import { useState } from 'react';
import type { LetterKind } from '#shared/features/subject-requests/request-register.contract.ts';
import { requestPageMessages } from '#shared/features/subject-requests/request-page.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { DocumentView } from '../../ui/layout/DocumentView.tsx';
import { useTexts } from '../../ui/language.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';

interface Props {
  readonly requestId: string;
  readonly kind: LetterKind;
  /** What only the sender knows. */
  readonly words: string;
  readonly onChanged: () => void;
}

type Letter = Awaited<ReturnType<typeof client.subjectRequests.letter>>['document'];

/** A letter as it will be printed, once it is asked for, and its PDF. What is shown is what is saved. */
export function LetterPaper({ requestId, kind, words, onChanged }: Props) {
  const t = useTexts(requestPageMessages);
  const errorText = useErrorText();
  const asked = `${kind} ${words}`;
  const [shown, setShown] = useState<{ readonly asked: string; readonly document: Letter } | null>(null);
  const read = useAction(client.subjectRequests.letter, 'in-place');
  const save = useAction(client.subjectRequests.saveLetter, 'in-place');
  const show = async () => {
    const outcome = await read.run({ id: requestId, kind, words });
    setShown(outcome.ok ? { asked, document: outcome.value.document } : null);
  };
  const write = async () => {
    const outcome = await save.run({ id: requestId, eventId: crypto.randomUUID(), kind, words });
    if (!outcome.ok || outcome.value.outcome === 'cancelled') return;
    showToast({ text: t('saved', { files: outcome.value.fileNames.join(', ') }) });
    onChanged();
  };
  const error = read.error ?? save.error;
  return (
    <>
      <div className="row">
        <Button pendingText={read.isPending ? t('writingLetter') : null} onPress={() => void show()}>
          {t('showLetter')}
        </Button>
        <Button pendingText={save.isPending ? t('saving') : null} onPress={() => void write()}>
          {t('saveLetter')}
        </Button>
      </div>
      {error && <Banner tone="stop">{errorText(error)}</Banner>}
      {shown?.asked === asked && <DocumentView label={t('letterDocument')} document={shown.document} />}
    </>
  );
}
