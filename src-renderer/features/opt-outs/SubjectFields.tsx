import { optOutsMessages } from '#shared/features/opt-outs/opt-outs.messages.ts';
import type { AppError } from '#shared/kernel/app-error.ts';
import type { ErrorCode } from '#shared/kernel/error-codes.ts';
import { Field } from '../../ui/form/Field.tsx';
import { useTexts } from '../../ui/language.tsx';
import { RadioChoices } from '../../ui/controls/RadioChoices.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { offeredKinds, type OptOutDraft, problemsOf } from './opt-out-draft.ts';
import { PersonField } from './PersonField.tsx';

interface Props {
  readonly draft: OptOutDraft;
  readonly onChange: (part: Partial<OptOutDraft>) => void;
  readonly isTried: boolean;
  /** Why it could not be saved, shown here when it is about what was typed here. */
  readonly failure: AppError | null;
}

const aboutTheValue: ReadonlySet<ErrorCode> = new Set([
  'identifier-invalid',
  'identifier-is-personal-identity-number',
  'organisation-number-invalid',
  'contact-not-found',
]);

/** What is opted out: a number, an address, somebody, a company, a domain. */
export function SubjectFields({ draft, onChange, isTried, failure }: Props) {
  const t = useTexts(optOutsMessages);
  const errorText = useErrorText();
  const isPerson = draft.kind === 'person';
  const missing = isTried && problemsOf(draft).value ? t(isPerson ? 'personMissing' : 'valueMissing') : null;
  const error = failure && aboutTheValue.has(failure.code) ? errorText(failure) : missing;
  return (
    <>
      <div className="opt-out-kinds">
        <RadioChoices
          label={t('formKind')}
          choices={offeredKinds.map((id) => ({ id, text: t(`kind.${id}`) }))}
          value={draft.kind}
          onChange={(kind) => onChange({ kind, value: '', contactId: null })}
          isAcross
        />
      </div>
      {isPerson ? (
        <PersonField draft={draft} onChange={onChange} error={error} />
      ) : (
        <Field
          key={draft.kind}
          label={t(`value.${draft.kind}`)}
          hint={t(`valueHint.${draft.kind}`)}
          value={draft.value}
          onChange={(value) => onChange({ value })}
          error={error}
          maxLength={320}
          autoFocus
        />
      )}
    </>
  );
}
