import { useState } from 'react';
import { subjectRequestsPageMessages } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import { goTo } from '../../../navigation/view.store.ts';
import { client } from '../../../ipc/client.ts';
import { useOperation } from '../../../ipc/use-operation.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { useLanguage, useTexts } from '../../../ui/language.tsx';
import { Page } from '../../../ui/layout/Page.tsx';
import { useErrorText } from '../../../ui/form/use-error-text.ts';
import { useToday } from '../../../ui/use-today.ts';
import { Blocked, type Recorded } from '../Blocked.tsx';
import { NewRequestForm } from './NewRequestForm.tsx';
import { chosenFrom, emptyDraft, type RequestDraft, toggle } from './request-draft.ts';
import '../subject-requests.css';

/** Notes a request; with the contact ticked that the page was opened on, if any. */
export function NewRequest({ contactId }: { readonly contactId: string | null }) {
  const t = useTexts(subjectRequestsPageMessages);
  const errorText = useErrorText();
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const initial = useInitialDraft(contactId);
  return (
    <Page
      title={t('newTitle')}
      lead={t('newLead')}
      actions={<Button onPress={() => goTo('subject-requests')}>{t('back')}</Button>}
    >
      {initial.error !== null && (
        <Banner tone="stop" actions={<Button onPress={initial.reload}>{t('tryAgain')}</Button>}>
          {errorText(initial.error)}
        </Banner>
      )}
      {recorded && <Blocked recorded={recorded} />}
      {recorded === null && initial.draft && (
        <NewRequestForm
          initial={initial.draft}
          isSearchFirst={contactId === null}
          onRecorded={(done) => {
            if (done.request.kind === 'objection') setRecorded(done);
            else goTo('subject-requests', { requestId: done.request.id });
          }}
        />
      )}
    </Page>
  );
}

function useInitialDraft(contactId: string | null) {
  const language = useLanguage();
  const today = useToday();
  const { value, error, reload } = useOperation(
    async (): Promise<RequestDraft> => {
      const draft = emptyDraft(today, language);
      if (contactId === null) return draft;
      const { name, companyName } = await client.contacts.read({ id: contactId });
      const held = { contactId, name, companyName, phones: [], emails: [], calls: 0 };
      return { ...draft, ...toggle(draft, chosenFrom({ ...held, matchedBy: 'name' })) };
    },
    [contactId],
    [],
  );
  return { draft: value, error, reload };
}
