import { useState } from 'react';
import type { UsedWording } from '#shared/features/consents/consents.contract.ts';
import { consentsMessages, usedForTexts } from '#shared/features/consents/consents.messages.ts';
import { goTo } from '../../app/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Page } from '../../ui/layout/Page.tsx';
import { TextAreaField } from '../../ui/controls/TextAreaField.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useFrameTexts } from '../../ui/use-frame-texts.ts';
import {
  type Agreeing,
  type ConsentDraft,
  inputOf,
  problemsOf,
  wordingsFor,
  withUse,
} from './consent-draft.ts';
import { EvidenceChoice } from './EvidenceChoice.tsx';
import { GivenFields } from './GivenFields.tsx';
import { UseFields } from './UseFields.tsx';
import { WordingFields } from './WordingFields.tsx';

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
