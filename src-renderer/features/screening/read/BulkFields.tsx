import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import type { Session } from '#shared/features/screening/screening-session.contract.ts';
import type { CellChange } from '#shared/lists/list-fields.ts';
import { Field } from '../../../ui/form/Field.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { RadioChoices } from '../../../ui/controls/RadioChoices.tsx';
import { SelectField } from '../../../ui/controls/SelectField.tsx';
import { shownColumnsOf } from '../screen/list-columns.ts';
import { useColumnTitle } from './use-column-title.ts';

/** A change to many cells, while it is put together. */
export interface BulkDraft {
  readonly kind: 'replace' | 'add-leading-zero';
  readonly column: number;
  readonly find: string;
  readonly replace: string;
}

interface FieldsProps {
  readonly session: Session;
  readonly draft: BulkDraft;
  readonly onChange: (part: Partial<BulkDraft>) => void;
  readonly error: string | null;
}

const kinds = ['replace', 'add-leading-zero'] as const;

/** What is to be changed, in which column. */
export function BulkFields({ session, draft, onChange, error }: FieldsProps) {
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

/** The draft as main is asked for it. */
export const changeOf = ({ kind, column, find, replace }: BulkDraft): CellChange =>
  kind === 'replace' ? { kind, column, find, replace } : { kind, column };

/** About the first column of numbers, where most of what can be mended in bulk stands. */
export function emptyDraft({ mapping }: Session): BulkDraft {
  const phone = mapping.indexOf('phone');
  return { kind: 'replace', column: Math.max(0, phone), find: '', replace: '' };
}
