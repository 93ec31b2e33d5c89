import { useState } from 'react';
import { contactsMessages } from '#shared/features/contacts/contacts.messages.ts';
import { goTo } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Page } from '../../ui/layout/Page.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useFrameTexts } from '../../ui/use-frame-texts.ts';
import { type ContactDraft, inputOf, isRight, problemsOf } from './contact-draft.ts';
import { ContactFields } from './ContactFields.tsx';
import { ContactNote } from './ContactNote.tsx';
import { DuplicateHints } from './DuplicateHints.tsx';
import { PointsFields } from './PointsFields.tsx';

interface Props {
  readonly title: string;
  readonly lead: string;
  readonly saveText: string;
  readonly initial: ContactDraft;
  readonly onCancel: () => void;
}

/** A contact as a form. What is wrong is said where it stands once somebody has tried to save. */
export function ContactForm({ title, lead, saveText, initial, onCancel }: Props) {
  const t = useTexts(contactsMessages);
  const frame = useFrameTexts();
  const errorText = useErrorText();
  const [draft, setDraft] = useState(initial);
  const [isTried, setIsTried] = useState(false);
  const save = useAction(client.contacts.save, 'in-place');
  const change = (part: Partial<ContactDraft>) => setDraft((before) => ({ ...before, ...part }));
  const problems = problemsOf(draft);
  const submit = async () => {
    setIsTried(true);
    if (!isRight(problems) || save.isPending) return;
    const outcome = await save.run(inputOf(draft));
    if (!outcome.ok) return;
    showToast({ text: t('saved', { name: outcome.value.name }) });
    goTo('contacts', { contactId: outcome.value.id });
  };
  return (
    <Page title={title} lead={lead} detail={<DuplicateHints draft={draft} />}>
      <Form onSubmit={() => void submit()}>
        <ContactFields draft={draft} onChange={change} problems={problems} isTried={isTried} />
        <PointsFields
          points={draft.points}
          onChange={(points) => change({ points })}
          problems={isTried ? problems.points : null}
        />
        <ContactNote note={draft.note} onChange={(note) => change({ note })} />
        {save.error && <Banner tone="stop">{errorText(save.error)}</Banner>}
        {isTried && !isRight(problems) && <Banner tone="stop">{t('mendFirst')}</Banner>}
        <div className="row">
          <Button
            kind="primary"
            type="submit"
            keyHint="Ctrl ↵"
            pendingText={save.isPending ? t('saving') : null}
          >
            {saveText}
          </Button>
          <Button onPress={onCancel}>{frame('cancel')}</Button>
        </div>
      </Form>
    </Page>
  );
}
