import { policyFieldTexts, policyTexts } from '#shared/features/screening/screening-documents.messages.ts';
import {
  cautiousPolicy,
  policies,
  policyFields,
  type WritePolicy,
} from '#shared/features/screening/screening-words.ts';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { SelectField } from '../../../ui/controls/SelectField.tsx';

interface Props {
  readonly policy: WritePolicy;
  readonly onChange: (policy: WritePolicy) => void;
}

/** What the list may do to somebody who is in the journal already, field by field. */
export function PolicyFields({ policy, onChange }: Props) {
  const t = useTexts(screeningMessages);
  const fieldText = useTexts(policyFieldTexts);
  const policyText = useTexts(policyTexts);
  const isCautious = policyFields.every((field) => policy[field] === cautiousPolicy[field]);
  return (
    <section className="stack" aria-label={t('policyTitle')}>
      <header className="row row--apart">
        <div>
          <h3>{t('policyTitle')}</h3>
          <p className="soft">{t('policyText')}</p>
        </div>
        <Button isDisabled={isCautious} onPress={() => onChange(cautiousPolicy)}>
          {t('policyReset')}
        </Button>
      </header>
      <div className="policies">
        {policyFields.map((field) => (
          <SelectField
            key={field}
            label={fieldText(field)}
            options={policies.map((id) => ({ id, text: policyText(id) }))}
            value={policy[field]}
            onChange={(chosen) => onChange({ ...policy, [field]: chosen })}
          />
        ))}
      </div>
    </section>
  );
}
