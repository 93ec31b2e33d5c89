import { uses } from '#shared/compliance/vocabulary.ts';
import { pointKindOf } from '#shared/features/consents/consent-points.rules.ts';
import type { UsedWording } from '#shared/features/consents/consents.contract.ts';
import { consentsMessages, usedForTexts } from '#shared/features/consents/consents.messages.ts';
import { Field } from '../../ui/form/Field.tsx';
import { useTexts } from '../../ui/language.tsx';
import { RadioChoices } from '../../ui/controls/RadioChoices.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { type Agreeing, type ConsentDraft, type ConsentProblems, withUse } from './consent-draft.ts';

export interface ConsentFieldsProps {
  readonly draft: ConsentDraft;
  readonly onChange: (part: Partial<ConsentDraft>) => void;
  /** Null until somebody has tried to save. */
  readonly problems: ConsentProblems | null;
}

interface Props extends ConsentFieldsProps {
  readonly points: Agreeing['points'];
  readonly wordings: readonly UsedWording[];
}

/** What was agreed to, at which number or address, and for what. One use at a time, so that none rides on another. */
export function UseFields({ draft, onChange, problems, points, wordings }: Props) {
  const t = useTexts(consentsMessages);
  const usedFor = useTexts(usedForTexts);
  const kind = pointKindOf(draft.use);
  return (
    <>
      <RadioChoices
        label={t('use')}
        hint={t('trackingHint')}
        choices={uses.map((id) => ({ id, text: usedFor(id) }))}
        value={draft.use}
        onChange={(use) => onChange(withUse(draft, use, wordings))}
        isAcross
      />
      <div className="consent-form__pair">
        {kind !== null && (
          <SelectField
            label={t(`point.${kind}`)}
            options={[
              { id: ANY, text: t(`anyPoint.${kind}`) },
              ...points
                .filter((point) => point.kind === kind && point.normalised !== null)
                .map(({ id, display, label }) => ({ id, text: display, detail: label })),
            ]}
            value={draft.pointId ?? ANY}
            onChange={(id) => onChange({ pointId: id === ANY ? null : id })}
          />
        )}
        <Field
          label={t('purpose')}
          placeholder={t('purposeHint')}
          value={draft.purpose}
          onChange={(purpose) => onChange({ purpose })}
          maxLength={300}
          error={problems?.purpose ? t('purposeMissing') : null}
        />
      </div>
    </>
  );
}

const ANY = 'any';
