import { useState } from 'react';
import { optOutsMessages } from '#shared/features/opt-outs/opt-outs.messages.ts';
import { goTo } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { DateField } from '../../ui/controls/DateField.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Page } from '../../ui/layout/Page.tsx';
import { TextAreaField } from '../../ui/controls/TextAreaField.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useFrameTexts } from '../../ui/use-frame-texts.ts';
import { useToday } from '../../ui/use-today.ts';
import { inputOf, type OptOutDraft, problemsOf } from './opt-out-draft.ts';
import { ScopeChoice } from './ScopeChoice.tsx';
import { SubjectFields } from './SubjectFields.tsx';
import { WayField } from './WayField.tsx';

interface Props {
  readonly initial: OptOutDraft;
  readonly onCancel: () => void;
}

/** What somebody said no to, who, when and how. */
export function OptOutForm({ initial, onCancel }: Props) {
  const t = useTexts(optOutsMessages);
  const frame = useFrameTexts();
  const [draft, setDraft] = useState(initial);
  const [isTried, setIsTried] = useState(false);
  const add = useAction(client.optOuts.add, 'in-place');
  const change = (part: Partial<OptOutDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    add.clearError();
  };
  const submit = async () => {
    setIsTried(true);
    const input = inputOf(draft);
    if (input === null || add.isPending) return;
    const outcome = await add.run(input);
    if (!outcome.ok) return;
    showToast({ text: t('saved', { what: outcome.value.display }) });
    goTo('opt-outs', { suppressionId: outcome.value.id });
  };
  return (
    <Page title={t('formTitle')} lead={t('formLead')}>
      <Form onSubmit={() => void submit()}>
        <SubjectFields draft={draft} onChange={change} isTried={isTried} failure={add.error} />
        <ScopeChoice
          label={t('formScope')}
          scope={draft.scope}
          onChange={(scope) => change({ scope })}
          error={isTried && problemsOf(draft).scope ? t('scopeMissing') : null}
        />
        <SaidFields draft={draft} onChange={change} isTried={isTried} />
        <Failure error={add.error} isMissing={isTried && inputOf(draft) === null} />
        <div className="row">
          <Button
            kind="primary"
            type="submit"
            keyHint="Ctrl ↵"
            pendingText={add.isPending ? t('saving') : null}
          >
            {t('save')}
          </Button>
          <Button onPress={onCancel}>{frame('cancel')}</Button>
        </div>
      </Form>
    </Page>
  );
}

interface SaidProps {
  readonly draft: OptOutDraft;
  readonly onChange: (part: Partial<OptOutDraft>) => void;
  readonly isTried: boolean;
}

function SaidFields({ draft, onChange, isTried }: SaidProps) {
  const t = useTexts(optOutsMessages);
  return (
    <>
      <div className="opt-out-form__said">
        <DateField
          label={t('statedOn')}
          value={draft.statedOn}
          onChange={(statedOn) => onChange({ statedOn })}
          max={useToday()}
          error={isTried && draft.statedOn === null ? t('statedOnMissing') : null}
        />
        <WayField value={draft.how} onChange={(how) => onChange({ how })} />
        <Field
          label={t('statedBy')}
          value={draft.statedBy}
          onChange={(statedBy) => onChange({ statedBy })}
          maxLength={200}
          isOptional
        />
      </div>
      <TextAreaField
        label={t('note')}
        hint={t('noteHint')}
        value={draft.note}
        onChange={(note) => onChange({ note })}
        maxLength={1000}
        rows={2}
        isOptional
      />
    </>
  );
}

function Failure({ error, isMissing }: { readonly error: Error | null; readonly isMissing: boolean }) {
  const t = useTexts(optOutsMessages);
  const errorText = useErrorText();
  if (isMissing) return <Banner tone="stop">{t('mendFirst')}</Banner>;
  return error && <Banner tone="stop">{errorText(error)}</Banner>;
}
