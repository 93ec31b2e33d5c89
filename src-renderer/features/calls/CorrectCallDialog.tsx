import { useState } from 'react';
import { formatDuration, parseDuration } from '#shared/features/calls/call-duration.rules.ts';
import { type Call, callOutcomes } from '#shared/features/calls/calls.contract.ts';
import type { AppError } from '#shared/kernel/app-error.ts';
import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { DateField } from '../../ui/controls/DateField.tsx';
import { Dialog } from '../../ui/layout/Dialog.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { dayOf, timeOf } from '../../ui/format-instant.ts';
import { type Translate, useLanguage, useTexts } from '../../ui/language.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { TextAreaField } from '../../ui/controls/TextAreaField.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';

interface Props {
  readonly call: Call;
  readonly onClose: () => void;
}

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Mends what was written about a call. What stood there before stays in the audit trail. */
export function CorrectCallDialog({ call, onClose }: Props) {
  const t = useTexts(callsMessages);
  const language = useLanguage();
  const [fields, setFields] = useState(() => fieldsOf(call, language));
  const set = (change: Partial<typeof fields>) => setFields((before) => ({ ...before, ...change }));
  const correct = useAction(client.calls.correct, 'in-place');
  const seconds = fields.length.trim() === '' ? null : parseDuration(fields.length);
  const errors = errorsIn(fields, seconds, t);
  const isRight = fields.on !== null && Object.values(errors).every((error) => error === null);
  const submit = async () => {
    if (!isRight) return;
    const outcome = await correct.run(correctionOf(call, fields, seconds));
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      title={t('correctTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancelReveal')}</Button>
          <Button
            kind="primary"
            isDisabled={!isRight}
            pendingText={correct.isPending ? t('saving') : null}
            onPress={() => void submit()}
          >
            {t('correctSave')}
          </Button>
        </>
      }
    >
      <CorrectionFields call={call} fields={fields} onChange={set} errors={errors} failure={correct.error} />
    </Dialog>
  );
}

function errorsIn(fields: Fields, seconds: number | null, t: Translate<typeof callsMessages>) {
  const timeError = (time: string) => (isTime(time) ? null : t('timeNotUnderstood'));
  return {
    time: timeError(fields.time),
    length: fields.length.trim() !== '' && seconds === null ? t('lengthNotUnderstood') : null,
    followUpTime: fields.followUpTime === '' ? null : timeError(fields.followUpTime),
  };
}

interface FieldsProps {
  readonly call: Call;
  readonly fields: Fields;
  readonly onChange: (change: Partial<Fields>) => void;
  readonly errors: ReturnType<typeof errorsIn>;
  readonly failure: AppError | null;
}

function CorrectionFields({ call, fields, onChange, errors, failure }: FieldsProps) {
  const t = useTexts(callsMessages);
  const errorText = useErrorText();
  return (
    <div className="stack">
      <p className="soft">{t('correctHint')}</p>
      {failure && <Banner tone="stop">{errorText(failure)}</Banner>}
      <div className="row">
        <DateField label={t('csv.day')} value={fields.on} onChange={(on) => onChange({ on })} />
        <Field
          label={t('csv.time')}
          value={fields.time}
          onChange={(time) => onChange({ time })}
          error={errors.time}
          isNarrow
        />
        <Field
          label={t('length')}
          value={fields.length}
          onChange={(length) => onChange({ length })}
          error={errors.length}
          isNarrow
        />
      </div>
      <SelectField
        label={t('csv.outcome')}
        options={callOutcomes.filter(isCorrectable(call)).map((id) => ({ id, text: t(`outcome.${id}`) }))}
        value={fields.outcome}
        onChange={(outcome) => onChange({ outcome })}
      />
      <div className="row">
        <DateField
          label={t('csv.followUp')}
          value={fields.followUpOn}
          onChange={(followUpOn) => onChange({ followUpOn })}
        />
        <Field
          label={t('csv.time')}
          value={fields.followUpTime}
          onChange={(followUpTime) => onChange({ followUpTime })}
          error={errors.followUpTime}
          isNarrow
          isOptional
        />
      </div>
      <TextAreaField
        label={t('csv.note')}
        value={fields.note}
        onChange={(note) => onChange({ note })}
        rows={4}
      />
    </div>
  );
}

// "Never again" writes the register and is never the outcome of a correction: it is logged, or added there.
const isCorrectable =
  (call: Call) =>
  (outcome: Call['outcome']): boolean =>
    outcome !== 'never-again' || call.outcome === 'never-again';

function fieldsOf(call: Call, language: 'sv' | 'en') {
  return {
    on: dayOf(call.calledAt, call.utcOffsetMinutes) as string | null,
    time: timeOf(call.calledAt, call.utcOffsetMinutes),
    length: call.durationSeconds === null ? '' : formatDuration(call.durationSeconds, language),
    outcome: call.outcome,
    followUpOn: call.followUpOn,
    followUpTime: call.followUpTime ?? '',
    note: call.note,
  };
}

type Fields = ReturnType<typeof fieldsOf>;

function correctionOf(call: Call, fields: Fields, durationSeconds: number | null) {
  const local = Date.parse(`${fields.on ?? ''}T${fields.time}:00.000Z`);
  return {
    id: call.id,
    kind: call.kind,
    direction: call.direction,
    number: null,
    calledAt: new Date(local - call.utcOffsetMinutes * 60_000).toISOString(),
    utcOffsetMinutes: call.utcOffsetMinutes,
    durationSeconds,
    outcome: fields.outcome,
    followUpOn: fields.followUpOn,
    followUpTime: fields.followUpOn === null || fields.followUpTime === '' ? null : fields.followUpTime,
    note: fields.note,
  };
}
