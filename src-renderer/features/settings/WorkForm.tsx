import { useState } from 'react';
import type { Work } from '#shared/features/settings/settings.contract.ts';
import { settingsMessages } from '#shared/features/settings/settings.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useTexts } from '../../ui/language.tsx';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { twoDigits } from '#shared/kernel/clock.ts';

const idleChoices = [1, 2, 5, 10, 15, 30, 60];

/** How the seller works: name, offer, hours, and when the journal locks by itself. */
export function WorkForm() {
  const t = useTexts(settingsMessages);
  const errorText = useErrorText();
  const settings = useOperation(() => client.settings.read(), [], []);
  if (settings.value) return <FilledForm initial={settings.value.work} />;
  if (settings.error !== null) return <Banner tone="stop">{errorText(settings.error)}</Banner>;
  return <p className="soft">{t('loading')}</p>;
}

function FilledForm({ initial }: { readonly initial: Work }) {
  const t = useTexts(settingsMessages);
  const [work, setWork] = useState(initial);
  const change = (part: Partial<Work>) => setWork((before) => ({ ...before, ...part }));
  const save = useAction(client.settings.writeWork);
  const isReversed = [work.personHours, work.companyHours].some((hours) => hours.from >= hours.to);
  const submit = async () => {
    if (isReversed) return;
    const outcome = await save.run(work);
    if (outcome.ok) showToast({ text: t('saved') });
  };
  return (
    <form
      className="stack stack--loose settings__form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Panel title={t('workTitle')}>
        <Field
          label={t('sellerName')}
          hint={t('sellerNameHint')}
          maxLength={200}
          value={work.sellerName}
          onChange={(sellerName) => change({ sellerName })}
        />
        <Field
          label={t('offer')}
          hint={t('offerHint')}
          maxLength={400}
          value={work.offer}
          onChange={(offer) => change({ offer })}
        />
      </Panel>
      <Panel title={t('hoursTitle')} lead={t('hoursLead')}>
        <HoursFields
          label={t('personHours')}
          hours={work.personHours}
          onChange={(personHours) => change({ personHours })}
        />
        <HoursFields
          label={t('companyHours')}
          hours={work.companyHours}
          onChange={(companyHours) => change({ companyHours })}
        />
      </Panel>
      <Panel title={t('idleTitle')}>
        <SelectField
          label={t('idleLock')}
          hint={t('idleHint')}
          isNarrow
          value={String(work.idleLockMinutes)}
          onChange={(minutes) => change({ idleLockMinutes: Number(minutes) })}
          options={withOwn(idleChoices, work.idleLockMinutes).map((count) => ({
            id: String(count),
            text: t('minutes', { count }),
          }))}
        />
      </Panel>
      <div className="row">
        <Button kind="primary" type="submit" pendingText={save.isPending ? t('saving') : null}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

/** The usual choices and the one that holds, in order. */
const withOwn = (choices: readonly number[], own: number): readonly number[] =>
  [...new Set([...choices, own])].toSorted((a, b) => a - b);

type Hours = Work['personHours'];

interface HoursFieldsProps {
  readonly label: string;
  readonly hours: Hours;
  readonly onChange: (hours: Hours) => void;
}

const options = Array.from({ length: 25 }, (_, hour) => ({
  id: String(hour),
  text: `${twoDigits(hour)}:00`,
}));

/** From one whole hour to another. */
function HoursFields({ label, hours, onChange }: HoursFieldsProps) {
  const t = useTexts(settingsMessages);
  return (
    <fieldset className="hours">
      <legend className="field__label">{label}</legend>
      <SelectField
        label={t('from')}
        options={options.slice(0, 24)}
        value={String(hours.from)}
        onChange={(from) => onChange({ ...hours, from: Number(from) })}
      />
      <SelectField
        label={t('to')}
        options={options.slice(1)}
        value={String(hours.to)}
        onChange={(to) => onChange({ ...hours, to: Number(to) })}
        error={hours.from >= hours.to ? t('hoursReversed') : null}
      />
    </fieldset>
  );
}
