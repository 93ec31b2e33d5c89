import { legalFormTexts } from '#shared/compliance/words/compliance.messages.ts';
import { contactsMessages } from '#shared/features/contacts/contacts.messages.ts';
import { Field } from '../../ui/form/Field.tsx';
import { useTexts } from '../../ui/language.tsx';
import { RadioChoices } from '../../ui/controls/RadioChoices.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { type ContactDraft, type DraftProblems, legalFormsOf } from './contact-draft.ts';

interface Props {
  readonly draft: ContactDraft;
  readonly onChange: (part: Partial<ContactDraft>) => void;
  readonly problems: DraftProblems;
  readonly isTried: boolean;
}

/** Who it is: person or company, name, and what they are in law. */
export function ContactFields({ draft, onChange, problems, isTried }: Props) {
  const t = useTexts(contactsMessages);
  const isPerson = draft.kind === 'person';
  const changeKind = (kind: ContactDraft['kind']) =>
    onChange({ kind, legalForm: legalFormsOf[kind].includes(draft.legalForm) ? draft.legalForm : 'unknown' });
  return (
    <>
      <RadioChoices
        label={t('kind')}
        choices={[
          { id: 'person', text: t('kind.person') },
          { id: 'company', text: t('kind.company') },
        ]}
        value={draft.kind}
        onChange={changeKind}
        isAcross
      />
      <Field
        label={isPerson ? t('personName') : t('companyOnlyName')}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        error={isTried && problems.isNameMissing ? t('nameMissing') : null}
        maxLength={200}
        autoFocus
      />
      {isPerson && (
        <div className="contact-form__pair">
          <Field
            label={t('personCompany')}
            value={draft.companyName}
            onChange={(companyName) => onChange({ companyName })}
            maxLength={200}
            isOptional
          />
          <Field
            label={t('role')}
            placeholder={t('roleHint')}
            value={draft.role}
            onChange={(role) => onChange({ role })}
            maxLength={120}
            isOptional
          />
        </div>
      )}
      <LawFields draft={draft} onChange={onChange} problems={problems} isTried={isTried} />
    </>
  );
}

function LawFields({ draft, onChange, problems, isTried }: Props) {
  const t = useTexts(contactsMessages);
  const legalForm = useTexts(legalFormTexts);
  const forms = legalFormsOf[draft.kind];
  const offered = forms.includes(draft.legalForm) ? forms : [...forms, draft.legalForm];
  return (
    <div className="contact-form__pair">
      <SelectField
        label={t('legalForm')}
        hint={t(`why.${draft.legalForm}`)}
        options={offered.map((id) => ({ id, text: legalForm(id) }))}
        value={draft.legalForm}
        onChange={(chosen) => onChange({ legalForm: chosen })}
      />
      <Field
        label={t('organisationNumber')}
        hint={t('organisationNumberHint')}
        value={draft.organisationNumber}
        onChange={(organisationNumber) => onChange({ organisationNumber })}
        error={useOrganisationNumberError(problems.organisationNumber, isTried)}
        maxLength={40}
        isOptional
      />
    </div>
  );
}

/** A personal identity number is refused while it is typed, anything else only once somebody tries to save. */
function useOrganisationNumberError(
  problem: DraftProblems['organisationNumber'],
  isTried: boolean,
): string | null {
  const t = useTexts(contactsMessages);
  if (problem === 'personal') return t('organisationNumberPersonal');
  return problem === 'wrong' && isTried ? t('organisationNumberWrong') : null;
}
