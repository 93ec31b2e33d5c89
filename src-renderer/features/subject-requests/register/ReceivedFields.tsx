import { oneMonthDeadline } from '#shared/compliance/calendar/legal-deadline.ts';
import { requestWays } from '#shared/features/subject-requests/request-register.contract.ts';
import { subjectRequestsPageMessages } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import { languages } from '#shared/i18n/text.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { DateField } from '../../../ui/controls/DateField.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { SelectField } from '../../../ui/controls/SelectField.tsx';
import { TextAreaField } from '../../../ui/controls/TextAreaField.tsx';
import { useToday } from '../../../ui/use-today.ts';
import type { RequestDraft } from './request-draft.ts';

interface Props {
  readonly draft: RequestDraft;
  readonly onChange: (part: Partial<RequestDraft>) => void;
  readonly isTried: boolean;
}

/** How and when the request came, what was asked, and in which language the answer goes out. */
export function ReceivedFields({ draft, onChange, isTried }: Props) {
  const t = useTexts(subjectRequestsPageMessages);
  const today = useToday();
  const { receivedOn } = draft;
  const dueOn = receivedOn === null ? null : oneMonthDeadline(receivedOn);
  return (
    <>
      <div className="received">
        <SelectField
          label={t('receivedBy')}
          options={requestWays.map((id) => ({ id, text: t(`way.${id}`) }))}
          value={draft.receivedBy}
          onChange={(receivedBy) => onChange({ receivedBy, isWayGiven: true })}
          isNarrow
        />
        <DateField
          label={t('receivedOn')}
          hint={t('receivedOnHint')}
          value={receivedOn}
          onChange={(day) => onChange({ receivedOn: day })}
          max={today}
          error={isTried && receivedOn === null ? t('receivedOnMissing') : null}
        />
        <SelectField
          label={t('answerLanguage')}
          options={languages.map((id) => ({ id, text: t(`language.${id}`) }))}
          value={draft.language}
          onChange={(language) => onChange({ language })}
          isNarrow
        />
      </div>
      {dueOn !== null && dueOn >= today && <p className="received__due">{t('dueOn', { dueOn })}</p>}
      {dueOn !== null && dueOn < today && <Banner tone="caution">{t('overdue', { dueOn })}</Banner>}
      <TextAreaField
        label={t('words')}
        hint={t('wordsHint')}
        value={draft.words}
        onChange={(words) => onChange({ words })}
        rows={2}
        maxLength={4000}
        isOptional
      />
    </>
  );
}
