import { consentWays } from '#shared/features/consents/consents.contract.ts';
import { consentsMessages } from '#shared/features/consents/consents.messages.ts';
import { DateField } from '../../ui/controls/DateField.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { useTexts } from '../../ui/language.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { useToday } from '../../ui/use-today.ts';
import type { ConsentFieldsProps } from './UseFields.tsx';

/** When the yes was given, and how. */
export function GivenFields({ draft, onChange, problems }: ConsentFieldsProps) {
  const t = useTexts(consentsMessages);
  return (
    <div className="consent-form__given">
      <DateField
        label={t('givenDay')}
        value={draft.givenOn}
        onChange={(givenOn) => onChange({ givenOn })}
        max={useToday()}
        error={problems?.givenOn ? t('givenDayMissing') : null}
      />
      <Field
        label={t('givenTime')}
        placeholder="09:30"
        value={draft.givenTime}
        onChange={(givenTime) => onChange({ givenTime })}
        maxLength={5}
        error={problems?.givenTime ? t('givenTimeWrong') : null}
        isOptional
      />
      <SelectField
        label={t('how')}
        options={consentWays.map((id) => ({ id, text: t(`way.${id}`) }))}
        value={draft.how}
        onChange={(how) => onChange({ how })}
      />
    </div>
  );
}
