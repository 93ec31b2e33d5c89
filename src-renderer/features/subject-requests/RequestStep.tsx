import { oneMonthDeadline } from '#shared/compliance/legal-deadline.ts';
import { subjectRequestsPageMessages } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import { languages } from '#shared/i18n/text.ts';
import { Banner } from '../../ui/Banner.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Field } from '../../ui/Field.tsx';
import { useTexts } from '../../ui/language.tsx';
import { RadioChoices } from '../../ui/RadioChoices.tsx';
import { useToday } from '../../ui/use-today.ts';
import { identityWays, problemsOf, type RequestDraft } from './request-draft.ts';

interface Props {
  readonly draft: RequestDraft;
  readonly onChange: (part: Partial<RequestDraft>) => void;
  readonly isTried: boolean;
}

/** When the request came, how the identity was settled, in which language the answer goes out. */
export function RequestStep({ draft, onChange, isTried }: Props) {
  const t = useTexts(subjectRequestsPageMessages);
  const problems = problemsOf(draft);
  return (
    <>
      <ReceivedField draft={draft} onChange={onChange} isTried={isTried} />
      <RadioChoices
        label={t('identity')}
        hint={t('identityHint')}
        choices={identityWays.map((id) => ({ id, text: t(`identity.${id}`) }))}
        value={draft.identity}
        onChange={(identity) => onChange({ identity })}
        error={isTried && problems.identity ? t('identityMissing') : null}
      />
      {draft.identity === 'own-words' && (
        <Field
          label={t('identityOwnWords')}
          value={draft.identityWords}
          onChange={(identityWords) => onChange({ identityWords })}
          error={isTried && problems.identityWords ? t('identityOwnWordsMissing') : null}
          maxLength={500}
        />
      )}
      <RadioChoices
        label={t('reportLanguage')}
        choices={languages.map((id) => ({ id, text: t(`language.${id}`) }))}
        value={draft.language}
        onChange={(language) => onChange({ language })}
        isAcross
      />
    </>
  );
}

function ReceivedField({ draft, onChange, isTried }: Props) {
  const t = useTexts(subjectRequestsPageMessages);
  const today = useToday();
  const { receivedOn } = draft;
  const dueOn = receivedOn === null ? null : oneMonthDeadline(receivedOn);
  return (
    <div className="received">
      <DateField
        label={t('receivedOn')}
        hint={t('receivedOnHint')}
        value={receivedOn}
        onChange={(day) => onChange({ receivedOn: day })}
        max={today}
        error={isTried && receivedOn === null ? t('receivedOnMissing') : null}
      />
      {dueOn !== null && dueOn >= today && <p className="received__due">{t('dueOn', { dueOn })}</p>}
      {dueOn !== null && dueOn < today && <Banner tone="caution">{t('overdue', { dueOn })}</Banner>}
    </div>
  );
}
