import { useState, type ReactNode } from 'react';
import type { Controller } from '#shared/features/settings/settings.contract.ts';
import { settingsMessages } from '#shared/features/settings/settings.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { useTexts } from '../../ui/language.tsx';
import { TextAreaField } from '../../ui/controls/TextAreaField.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import './settings.css';

interface ControllerFormProps {
  readonly saveText: string;
  readonly onSaved: () => void;
  readonly otherActions?: ReactNode;
}

/** The company that answers for the data. */
export function ControllerForm(props: ControllerFormProps) {
  const errorText = useErrorText();
  const settings = useOperation(() => client.settings.read(), [], []);
  if (settings.value) return <FilledForm {...props} initial={settings.value.controller} />;
  return settings.error === null ? null : <Banner tone="stop">{errorText(settings.error)}</Banner>;
}

function FilledForm(props: ControllerFormProps & { readonly initial: Controller }) {
  const { initial, saveText, onSaved, otherActions } = props;
  const t = useTexts(settingsMessages);
  const errorText = useErrorText();
  const [controller, setController] = useState(initial);
  const save = useAction(client.settings.writeController, 'in-place');
  const submit = async () => {
    const outcome = await save.run(controller);
    if (outcome.ok) onSaved();
  };
  const bind = (name: keyof Controller) => ({
    value: controller[name],
    onChange: (value: string) => setController((before) => ({ ...before, [name]: value })),
  });
  const isNumberWrong =
    save.error?.code === 'organisation-number-invalid' ||
    save.error?.code === 'identifier-is-personal-identity-number';
  return (
    <form
      className="stack settings__form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="settings__pair">
        <Field label={t('companyName')} maxLength={200} {...bind('name')} />
        <Field
          label={t('organisationNumber')}
          placeholder="556036-0793"
          maxLength={40}
          error={isNumberWrong ? errorText(save.error) : null}
          {...bind('organisationNumber')}
        />
      </div>
      <TextAreaField label={t('address')} rows={2} maxLength={400} {...bind('address')} />
      <div className="settings__pair">
        <Field label={t('email')} type="email" maxLength={320} {...bind('email')} />
        <Field label={t('phone')} type="tel" maxLength={60} {...bind('phone')} />
      </div>
      <Field
        label={t('privacyContact')}
        hint={t('privacyContactHint')}
        maxLength={300}
        {...bind('privacyContact')}
      />
      {save.error && !isNumberWrong && <Banner tone="stop">{errorText(save.error)}</Banner>}
      <div className="row">
        <Button kind="primary" type="submit" pendingText={save.isPending ? t('saving') : null}>
          {saveText}
        </Button>
        {otherActions}
      </div>
    </form>
  );
}
