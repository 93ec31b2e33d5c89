import { useState } from 'react';
import type { Session } from '#shared/features/screening/screening-session.contract.ts';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { client } from '../../../ipc/client.ts';
import { useAction } from '../../../ipc/use-action.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Form } from '../../../ui/form/Form.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { Dialog } from '../../../ui/layout/Dialog.tsx';
import { useFrameTexts } from '../../../ui/use-frame-texts.ts';
import { useNumberText } from '../../../ui/use-number-text.ts';
import { JobFailure } from '../JobFailure.tsx';
import { type BulkDraft, BulkFields, changeOf, emptyDraft } from './BulkFields.tsx';
import type { Changes } from './use-changes.ts';

interface Props {
  readonly session: Session;
  readonly changes: Changes;
  readonly onChanged: (count: number) => void;
  readonly onClose: () => void;
}

/** One change to many cells, shown before it is made. */
export function BulkFix({ session, changes, onChanged, onClose }: Props) {
  const t = useTexts(screeningMessages);
  const frame = useFrameTexts();
  const [draft, setDraft] = useState<BulkDraft>(() => emptyDraft(session));
  const [isTried, setIsTried] = useState(false);
  const [shown, setShown] = useState<Preview | null>(null);
  const preview = useAction(client.screening.previewChange, 'in-place');
  const make = useAction(changes.make, 'in-place');
  const isFindMissing = draft.kind === 'replace' && draft.find === '';
  const change = (part: Partial<BulkDraft>) => {
    setDraft({ ...draft, ...part });
    setShown(null);
    setIsTried(false);
  };
  const show = async () => {
    setIsTried(true);
    if (isFindMissing) return;
    const outcome = await preview.run(changeOf(draft));
    setShown(outcome.ok ? outcome.value : null);
  };
  const run = async () => {
    const outcome = await make.run(changeOf(draft));
    if (outcome.ok && outcome.value && shown) onChanged(shown.count);
  };
  const isReady = shown !== null && shown.count > 0;
  return (
    <Dialog title={t('bulkTitle')} isOpen isWide onClose={onClose}>
      <Form onSubmit={() => void (isReady ? run() : show())}>
        <BulkFields
          session={session}
          draft={draft}
          onChange={change}
          error={isTried && isFindMissing ? t('bulkFindMissing') : null}
        />
        <div className="bulk__preview">{shown && <BulkPreview preview={shown} />}</div>
        <JobFailure error={preview.error ?? changes.error} />
        <div className="row">
          {isReady ? (
            <RunButton count={shown.count} isPending={make.isPending} />
          ) : (
            <Button
              kind="primary"
              type="submit"
              keyHint="Ctrl ↵"
              pendingText={preview.isPending ? t('bulkPreviewing') : null}
            >
              {t('bulkPreview')}
            </Button>
          )}
          <Button onPress={onClose}>{frame('cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

function RunButton({ count, isPending }: { readonly count: number; readonly isPending: boolean }) {
  const t = useTexts(screeningMessages);
  const numberText = useNumberText();
  return (
    <Button kind="primary" type="submit" keyHint="Ctrl ↵" pendingText={isPending ? t('changing') : null}>
      {t('bulkRun', { count, number: numberText(count) })}
    </Button>
  );
}

/** Enough to see that the change is the one that was meant. */
const SAMPLES = 5;

type Preview = Awaited<ReturnType<typeof client.screening.previewChange>>;

/** How many cells a change would alter, and a few of them before and after. */
function BulkPreview({ preview }: { readonly preview: Preview }) {
  const t = useTexts(screeningMessages);
  const numberText = useNumberText();
  const { count, samples } = preview;
  if (count === 0) return <p role="status">{t('bulkNothing')}</p>;
  return (
    <>
      <p role="status">{t('bulkWould', { count, number: numberText(count) })}</p>
      <table className="bulk__table">
        <thead>
          <tr>
            <th scope="col">{t('rowNumber')}</th>
            <th scope="col">{t('bulkBefore')}</th>
            <th scope="col">{t('bulkAfter')}</th>
          </tr>
        </thead>
        <tbody>
          {samples.slice(0, SAMPLES).map(({ number, before, after }) => (
            <tr key={number}>
              <th scope="row">{numberText(number)}</th>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
