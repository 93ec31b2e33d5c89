import { type BreachInput, breachKinds } from '#shared/features/accountability/accountability.contract.ts';
import { accountabilityMessages } from '#shared/features/accountability/accountability.messages.ts';
import {
  breachKindTexts,
  breachRiskTexts,
} from '#shared/features/accountability/accountability-papers.messages.ts';
import { isReportedLate } from '#shared/features/accountability/breach.rules.ts';
import { translate } from '#shared/i18n/text.ts';
import { Checkbox } from '../../ui/controls/Checkbox.tsx';
import { DateField } from '../../ui/controls/DateField.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { RadioChoices } from '../../ui/controls/RadioChoices.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { TextAreaField } from '../../ui/controls/TextAreaField.tsx';
import { useToday } from '../../ui/use-today.ts';
import type { BreachDraft, BreachProblems } from './breach-draft.ts';

interface Props {
  readonly draft: BreachDraft;
  readonly onChange: (part: Partial<BreachDraft>) => void;
  /** Null until somebody has tried to save. */
  readonly problems: BreachProblems | null;
}

/** What it is, when it happened, and from when the hours run. */
export function BreachTimes({ draft, onChange, problems }: Props) {
  const t = useTexts(accountabilityMessages);
  const language = useLanguage();
  const today = useToday();
  return (
    <>
      <SelectField
        label={t('kind')}
        options={breachKinds.map((id) => ({ id, text: translate(breachKindTexts[id], language) }))}
        value={draft.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <div className="breach-form__three">
        <DateField
          label={t('awareOn')}
          hint={t('awareHint')}
          value={draft.awareOn}
          onChange={(awareOn) => onChange({ awareOn })}
          max={today}
          error={problems?.awareOn ? t('dayWrong') : null}
        />
        <Field
          label={t('awareTime')}
          value={draft.awareTime}
          onChange={(awareTime) => onChange({ awareTime })}
          maxLength={5}
          isNarrow
          error={problems?.awareTime ? t('timeWrong') : null}
        />
        <DateField
          label={t('happenedOn')}
          value={draft.happenedOn}
          onChange={(happenedOn) => onChange({ happenedOn })}
          max={today}
          isOptional
          error={problems?.happenedOn ? t('dayWrong') : null}
        />
      </div>
    </>
  );
}

/** How likely it is that somebody suffers from it. */
export function RiskField({ draft, onChange }: Props) {
  const t = useTexts(accountabilityMessages);
  const language = useLanguage();
  return (
    <RadioChoices
      label={t('risk')}
      choices={(['unknown', 'unlikely', 'risk', 'high'] as const).map((id) => ({
        id,
        text: translate(breachRiskTexts[id], language),
        hint: t(`risk.${id}Hint`),
      }))}
      value={draft.risk}
      onChange={(risk) => onChange({ risk })}
    />
  );
}

/** What happened, to how many, what may follow, and what was done. */
export function BreachTexts({ draft, onChange, problems }: Props) {
  const t = useTexts(accountabilityMessages);
  return (
    <>
      <TextAreaField
        label={t('what')}
        value={draft.what}
        onChange={(what) => onChange({ what })}
        maxLength={4000}
      />
      <div className="breach-form__two">
        <Field
          label={t('people')}
          hint={t('countHint')}
          value={draft.people}
          onChange={(people) => onChange({ people })}
          inputMode="numeric"
          maxLength={9}
          isOptional
          error={problems?.people ? t('countWrong') : null}
        />
        <Field
          label={t('records')}
          value={draft.records}
          onChange={(records) => onChange({ records })}
          inputMode="numeric"
          maxLength={9}
          isOptional
          error={problems?.records ? t('countWrong') : null}
        />
      </div>
      <Checkbox isSelected={draft.isEncrypted} onChange={(isEncrypted) => onChange({ isEncrypted })}>
        {t('isEncrypted')}
      </Checkbox>
      <TextAreaField
        label={t('consequences')}
        value={draft.consequences}
        onChange={(consequences) => onChange({ consequences })}
        maxLength={4000}
      />
      <TextAreaField
        label={t('measures')}
        value={draft.measures}
        onChange={(measures) => onChange({ measures })}
        maxLength={4000}
      />
    </>
  );
}

/** When the authority and those concerned were told, and why late when it was. */
export function ReportFields({ draft, onChange, problems, input }: Props & { readonly input: BreachInput }) {
  const t = useTexts(accountabilityMessages);
  const today = useToday();
  return (
    <>
      <Checkbox isSelected={draft.isReported} onChange={(isReported) => onChange({ isReported })}>
        {t('isReported')}
      </Checkbox>
      {draft.isReported && (
        <div className="breach-form__two">
          <DateField
            label={t('reportedOn')}
            value={draft.reportedOn}
            onChange={(reportedOn) => onChange({ reportedOn })}
            max={today}
            error={problems?.reported ? t('reportedWrong') : null}
          />
          <Field
            label={t('reportedTime')}
            value={draft.reportedTime}
            onChange={(reportedTime) => onChange({ reportedTime })}
            maxLength={5}
            isNarrow
            error={problems?.reportedTime ? t('timeWrong') : null}
          />
        </div>
      )}
      {isReportedLate(input) && (
        <TextAreaField
          label={t('lateReason')}
          value={draft.lateReason}
          onChange={(lateReason) => onChange({ lateReason })}
          maxLength={2000}
          rows={2}
          error={problems?.lateReason ? t('lateReasonMissing') : null}
        />
      )}
      <DateField
        label={t('toldOn')}
        value={draft.toldOn}
        onChange={(toldOn) => onChange({ toldOn })}
        max={today}
        isOptional
        error={problems?.toldOn ? t('dayWrong') : null}
      />
    </>
  );
}
