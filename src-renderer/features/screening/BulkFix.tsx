import { useState } from 'react';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import type { Session } from '#shared/features/screening/screening-session.contract.ts';
import type { CellChange } from '#shared/lists/list-fields.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { useTexts } from '../../ui/language.tsx';
import { RadioChoices } from '../../ui/RadioChoices.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useFrameTexts } from '../../ui/use-frame-texts.ts';
import { useNumberText } from '../../ui/use-number-text.ts';
import { BulkPreview, type Preview } from './BulkPreview.tsx';
import { JobFailure } from './JobFailure.tsx';
import { shownColumnsOf } from './list-columns.ts';
import type { Changes } from './use-changes.ts';
import { useColumnTitle } from './use-column-title.ts';

interface Props {
  readonly session: Session;
  readonly changes: Changes;
  readonly onChanged: (count: number) => void;
  readonly onClose: () => void;
}

interface Draft {
  readonly kind: 'replace' | 'add-leading-zero';
  readonly column: number;
  readonly find: string;
  readonly replace: string;
}

/** One change to many cells, shown before it is made. */
export function BulkFix({ session, changes, onChanged, onClose }: Props) {
  const t = useTexts(screeningMessages);
  const frame = useFrameTexts();
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(session));
  const [isTried, setIsTried] = useState(false);
  const [shown, setShown] = useState<Preview | null>(null);
  const preview = useAction(client.screening.previewChange, 'in-place');
  const make = useAction(changes.make, 'in-place');
  const isFindMissing = draft.kind === 'replace' && draft.find === '';
  const change = (part: Partial<Draft>) => {
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
        <DraftFields
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

interface FieldsProps {
  readonly session: Session;
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly error: string | null;
}

const kinds = ['replace', 'add-leading-zero'] as const;

function DraftFields({ session, draft, onChange, error }: FieldsProps) {
  const t = useTexts(screeningMessages);
  const titleOf = useColumnTitle();
  return (
    <>
      <RadioChoices
        label={t('bulkKind')}
        hint={t(`bulkHint.${draft.kind}`)}
        choices={kinds.map((id) => ({ id, text: t(`bulkKind.${id}`) }))}
        value={draft.kind}
        onChange={(kind) => onChange({ kind })}
        isAcross
      />
      <SelectField
        label={t('bulkColumn')}
        options={shownColumnsOf(session, true).map(({ index, title }) => ({
          id: String(index),
          text: titleOf(title, index),
        }))}
        value={String(draft.column)}
        onChange={(id) => onChange({ column: Number(id) })}
      />
      {draft.kind === 'replace' && (
        <div className="card__pair">
          <Field
            label={t('bulkFind')}
            error={error}
            value={draft.find}
            onChange={(find) => onChange({ find })}
            maxLength={400}
          />
          <Field
            label={t('bulkReplace')}
            hint={t('bulkReplaceHint')}
            value={draft.replace}
            onChange={(replace) => onChange({ replace })}
            maxLength={400}
          />
        </div>
      )}
    </>
  );
}

const changeOf = ({ kind, column, find, replace }: Draft): CellChange =>
  kind === 'replace' ? { kind, column, find, replace } : { kind, column };

/** About the first column of numbers, where most of what can be mended in bulk stands. */
function emptyDraft({ mapping }: Session): Draft {
  const phone = mapping.indexOf('phone');
  return { kind: 'replace', column: Math.max(0, phone), find: '', replace: '' };
}
