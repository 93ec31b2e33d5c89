import { useState } from 'react';
import type { Work } from '#shared/features/settings/settings.contract.ts';
import { settingsMessages } from '#shared/features/settings/settings.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { HoursFields } from './HoursFields.tsx';

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
