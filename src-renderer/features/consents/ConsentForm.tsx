import { useState } from 'react';
import { consentWays, type UsedWording } from '#shared/features/consents/consents.contract.ts';
import { consentsMessages, usedForTexts } from '#shared/features/consents/consents.messages.ts';
import { goTo } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { DateField } from '../../ui/controls/DateField.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { TextAreaField } from '../../ui/controls/TextAreaField.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useTexts } from '../../ui/language.tsx';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Page } from '../../ui/layout/Page.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useFrameTexts } from '../../ui/use-frame-texts.ts';
import { useToday } from '../../ui/use-today.ts';
import { EvidenceChoice } from './EvidenceChoice.tsx';
import { type ConsentFieldsProps, UseFields } from './UseFields.tsx';
import { WordingFields } from './WordingFields.tsx';
import {
  type Agreeing,
  type ConsentDraft,
  inputOf,
  problemsOf,
  withUse,
  wordingsFor,
} from './consent-draft.ts';

interface Props {
  readonly contact: Agreeing;
  /** The newest first. */
  readonly wordings: readonly UsedWording[];
  readonly blank: ConsentDraft;
}

/** A consent as a form: one use, one purpose, the words, when, how and the proof. */
export function ConsentForm({ contact, wordings, blank }: Props) {
  const t = useTexts(consentsMessages);
  const usedFor = useTexts(usedForTexts);
  const frame = useFrameTexts();
  const errorText = useErrorText();
  const [draft, setDraft] = useState<ConsentDraft>(() => ({
    ...blank,
    ...withUse(blank, blank.use, wordings),
  }));
  const [isTried, setIsTried] = useState(false);
  const give = useAction(client.consents.give, 'in-place');
  const back = () => goTo('contacts', { contactId: contact.id });
  const change = (part: Partial<ConsentDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    give.clearError();
  };
  const input = inputOf(draft);
  const submit = async () => {
    setIsTried(true);
    if (input === null || give.isPending) return;
    const outcome = await give.run(input);
    if (!outcome.ok) return;
    showToast({ text: t('saved', { what: usedFor(outcome.value.use) }) });
    back();
  };
  const fields = { draft, onChange: change, problems: isTried ? problemsOf(draft) : null };
  return (
    <Page title={t('newTitle', { name: contact.name })} lead={t('formLead')}>
      <Form onSubmit={() => void submit()}>
        <UseFields {...fields} points={contact.points} wordings={wordings} />
        <GivenFields {...fields} />
        <WordingFields {...fields} wordings={wordingsFor(draft.use, wordings)} />
        <EvidenceChoice evidence={draft.evidence} onChange={(evidence) => change({ evidence })} />
        <TextAreaField
          label={t('note')}
          value={draft.note}
          onChange={(note) => change({ note })}
          maxLength={2000}
          rows={2}
          isOptional
        />
        {give.error && <Banner tone="stop">{errorText(give.error)}</Banner>}
        {isTried && input === null && <Banner tone="stop">{t('mendFirst')}</Banner>}
        <div className="row">
          <Button
            kind="primary"
            type="submit"
            keyHint="Ctrl ↵"
            pendingText={give.isPending ? t('saving') : null}
          >
            {t('save')}
          </Button>
          <Button onPress={back}>{frame('cancel')}</Button>
        </div>
      </Form>
    </Page>
  );
}

/** When the yes was given, and how. */
function GivenFields({ draft, onChange, problems }: ConsentFieldsProps) {
  const t = useTexts(consentsMessages);
  return (
    <div className="consent-form__given">
      <DateField
        label={t('givenDay')}
        value={draft.givenOn}
        onChange={(givenOn) => onChange({ givenOn })}
        max={useToday()}
        error={problems?.givenOn ? t('givenDayMissing') : null}
      />
      <Field
        label={t('givenTime')}
        placeholder="09:30"
        value={draft.givenTime}
        onChange={(givenTime) => onChange({ givenTime })}
        maxLength={5}
        error={problems?.givenTime ? t('givenTimeWrong') : null}
        isOptional
      />
      <SelectField
        label={t('how')}
        options={consentWays.map((id) => ({ id, text: t(`way.${id}`) }))}
        value={draft.how}
        onChange={(how) => onChange({ how })}
      />
    </div>
  );
}
