import { X } from 'lucide-react';
import { sourceKinds } from '#shared/compliance/vocabulary.ts';
import { contactsMessages } from '#shared/features/contacts/contacts.messages.ts';
import { IconButton } from '../../ui/controls/Button.tsx';
import { DateField } from '../../ui/controls/DateField.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { useTexts } from '../../ui/language.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { useToday } from '../../ui/use-today.ts';
import type { PointDraft, PointProblems } from './contact-draft.ts';

interface Props {
  readonly point: PointDraft;
  /** 1 for the first of its kind. */
  readonly index: number;
  readonly onChange: (part: Partial<PointDraft>) => void;
  readonly onRemove: () => void;
  readonly problems: PointProblems | null;
}

/** One number or address: what was given, what it is, where it came from. */
export function PointFields({ point, index, onChange, onRemove, problems }: Props) {
  const t = useTexts(contactsMessages);
  const kindText = point.kind === 'phone' ? t('phoneNumber') : t('emailAddress');
  const name = index === 1 ? kindText : t('pointNumbered', { kind: kindText, index });
  return (
    <div className="point-fields" role="group" aria-label={name}>
      <div className="point-fields__value">
        <Field
          label={name}
          value={point.raw}
          onChange={(raw) => onChange({ raw })}
          hint={point.isMasked ? t('coveredHint') : undefined}
          isReadOnly={point.isMasked}
          maxLength={320}
          inputMode={point.kind === 'phone' ? 'tel' : 'email'}
        />
        <Field
          label={t('label')}
          placeholder={point.kind === 'phone' ? t('labelHint') : ''}
          value={point.label}
          onChange={(label) => onChange({ label })}
          maxLength={60}
          isOptional
        />
        <IconButton icon={X} label={t(`remove.${point.kind}`)} onPress={onRemove} />
      </div>
      <SourceFields point={point} onChange={onChange} problems={problems} />
    </div>
  );
}

function SourceFields({ point, onChange, problems }: Pick<Props, 'point' | 'onChange' | 'problems'>) {
  const t = useTexts(contactsMessages);
  return (
    <div className="point-fields__source">
      <SelectField
        label={t('source')}
        placeholder={t('chooseSource')}
        options={sourceKinds.map((id) => ({ id, text: t(`source.${id}`) }))}
        value={point.sourceKind}
        onChange={(sourceKind) => onChange({ sourceKind })}
        error={problems?.isSourceMissing ? t('sourceMissing') : null}
      />
      <Field
        label={t('sourceNote')}
        placeholder={t('sourceNoteHint')}
        value={point.sourceNote}
        onChange={(sourceNote) => onChange({ sourceNote })}
        maxLength={400}
        isOptional
      />
      <DateField
        label={t('obtainedOn')}
        value={point.obtainedOn}
        onChange={(obtainedOn) => onChange({ obtainedOn })}
        max={useToday()}
        error={problems?.isDayMissing ? t('obtainedOnMissing') : null}
      />
    </div>
  );
}
